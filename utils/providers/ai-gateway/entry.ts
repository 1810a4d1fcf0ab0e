import type { CatalogEntry } from '../provider';

/**
 * 1688's gateway for its own AI skills, with the user's personal access key. Whether another program may use a key is for
 * the user's account terms to say: experimental, and off until asked for.
 */
export const aiGatewayEntry: CatalogEntry = {
  id: 'ai-gateway',
  standing: 'experimental',
  hosts: ['https://gateway.1688.com/*'],
  pictureHosts: ['https://*.alicdn.com/*'],
  credentials: [{ id: 'accessKey', secret: true }],
  links: { key: 'https://clawhub.1688.com/', console: 'https://clawhub.1688.com/' },
  options: [{ id: 'skillName', kind: 'switch', default: 'false' }],
  timeLimit: 30_000,
  cacheHours: 24,
  capabilities: {
    filters: [],
    sorts: [
      { field: 'similarity', directions: ['desc'] },
      { field: 'sold', directions: ['desc'] },
      { field: 'price', directions: ['asc', 'desc'] },
      { field: 'yx', directions: ['desc'] },
    ],
    defaultSort: { field: 'similarity', direction: 'desc' },
    priceRange: false,
    keyword: true,
    collections: [],
    fields: [
      { id: 'scoreLevel', kind: 'one-of', values: ['high', 'medium', 'low'] },
      { id: 'purchaseAmount', kind: 'number' },
      { id: 'tags', kind: 'text' },
    ],
    pageSize: { min: 1, max: 50, default: 20 },
    picture: { inputs: ['bytes'], formats: ['image/jpeg'], longSide: 800, maxBytes: 5_000_000, aimBytes: 500_000 },
    // It has no pages and counts nothing but its rows.
    totalMeaning: 'page',
  },
};
