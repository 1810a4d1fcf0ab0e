import type { Store } from './store';

/** eBay. */
export const ebay: Store = {
  id: 'ebay',
  name: 'eBay',
  seen: '2026-11',
  hosts: [
    'com',
    'ca',
    'co.uk',
    'de',
    'fr',
    'it',
    'es',
    'nl',
    'pl',
    'ie',
    'at',
    'ch',
    'be',
    'com.au',
    'com.hk',
    'com.sg',
    'com.my',
    'ph',
  ].map((end) => `ebay.${end}`),
  pictureHosts: ['i.ebayimg.com'],
  card: 'li.s-item, li.s-card, .brwrvr__item-card',
  product: ({ url }) => ({ storeId: /\/itm\/(?:[^/]+\/)?(\d{9,15})/.exec(url.pathname)?.[1] }),
  /** `/images/g/ID/s-l500.jpg`: the number is the longer side, 1,600 the largest. */
  fullSize(url) {
    if (!url.hostname.endsWith('.ebayimg.com')) return [];
    const path = url.pathname.replace(/^\/thumbs(?=\/)/, '').replace(/\/s-l\d+(?=\.\w+$)/, '/s-l1600');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
