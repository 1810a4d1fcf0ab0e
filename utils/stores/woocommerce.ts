import type { Store } from './store';

/** WooCommerce, on its customers' hosts. */
export const woocommerce: Store = {
  id: 'woocommerce',
  name: 'WooCommerce',
  seen: '2026-11',
  hosts: [],
  recognises: ({ document }) =>
    !!document.querySelector(
      'body.woocommerce, body.woocommerce-page, link[href*="/plugins/woocommerce/"], script[src*="/plugins/woocommerce/"], meta[name="generator"][content^="WooCommerce"]',
    ),
  card: 'li.product',
  /** WordPress writes the size of a copy before the ending: `photo-300x300.webp`. */
  fullSize(url) {
    if (!url.pathname.includes('/wp-content/uploads/')) return [];
    const path = url.pathname.replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/, '');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
