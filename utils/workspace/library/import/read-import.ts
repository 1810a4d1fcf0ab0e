import { FindError } from '../../../errors';
import { decodeText, type Encoding } from './decode-text';
import { mostImport, type ImportTable } from './import-table';
import { readCsv } from './read-csv';
import { readJson } from './read-json';

/** What the user says about a file that is not guessed right. */
export interface ReadOptions {
  encoding?: Encoding;
  /** The name of the sheet of a workbook. */
  sheet?: string;
}

/** A file as a table, or offers in our own form, which need no columns. */
export type ImportContent = ImportTable | { format: 'offers'; offers: readonly unknown[] };

/**
 * Reads a file whatever its name says: a workbook by its first bytes, JSON by its first sign, all else as CSV. Rejects with a
 * `FindError` that says what is wrong with it.
 */
export async function readImport(file: Blob, { encoding, sheet }: ReadOptions = {}): Promise<ImportContent> {
  if (file.size > mostImport.bytes) {
    const [megabytes, limit] = [file.size, mostImport.bytes].map((bytes) => Math.round(bytes / 1e6)) as [
      number,
      number,
    ];
    throw new FindError('import-too-big', { megabytes, limit });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes);
  if (kind === 'xlsx') return readWorkbook(bytes, sheet);
  if (kind) throw new FindError('import-format', { kind });
  const decoded = decodeText(bytes, encoding);
  if (/^[\ufeff\s]*[[{]/.test(decoded.text)) {
    const content = readJson(decoded.text);
    if ('offers' in content) return { format: 'offers', offers: content.offers };
    return { format: 'json', ...content, encoding: decoded.encoding };
  }
  return { format: 'csv', ...readCsv(decoded.text), encoding: decoded.encoding };
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, wanted: string | undefined): Promise<ImportTable> {
  // Few files are workbooks, and their reader is large.
  const { readXlsx } = await import('./read-xlsx');
  const { sheets } = await readXlsx(bytes);
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const { name, header, rows } = filled.find((each) => each.name === wanted) ?? filled[0]!;
  if (rows.length > mostImport.rows) throw new FindError('import-rows', { limit: mostImport.rows });
  return { format: 'xlsx', header, rows, sheets: filled.map((each) => each.name), sheet: name };
}

/** First bytes of what a table may be mistaken for, and of workbooks (a zip archive). */
const marks: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['Excel 97–2003, .xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['gzip', [0x1f, 0x8b]],
];

function kindOf(bytes: Uint8Array): string | undefined {
  return marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
}
