import type { Currency } from '../offer/money';

/** Currencies whose smallest unit is a thousandth (ISO 4217). */
const thousandths = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);
/** Of those, the ones written the French way, with a decimal comma. */
const decimalComma = new Set(['TND', 'LYD']);
/** Currencies whose prices carry no fraction in practice, so that a point before three digits groups thousands. */
const whole = new Set(['JPY', 'KRW', 'VND', 'IDR', 'CLP', 'COP', 'PYG', 'HUF', 'ISK', 'UGX', 'RWF', 'XOF', 'XAF']);

const digits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g;

/** Full-width, Arabic, Persian and Devanagari digits and separators as their plain forms. */
export function plainDigits(text: string): string {
  return text
    .replace(digits, (d) =>
      String(
        (d.codePointAt(0)! - (d >= '\uff10' ? 0xff10 : d >= '\u0966' ? 0x966 : d >= '\u06f0' ? 0x6f0 : 0x660)) % 10,
      ),
    )
    .replace(/[\u066b]/g, '.')
    .replace(/[\u066c\uff0c]/g, ',')
    .replace(/\uff0e/g, '.');
}

/**
 * The exact amount that a written number means, as a plain decimal string, or undefined where it is none. Separators
 * are told apart by what stands around them: of two kinds the last is the decimal one; a single one before exactly
 * three digits groups thousands, unless the currency counts thousandths; groups may be Indian (`1,29,999`).
 */
export function parseAmount(written: string, currency?: Currency): string | undefined {
  const text = plainDigits(written)
    .trim()
    .replace(/[.,]\s?[-–—]+$/, '');
  if (!/^\d[\d.,'’\s]*$/.test(text) || text.length > 24) return undefined;
  const compact = text.replace(/['’\s]/g, '').replace(/[.,]$/, '');
  if (/['’\s]/.test(text) && !/^\d{1,3}(?:['’\s]\d{3})+(?:[.,]\d+)?$/.test(text)) return undefined;
  const point = decimalPoint(compact, currency, /['’\s]/.test(text));
  if (point === undefined) return undefined;
  const integer =
    compact
      .slice(0, point)
      .replace(/[.,]/g, '')
      .replace(/^0+(?=\d)/, '') || '0';
  const fraction = compact.slice(point + 1).replace(/(?<=^\d{2,}?)0+$/, '');
  return fraction ? `${integer}.${fraction}` : integer;
}

/** Where the decimal separator stands, `length` when there is none, undefined when the groups make no number. */
function decimalPoint(text: string, currency: Currency | undefined, grouped: boolean): number | undefined {
  const marks = [...text.matchAll(/[.,]/g)];
  const last = marks.at(-1);
  if (!last) return text.length;
  const after = text.length - last.index - 1;
  const mixed = marks.some((mark) => mark[0] !== last[0]);
  if (mixed) {
    if (marks.filter((mark) => mark[0] === last[0]).length > 1) return undefined;
    return areGroups(text.slice(0, last.index)) ? last.index : undefined;
  }
  if (marks.length > 1) return areGroups(text) ? text.length : undefined;
  if (after !== 3 || grouped) return last.index;
  if (last.index > 3 || text.startsWith('0')) return last.index;
  if (currency && thousandths.has(currency) && (last[0] === '.' || decimalComma.has(currency))) return last.index;
  return text.length;
}

function areGroups(text: string): boolean {
  return /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(text) || /^\d{1,2}(?:,\d{2})*,\d{3}$/.test(text);
}

/**
 * The amount of a machine field (`"price": "1299.00"`). A plain decimal is taken as it stands, except where a currency
 * without fractions shows three digits behind the point; anything else is read as a written number.
 */
export function machineAmount(value: unknown, currency?: Currency): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 && value < 1e12 ? plain(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const decimal = /^(\d{1,12})(?:\.(\d+))?$/.exec(text);
  if (!decimal) return positive(parseAmount(text, currency));
  if (decimal[2]?.length === 3 && decimal[1]!.length <= 3 && currency && whole.has(currency))
    return positive(decimal[1]! + decimal[2]);
  const fraction = (decimal[2] ?? '').slice(0, 8).replace(/(?<=^\d{2,}?)0+$/, '');
  return positive(decimal[1]!.replace(/^0+(?=\d)/, '') + (fraction ? `.${fraction}` : ''));
}

/** JSON numbers carry binary noise (`40.63` may be `40.630000000000003`): printed with at most four digits. */
function plain(value: number): string {
  return value.toFixed(4).replace(/\.?0+$/, '');
}

/** A price of nothing is a page that does not say its price. */
export function positive(amount: string | undefined): string | undefined {
  return amount && /[1-9]/.test(amount) ? amount : undefined;
}
