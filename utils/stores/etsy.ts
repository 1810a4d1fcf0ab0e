import type { Store } from './store';

/** Etsy. */
export const etsy: Store = {
  id: 'etsy',
  name: 'Etsy',
  seen: '2026-11',
  hosts: ['etsy.com'],
  pictureHosts: ['i.etsystatic.com'],
  card: '[data-listing-id].v2-listing-card, .v2-listing-card',
  product: ({ url }) => ({ storeId: /\/listing\/(\d+)/.exec(url.pathname)?.[1] }),
  /** `/il_794xN.ID.jpg`: the size stands before the picture's number. */
  fullSize(url) {
    if (url.hostname !== 'i.etsystatic.com') return [];
    const path = url.pathname.replace(/\/il_\d+x[\dN]+\./, '/il_fullxfull.');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
