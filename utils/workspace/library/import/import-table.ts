/** What stands in one cell of an imported file. A number was one in the file: it needs no reading of separators. */
export type ImportCell = string | number;

/** One row of an imported file. */
export interface ImportRow {
  /** Its line or row in the file, from 1, as a spreadsheet or an editor counts. */
  line: number;
  cells: readonly ImportCell[];
  /** A quotation mark in it never ends, so that what follows is not told apart. */
  unended?: boolean;
}

/** An imported file as a table, whatever it was. */
export interface ImportTable {
  format: 'csv' | 'xlsx' | 'json';
  /** The first row; empty texts where a column has no name. */
  header: readonly string[];
  rows: readonly ImportRow[];
  /** How the text of a CSV or JSON file is written. */
  encoding?: string;
  /** The sheets of a workbook, and the one that was read. */
  sheets?: readonly string[];
  sheet?: string;
}

/** Files beyond this are not read, bytes; and rows beyond this. Both are far more than a library holds. */
export const mostImport = { bytes: 200_000_000, unpacked: 1_500_000_000, rows: 100_000 } as const;
