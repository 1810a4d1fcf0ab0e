import type { Store } from './store';

/** Ozon. */
export const ozon: Store = {
  id: 'ozon',
  name: 'Ozon',
  seen: '2026-11',
  hosts: ['ozon.ru', 'ozon.kz', 'ozon.by'],
  pictureHosts: ['*.ozone.ru'],
  product: ({ url }) => ({ storeId: /\/product\/(?:[^/]*-)?(\d{6,})/.exec(url.pathname)?.[1] }),
  /** A size is a step of the path: `/wc1000/` or `/c600/`. */
  fullSize(url) {
    if (!/(?:^|\.)(?:ozone|ozonstatic)\.(?:ru|cn)$/.test(url.hostname)) return [];
    const path = url.pathname.replace(/\/w?c\d{2,4}(?=\/)/, '');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
