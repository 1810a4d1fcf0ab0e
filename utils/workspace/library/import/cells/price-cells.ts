import type { Money } from '../../../../offer/money';
import { parsePriceLadder } from '../../../../offer/parse-price-ladder';
import type { PriceTier } from '../../../../offer/price-tier';
import type { CellReader, ColumnHints, ReadCell } from './cell-reader';
import { meansYen, namesOtherCurrency, namesYuan, yuanSigns } from './currency-words';
import { readNumber } from './read-number';

const rangeSign = /\d\s*(?:[-–—~～〜至到]|to)\s*\D{0,4}\d/i;
/** A quantity, a sign, and a price behind it. */
const ladderSign = /\d\s*\+?\s*\p{L}{0,6}\s*\+?\s*[:：=]\s*\D{0,4}\d/u;

/** An amount in yuan: the cell must name no other currency, nor its column where the cell itself names none. */
export const moneyCell: CellReader<Money> = (cell, { mark, name }) => {
  const text = String(cell).normalize('NFKC');
  if (isForeign(text, name)) return { problem: 'currency' };
  if (typeof cell === 'number') return money(readNumber(cell, mark));
  const bare = text
    .replace(yuanSigns, '')
    .replace(/\/\s*\p{L}{1,6}\s*$/u, '')
    .trim();
  return rangeSign.test(bare) ? { problem: 'range' } : money(readNumber(bare, mark));
};

const isForeign = (cell: string, name: string) =>
  namesOtherCurrency(cell) || meansYen(name, cell) || (!namesYuan(cell) && namesOtherCurrency(name));

const money = (amount: string | undefined): ReadCell<Money> =>
  amount !== undefined && /[1-9]/.test(amount) ? { value: { amount, currency: 'CNY' } } : { problem: 'amount' };

/**
 * A price ladder in yuan: `10-50件:¥20;51-100件:¥18`, `1-99: 12; 100+: 10`, or `5+: ¥12.26; 50+: ¥11.40` as our own exports
 * write it. All of its steps, or none.
 */
export const ladderCell: CellReader<PriceTier[]> = (cell, hints) => {
  const text = String(cell);
  if (isForeign(text.normalize('NFKC'), hints.name)) return { problem: 'currency' };
  const parts = text.split(/[;；|\n]/).filter((part) => part.trim());
  const steps = ladderOfParts(parts, hints);
  const tiers = steps.length > 0 ? steps : parsePriceLadder(text);
  return tiers.length > 0 && tiers.length >= parts.length ? { value: tiers } : { problem: 'ladder' };
};

/** One price, or a ladder of prices in its place. */
export const priceCell: CellReader<Money | PriceTier[]> = (cell, hints) => {
  const one = moneyCell(cell, hints);
  if ('value' in one || one.problem === 'currency' || !ladderSign.test(String(cell).normalize('NFKC'))) return one;
  return ladderCell(cell, hints);
};

/** Steps that name their quantities alone, with prices in the file's own form: only where all can be read. */
function ladderOfParts(parts: readonly string[], hints: ColumnHints): PriceTier[] {
  if (parts.length > 50) return [];
  const steps = parts.map((part) => {
    const [, least, most, amount] =
      /^\s*[≥≧>]?=?\s*(\d{1,9})(?:\s*[-–—~～〜至到]\s*(\d{1,9}))?\s*\p{L}{0,6}\s*\+?\s*[:：=]\s*(.+)$/u.exec(part) ??
      [];
    const price = amount === undefined ? undefined : moneyCell(amount, hints);
    if (!least || !price || !('value' in price)) return undefined;
    return `${most === undefined ? `${least}件以上` : `${least}-${most}件`}:¥${price.value.amount}`;
  });
  return steps.every((step) => step !== undefined) ? parsePriceLadder(steps.join(';')) : [];
}
