import type { Money } from '../../../../offer/money';
import { parsePriceLadder } from '../../../../offer/parse-price-ladder';
import type { PriceTier } from '../../../../offer/price-tier';
import type { CellReader, ColumnHints, ReadCell } from './cell-reader';
import { readNumber } from './read-number';

const yuanSigns = /CN¥|¥|元|圆|块|人民币|RMB|CNY|yuan/gi;
const otherSigns = /[$€£₩₽₹₺₫฿₴₦]|\b(?:USD|EUR|GBP|JPY|KRW|INR|HKD|TWD|AUD|CAD)\b|美元|欧元|英镑|日元|港币/i;
const rangeSign = /\d\s*(?:[-–—~～〜至到]|to)\s*\D{0,4}\d/i;

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
