import type { ImportCell, ImportRow } from './import-table';
import { looseNames } from './column-names';
import { importFieldIds, importFields, type ImportFieldId } from './import-fields';

/** Which field each column of a file is; undefined for one that is left out. */
export type ColumnMap = (ImportFieldId | undefined)[];

/** How many rows are looked at. */
const looked = 200;

/**
 * What the columns of a file seem to be: by their names (of a path such as `supplier.company_name` also by its end, of one in two
 * scripts such as `品名 Name` also by either), and pictures and pages also by what stands in them. Each field once.
 *
 * @param shown what our own exports call a field in the user's language
 */
export function guessColumns(
  header: readonly string[],
  rows: readonly ImportRow[],
  shown: Partial<Record<ImportFieldId, string>> = {},
): ColumnMap {
  const columns: ColumnMap = header.map(() => undefined);
  const taken = new Set<ImportFieldId>();
  const samples = header.map((_, at) => rows.slice(0, looked).flatMap(({ cells }) => cells[at] || []));
  const take = (at: number, id: ImportFieldId, loosely: boolean) => {
    if (columns[at] || taken.has(id) || !fits(id, samples[at]!) || (loosely && !fitsLoosely(id, samples[at]!))) return;
    columns[at] = id;
    taken.add(id);
  };
  const order = [...header.keys()].sort((a, b) => Number(hasBrackets(header[a]!)) - Number(hasBrackets(header[b]!)));
  const takeNamed = (called: readonly (readonly string[])[], wanted: string, id: ImportFieldId, loosely = false) =>
    order.forEach((at) => wanted && called[at]!.includes(wanted) && take(at, id, loosely));
  /** The surest names of all fields go first: `name` is a title only where nothing is called one. */
  const takeAll = (called: readonly (readonly string[])[], names: FieldNames, loosely = false) => {
    const longest = Math.max(...Object.values(names).map(({ length }) => length));
    for (let rank = 0; rank < longest; rank++) {
      for (const id of importFieldIds) takeNamed(called, names[id]?.[rank] ?? '', id, loosely);
    }
  };
  // A name with brackets is looked for as it stands first: `Title (translated)` is another column than `Title`.
  const whole = header.map((name) => (hasBrackets(name) ? [lettersOf(name)] : []));
  const plain = header.map((name) => [plainName(name)]);
  const ends = header.map((name) => [plainName(name.split('.').at(-1)!)]);
  const parts = header.map(partsOf);
  for (const [called, nameOf] of [
    [whole, lettersOf],
    [plain, plainName],
    [ends, plainName],
  ] as const) {
    for (const id of importFieldIds) takeNamed(called, nameOf(shown[id] ?? ''), id);
    takeAll(called, sureNames);
  }
  takeAll(parts, sureNames);
  for (const called of [whole, plain, parts]) takeAll(called, otherNames, true);
  samples.forEach((cells, at) => {
    if (mostly(cells, isPicture)) take(at, 'imageUrl', false);
    else if (mostly(cells, isOfferPage)) take(at, 'url', false);
  });
  return columns;
}

type FieldNames = Readonly<Partial<Record<ImportFieldId, readonly string[]>>>;
const sureNames: FieldNames = Object.fromEntries(importFieldIds.map((id) => [id, importFields[id].names]));
const otherNames: FieldNames = Object.fromEntries(
  Object.entries(looseNames).map(([id, names]) => [id, names.trim().split(/\s+/)]),
);

/** A name without case, signs, spaces and what stands in brackets: `Price (CNY)` is `price`. */
function plainName(name: string): string {
  return lettersOf(name.normalize('NFKC').replace(brackets, ''));
}

/** The Chinese and the Latin half of a name that is written in both: `品名 Product name`, but not `图片url`, which is one name. */
function partsOf(name: string): string[] {
  const parts = plainName(name).split(/(?<=\p{Script=Han})(?=[a-z])|(?<=[a-z])(?=\p{Script=Han})/u);
  return parts.length === 2 && !parts.some((part) => /^(?:id|no|url|link|kg|g|cm)$/.test(part)) ? parts : [];
}

const brackets = /[([][^)\]]*[)\]]/g;
const hasBrackets = (name: string) => name.normalize('NFKC').search(brackets) >= 0;

/** A name without case, accents, signs and spaces: `Title (translated)` is `titletranslated`, `Item #` is `itemno`. */
const lettersOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/(?<=[a-z])[\u0300-\u036f]+/gi, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L}\s*)#/u, 'no')
    .replace(/[^\p{L}\p{N}]/gu, '');

const mostly = (cells: readonly ImportCell[], is: (cell: string) => boolean) =>
  cells.length > 0 && cells.filter((cell) => is(String(cell))).length > cells.length * 0.8;

const addresses: ReadonlySet<ImportFieldId> = new Set(['imageUrl', 'url', 'shopUrl']);
const names: ReadonlySet<ImportFieldId> = new Set(['title', 'titleTranslated', 'supplierName']);

/** A column of addresses is no name, and one of words no address, whatever it is called: `shop` may be either. */
function fits(id: ImportFieldId, cells: readonly ImportCell[]): boolean {
  if (cells.length === 0) return true;
  return mostly(cells, isAddress)
    ? !names.has(id)
    : !addresses.has(id) || cells.some((cell) => isAddress(String(cell)));
}

/** What a name says that may mean several things must not speak against it: an `Item` may be a title or a number. */
function fitsLoosely(id: ImportFieldId, cells: readonly ImportCell[]): boolean {
  const isCount = (cell: string) => /\d/.test(cell);
  if (id === 'title') return cells.length === 0 || !mostly(cells, (cell) => /^[\d.\s-]+$/.test(cell));
  if (id === 'minimumOrder') return cells.length === 0 || mostly(cells, isCount);
  if (id === 'unit') return cells.length > 0 && !cells.some((cell) => isCount(String(cell)));
  // A number of which several rows have the same, as of a model in several colours, would make one offer of them.
  if (id === 'id') return new Set(cells).size > cells.length * 0.9 || cells.length === 0;
  return true;
}

const isAddress = (cell: string) => /^(?:https?:)?\/\/[^/]/i.test(cell);

const isPicture = (cell: string) =>
  /^(?:https?:)?\/\/\S+\.(?:jpe?g|png|webp|avif)(?:[?_!]\S*)?$/i.test(cell) ||
  /^(?:https?:)?\/\/\w+\.alicdn\.com\/img\//i.test(cell);

const isOfferPage = (cell: string) => /^https?:\/\/(?:detail|m)\.1688\.com\//i.test(cell);
