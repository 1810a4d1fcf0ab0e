import { parseAmount, plainDigits } from '../../../../stores/amount';
import { readDecimal } from '../../../../stores/decimal';
import type { ImportCell } from '../import-table';

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
