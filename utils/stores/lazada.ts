import { withoutAlibabaSize } from './alibaba-pictures';
import type { Store } from './store';

/** Lazada. */
export const lazada: Store = {
  id: 'lazada',
  name: 'Lazada',
  seen: '2026-11',
  hosts: ['lazada.com.my', 'lazada.com.ph', 'lazada.sg', 'lazada.co.id', 'lazada.co.th', 'lazada.vn'],
  pictureHosts: ['*.lazcdn.com', '*.slatic.net'],
  card: '[data-qa-locator="product-item"]',
  product: ({ url }) => ({ storeId: /-i(\d+)(?:-s\d+)?\.html/.exec(url.pathname)?.[1] }),
  fullSize: withoutAlibabaSize,
};
