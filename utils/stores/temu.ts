import type { Store } from './store';

/** Temu. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const temu: Store = {
  id: 'temu',
  name: 'Temu',
  seen: 'never',
  hosts: ['temu.com'],
  pictureHosts: ['*.kwcdn.com'],
  product: ({ url }) => ({ storeId: /-g-(\d+)\.html/.exec(url.pathname)?.[1] }),
  /** The size is asked for in the query: `?imageView2/2/w/800/q/70`. */
  fullSize: (url) =>
    /^(?:img|aimg)(?:-\w+)?\.kwcdn\.com$/.test(url.hostname) && url.search ? [url.origin + url.pathname] : [],
};
