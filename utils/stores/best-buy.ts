import type { Store } from './store';

/** Best Buy. */
export const bestBuy: Store = {
  id: 'best-buy',
  name: 'Best Buy',
  seen: '2026-11',
  hosts: ['bestbuy.com', 'bestbuy.ca'],
  pictureHosts: ['*.bbystatic.com'],
  product: ({ url }) => ({ storeId: /\/(?:sku\/)?(\d{6,9})(?:\.p)?(?:[/?]|$)/.exec(url.pathname)?.[1] }),
  /** The size is a path parameter: `6509712_sd.jpg;maxHeight=640;maxWidth=550`. */
  fullSize: (url) =>
    url.hostname.endsWith('.bbystatic.com') && /;/.test(url.pathname)
      ? [url.origin + url.pathname.replace(/;.*$/, '')]
      : [],
};
