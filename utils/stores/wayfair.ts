import type { Store } from './store';

/** Wayfair. */
export const wayfair: Store = {
  id: 'wayfair',
  name: 'Wayfair',
  seen: '2026-11',
  hosts: ['wayfair.com', 'wayfair.ca', 'wayfair.co.uk', 'wayfair.de', 'wayfair.ie'],
  pictureHosts: ['*.wfcdn.com'],
  card: '[data-hb-id="ProductCard"], [data-test-id="ListingCard-ListingCardWrapper"]',
  product: ({ url }) => ({ storeId: /-([a-z]{0,4}\d{5,})\.html$/i.exec(url.pathname)?.[1]?.toUpperCase() }),
  /** `/im/ID/resize-h600-w600%5Ecompr-r85/…`: without the resizing step it is full size. */
  fullSize(url) {
    if (!url.hostname.endsWith('.wfcdn.com')) return [];
    const path = url.pathname
      .replace(/\/(?:resize-[^/^%]*|scale-[^/^%]*)(?:\^|%5E)?/i, '/')
      .replace('//', '/compr-r85/');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
