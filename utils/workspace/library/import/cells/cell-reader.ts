import type { ImportCell } from '../import-table';

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

/** A value as a read cell; without one, the problem. */
export const read = <Value>(value: Value | undefined, problem: CellProblem): ReadCell<Value> =>
  value === undefined ? { problem } : { value };
