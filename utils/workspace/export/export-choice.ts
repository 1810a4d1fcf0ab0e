import { z } from '../../zod';
import { exportFormats } from './file-writer';

/** How tables of one kind are exported, as it is remembered. */
export const exportChoiceSchema = z.object({
  format: z.enum(exportFormats),
  /** Ids of columns in the user's order; one that is not named stands after them, in its usual order. */
  order: z.array(z.string()),
  /** Ids of columns that are left out. */
  off: z.array(z.string()),
  /** Pictures in the cells of an Excel file, and not their links alone. */
  pictures: z.boolean(),
  /** The service's own answer in a JSON file. */
  raw: z.boolean(),
});

export type ExportChoice = z.infer<typeof exportChoiceSchema>;

/** A column with what the user decided on it. */
export interface OfferedColumn {
  id: string;
  /** False: left out unless the user wants it. */
  usual: boolean;
  /** Cannot be left out. */
  fixed?: boolean;
}

/** What is chosen before the user has chosen anything. */
export const usualChoice = (columns: readonly OfferedColumn[]): ExportChoice => ({
  format: 'xlsx',
  order: columns.map(({ id }) => id),
  off: columns.filter(({ usual }) => !usual).map(({ id }) => id),
  pictures: true,
  raw: false,
});

/**
 * The columns in the user's order, each with whether it is exported. A column that this version brought stands at the end, as
 * usual; one that it lacks is left out.
 */
export function arrangeColumns<C extends OfferedColumn>(
  columns: readonly C[],
  { order, off }: Pick<ExportChoice, 'order' | 'off'>,
): { column: C; on: boolean }[] {
  const place = new Map(order.map((id, i) => [id, i]));
  const known = columns.filter(({ id }) => place.has(id)).sort((a, b) => place.get(a.id)! - place.get(b.id)!);
  return [
    ...known.map((column) => ({ column, on: column.fixed || !off.includes(column.id) })),
    ...columns.filter(({ id }) => !place.has(id)).map((column) => ({ column, on: column.fixed || column.usual })),
  ];
}

/** The choice with that column one place further up (-1) or down (1). */
export function moveColumn(
  columns: readonly OfferedColumn[],
  choice: ExportChoice,
  id: string,
  by: -1 | 1,
): ExportChoice {
  const arranged = arrangeColumns(columns, choice);
  const order = arranged.map(({ column }) => column.id);
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return choice;
  [order[from], order[to]] = [order[to]!, order[from]!];
  return { ...choice, order, off: arranged.filter(({ on }) => !on).map(({ column }) => column.id) };
}

/** The choice with these columns exported, or left out. */
export function switchColumns(
  columns: readonly OfferedColumn[],
  choice: ExportChoice,
  isOn: (column: OfferedColumn, was: boolean) => boolean,
): ExportChoice {
  const arranged = arrangeColumns(columns, choice);
  return {
    ...choice,
    order: arranged.map(({ column }) => column.id),
    off: arranged.filter(({ column, on }) => !isOn(column, on)).map(({ column }) => column.id),
  };
}
