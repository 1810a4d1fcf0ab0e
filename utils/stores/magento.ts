import type { Store } from './store';

/** Magento (Adobe Commerce), on its customers' hosts. */
export const magento: Store = {
  id: 'magento',
  name: 'Magento',
  seen: '2026-11',
  hosts: [],
  recognises: ({ document }) =>
    !!document.querySelector('script[type="text/x-magento-init"], body[class*="catalog-product-view"]'),
  card: 'li.product-item',
  /** `/media/catalog/product/cache/HASH/a/b/ab.jpg` is a resized copy of the same path without `cache/HASH`. */
  fullSize(url) {
    const path = url.pathname.replace(
      /(\/media\/catalog\/product)\/cache\/(?:\d+\/\w+\/(?:\d+x\d*\/)?)?[0-9a-f]{32}(?=\/)/,
      '$1',
    );
    return path === url.pathname ? [] : [url.origin + path];
  },
};
