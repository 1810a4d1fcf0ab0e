import type { CatalogEntry } from '../provider';
import { collections, figureSorts, filterFamilies, likenessSort } from '../vocabulary';

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
    filters: filterFamilies,
    sorts: [likenessSort, ...figureSorts],
    defaultSort: { field: 'similarity', direction: 'desc' },
    priceRange: true,
    keyword: true,
    collections,
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
