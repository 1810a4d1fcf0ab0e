import type { Store } from './store';

/** BigCommerce, on its customers’ hosts. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const bigcommerce: Store = {
  id: 'bigcommerce',
  name: 'BigCommerce',
  seen: 'never',
  hosts: [],
  recognises: ({ document }) =>
    !!document.querySelector('link[href*=".bigcommerce.com/"], script[src*=".bigcommerce.com/"]'),
  card: 'article.card[data-entity-id], li.product > article.card',
  /** `/images/stencil/500x659/…`: the step after `stencil` is the size. */
  fullSize(url) {
    if (!/\.bigcommerce\.com$/.test(url.hostname)) return [];
    const path = url.pathname.replace(/\/images\/stencil\/[^/]+\//, '/images/stencil/original/');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
