import type { CatalogEntry } from '../provider';

/**
 * `alibaba.image.search.product` as a published description has it (SHA-1 signature and access token). No official
 * document names this interface: it stands beside the official provider, marked "as described".
 */
export const imageSearchProductEntry: CatalogEntry = {
  id: 'image-search-product',
  standing: 'as-described',
  hosts: ['https://gw.open.1688.com/*'],
  pictureHosts: ['https://*.alicdn.com/*'],
  credentials: [
    { id: 'appKey', secret: false },
    { id: 'appSecret', secret: true },
    { id: 'accessToken', secret: true },
  ],
  links: { key: 'https://open.1688.com/', console: 'https://open.1688.com/' },
  options: [{ id: 'edition', kind: 'one-of', values: ['basic', 'enhanced'], default: 'basic' }],
  limits: { perDay: 500, onlyWhen: { option: 'edition', value: 'enhanced' } },
  timeLimit: 40_000,
  cacheHours: 24,
  capabilities: {
    filters: [],
    sorts: [{ field: 'similarity', directions: ['desc'] }],
    defaultSort: { field: 'similarity', direction: 'desc' },
    priceRange: false,
    keyword: false,
    collections: [],
    fields: [
      { id: 'cat_id', kind: 'number', required: true },
      { id: 'min_order', kind: 'number' },
      { id: 'supplier_type', kind: 'one-of', values: ['源头工厂', '生产厂家', '品牌商', '贸易公司', '经销商'] },
      { id: 'custom_type', kind: 'one-of', values: ['sample'] },
      { id: 'region', kind: 'text' },
    ],
    pageSize: { min: 1, max: 50, default: 20 },
    picture: {
      inputs: ['bytes'],
      formats: ['image/jpeg', 'image/png'],
      longSide: 1200,
      minSide: 800,
      maxBytes: 2_000_000,
      aimBytes: 500_000,
      whiteBackground: { option: 'edition', value: 'basic' },
    },
    totalMeaning: 'all',
  },
};
