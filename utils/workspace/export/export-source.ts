import type { OfferedColumn } from './export-choice';
import type { ExportCell, ExportColumn, ExportNote, ExportRow } from './table';

/** What an export can be made of; the user's choice of columns is remembered for each. */
export type ExportKind = 'offers' | 'shortlist' | 'batch' | 'plans' | 'library';

/** A column with how its cell is had from an item. */
export type ColumnOf<T> = ExportColumn & OfferedColumn & { cell(item: T): ExportCell | undefined };

/** Rows of any kind, as the export takes them. */
export interface ExportSource {
  kind: ExportKind;
  /** Everything that can be exported, in its usual order. */
  columns: readonly (ExportColumn & OfferedColumn)[];
  count: number;
  /** The cells of a row, of these columns. */
  row(index: number, columnIds: readonly string[]): ExportRow;
  /** All that is known of a row, for JSON. */
  record(index: number): unknown;
  /** The name of the rows' list in a JSON file. */
  list: string;
  /** Source, date and question, in the order in which they are read. */
  notes: readonly ExportNote[];
  /** The same for a JSON file, by name. */
  json: Readonly<Record<string, unknown>>;
  /** What it is called: the product, the board. */
  title: string;
  /** Some of the rows are sample data. */
  sample: boolean;
  /** What the service answered, a page each; absent where it was not kept. */
  raw?: () => Promise<readonly unknown[]>;
  /** Where the bytes of a row's picture are, of a column of pictures. */
  picture(index: number, columnId: string): PictureOrigin | undefined;
}

/** An address, or bytes that are kept on the device. */
export type PictureOrigin = string | (() => Promise<Blob | undefined>);

/** The source of items of one kind. */
export function exportSource<T>({
  items,
  columns,
  picture,
  ...rest
}: Omit<ExportSource, 'columns' | 'count' | 'row' | 'record' | 'picture'> & {
  items: readonly T[];
  columns: readonly ColumnOf<T>[];
  picture(item: T, columnId: string): PictureOrigin | undefined;
}): ExportSource {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return {
    ...rest,
    columns,
    count: items.length,
    row: (index, ids) => ids.map((id) => byId.get(id)?.cell(items[index]!)),
    record: (index) => items[index],
    picture: (index, columnId) => picture(items[index]!, columnId),
  };
}
