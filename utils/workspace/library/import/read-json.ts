import { FindError } from '../../../errors';
import { parseJson } from '../../../json';
import { mostImport, type ImportCell, type ImportRow } from './import-table';

/** What a JSON file holds: a table, or offers in our own form. */
export type JsonContent = { offers: readonly unknown[] } | { header: string[]; rows: ImportRow[] };

/** How deep objects inside of a row are looked into, and how many columns they make at most. */
const deepest = 4;
const mostColumns = 300;

/**
 * Reads JSON: a list of objects, one on each line, or an object that holds one; each object is a row, and what it holds
 * within becomes columns such as `supplier.company_name`. Throws `import-broken`, `import-empty` and `import-rows`.
 */
export function readJson(text: string): JsonContent {
  const list = listIn(parse(text));
  if (!list?.length) throw new FindError('import-empty');
  if (list.length > mostImport.rows) throw new FindError('import-rows', { limit: mostImport.rows });
  if (list.every(isOwnOffer)) return { offers: list };
  // The export of a search keeps what was found out of each offer beside it.
  const within = list.map((item) => (item as { offer?: unknown }).offer ?? {});
  if (within.every(isOwnOffer)) return { offers: within };
  const columns = new Map<string, number>();
  const rows = list.map((item, i): ImportRow => {
    const cells: ImportCell[] = [];
    const put = (path: string, value: unknown, depth: number): void => {
      if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return set(path, value.join(';'));
      if (typeof value === 'object' && value !== null && depth < deepest) {
        for (const [name, within] of Object.entries(value)) put(path ? `${path}.${name}` : name, within, depth + 1);
      } else set(path, value);
    };
    const set = (path: string, value: unknown): void => {
      if (value === null || value === undefined || typeof value === 'object') return;
      if (!columns.has(path) && columns.size >= mostColumns) return;
      const at = columns.get(path) ?? columns.size;
      columns.set(path, at);
      cells[at] = typeof value === 'number' ? value : String(value).trim();
    };
    put('', item, 0);
    return { line: i + 1, cells };
  });
  const filled = rows.map(({ line, cells }) => ({
    line,
    cells: Array.from({ length: columns.size }, (_, at) => cells[at] ?? ''),
  }));
  return { header: [...columns.keys()], rows: filled };
}

function parse(text: string): unknown {
  const body = text.replace(/^\ufeff/, '');
  try {
    return parseJson(body);
  } catch (error) {
    const lines = body.split(/\r?\n/).filter((line) => line.trim());
    try {
      if (lines.length > 1) return lines.map(parseJson);
    } catch {
      // Then it is neither; what is wrong with the whole says more.
    }
    throw new FindError('import-broken', {}, { cause: error });
  }
}

/** The longest list of objects in it. */
function listIn(value: unknown, depth = 0): unknown[] | undefined {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'object' && item !== null);
  if (typeof value !== 'object' || value === null || depth >= deepest) return undefined;
  const lists = Object.values(value).map((within) => listIn(within, depth + 1) ?? []);
  return lists.sort((a, b) => b.length - a.length)[0];
}

/** An offer as our own exports write it: under the names that it has in this extension. */
function isOwnOffer(item: unknown): boolean {
  const offer = item as { id?: unknown; title?: unknown; supplier?: unknown; origin?: unknown };
  return (
    typeof offer.id === 'string' &&
    typeof offer.title === 'string' &&
    typeof offer.origin === 'string' &&
    typeof offer.supplier === 'object'
  );
}
