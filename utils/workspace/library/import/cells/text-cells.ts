import { cleanText } from '../../../../stores/text';
import { read, type CellReader } from './cell-reader';

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
