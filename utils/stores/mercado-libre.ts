import type { Store } from './store';

/** Mercado Libre. */
export const mercadoLibre: Store = {
  id: 'mercado-libre',
  name: 'Mercado Libre',
  seen: '2026-11',
  hosts: [
    ...['ar', 'mx', 'co', 'pe', 'uy', 've', 'ec', 'bo', 'gt'].map((end) => `mercadolibre.com.${end}`),
    'mercadolibre.cl',
    'mercadolibre.co.cr',
    'mercadolivre.com.br',
  ],
  pictureHosts: ['http2.mlstatic.com'],
  card: '.ui-search-layout__item, .poly-card, .ui-search-result__wrapper',
  product: ({ url }) => ({ storeId: /\/(?:p\/)?(M[A-Z]{2}-?\d{6,})/.exec(url.pathname)?.[1]?.replace('-', '') }),
  /** `D_NQ_NP_2X_788028-MLA…-F.webp`: `2X` doubles the size, the last letter is the size, `F` the largest. */
  fullSize(url) {
    if (url.hostname !== 'http2.mlstatic.com') return [];
    const path = url.pathname
      .replace(/\/D_(?:Q_|NQ_)?NP_(?:2X_)?(?=\d)/, '/D_NQ_NP_2X_')
      .replace(/-[A-Z]{1,2}(?=(?:-[\w-]+)?\.\w+$)/, '-F');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
