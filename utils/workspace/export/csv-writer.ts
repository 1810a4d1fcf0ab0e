import Papa from 'papaparse';
import type { FileHead, FileWriter } from './file-writer';
import { alteredBySpreadsheets } from './guarded-text';
import { plainColumns } from './plain-columns';
import { plainText } from './plain-text';
import type { ExportRow } from './table';

/** Excel reads a CSV file as UTF-8 only with this at its beginning (seed 001: `utf-8-sig`). */
const byteOrderMark = '\ufeff';

const rowsAtOnce = 500;

/**
 * CSV as RFC 4180 has it, UTF-8 with a byte order mark. The notes stand as columns of their own in every row, so that a row
 * tells where it is from wherever it is copied, and the file has one header and nothing but rows.
 */
export function csvWriter({ columns, notes }: Pick<FileHead, 'columns' | 'notes'>): FileWriter {
  const rows: ExportRow[] = [];
  return {
    take(part) {
      if (part.kind === 'rows') rows.push(...part.rows);
      return Promise.resolve(true);
    },
    end() {
      const plain = plainColumns(columns, rows);
      const about = notes.map((note) => note.text);
      const chunks = [byteOrderMark, csvLines([[...plain.columns, ...notes].map(({ name }) => name)])];
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        const some = rows.slice(from, from + rowsAtOnce);
        chunks.push(csvLines(some.map((row) => [...plain.row(row).map(plainText), ...about])));
      }
      return Promise.resolve(new Blob(chunks, { type: 'text/csv;charset=utf-8' }));
    },
  };
}

const csvLines = (lines: string[][]) =>
  `${Papa.unparse(lines, { escapeFormulae: alteredBySpreadsheets, newline: '\r\n' })}\r\n`;
