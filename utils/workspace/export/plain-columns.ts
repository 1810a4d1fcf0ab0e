import type { ExportColumn, ExportRow } from './table';

/** A table whose amounts are numbers. */
export interface PlainColumns {
  columns: ExportColumn[];
  row(row: ExportRow): ExportRow;
}

/**
 * For forms without a format of their own: an amount becomes its number, so that it can be computed with, and its currency
 * goes into the column's title, or into a column beside it where the rows differ.
 */
export function plainColumns(columns: readonly ExportColumn[], rows: readonly ExportRow[]): PlainColumns {
  const parts = columns.map((column, at) => ({ column, at, currencies: currenciesOf(rows, at) }));
  return {
    columns: parts.flatMap(({ column, currencies: [first, ...others] }) => {
      if (first === undefined) return [column];
      if (others.length === 0) return [{ ...column, kind: 'number', name: `${column.name} (${first})` }];
      const beside: ExportColumn = { id: `${column.id} currency`, kind: 'text', name: `${column.name}, currency` };
      return [{ ...column, kind: 'number' }, beside];
    }),
    row: (row) =>
      parts.flatMap(({ at, currencies }): ExportRow => {
        const cell = row[at];
        const mixed = currencies.length > 1;
        if (cell?.kind !== 'money') return mixed ? [cell, undefined] : [cell];
        const { amount, currency } = cell.money;
        const figure = { kind: 'number', value: amount } as const;
        return mixed ? [figure, { kind: 'text', text: currency }] : [figure];
      }),
  };
}

function currenciesOf(rows: readonly ExportRow[], at: number): string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const cell = row[at];
    if (cell?.kind === 'money') found.add(cell.money.currency);
  }
  return [...found];
}
