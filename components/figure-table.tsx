import type { FigureRows } from './figure-rows';
import './figure-table.css';

/** A table of figures; it scrolls by itself where it is wider than its place. */
export function FigureTable({ table: { title, columns, rows } }: { table: FigureRows }) {
  return (
    <div class="figure-table" tabIndex={columns.length > 2 ? 0 : undefined} role="group" aria-label={title}>
      <table>
        {columns.length > 1 && (
          <thead>
            <tr>
              <td />
              {columns.map((column, i) => (
                <th key={i} scope="col">
                  <span title={column}>{column}</span>
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(({ name, cells, sum }) => (
            <tr key={name} class={sum ? 'sum' : undefined}>
              <th scope="row">{name}</th>
              {cells.map(({ words, note, given }, i) => (
                <td key={i} class={given === false ? 'not-given' : undefined}>
                  {words}
                  {note && <small>{note}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
