import { withoutAlibabaSize } from './alibaba-pictures';
import type { Store } from './store';

/** Alibaba.com. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const alibaba: Store = {
  id: 'alibaba',
  name: 'Alibaba.com',
  seen: 'never',
  hosts: ['alibaba.com'],
  pictureHosts: ['*.alicdn.com'],
  product: ({ url }) => ({ storeId: /_(\d{8,})\.html/.exec(url.pathname)?.[1] }),
  fullSize: withoutAlibabaSize,
};
