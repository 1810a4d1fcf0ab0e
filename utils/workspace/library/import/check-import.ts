import type { Offer } from '../../../offer/offer';
import { columnHints } from './column-hints';
import type { ColumnMap } from './guess-columns';
import type { ImportTable } from './import-table';
import { readRow, type ImportProblem } from './read-row';

/** How many rows are read before progress is told and others may go on. */
const batch = 1000;

/** What an import would bring. */
export interface CheckedImport {
  /** What is read of each row that is not left out. */
  offers: Offer[];
  /** How many rows are left out. */
  leftOut: number;
  problems: ImportProblem[];
}

/** How the columns of a file are read. */
export interface Mapping {
  columns: ColumnMap;
  /** What separates decimals, where the user says so. */
  mark?: '.' | ',';
}

/** Reads all rows of a table as offers, and changes nothing. `onProgress` may throw, to end it. */
export async function checkImport(
  table: ImportTable,
  { columns, mark }: Mapping,
  onProgress: (done: number, total: number) => Promise<void> | void,
): Promise<CheckedImport> {
  const hints = columnHints(table, columns, mark);
  const checked: CheckedImport = { offers: [], leftOut: 0, problems: [] };
  const { rows } = table;
  for (let from = 0; from < rows.length; from += batch) {
    await onProgress(from, rows.length);
    for (const row of rows.slice(from, from + batch)) {
      const { offer, problems } = readRow(row, columns, hints);
      if (offer) checked.offers.push(offer);
      else checked.leftOut++;
      for (const problem of problems) checked.problems.push(problem);
    }
  }
  await onProgress(rows.length, rows.length);
  return checked;
}
