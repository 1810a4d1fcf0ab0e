import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { FindError } from '../../../errors';
import { foreignCells } from './xlsx-currencies';
import { mostImport, type ImportCell, type ImportRow } from './import-table';

/** The sheets of a workbook. */
export interface Workbook {
  sheets: { name: string; header: string[]; rows: ImportRow[] }[];
}

/**
 * Reads a workbook (Office Open XML): of every sheet the first row that holds anything, and the rows below it. A number
 * keeps its digits as far as the spreadsheet kept them; one that is formatted as money of another currency keeps its sign. Throws `import-broken`, `import-too-big` where it unpacks to more than
 * is read, and `import-empty`.
 */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Workbook> {
  checkUnpackedSize(bytes);
  const read = await readExcelFile(bytes.buffer).catch((error: unknown) => {
    throw new FindError('import-broken', {}, { cause: error });
  });
  const foreign = foreignCells(bytes);
  const sheets = read.map(({ sheet, data }) => {
    const signs = foreign.get(sheet);
    const filled = data
      .map((cells, i): ImportRow => ({
        line: i + 1,
        cells: cells.map((cell, column) => withSign(cellOf(cell), signs?.get(`${i}:${column}`))),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
    const [header, ...rows] = filled;
    return { name: sheet, header: header?.cells.map(String) ?? [], rows };
  });
  if (sheets.every(({ rows }) => rows.length === 0)) throw new FindError('import-empty');
  return { sheets };
}

/** A small archive may hold terabytes of zeros: its own table of contents says how much comes out of it. */
function checkUnpackedSize(bytes: Uint8Array): void {
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw new FindError('import-broken', {}, { cause: error });
  }
  if (unpacked <= mostImport.unpacked) return;
  throw new FindError('import-too-big', {
    megabytes: Math.round(unpacked / 1e6),
    limit: Math.round(mostImport.unpacked / 1e6),
  });
}

/** As the spreadsheet shows it, where its format names another currency than the yuan. */
const withSign = (cell: ImportCell, sign: string | undefined): ImportCell =>
  sign !== undefined && typeof cell === 'number' ? `${sign} ${cell}` : cell;

function cellOf(value: unknown): ImportCell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return String(value).trim();
}
