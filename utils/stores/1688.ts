import { withoutAlibabaSize } from './alibaba-pictures';
import type { Store } from './store';

/**
 * 1688. Of its pages only a list of results was seen (2026-11), which `utils/clip` reads, and never an offer's own:
 * structured data and the pattern of its picture addresses only.
 */
export const alibaba1688: Store = {
  id: '1688',
  name: '1688',
  seen: 'never',
  hosts: ['1688.com'],
  pictureHosts: ['*.alicdn.com'],
  product: ({ url }) => ({
    storeId: /\/offer\/(\d+)\.html/.exec(url.pathname)?.[1] ?? url.searchParams.get('offerId')?.slice(0, 30),
  }),
  fullSize: withoutAlibabaSize,
};
