import type { Store } from './store';

/** Costco. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const costco: Store = {
  id: 'costco',
  name: 'Costco',
  seen: 'never',
  hosts: ['costco.com', 'costco.ca', 'costco.co.uk'],
  product: ({ url }) => ({ storeId: /\.product\.(\d+)\.html/.exec(url.pathname)?.[1] }),
};
