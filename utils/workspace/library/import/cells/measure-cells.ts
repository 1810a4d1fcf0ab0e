import type { CellReader } from './cell-reader';
import { readNumber } from './read-number';

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
