import { plainDigits } from '../../../stores/amount';
import type { ColumnHints } from './cells/cell-reader';
import type { ColumnMap } from './guess-columns';
import { importFields } from './import-fields';
import type { ImportTable } from './import-table';

/**
 * What holds for the cells of each column, by all of them: whether a comma separates decimals, where any of them says so
 * without a doubt, and whether rates are percentages.
 *
 * @param mark what the user says separates decimals, for the whole file
 */
export function columnHints({ header, rows }: ImportTable, columns: ColumnMap, mark?: '.' | ','): ColumnHints[] {
  return header.map((name, at) => {
    const id = columns[at];
    const figures = id && importFields[id].figures;
    if (!figures) return { mark: mark ?? '.', percent: false, name };
    const cells = rows.map(({ cells }) => cells[at] ?? '');
    const found = mark ?? (cells.some((cell) => typeof cell === 'string' && hasDecimalComma(cell)) ? ',' : '.');
    const percent = figures === 'rate' && cells.some((cell) => valueOf(cell, found) > 1);
    return { mark: found, percent, name };
  });
}

/** `12,5`, `1.234,56`: a comma that separates decimals beyond doubt. */
function hasDecimalComma(cell: string): boolean {
  const text = plainDigits(cell.normalize('NFKC'));
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (last < 0 || text[last] !== ',') return false;
  const after = /^,(\d+)(?!\d)/.exec(text.slice(last))?.[1]?.length ?? 0;
  return /\d\.\d{3},/.test(text) || (after > 0 && after !== 3 && (text.match(/,/g)?.length ?? 0) === 1);
}

function valueOf(cell: string | number, mark: '.' | ','): number {
  if (typeof cell === 'number') return cell;
  const text = cell.trim();
  return text.endsWith('%') ? 0 : Number(text.replace(mark, '.')) || 0;
}
