import type { Store } from './store';

/** Newegg. */
export const newegg: Store = {
  id: 'newegg',
  name: 'Newegg',
  seen: '2026-11',
  hosts: ['newegg.com', 'newegg.ca'],
  pictureHosts: ['*.neweggimages.com'],
  card: '.item-cell, .item-container',
  product: ({ url }) => ({ storeId: /\/p\/(?:pl\/)?([\w-]{8,20})$/.exec(url.pathname)?.[1] }),
  /** `/ProductImageCompressAll300/24-026-052-S01.jpg`: the folder is the size. */
  fullSize(url) {
    if (!/(?:^|\.)neweggimages\.com$/.test(url.hostname)) return [];
    const path = url.pathname.replace(
      /^\/(?:ProductImageCompressAll\d+|NeweggImage\/ProductImageCompressAll\d+|productimage\/nb\d+)\//i,
      '/ProductImage/',
    );
    return path === url.pathname ? [] : [url.origin + path];
  },
};
