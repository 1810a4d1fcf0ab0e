import { parsePriceLadder } from '../../../offer/parse-price-ladder';
import { parseSupplierType } from '../../../offer/parse-supplier-type';
import type { Money } from '../../../offer/money';
import type { PriceTier } from '../../../offer/price-tier';
import type { SupplierType } from '../../../offer/supplier';
import { parseAmount, plainDigits } from '../../../stores/amount';
import { readDecimal } from '../../../stores/decimal';
import { cleanText } from '../../../stores/text';
import type { ImportCell } from './import-table';

/** Why a cell could not be read; each has a sentence (`import.problem.CODE`). */
export const cellProblems = [
  'address',
  'amount',
  'currency',
  'date',
  'id',
  'ladder',
  'number',
  'range',
  'rate',
  'rounded',
  'score',
  'size',
  'supplier-type',
  'text',
  'unit',
  'yes-no',
] as const;
export type CellProblem = (typeof cellProblems)[number];

/** What holds for all cells of a column. */
export interface ColumnHints {
  /** What separates decimals. */
  mark: '.' | ',';
  /** Rates are written as percentages without their sign. */
  percent: boolean;
  /** The column's name as it stands in the file. */
  name: string;
}

/** A cell that was read, or why it was not. */
export type ReadCell<Value> = { value: Value } | { problem: CellProblem };
/** Reads a cell that holds something. */
export type CellReader<Value> = (cell: ImportCell, hints: ColumnHints) => ReadCell<Value>;

const read = <Value>(value: Value | undefined, problem: CellProblem): ReadCell<Value> =>
  value === undefined ? { problem } : { value };

const longestText = 2000;

export const textCell: CellReader<string> = (cell) => read(cleanText(String(cell), longestText), 'text');

/** Words in one cell, separated by commas, semicolons or bars. */
export const listCell: CellReader<string[]> = (cell) => {
  const words = String(cell)
    .split(/[,，、;；|\n]+/)
    .flatMap((word) => cleanText(word, 200) ?? []);
  return { value: [...new Set(words)].slice(0, 50) };
};

/**
 * An offer's number as it stands. A spreadsheet keeps 15 digits of a number: a longer one, or `6.28745E+18`, has lost its
 * end, and nobody can tell which offer it was.
 */
export const idCell: CellReader<string> = (cell) => {
  if (typeof cell === 'number') {
    if (!Number.isInteger(cell) || cell < 0) return { problem: 'id' };
    return cell > 999_999_999_999_999 ? { problem: 'rounded' } : { value: String(cell) };
  }
  if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(cell)) return { problem: 'rounded' };
  // Programs that take every number for a fraction write `628745190321.0`.
  const id = cleanText(cell, 200)?.replace(/^(\d+)\.0$/, '$1');
  return id !== undefined && id.length <= 100 ? { value: id } : { problem: 'id' };
};

/** A web address; `//host` becomes https. */
export const addressCell: CellReader<string> = (cell) => {
  const [first = ''] = String(cell).split(/[\s|]+|[,;](?=(?:https?:)?\/\/)/i);
  const whole = first.startsWith('//') ? `https:${first}` : first;
  const isWeb = /^https?:\/\/[^/]/i.test(whole) && whole.length <= 4000 && URL.canParse(whole);
  if (!isWeb) return { problem: 'address' };
  const url = new URL(whole);
  return url.username || url.password ? { problem: 'address' } : { value: url.href };
};

/** A picture's address; http becomes https, without which no picture may be asked for. */
export const pictureCell: CellReader<string> = (cell, hints) => {
  const address = addressCell(cell, hints);
  return 'value' in address ? { value: address.value.replace(/^http:/, 'https:') } : address;
};

const yuanSigns = /CN¥|¥|元|圆|块|人民币|RMB|CNY|yuan/gi;
const otherSigns = /[$€£₩₽₹₺₫฿₴₦]|\b(?:USD|EUR|GBP|JPY|KRW|INR|HKD|TWD|AUD|CAD)\b|美元|欧元|英镑|日元|港币/i;
const rangeSign = /\d\s*(?:[-–—~～〜至到]|to)\s*\D{0,4}\d/i;

