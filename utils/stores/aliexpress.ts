import { withoutAlibabaSize } from './alibaba-pictures';
import type { Store } from './store';

/** AliExpress. */
export const aliexpress: Store = {
  id: 'aliexpress',
  name: 'AliExpress',
  seen: '2026-11',
  hosts: ['aliexpress.com', 'aliexpress.us', 'aliexpress.ru'],
  pictureHosts: ['*.alicdn.com', '*.aliexpress-media.com'],
  product: ({ url }) => ({ storeId: /\/item\/(?:[^/]+\/)?(\d{6,})/.exec(url.pathname)?.[1] }),
  fullSize: withoutAlibabaSize,
};
