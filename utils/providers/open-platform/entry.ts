import type { CatalogEntry } from '../provider';
import { collections, figureSorts, filterFamilies, likenessSort } from '../vocabulary';

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
    filters: filterFamilies.map((family) =>
      family.id === 'dropship' ? { ...family, values: [...family.values, 'ksCiphertext'] } : family,
    ),
    sorts: [likenessSort, ...figureSorts],
    defaultSort: { field: 'similarity', direction: 'desc' },
    priceRange: true,
    keyword: true,
    collections,
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
