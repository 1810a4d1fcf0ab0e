import { plainDigits } from '../../../../stores/amount';
import { read, type CellReader } from './cell-reader';
import { readNumber } from './read-number';

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
