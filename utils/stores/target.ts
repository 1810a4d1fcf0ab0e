import type { Store, StorePage } from './store';
import { readPrice } from './price';

/** Target. */
export const target: Store = {
  id: 'target',
  name: 'Target',
  seen: '2026-11',
  hosts: ['target.com'],
  product: (page) => ({ storeId: /\/A-(\d+)/.exec(page.url.pathname)?.[1], price: embeddedPrice(page) }),
  /** Scene7 serves a small rendering unless a size is asked for. */
  fullSize(url) {
    if (url.hostname !== 'target.scene7.com' || !url.pathname.startsWith('/is/image/')) return [];
    const address = `${url.origin}${url.pathname}?wid=2000&hei=2000&fmt=pjpeg`;
    return address === url.href ? [] : [address];
  },
};

/** Before its scripts have run, the page holds the price as escaped JSON in a script; only where that names just one. */
function embeddedPrice(page: StorePage) {
  if (page.document.querySelector('[data-test="product-price"]')) return undefined;
  const found = new Set<string>();
  for (const script of [...page.document.querySelectorAll('script:not([src])')].slice(0, 300)) {
    const text = script.textContent?.slice(0, 2_000_000) ?? '';
    for (const match of text.matchAll(/formatted_current_price\\?":\\?"(\$[\d,.]{1,12})/g)) found.add(match[1]!);
  }
  return found.size === 1 ? readPrice([...found][0], page.money) : undefined;
}
