import type { CatalogEntry } from '../provider';
import { collections, figureSorts, filterFamilies } from '../vocabulary';

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
    filters: filterFamilies,
    sorts: figureSorts,
    defaultSort: { field: 'monthSold', direction: 'desc' },
    priceRange: true,
    keyword: true,
    collections,
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
