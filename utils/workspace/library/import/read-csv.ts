import Papa from 'papaparse';
import { FindError } from '../../../errors';
import { mostImport, type ImportRow } from './import-table';

/** A table as text: what separates its cells is found by itself. */
export interface CsvTable {
  header: string[];
  rows: ImportRow[];
}

const delimiters = [',', '\t', ';', '|', '，'];

/**
 * Reads comma-separated text as RFC 4180 has it, also with semicolons or tabs, and with the lines in front that some programs
 * write (`sep=;`). Throws `import-empty` and `import-rows`.
 */
export function readCsv(text: string): CsvTable {
  const body = text.replace(/^\ufeff/, '');
  const [, named] = /^sep=(.)\r?\n/i.exec(body) ?? [];
  const skipped = named ? body.indexOf('\n') + 1 : 0;
  const rows: ImportRow[] = [];
  let header: string[] | undefined;
  let line = named ? 2 : 1;
  Papa.parse<string[]>(body.slice(skipped), {
    delimiter: named ?? delimiterOf(body),
    step({ data, errors }, parser) {
      const cells = data.map((cell) => cell.trim());
      if (cells.some(Boolean)) {
        if (!header) header = cells;
        else rows.push(errors.some(({ type }) => type === 'Quotes') ? { line, cells, unended: true } : { line, cells });
      }
      // A quoted cell may run over several lines.
      line += 1 + data.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      if (rows.length > mostImport.rows) parser.abort();
    },
  });
  if (rows.length > mostImport.rows) throw new FindError('import-rows', { limit: mostImport.rows });
  if (!header || rows.length === 0) throw new FindError('import-empty');
  return { header, rows };
}

/**
 * The sign that gives the most columns of which nearly every row has as many as the first. Counting alone is not enough:
 * where prices are written `12,50`, every row has a comma.
 */
function delimiterOf(text: string): string {
  const columns = (delimiter: string) => {
    const { data } = Papa.parse<string[]>(text.slice(0, 500_000), { delimiter, preview: 100, skipEmptyLines: true });
    const [header = []] = data;
    const even = data.filter((row) => row.length === header.length).length;
    return even > data.length * 0.8 ? header.length : 1;
  };
  const counts = delimiters.map(columns);
  return delimiters[counts.indexOf(Math.max(...counts))]!;
}
