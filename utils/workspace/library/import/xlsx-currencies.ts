import { strFromU8, unzipSync } from 'fflate';
import { namesOtherCurrency, namesYuan } from './cells/currency-words';

/** The sign of each cell whose number is formatted as money that is not in yuan, by `row:column`, from 0. */
export type ForeignCells = ReadonlyMap<string, string>;

/**
 * A workbook keeps `$3.20` as the number 3.2, and the dollar in the cell's format: without it the amount would pass for yuan.
 * Resolves with what its formats say, by the sheets' names; most workbooks have no such format, and then no sheet is read.
 * Formats: ECMA-376, part 1, 18.8.30 and 18.8.31.
 */
export function foreignCells(bytes: Uint8Array): ReadonlyMap<string, ForeignCells> {
  const parts = unpack(bytes, (name) => /^xl\/(?:styles|workbook)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/.test(name));
  const signs = signsOf(parts.get('xl/styles.xml') ?? '');
  if (signs.size === 0) return new Map();
  const targets = new Map(
    tags(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      `xl/${attribute(tag, 'Target')?.replace(/^\/?(?:xl\/)?/, '')}`,
    ]),
  );
  const sheets = tags(parts.get('xl/workbook.xml') ?? '', 'sheet').map(
    (tag) => [attribute(tag, 'name') ?? '', targets.get(attribute(tag, 'r:id')) ?? ''] as const,
  );
  const files = unpack(bytes, (name) => sheets.some(([, file]) => file === name));
  return new Map(sheets.map(([name, file]) => [name, cellsOf(files.get(file) ?? '', signs)]));
}

function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, string> {
  const files = unzipSync(bytes, { filter: ({ name }) => wanted(name) });
  return new Map(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
}

/** The signs of the styles that are of another currency, by the style's number. */
function signsOf(styles: string): Map<string, string> {
  const codes = new Map(
    tags(styles, 'numFmt').map((tag) => [attribute(tag, 'numFmtId'), signOf(attribute(tag, 'formatCode') ?? '')]),
  );
  const [formats = ''] = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles) ?? [];
  const signs = tags(formats, 'xf').map((tag) => codes.get(attribute(tag, 'numFmtId')));
  return new Map(signs.flatMap((sign, style) => (sign ? [[String(style), sign] as const] : [])));
}

/**
 * `[$€-407] #,##0.00` is in €, and `[$-409]` names a language alone. What stands in such brackets is a currency, whichever it is;
 * a `¥` of the Japanese language (411) is the yen. Undefined where no currency but the yuan is named. Of the formats that a book
 * need not write out (5 to 8, 37 to 44: money as the reader's own system has it) nobody knows which currency was meant.
 */
function signOf(code: string): string | undefined {
  const [first = ''] = code.split(';');
  const [, named = '', language = ''] = /\[\$([^\]-]+)(?:-([^\]]*))?\]/.exec(first) ?? [];
  if (named.trim() && namesYuan(named)) return /^(?:ja|0*411$)/i.test(language) ? 'JPY' : undefined;
  if (named.trim()) return named.trim();
  const plain = first.replace(/\[[^\]]*\]|["\\]/g, '');
  const sign = plain.replace(/[#0?.,*_()@\s-]+/g, ' ').trim();
  return namesOtherCurrency(sign) ? sign : undefined;
}

function cellsOf(sheet: string, signs: ReadonlyMap<string, string>): ForeignCells {
  const cells = new Map<string, string>();
  for (const [tag] of sheet.matchAll(/<(?:\w+:)?c\s[^>]*>/g)) {
    const sign = signs.get(/\ss="(\d+)"/.exec(tag)?.[1] ?? '');
    if (!sign) continue;
    const [, letters, row] = /\sr="([A-Z]+)(\d+)"/.exec(tag) ?? [];
    if (!letters) continue;
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    cells.set(`${Number(row) - 1}:${column - 1}`, sign);
  }
  return cells;
}

/** Some writers give every tag a prefix. */
const tags = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => tag);

const attribute = (tag: string, name: string) => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value?.replace(/&(?:#(\d+)|(\w+));/g, (whole, number: string, word: string) =>
    number
      ? String.fromCodePoint(Number(number))
      : ({ quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" }[word] ?? whole),
  );
};
