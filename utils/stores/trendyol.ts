import type { Store } from './store';

/** Trendyol. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const trendyol: Store = {
  id: 'trendyol',
  name: 'Trendyol',
  seen: 'never',
  hosts: ['trendyol.com'],
  pictureHosts: ['*.dsmcdn.com'],
  product: ({ url }) => ({ storeId: /-p-(\d+)/.exec(url.pathname)?.[1] }),
  /** `/mnresize/400/600/…` is a rendering of the path behind it. */
  fullSize(url) {
    if (!/(?:^|\.)dsmcdn\.com$/.test(url.hostname)) return [];
    const path = url.pathname.replace(/^\/mnresize\/\d*-?\/\d*-?\//, '/');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
