import Papa from 'papaparse';
import type { MoneyContext } from '../../stores/store';
import { readPrice } from '../../stores/price';
import { cleanText, httpAddress } from '../../stores/text';
import type { Product } from '../../stores/product';
import { mostPictures } from './batch';

/** A picture of a list. */
export interface ListedPicture {
  url: string;
  /** Where the list says anything of what it shows. */
  product?: Product;
}

/** A line of a list that cannot be used, and why. */
export interface BadLine {
  /** From 1. */
  line: number;
  /** Its beginning, to be shown. */
  text: string;
  why: 'no-address' | 'not-web' | 'too-long' | 'with-password';
}

/** What a list holds. */
export interface PictureList {
  pictures: ListedPicture[];
  bad: BadLine[];
  /** How many addresses were there before. */
  duplicates: number;
  /** How many are beyond what a batch holds. */
  beyond: number;
}

/** A list of more than this is not read, characters. */
export const longestList = 5_000_000;

/** Longer addresses are no places. */
const longestAddress = 2048;

/** Lists are of no page: only what an amount says itself counts. */
const anywhere: MoneyContext = { international: true };

/** A picture's address by its look: it ends in the name of a picture file. */
const pictureFile = /\.(?:jpe?g|png|webp|avif|gif|bmp)(?:[?#_!@].*)?$/i;

/** What the columns of a list with a header may be called. */
const headers = {
  picture: /image|picture|photo|img|thumb|bild|foto|immagine|imagen|图|画像/i,
  title: /title|name|product|artikel|titel|标题|品名|商品名/i,
  price: /price|preis|prix|precio|prezzo|价/i,
  link: /link|url|page|href|seite|链接/i,
} as const;

/**
 * Reads a list of addresses of pictures: one a line, or a table with or without a header, separated by commas,
 * semicolons or tabs, quoted or not. Every line that cannot be used is named, and equal addresses count once. Nothing is
 * fetched, and it never throws: a list is hostile text.
 */
export function readPictureList(text: string): PictureList {
  const rows = rowsOf(text.slice(0, longestList));
  const columns = columnsOf(rows);
  const list: PictureList = { pictures: [], bad: [], duplicates: 0, beyond: 0 };
  const known = new Set<string>();
  for (const { cells, line } of columns.header ? rows.slice(1) : rows) {
    const named = columns.picture === undefined ? cells : [cells[columns.picture] ?? ''];
    const found = named.map(readAddress).filter((read) => read !== 'no-address');
    const addresses = found.filter((read) => typeof read !== 'string');
    if (addresses.length === 0) {
      const why = found.find((read) => typeof read === 'string') ?? 'no-address';
      list.bad.push({ line, text: cleanText(cells.join(' '), 80) ?? '', why });
    }
    for (const { url } of addresses) {
      if (known.has(url)) list.duplicates += 1;
      else if (list.pictures.length >= mostPictures) list.beyond += 1;
      else list.pictures.push({ url, ...productOf(cells, columns, url) });
      known.add(url);
    }
  }
  return list;
}

interface Row {
  /** From 1, where the row begins. */
  line: number;
  cells: string[];
}

function rowsOf(text: string): Row[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const filled = lines.map((cell, i) => ({ cells: [cell.trim()], line: i + 1 })).filter(({ cells }) => cells[0]);
  // An address may hold commas itself; a list without any table around it is taken line by line.
  if (filled.every(({ cells: [cell] }) => isOneAddress(cell!) || !/[",;\t]/.test(cell!))) return filled;
  const rows: Row[] = [];
  const { data, meta } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false });
  let line = 1;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim())) rows.push({ cells: cells.map((cell) => cell.trim()), line });
    // A quoted cell may run over several lines.
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split(meta.linebreak || '\n').length - 1, 0);
  }
  return rows;
}

/** One address alone, whatever commas it holds: a table's next cell would be an address or no part of a file's name. */
function isOneAddress(line: string): boolean {
  if (!/^(?:https?:|[\w-]+(?:\.[\w-]+)+\/)/i.test(line) || /[\s";]/.test(line)) return false;
  const parts = line.split(',');
  return parts.length === 1 || (!/,https?:/i.test(line) && pictureFile.test(parts.at(-1)!));
}

interface Columns {
  header: boolean;
  /** Absent: every cell that holds an address is a picture. */
  picture?: number;
  title?: number;
  price?: number;
  link?: number;
}

function columnsOf(rows: readonly Row[]): Columns {
  const [first] = rows;
  if (!first || first.cells.some((cell) => typeof readAddress(cell) !== 'string')) return withoutHeader(rows);
  const at = (pattern: RegExp, except: readonly (number | undefined)[] = []) => {
    const found = first.cells.findIndex((cell, i) => pattern.test(cell) && !except.includes(i));
    return found < 0 ? undefined : found;
  };
  const picture = at(headers.picture) ?? withoutHeader(rows.slice(1)).picture;
  // "no address" in the first line of a list of one column may be a word as well as a broken address.
  const isHeader = picture !== undefined && rows.length > 1 && !/:\/\//.test(first.cells.join(' '));
  if (!isHeader) return withoutHeader(rows);
  const title = at(headers.title, [picture]);
  const price = at(headers.price, [picture, title]);
  return { header: true, picture, title, price, link: at(headers.link, [picture, title, price]) };
}

/** Where several columns hold addresses, pictures stand in the one with the most names of picture files. */
function withoutHeader(rows: readonly Row[]): Columns {
  const addresses: number[] = [];
  const files: number[] = [];
  for (const { cells } of rows) {
    cells.forEach((cell, i) => {
      const read = readAddress(cell);
      if (typeof read === 'string') return;
      addresses[i] = (addresses[i] ?? 0) + 1;
      if (pictureFile.test(read.url)) files[i] = (files[i] ?? 0) + 1;
    });
  }
  const used = Object.keys(addresses).map(Number);
  if (used.length <= 1) return { header: false, picture: used[0] };
  const withFiles = used.filter((i) => files[i]);
  return withFiles.length === 1 ? { header: false, picture: withFiles[0] } : { header: false };
}

/** The address in a cell, or why it holds none. */
function readAddress(cell: string): { url: string } | BadLine['why'] {
  if (!cell) return 'no-address';
  const scheme = /^([a-z][a-z\d+.-]*):(?!\d)/i.exec(cell)?.[1]?.toLowerCase();
  const isHost = !scheme && /^[\w-]+(\.[\w-]+)+\/\S*$/.test(cell);
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return 'not-web';
  if (!scheme && !isHost) return 'no-address';
  if (cell.length > longestAddress) return 'too-long';
  const address = httpAddress(isHost ? `https://${cell}` : cell, 'https://list.invalid/');
  if (!address || /\s/.test(cell)) return 'no-address';
  const url = new URL(address);
  if (url.username || url.password) return 'with-password';
  url.hash = '';
  return { url: url.href };
}

function productOf(cells: readonly string[], columns: Columns, picture: string): { product?: Product } {
  const cell = (at: number | undefined) => (at === undefined ? undefined : cells[at]);
  const title = cleanText(cell(columns.title));
  const price = readPrice(cleanText(cell(columns.price)), anywhere);
  const link = readAddress(cell(columns.link) ?? '');
  if (!title && !price && typeof link === 'string') return {};
  const url = typeof link === 'string' ? picture : link.url;
  return {
    product: {
      ...(title ? { title } : {}),
      ...(price ? { price } : {}),
      store: new URL(url).hostname.replace(/^www\./, ''),
      url,
    },
  };
}
