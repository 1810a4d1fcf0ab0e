import type { CatalogEntry } from '../provider';

/**
 * The 1688 open platform's cross-border solution (official). Filter values are those that its documents and the services
 * built on it name; `country` is in truth the language of the answers.
 */
export const openPlatformEntry: CatalogEntry = {
  id: 'open-platform',
  hosts: ['https://gw.open.1688.com/*'],
  pictureHosts: ['https://*.alicdn.com/*'],
  credentials: [
    { id: 'appKey', secret: false },
    { id: 'appSecret', secret: true },
    { id: 'accessToken', secret: true, optional: true },
    { id: 'refreshToken', secret: true, optional: true },
  ],
  login: 'oauth',
  links: { key: 'https://open.1688.com/', console: 'https://open.1688.com/' },
  options: [
    {
      id: 'language',
      kind: 'one-of',
      values: ['en', 'ja', 'ko', 'vi', 'th', 'id', 'ru', 'ar', 'fr', 'pt', 'es', 'zh'],
      default: 'en',
    },
    { id: 'sendTitle', kind: 'switch', default: 'true' },
  ],
  sendsTitle: { option: 'sendTitle', value: 'true' },
  freeTest: true,
  timeLimit: 30_000,
  cacheHours: 24,
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
      { id: 'dropship', match: 'all', values: ['isOnePsale', 'isOnePsaleFreePost', 'ksCiphertext'] },
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
    fields: [
      { id: 'categoryId', kind: 'number' },
      { id: 'auxiliaryText', kind: 'text' },
    ],
    pageSize: { min: 1, max: 50, default: 20 },
    picture: {
      inputs: ['bytes', 'id'],
      formats: ['image/jpeg'],
      longSide: 800,
      maxBytes: 300_000,
      // Its FAQ: a picture that gets no number is to be compressed to about 100 kB.
      aimBytes: 100_000,
    },
    totalMeaning: 'all',
    detail: true,
    regions: true,
  },
};
