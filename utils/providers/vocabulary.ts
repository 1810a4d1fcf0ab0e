import type { FilterFamily, SortField } from './capabilities';

/**
 * The filter values of 1688's image search as LinkFox documents them. The open platform takes the same ones, and the
 * on-device library speaks them, so that a choice keeps its meaning from one to the other.
 */
export const filterFamilies: readonly FilterFamily[] = [
  { id: 'supplier', match: 'all', values: ['certifiedFactory'] },
  { id: 'selection', match: 'all', values: ['1688Selection', 'isQqyx'] },
  { id: 'score', match: 'any', values: ['totalEpScoreLv1', 'totalEpScoreLv2', 'totalEpScoreLv3', 'totalEpScoreLv4'] },
  { id: 'refund', match: 'any', values: ['qrr0', 'qrr1', 'qrr5', 'qrr10'] },
  { id: 'ship', match: 'any', values: ['shipInToday', 'shipIn24Hours', 'shipIn48Hours'] },
  { id: 'dropship', match: 'all', values: ['isOnePsale', 'isOnePsaleFreePost'] },
  { id: 'returns', match: 'all', values: ['noReason7DReturn'] },
  { id: 'new', match: 'any', values: ['new7', 'new30'] },
  {
    id: 'lane',
    match: 'all',
    values: ['JPFL', 'USFL', 'KRFL', 'VNFL', 'SAFL', 'RUFL', 'KZFL', 'HKFL', 'MOFL', 'TWFL'],
  },
];

/** Its sorts by a figure of the offer. */
export const figureSorts: readonly SortField[] = [
  { field: 'monthSold', directions: ['desc', 'asc'] },
  { field: 'price', directions: ['asc', 'desc'] },
  { field: 'rePurchaseRate', directions: ['desc', 'asc'] },
];

/** Sorted by likeness, where the service or the library does that. */
export const likenessSort: SortField = { field: 'similarity', directions: ['desc'] };

/** The ids of its product collections. */
export const collections: readonly string[] = [
  '262105288',
  '262105286',
  '262105253',
  '262105281',
  '262105280',
  '262105277',
  '262105276',
  '262105274',
  '262105269',
  '262185282',
];
