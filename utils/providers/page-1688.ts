import type { CatalogEntry } from './provider';

/**
 * The offers that the user adds from a page of 1688 in their own tab. It is in no catalogue: it has no address, nothing can
 * be asked of it, and its rows come by the user's press alone.
 */
export const page1688Entry: CatalogEntry = {
  id: 'page-1688',
  hosts: [],
  pictureHosts: [],
  credentials: [],
  capabilities: {
    filters: [],
    // The one order that there is: that of the page.
    sorts: [{ field: 'page', directions: ['asc'] }],
    defaultSort: { field: 'page', direction: 'asc' },
    priceRange: false,
    keyword: false,
    collections: [],
    pageSize: { min: 1, max: 300, default: 60 },
    picture: { inputs: ['bytes'], formats: ['image/jpeg'], longSide: 800, maxBytes: 2_000_000 },
    totalMeaning: 'page',
  },
};
