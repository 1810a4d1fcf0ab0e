import type { ExportColumn, ExportNote, ExportRow } from './table';

/** The forms of an exported file. */
export const exportFormats = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a file begins with. */
export interface FileHead {
  format: ExportFormat;
  columns: readonly ExportColumn[];
  notes: readonly ExportNote[];
  /** What the sheets of a workbook are called. */
  sheets: { rows: string; notes: string };
  /** What stands in a JSON file before its lists. */
  json: Readonly<Record<string, unknown>>;
}

/** Something that goes into a file, in order. */
export type FilePart =
  | { kind: 'rows'; rows: readonly ExportRow[] }
  /** Of the row and column, counted from 0; the bytes as they were read. */
  | { kind: 'picture'; row: number; column: number; blob: Blob }
  /** The next items of a list of a JSON file. */
  | { kind: 'items'; list: string; items: readonly unknown[] };

/** Puts one file together, part by part. */
export interface FileWriter {
  /** Resolves with false for a picture that cannot be opened: its cell keeps the link. */
  take(part: FilePart): Promise<boolean>;
  end(): Promise<Blob>;
}
