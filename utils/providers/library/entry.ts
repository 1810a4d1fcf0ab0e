import type { CatalogEntry } from '../provider';

/**
 * The on-device library. It speaks the filter and sort values of LinkFox's 1688 image search, so that a choice made on
 * sample data keeps its meaning when a service is set up.
 */
export const libraryEntry: CatalogEntry = {
  id: 'library',
  hosts: [],
  pictureHosts: [],
  credentials: [],
  capabilities: {
    filters: [
      { id: 'supplier', match: 'all', values: ['certifiedFactory'] },
      { id: 'selection', match: 'all', values: ['1688Selection', 'isQqyx'] },
      {
        id: 'score',
        match: 'any',
        values: ['totalEpScoreLv1', 'totalEpScoreLv2', 'totalEpScoreLv3', 'totalEpScoreLv4'],
      },
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
    ],
    sorts: [
      { field: 'similarity', directions: ['desc'] },
      { field: 'monthSold', directions: ['desc', 'asc'] },
      { field: 'price', directions: ['asc', 'desc'] },
      { field: 'rePurchaseRate', directions: ['desc', 'asc'] },
    ],
    defaultSort: { field: 'similarity', direction: 'desc' },
    priceRange: true,
    keyword: true,
    collections: [
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
    ],
    pageSize: { min: 1, max: 50, default: 20 },
    picture: {
      inputs: ['bytes'],
      formats: ['image/jpeg', 'image/png'],
      longSide: 800,
      maxBytes: 2_000_000,
    },
    totalMeaning: 'closest',
  },
};
