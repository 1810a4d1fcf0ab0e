import type { Store } from './store';

/** IKEA. */
export const ikea: Store = {
  id: 'ikea',
  name: 'IKEA',
  seen: '2026-11',
  hosts: ['ikea.com', 'ikea.cn', 'ikea.co.id', 'ikea.com.tr'],
  card: '.plp-fragment-wrapper, [data-testid="plp-product-card"], .pip-product-compact',
  product: ({ url }) => ({ storeId: /-s?(\d{8})\/?$/.exec(url.pathname)?.[1] }),
  /** `?f=xxs` to `?f=xxxl`; sizes are names and not widths. */
  fullSize(url) {
    if (
      !url.hostname.endsWith('ikea.com') ||
      !/\.(?:jpe?g|png|webp)$/i.test(url.pathname) ||
      !url.searchParams.has('f')
    )
      return [];
    const address = `${url.origin}${url.pathname}?f=xxxl`;
    return address === url.href ? [] : [address];
  },
};
