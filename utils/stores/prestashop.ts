import type { Store } from './store';

/** PrestaShop, on its customers’ hosts. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const prestashop: Store = {
  id: 'prestashop',
  name: 'PrestaShop',
  seen: 'never',
  hosts: [],
  recognises: ({ document }) =>
    !!document.querySelector(
      'meta[name="generator"][content^="PrestaShop"], body[id="product"] #add-to-cart-or-refresh',
    ),
  card: 'article.product-miniature, .js-product-miniature',
  /** `/1234-home_default/name.jpg`: the word after the number is the rendering. */
  fullSize(url) {
    const path = url.pathname.replace(
      /^(.*\/\d+)-(?:home|small|medium|cart|category|large)_default(?=\/)/,
      '$1-large_default',
    );
    return path === url.pathname ? [] : [url.origin + path];
  },
};