/** A number in any usual form: full-width or Arabic digits, grouped by points, commas, blanks or apostrophes. */
export function readNumber(cell: ImportCell, mark: '.' | ','): string | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) && cell >= 0 ? plainNumber(cell) : undefined;
  const text = plainDigits(cell.normalize('NFKC')).replace(/[’`´]/g, "'").replace(/\s/g, ' ').trim();
  const [, whole, sign, thousand] = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(text) ?? [];
  if (sign !== undefined && sign !== mark) return `${whole}${thousand}`;
  return readDecimal(text, mark) ?? (/[.,].*[.,]/.test(text) ? parseAmount(text) : undefined);
}

/** Binary noise (`40.630000000000003`) is left out at the twelfth digit. */
function plainNumber(value: number): string | undefined {
  const rounded = Number(value.toPrecision(12));
  return rounded >= 1e15 || (rounded > 0 && rounded < 1e-6) ? undefined : String(rounded);
}

/** An amount in yuan. */
export const moneyCell: CellReader<Money> = (cell, { mark }) => {
  if (typeof cell === 'number') return money(readNumber(cell, mark));
  const text = cell.normalize('NFKC').replace(/￥/g, '¥');
  if (otherSigns.test(text)) return { problem: 'currency' };
  const bare = text
    .replace(yuanSigns, '')
    .replace(/\/\s*\p{L}{1,6}\s*$/u, '')
    .trim();
  return rangeSign.test(bare) ? { problem: 'range' } : money(readNumber(bare, mark));
};

const money = (amount: string | undefined): ReadCell<Money> =>
  amount !== undefined && /[1-9]/.test(amount) ? { value: { amount, currency: 'CNY' } } : { problem: 'amount' };

/** A price ladder: `10-50件:¥20;51-100件:¥18`, or `5+: ¥12.26; 50+: ¥11.40` as our own exports write it. */
export const ladderCell: CellReader<PriceTier[]> = (cell, hints) => {
  const text = String(cell);
  const parts = ladderOfParts(text, hints);
  const tiers = parts.length > 0 ? parts : parsePriceLadder(text);
  return tiers.length > 0 ? { value: tiers } : { problem: 'ladder' };
};

/** Steps that each name their least quantity alone, with prices in the file's own form: only where all can be read. */
function ladderOfParts(text: string, hints: ColumnHints): PriceTier[] {
  const parts = text.split(/[;；|\n]/).filter((part) => part.trim());
  if (parts.length > 50) return [];
  const steps = parts.map((part) => {
    const [, quantity, amount] = /^\s*(\d{1,9})\s*\p{L}{0,6}\s*\+?\s*[:：=]\s*(.+)$/u.exec(part) ?? [];
    const price = amount === undefined ? undefined : moneyCell(amount, hints);
    return quantity && price && 'value' in price ? `${quantity}件以上:¥${price.value.amount}` : undefined;
  });
  return steps.every((step) => step !== undefined) ? parsePriceLadder(steps.join(';')) : [];
}

const times: Record<string, number> = {
  k: 1e3,
  千: 1e3,
  천: 1e3,
  тыс: 1e3,
  w: 1e4,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  亿: 1e8,
  億: 1e8,
  억: 1e8,
};

/** A count of pieces: `1,200`, `5件`, `≥5 pcs`, `1.2万+`. */
export const countCell: CellReader<number> = (cell, { mark }) => {
  if (typeof cell === 'number') return read(Number.isSafeInteger(cell) && cell >= 0 ? cell : undefined, 'number');
  const text = plainDigits(cell.normalize('NFKC')).trim();
  const [, number, factor] =
    /^[≥>=约已售\s]*(\d[\d.,\s']*?)\s*(?:([kw千천万萬만亿億억]|тыс)(?![a-z]))?\s*\+?\s*(?:[\p{L}\p{M}]{1,12}\.?)?\+?$/iu.exec(
      text,
    ) ?? [];
  if (number === undefined) return { problem: 'number' };
  const amount = readNumber(number, mark);
  const count = amount === undefined ? NaN : Number(amount) * (factor ? times[factor.toLowerCase()]! : 1);
  const whole = Math.round(count);
  return read(Number.isSafeInteger(whole) && Math.abs(whole - count) < 1e-6 ? whole : undefined, 'number');
};

/** A share: `35%`, `0.35`, and `35` in a column of percentages. */
export const rateCell: CellReader<number> = (cell, { mark, percent }) => {
  const text = String(cell).normalize('NFKC').trim();
  const amount = readNumber(typeof cell === 'number' ? cell : text.replace(/\s*%$/, ''), mark);
  if (amount === undefined) return { problem: 'rate' };
  const rate = text.endsWith('%') || percent ? Number(`${amount}e-2`) : Number(amount);
  return read(rate <= 1 ? rate : undefined, 'rate');
};

/** A score from 0 to 5. */
export const scoreCell: CellReader<number> = (cell, { mark }) => {
  const amount = readNumber(typeof cell === 'number' ? cell : cell.replace(/\s*[分点점]$/, ''), mark);
  return read(amount !== undefined && Number(amount) <= 5 ? Number(amount) : undefined, 'score');
};

const wordsOf = (text: string) => new Set(text.normalize('NFKC').split(' '));

/** In English, Chinese and the languages that the interface speaks. */
const yes = wordsOf(
  '1 true yes y x ✓ ✔ ○ 是 有 支持 支援 可以 可 はい あり 有り 対応 예 네 있음 ja oui sí si sì sim да نعم ใช่ มี có',
);
const no = wordsOf(
  '0 false no n - ✗ × 否 无 無 没有 沒有 不支持 不支援 不可以 不可 不 いいえ なし 無し 非対応 아니요 아니오 없음 nein non não nao нет لا ไม่ใช่ ไม่ ไม่มี không',
);

export const yesNoCell: CellReader<boolean> = (cell) => {
  const word = String(cell).normalize('NFKC').trim().toLowerCase();
  return yes.has(word) ? { value: true } : no.has(word) ? { value: false } : { problem: 'yes-no' };
};

const dayWords = '天|日|일|days?|d|tage?n?|jours?|d[ií]as?|giorn[io]|дн(?:я|ей)|день|дн|ngày|วัน|يوم|أيام';
const hourWords = '小时|小時|時間|시간|hours?|h|stunden?|std|heures?|horas?|ore|час(?:а|ов)?|ч|giờ|ชั่วโมง|ชม|ساعة|ساعات';
const wait = new RegExp(`^\\D{0,20}?(\\d{1,3})\\s*(?:(${dayWords})|${hourWords})?`, 'iu');

/** Hours until a parcel leaves: `24`, `48小时`, `Ships within 24 h`, `2 days`, `当天`. */
export const hoursCell: CellReader<number> = (cell) => {
  const text = String(cell).normalize('NFKC').trim();
  if (/^(?:当天|当日|今天|今日|same day)/i.test(text)) return { value: 0 };
  const [, number, days] = wait.exec(text) ?? [];
  if (number === undefined) return { problem: 'number' };
  return { value: Number(number) * (days ? 24 : 1) };
};

/** A day: ISO 8601, or year, month and day in this order. */
export const dateCell: CellReader<string> = (cell) => {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/.exec(String(cell).trim()) ?? [];
  const iso = year && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}T00:00:00.000Z`;
  return read(iso && Number.isFinite(Date.parse(iso)) ? new Date(iso).toISOString() : undefined, 'date');
};

const typeNames: Readonly<Record<string, SupplierType>> = {
  'source factory': 'source-factory',
  'super factory': 'source-factory',
  factory: 'manufacturer',
  manufacturer: 'manufacturer',
  brand: 'brand',
  trader: 'trader',
  'trading company': 'trader',
};

export const supplierTypeCell: CellReader<SupplierType> = (cell) => {
  const word = String(cell).normalize('NFKC').trim();
  const plain = word
    .toLowerCase()
    .replace(/-/g, ' ')
    .replace(/\(.*\)$/, '')
    .trim();
  return read(
    parseSupplierType(word) ?? (Object.hasOwn(typeNames, plain) ? typeNames[plain] : undefined),
    'supplier-type',
  );
};

/** The unit at the end, of words that do not go on before it; `重量kg` and `weightkg` are names of columns. */
const unitAtEnd = (words: string) =>
  new RegExp(`(?:(?<![\\p{L}\\p{M}])|(?<=weight|重量|重))(?:${words.normalize('NFKC')})\\.?[)\\]]?$`, 'iu');

const grams = unitAtEnd(
  'gr?|gram(?:s|m|mes?|os?|as?)?|gramm[oi]|gam|克|公克|グラム|그램|гр?|грамм(?:а|ов)?|กรัม|غ|غرام|جرام|جم',
);
const kilograms = unitAtEnd(
  'kgs?|kilos?|quilos?|kilogram(?:s|m|mes?|os?)?|quilogramas?|chil[io]|chilogramm[oi]|kilôgam|千克|公斤|キロ(?:グラム)?|킬로(?:그램)?|кг|килограмм(?:а|ов)?|กก|กิโลกรัม|كغ|كجم|كيلو(?:غرام|جرام)?',
);

/** Kilograms; the unit stands in the cell or in the column's name, and a weight without one is none. */
export const weightCell: CellReader<string> = (cell, { mark, name }) => {
  const text = String(cell).normalize('NFKC').trim();
  const unit = [text, name.normalize('NFKC').trim()].map(unitOf).find((found) => found !== undefined);
  const amount = readNumber(typeof cell === 'number' ? cell : text.replace(/\s*[\p{L}\p{M}]+\.?$/u, ''), mark);
  if (amount === undefined) return { problem: 'number' };
  return unit === undefined ? { problem: 'unit' } : { value: unit === 'kg' ? amount : String(Number(`${amount}e-3`)) };
};

const unitOf = (text: string) => (kilograms.test(text) ? 'kg' : grams.test(text) ? 'g' : undefined);

/** Length, width and height in centimetres: `10 × 20 × 30`. */
export const sizeCell: CellReader<{ length: string; width: string; height: string }> = (cell, { mark }) => {
  const text = String(cell)
    .normalize('NFKC')
    .replace(/\s*(?:cm|см|厘米|公分|センチ(?:メートル)?|센티(?:미터)?|ซม|سم)\.?$/i, '');
  const [length, width, height, more] = text.split(/\s*[x×*]\s*/i).map((part) => readNumber(part, mark));
  if (!length || !width || !height || more !== undefined) return { problem: 'size' };
  return { value: { length, width, height } };
};
