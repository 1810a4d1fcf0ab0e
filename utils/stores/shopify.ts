import type { Store } from './store';

/** Shopify, on its customers' hosts. */
export const shopify: Store = {
  id: 'shopify',
  name: 'Shopify',
  seen: '2026-11',
  hosts: [],
  recognises: ({ document }) =>
    !!document.querySelector(
      'script[src*="/cdn/shop/"], link[href*="/cdn/shop/"], script[src*="cdn.shopify.com/"], link[href*="cdn.shopify.com/"], meta[name="shopify-checkout-api-token"]',
    ),
  product: ({ url }) => ({ storeId: /\/products\/([^/?#]+)/.exec(url.pathname)?.[1]?.slice(0, 80) }),
  /** Sizes stand in the query or, on older themes, before the ending: `_600x600_crop_center@2x`. */
  fullSize(url) {
    if (
      !/^\/cdn\/shop\//.test(url.pathname) &&
      !(url.hostname === 'cdn.shopify.com' && url.pathname.startsWith('/s/files/'))
    )
      return [];
    const path = url.pathname.replace(
      /_(?:pico|icon|thumb|small|compact|medium|large|grande|original|master|\d*x\d*)(?:_crop_\w+)?(?:@\dx)?(?:\.progressive)?(?=\.\w+$)/,
      '',
    );
    const version = url.searchParams.get('v');
    const address = url.origin + path + (version ? `?v=${encodeURIComponent(version)}` : '');
    return address === url.href ? [] : [address];
  },
};
