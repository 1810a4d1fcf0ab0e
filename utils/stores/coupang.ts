import type { Store } from './store';

/** Coupang. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const coupang: Store = {
  id: 'coupang',
  name: 'Coupang',
  seen: 'never',
  hosts: ['coupang.com'],
  pictureHosts: ['*.coupangcdn.com'],
  product: ({ url }) => ({ storeId: /\/products\/(\d+)/.exec(url.pathname)?.[1] }),
  /** `/thumbnails/remote/492x492ex/image/…`: a thumbnail of `/image/…`. */
  fullSize(url) {
    if (!/^(?:thumbnail\d*|image\d*|static)\.coupangcdn\.com$/.test(url.hostname)) return [];
    const path = url.pathname.replace(/^\/thumbnails\/remote\/[^/]+(?=\/image\/)/, '');
    return path === url.pathname ? [] : [`https://image.coupangcdn.com${path}`];
  },
};
