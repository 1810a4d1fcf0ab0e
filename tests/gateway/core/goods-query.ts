import { type Goods } from './goods';
import { sha256 } from './sha256';

/** The filter values of the cross-border vocabulary: seed 000's 29, in its order. */
export const FILTERS = [
  '1688Selection',
  'certifiedFactory',
  'totalEpScoreLv1',
  'totalEpScoreLv2',
  'totalEpScoreLv3',
  'totalEpScoreLv4',
  'qrr0',
  'qrr1',
  'qrr5',
  'qrr10',
  'shipInToday',
  'shipIn24Hours',
  'shipIn48Hours',
  'noReason7DReturn',
  'isOnePsale',
  'isOnePsaleFreePost',
  'new7',
  'new30',
  'isQqyx',
  'JPFL',
  'USFL',
  'KRFL',
  'VNFL',
  'SAFL',
  'RUFL',
  'KZFL',
  'HKFL',
  'MOFL',
  'TWFL',
];

/** What the cross-border search and LinkFox can be asked beside the picture. Prices in fen, bounds included. */
export interface Wish {
  filters?: readonly string[];
  priceFrom?: number;
  priceTo?: number;
  keyword?: string;
  collection?: string;
  category?: number;
  sort?: { field: SortField; descending: boolean };
}

export type SortField = 'price' | 'monthSold' | 'rePurchaseRate';
export const SORT_FIELDS: readonly string[] = ['price', 'monthSold', 'rePurchaseRate'];

/** An offer with the likeness the service would give it, 0 to 1. */
export type Match = Goods & { similarity: number };

/** The data set in the order of likeness to one picture: the same picture, the same order. */
export function byLikeness(goods: readonly Goods[], picture: string): Match[] {
  const start = Number.parseInt(sha256(picture).slice(0, 8), 16) % goods.length;
  return [...goods.slice(start), ...goods.slice(0, start)].map((one, rank) => ({
    ...one,
    similarity: Math.max(0.2, 0.99213347 - rank * 0.00431729),
  }));
}

/**
 * Filters and sorts. Values of one family (`qrr…`, `totalEpScoreLv…`) widen one another, values of different families
 * narrow: undocumented, chosen here. Offers that do not say the sorted field come last in both directions.
 */
export function search(matches: readonly Match[], wish: Wish): Match[] {
  const families = new Map<string, string[]>();
  for (const value of wish.filters ?? []) {
    const family = /^(qrr|totalEpScoreLv)/.exec(value)?.[1] ?? value;
    families.set(family, [...(families.get(family) ?? []), value]);
  }
  const found = matches.filter(
    (one) =>
      [...families.values()].every((values) => values.some((value) => one.marks.has(value))) &&
      (wish.priceFrom === undefined || one.price >= wish.priceFrom) &&
      (wish.priceTo === undefined || one.price <= wish.priceTo) &&
      (wish.keyword === undefined || one.title.includes(wish.keyword) || one.titleEn.includes(wish.keyword)) &&
      (wish.collection === undefined || one.collections.has(wish.collection)) &&
      (wish.category === undefined || one.category.includes(wish.category)),
  );
  return wish.sort ? sorted(found, wish.sort.field, wish.sort.descending) : found;
}

const FIELD = { price: 'price', monthSold: 'monthSold', rePurchaseRate: 'repurchaseRate' } as const;

/** Sorted by one field; offers that do not say it come last. Equal ones keep the order of likeness. */
export function sorted(found: readonly Match[], field: SortField, descending: boolean): Match[] {
  return [...found].sort((a, b) => {
    const [x, y] = [a[FIELD[field]], b[FIELD[field]]];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return descending ? y - x : x - y;
  });
}

/** The rows of one page; pages count from 1. */
export const pageOf = <T>(rows: readonly T[], page: number, size: number): T[] =>
  rows.slice((page - 1) * size, page * size);

/** One sort out of the JSON text that these services take, such as `{"price":"asc"}`; undefined where it is none. */
export function readSort(text: string): Wish['sort'] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const [field, direction] = fields.length === 1 ? fields[0]! : [];
  if (field === undefined || !SORT_FIELDS.includes(field)) return undefined;
  if (direction !== 'asc' && direction !== 'desc') return undefined;
  return { field: field as SortField, descending: direction === 'desc' };
}
