import type { Store } from './store';

/** Zalando. */
export const zalando: Store = {
  id: 'zalando',
  name: 'Zalando',
  seen: '2026-11',
  hosts: ['co.uk', 'de', 'fr', 'it', 'es', 'nl', 'pl', 'se', 'be', 'at', 'ch', 'dk', 'fi', 'ie', 'no', 'cz'].map(
    (end) => `zalando.${end}`,
  ),
  pictureHosts: ['*.ztat.net'],
  card: 'article[role="link"], article.z5x6ht',
  product: ({ url }) => ({ storeId: /-([a-z0-9]{9}-[a-z0-9]{3})\.html$/i.exec(url.pathname)?.[1]?.toUpperCase() }),
  /** The width is asked for in the query; without one the server gives the original. */
  fullSize: (url) =>
    (/^img\d*\.ztat\.net$/.test(url.hostname) && url.searchParams.has('imwidth')
      ? [`${url.origin}${url.pathname}?imwidth=1800`]
      : []
    ).filter((address) => address !== url.href),
};
