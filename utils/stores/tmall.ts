import { withoutAlibabaSize } from './alibaba-pictures';
import type { Store } from './store';

/** Tmall. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const tmall: Store = {
  id: 'tmall',
  name: 'Tmall',
  seen: 'never',
  hosts: ['tmall.com', 'tmall.hk'],
  pictureHosts: ['*.alicdn.com'],
  product: ({ url }) => ({
    storeId: url.pathname === '/item.htm' ? url.searchParams.get('id')?.slice(0, 30) : undefined,
  }),
  fullSize: withoutAlibabaSize,
};
