/** What separates the decimals in the page's language; undefined where that is not known. */
export type DecimalMark = '.' | ',' | undefined;

const grouped = /^\d{1,3}(?:([.,\u00a0\u202f' ])\d{3})(?:\1\d{3})*$/;

/**
 * The exact decimal that a written measure means, or undefined where it could mean two: `1,234` is 1.234 in German and
 * 1234 in English, and nothing where the language is not known. Reads fractions (`7 3/4`, `5 ½`).
 */
export function readDecimal(written: string, mark: DecimalMark): string | undefined {
  const text = written.trim();
  if (text.length > 20) return undefined;
  const fraction = readFraction(text);
  if (fraction !== undefined) return fraction;
  if (/^\d{1,9}$/.test(text)) return trimmed(text);
  const single = /^(\d{1,9})([.,])(\d{1,6})$/.exec(text);
  if (single) {
    const [, whole, sign, rest] = single as unknown as [string, string, string, string];
    const plain = trimmed(`${whole}.${rest}`);
    // Three digits behind the sign may be a group of thousands.
    if (rest.length !== 3 || /^0/.test(whole) || whole.length > 3 || sign === mark) return plain;
    return mark === '.' ? trimmed(whole + rest) : undefined;
  }
  const both = /^(\d{1,3}(?:([.,\u00a0\u202f' ])\d{3})+)([.,])(\d{1,6})$/.exec(text);
  if (both && both[2] !== both[3] && grouped.test(both[1]!)) return trimmed(`${bare(both[1]!)}.${both[4]}`);
  return /[.,\u00a0\u202f' ].*[.,\u00a0\u202f' ]/.test(text) && grouped.test(text) ? trimmed(bare(text)) : undefined;
}

const bare = (text: string) => text.replace(/\D/g, '');

const signs: Record<string, [number, number]> = {
  '½': [1, 2],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
};

/** Halves to sixteenths, which decimals write exactly. */
function readFraction(text: string): string | undefined {
  const parts =
    /^(?:(\d{1,4})[\s-]*)?([½¼¾⅛⅜⅝⅞])$/.exec(text) ?? /^(?:(\d{1,4})[\s-]+)?(\d{1,2}\/(?:2|4|8|16))$/.exec(text);
  if (!parts) return undefined;
  const [above, below] = signs[parts[2]!] ?? (parts[2]!.split('/').map(Number) as [number, number]);
  if (above >= below) return undefined;
  return trimmed(`${parts[1] ?? 0}.${((above / below) * 1e4).toFixed(0).padStart(4, '0')}`);
}

/** A plain decimal without needless zeros. */
function trimmed(text: string): string {
  const plain = text.replace(/^0+(?=\d)/, '');
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

/** The exact product of two plain decimals. */
export function timesExactly(a: string, b: string): string {
  const places = (text: string) => text.split('.')[1]?.length ?? 0;
  const digits = (text: string) => BigInt(text.replace('.', ''));
  const scale = places(a) + places(b);
  const product = (digits(a) * digits(b)).toString().padStart(scale + 1, '0');
  return trimmed(scale ? `${product.slice(0, -scale)}.${product.slice(-scale)}` : product);
}

/** The exact sum of two plain decimals. */
export function plusExactly(a: string, b: string): string {
  const places = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  const digits = (text: string) => {
    const [whole = '', rest = ''] = text.split('.');
    return BigInt(whole + rest.padEnd(places, '0'));
  };
  const sum = (digits(a) + digits(b)).toString().padStart(places + 1, '0');
  return trimmed(places ? `${sum.slice(0, -places)}.${sum.slice(-places)}` : sum);
}

/** Languages that separate decimals by a point; others write a comma. */
const pointLanguages = new Set(['en', 'ja', 'zh', 'ko', 'th', 'he', 'iw', 'hi', 'ms', 'bn', 'ta', 'ur']);
/** Regions of comma languages that write a point: Mexico, Central America, the Caribbean, Switzerland. */
const pointRegions = new Set(['mx', 'gt', 'hn', 'ni', 'pa', 'pr', 'sv', 'do', 'ch', 'li']);

/** How the page's language separates decimals; undefined where the page names no language. */
export function decimalMark(document: Document): DecimalMark {
  const [, language, region] =
    /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}))?/i.exec(document.documentElement.lang) ?? [];
  if (!language) return undefined;
  return pointLanguages.has(language.toLowerCase()) || (region && pointRegions.has(region.toLowerCase())) ? '.' : ',';
}
