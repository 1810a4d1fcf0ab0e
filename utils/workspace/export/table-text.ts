import Papa from 'papaparse';
import { alteredBySpreadsheets, guardedText } from './guarded-text';
import { plainColumns } from './plain-columns';
import { plainText } from './plain-text';
import { isWebAddress, type ExportCell, type ExportColumn, type ExportNote, type ExportRow } from './table';

/** A table as it is copied. */
export interface CopiedTable {
  /** For spreadsheets, documents and mails. */
  html: string;
  /** Columns by tabs, rows by lines. */
  text: string;
}

/** The table with its notes after it. */
export function tableText(
  columns: readonly ExportColumn[],
  rows: readonly ExportRow[],
  notes: readonly ExportNote[],
): CopiedTable {
  const plain = plainColumns(columns, rows);
  const cells = rows.map((row) => plain.row(row));
  const lines = [
    plain.columns.map(({ name }) => name),
    ...cells.map((row) => row.map(plainText)),
    [''],
    ...notes.map(({ name, text }) => [name, text]),
  ];
  const text = Papa.unparse(lines, { delimiter: '\t', newline: '\n', escapeFormulae: alteredBySpreadsheets });
  const head = plain.columns.map(({ name }) => `<th>${inHtml(name)}</th>`).join('');
  const body = cells.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  const after = notes.map((note) => `<p>${inHtml(note.name)}: ${inHtml(note.text)}</p>`).join('');
  return { html: `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${after}`, text };
}

function htmlCell(cell: ExportCell | undefined): string {
  const words = plainText(cell);
  if (isWebAddress(words) && cell?.kind !== 'text') return `<td><a href="${inHtml(words)}">${inHtml(words)}</a></td>`;
  // Excel takes a cell of this format for a text, whatever it looks like.
  if (cell?.kind === 'text') return `<td style="mso-number-format:'\\@'">${inHtml(guardedText(words))}</td>`;
  return `<td>${inHtml(words)}</td>`;
}

const inHtml = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\r\n?|\n/g, '<br>');
