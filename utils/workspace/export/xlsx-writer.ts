import Big from 'big.js';
import writeExcelFile, { type CellObject, type Image } from 'write-excel-file/universal';
import { plainText } from './plain-text';
import { excelText } from './excel-text';
import type { FileHead, FileWriter } from './file-writer';
import { sheetLinks, type SheetLink } from './sheet-links';
import type { CellKind, ExportCell, ExportRow } from './table';

/** A picture made small enough for a cell, with its size in pixels. */
export interface SmallPicture {
  blob: Blob;
  width: number;
  height: number;
}

/** The long side of a picture in its cell, px. */
const pictureSide = 88;
/** 96 px of the screen, in points. */
const pictureRowHeight = 72;
/** Digits that a spreadsheet's number holds without rounding. */
const exactDigits = 15;

/** Widths in characters. */
const widths: Readonly<Record<CellKind, number>> = {
  text: 24,
  number: 12,
  money: 12,
  percent: 11,
  date: 12,
  link: 30,
  picture: 14,
};

/**
 * An Excel workbook: the rows under a frozen header with pictures in their cells, links and number formats, and a second
 * sheet with the notes. A figure that a spreadsheet would round is a text of all its digits.
 *
 * @param shrink makes a picture small; rejects where it cannot be opened
 */
export function xlsxWriter(
  { columns, notes, sheets }: Pick<FileHead, 'columns' | 'notes' | 'sheets'>,
  shrink: (picture: Blob) => Promise<SmallPicture>,
): FileWriter {
  const rows: ExportRow[] = [];
  const images: Image[] = [];
  const covered = new Set<string>();
  return {
    async take(part) {
      if (part.kind === 'rows') rows.push(...part.rows);
      if (part.kind !== 'picture') return true;
      const small = await shrink(part.blob).catch(() => undefined);
      if (!small) return false;
      images.push(imageOf(small, part.row, part.column));
      covered.add(`${part.row} ${part.column}`);
      return true;
    },
    async end() {
      const links: SheetLink[] = [];
      const pictures = images.length > 0;
      const cells = rows.map((row, at) =>
        columns.map((_, i) => {
          const cell = row[i];
          if (cell && 'url' in cell && cell.url) links.push({ row: at + 1, column: i, url: cell.url });
          const shown = cell && !covered.has(`${at} ${i}`) ? excelCell(cell) : undefined;
          return { ...shown, alignVertical: 'center', ...(pictures ? { height: pictureRowHeight, wrap: true } : {}) };
        }),
      );
      const header = columns.map(({ name }) => ({ ...headCell(name), wrap: true }));
      return writeExcelFile(
        [
          {
            sheet: sheets.rows,
            data: [header, ...cells] as CellObject[][],
            columns: columns.map(({ kind }) => ({ width: widths[kind] })),
            stickyRowsCount: 1,
            ...(images.length > 0 ? { images } : {}),
          },
          {
            sheet: sheets.notes,
            data: notes.map((note) => [headCell(note.name), { value: excelText(note.text), type: String, wrap: true }]),
            columns: [{ width: 24 }, { width: 90 }],
          },
        ],
        { features: [sheetLinks(links, { rows: rows.length + 1, columns: columns.length })] },
      ).toBlob();
    },
  };
}

const headCell = (words: string): CellObject => ({
  value: excelText(words),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#eef0ec',
  alignVertical: 'center',
});

const asText = (words: string): CellObject => ({ value: excelText(words), type: String, format: '@' });

function excelCell(cell: ExportCell): CellObject {
  switch (cell.kind) {
    case 'text':
      return asText(cell.text);
    case 'number':
      return figure(cell.value, decimals(cell.value) > 0 ? `#,##0.${'0'.repeat(decimals(cell.value))}` : '#,##0');
    case 'money':
      return figure(cell.money.amount, moneyFormat(cell.money.currency, decimals(cell.money.amount)));
    case 'percent':
      return figure(cell.fraction, '0.0%');
    case 'date':
      return { value: new Date(`${cell.iso.slice(0, 10)}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    case 'link':
    case 'picture':
      return { ...asText(plainText(cell)), textColor: '#1b51c4', textDecoration: { underline: true } };
  }
}

/** A number, where it comes back as it was. */
function figure(digits: string, format: string): CellObject {
  const value = Number(digits);
  const exact = Big(digits).c.length <= exactDigits && Big(digits).eq(value);
  return exact ? { value, type: Number, format } : asText(digits);
}

const decimals = (digits: string) => digits.split('.')[1]?.length ?? 0;

/** Excel knows a sign by its language; other currencies stand with their code. */
const signs: Readonly<Record<string, string>> = { CNY: '[$¥-804]', USD: '[$$-409]', EUR: '[$€-2]', GBP: '[$£-809]' };

function moneyFormat(currency: string, given: number): string {
  const sign = signs[currency] ?? (/^[A-Z]{3}$/.test(currency) ? `[$${currency}] ` : '');
  return `${sign}#,##0.${'0'.repeat(Math.min(20, Math.max(2, given)))}`;
}

function imageOf({ blob, width, height }: SmallPicture, row: number, column: number): Image {
  const scale = Math.min(1, pictureSide / Math.max(width, height));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return {
    content: blob,
    contentType: 'image/jpeg',
    ...size,
    dpi: 96,
    // Counted from 1, below the header; in the middle of 96 px.
    anchor: { row: row + 2, column: column + 1 },
    offsetX: Math.round((96 - size.width) / 2),
    offsetY: Math.round((96 - size.height) / 2),
  };
}
