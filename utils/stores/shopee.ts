import type { Store } from './store';

/** Shopee. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const shopee: Store = {
  id: 'shopee',
  name: 'Shopee',
  seen: 'never',
  hosts: ['com.my', 'com.br', 'com.mx', 'co.id', 'co.th', 'ph', 'sg', 'vn', 'tw', 'cl', 'com.co', 'pl'].map(
    (end) => `shopee.${end}`,
  ),
  pictureHosts: ['*.susercontent.com'],
  product: ({ url }) => ({
    storeId: /-i\.\d+\.(\d+)/.exec(url.pathname)?.[1] ?? /\/product\/\d+\/(\d+)/.exec(url.pathname)?.[1],
  }),
  /** `/file/HASH_tn` or `/file/HASH@resize_w450_nl.webp`: the bare hash is full size. */
  fullSize(url) {
    if (
      !/(?:^|\.)(?:susercontent\.com|shopee\.\w+(?:\.\w+)?)$/.test(url.hostname) ||
      !url.pathname.startsWith('/file/')
    )
      return [];
    const path = url.pathname.replace(/(?:@resize_\w+(?:\.webp)?|_tn(?:\.webp)?|\.webp)$/, '');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
