import { cleanText } from './text';
import type { Store } from './store';

/** SHEIN. */
export const shein: Store = {
  id: 'shein',
  name: 'SHEIN',
  seen: '2026-11',
  hosts: ['shein.com', 'shein.co.uk', 'shein.com.mx'],
  pictureHosts: ['*.ltwebstatic.com'],
  card: '.product-card, .S-product-card',
  cardProduct(card) {
    const data = card.querySelector('[data-id][data-title], [data-id][aria-label]');
    return {
      title: cleanText(
        data?.getAttribute('data-title') || data?.getAttribute('aria-label') || card.getAttribute('aria-label'),
      ),
      storeId: cleanText(data?.getAttribute('data-id'), 30),
    };
  },
  product: ({ url }) => ({ storeId: /-p-(\d+)/.exec(url.pathname)?.[1] }),
  /** `…_thumbnail_600x.webp` is a rendering of the picture without it. */
  fullSize(url) {
    if (!/(?:^|\.)(?:ltwebstatic|shein)\.com$/.test(url.hostname)) return [];
    const path = url.pathname.replace(/_(?:thumbnail|square)_[^/.]*(?=\.\w+$)/, '');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
