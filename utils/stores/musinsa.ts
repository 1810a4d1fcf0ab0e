import type { Store } from './store';

/** Musinsa. */
export const musinsa: Store = {
  id: 'musinsa',
  name: 'Musinsa',
  seen: '2026-11',
  hosts: ['musinsa.com'],
  pictureHosts: ['image.msscdn.net'],
  product: ({ url }) => ({ storeId: /\/products?\/(\d+)/.exec(url.pathname)?.[1] }),
  /** `…_500.jpg` and `…_big.jpg` are sizes of one picture. */
  fullSize(url) {
    if (url.hostname !== 'image.msscdn.net') return [];
    const path = url.pathname.replace(/^\/thumbnails(?=\/)/, '').replace(/_\d{2,4}(?=\.\w+$)/, '_big');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
