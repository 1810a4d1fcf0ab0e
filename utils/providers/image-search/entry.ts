import type { CatalogEntry } from '../provider';

/**
 * `alibaba.image.search` as a published description has it (MD5 signature). No official document names this interface,
 * and the gateway's real signature is another: it stands beside the official provider, marked "as described".
 */
export const imageSearchEntry: CatalogEntry = {
  id: 'image-search',
  standing: 'as-described',
  hosts: ['https://gw.open.1688.com/*'],
  pictureHosts: ['https://*.alicdn.com/*'],
  credentials: [
    { id: 'appKey', secret: false },
    { id: 'appSecret', secret: true },
  ],
  links: { key: 'https://open.1688.com/', console: 'https://open.1688.com/' },
  options: [{ id: 'pictureBy', kind: 'one-of', values: ['address', 'bytes'], default: 'address' }],
  limits: { perMinute: 100 },
  timeLimit: 30_000,
  cacheHours: 1,
  capabilities: {
    filters: [{ id: 'wholesale', match: 'all', values: ['is_wholesale'] }],
    sorts: [
      { field: 'similarity', directions: ['desc'] },
      { field: 'price', directions: ['asc', 'desc'] },
    ],
    defaultSort: { field: 'similarity', direction: 'desc' },
    priceRange: true,
    keyword: false,
    collections: [],
    pageSize: { min: 1, max: 50, default: 20 },
    // The picture travels in the address as base64, a third longer than its bytes: 225 kB make 300 kB there.
    picture: { inputs: ['url', 'bytes'], formats: ['image/jpeg', 'image/png'], longSide: 800, maxBytes: 225_000 },
    totalMeaning: 'all',
  },
};
