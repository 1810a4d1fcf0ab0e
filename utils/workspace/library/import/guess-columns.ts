import type { ImportCell, ImportRow } from './import-table';
import { importFieldIds, importFields, type ImportFieldId } from './import-fields';

/** Which field each column of a file is; undefined for one that is left out. */
export type ColumnMap = (ImportFieldId | undefined)[];

/** How many rows are looked at. */
const looked = 200;

/**
 * What the columns of a file seem to be: by their names (of a path such as `supplier.company_name` also by its end), and
 * pictures and pages also by what stands in them. Each field once.
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
  const take = (at: number, id: ImportFieldId) => {
    if (columns[at] || taken.has(id) || !fits(id, samples[at]!)) return;
    columns[at] = id;
    taken.add(id);
  };
  // A name with brackets is looked for as it stands first: `Title (translated)` is another column than `Title`.
  const whole = header.map((name) => (hasBrackets(name) ? lettersOf(name) : ''));
  const plain = header.map(plainName);
  const ends = header.map((name) => plainName(name.split('.').at(-1)!));
  const longest = Math.max(...importFieldIds.map((id) => importFields[id].names.length));
  const order = [...header.keys()].sort((a, b) => Number(hasBrackets(header[a]!)) - Number(hasBrackets(header[b]!)));
  for (const [names, nameOf] of [
    [whole, lettersOf],
    [plain, plainName],
    [ends, plainName],
  ] as const) {
    for (const id of importFieldIds)
      order.forEach((at) => names[at] && names[at] === nameOf(shown[id] ?? '') && take(at, id));
    // The surest names of all fields go first: `name` is a title only where nothing is called one.
    for (let rank = 0; rank < longest; rank++) {
      for (const id of importFieldIds) {
        const wanted = importFields[id].names[rank];
        order.forEach((at) => wanted && names[at] === wanted && take(at, id));
      }
    }
  }
  samples.forEach((cells, at) => {
    if (mostly(cells, isPicture)) take(at, 'imageUrl');
    else if (mostly(cells, isOfferPage)) take(at, 'url');
  });
  return columns;
}

/** A name without case, signs, spaces and what stands in brackets: `Price (CNY)` is `price`. */
export function plainName(name: string): string {
  return lettersOf(name.normalize('NFKC').replace(brackets, ''));
}

const brackets = /[([][^)\]]*[)\]]/g;
const hasBrackets = (name: string) => name.normalize('NFKC').search(brackets) >= 0;

/** A name without case, signs and spaces: `Title (translated)` is `titletranslated`. */
const lettersOf = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
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

const isAddress = (cell: string) => /^(?:https?:)?\/\/[^/]/i.test(cell);

const isPicture = (cell: string) =>
  /^(?:https?:)?\/\/\S+\.(?:jpe?g|png|webp|avif)(?:[?_!]\S*)?$/i.test(cell) ||
  /^(?:https?:)?\/\/\w+\.alicdn\.com\/img\//i.test(cell);

const isOfferPage = (cell: string) => /^https?:\/\/(?:detail|m)\.1688\.com\//i.test(cell);
