import type { Store } from './store';

/** Myntra. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const myntra: Store = {
  id: 'myntra',
  name: 'Myntra',
  seen: 'never',
  hosts: ['myntra.com'],
  pictureHosts: ['assets.myntassets.com'],
  product: ({ url }) => ({ storeId: /\/(\d{5,})\/buy/.exec(url.pathname)?.[1] }),
  /** Steps such as `h_720,q_90,w_540/` before `v1/` or `assets/` are the rendering. */
  fullSize(url) {
    if (url.hostname !== 'assets.myntassets.com') return [];
    const path = url.pathname.replace(/^\/(?:(?:[a-z]{1,3}_[\w.:]+,?)+\/)+/, '/');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
