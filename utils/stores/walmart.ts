import type { Store } from './store';

/** Walmart. */
export const walmart: Store = {
  id: 'walmart',
  name: 'Walmart',
  seen: '2026-11',
  hosts: ['walmart.com', 'walmart.ca', 'walmart.com.mx'],
  pictureHosts: ['*.walmartimages.com', '*.walmartimages.ca'],
  card: '[data-item-id]',
  product: ({ url }) => ({ storeId: /\/ip\/(?:[^/]+\/)?(\d{5,})/.exec(url.pathname)?.[1] }),
  /** The size is asked for in the query. */
  fullSize: (url) =>
    /^i\d?\.walmartimages\.(?:com|ca)$/.test(url.hostname) && url.search ? [url.origin + url.pathname] : [],
};
