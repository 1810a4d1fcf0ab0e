import type { Store } from './store';

/** Flipkart. */
export const flipkart: Store = {
  id: 'flipkart',
  name: 'Flipkart',
  seen: '2026-11',
  hosts: ['flipkart.com'],
  pictureHosts: ['*.flixcart.com'],
  card: '[data-id]',
  product: ({ url }) => ({ storeId: url.searchParams.get('pid') ?? /\/p\/(itm\w+)/.exec(url.pathname)?.[1] }),
  /** `/image/416/416/…` is the box that the picture is fitted into. */
  fullSize(url) {
    if (!/(?:^|\.)flixcart\.com$/.test(url.hostname)) return [];
    const path = url.pathname
      .replace(/^\/image\/\d+\/\d+\//, '/image/1500/1500/')
      .replace(/^\/image\/(?:\{@width\}|%7B@width%7D)\/(?:\{@height\}|%7B@height%7D)\//, '/image/1500/1500/');
    const address = `${url.origin}${path}?q=90`;
    return path === url.pathname ? [] : [address];
  },
};
