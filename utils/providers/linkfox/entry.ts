import type { CatalogEntry } from '../provider';

/**
 * LinkFox's image search over 1688. Labels of filters follow the newer of two sources where they disagree: score and
 * refund values are bands, and a lane flag is shown by its code.
 */
export const linkfoxEntry: CatalogEntry = {
  id: 'linkfox',
  hosts: ['https://tool-gateway.linkfox.com/*'],
  feedbackHost: 'https://skill-api.linkfox.com/*',
  pictureHosts: ['https://*.alicdn.com/*'],
  credentials: [{ id: 'key', secret: true }],
  links: { key: 'https://skill.linkfox.com/linkfoxskills/guide.htm', credits: 'https://os.linkfox.com/' },
  options: [{ id: 'pictureBy', kind: 'one-of', values: ['bytes', 'address'], default: 'bytes' }],
  timeLimit: 120_000,
  cacheHours: 24,
  cost: { amount: '4.5', unit: 'credits' },
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
      { field: 'monthSold', directions: ['desc', 'asc'] },
      { field: 'price', directions: ['asc', 'desc'] },
      { field: 'rePurchaseRate', directions: ['desc', 'asc'] },
    ],
    defaultSort: { field: 'monthSold', direction: 'desc' },
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
    // Its documents name no limit of bytes; 1 MB of JPEG at 800 px is more than it takes.
    picture: {
      inputs: ['bytes', 'url', 'id'],
      formats: ['image/jpeg', 'image/png'],
      longSide: 800,
      maxBytes: 1_000_000,
    },
    totalMeaning: 'page',
  },
};
