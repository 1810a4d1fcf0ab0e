import type { Store } from './store';

/** Allegro. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const allegro: Store = {
  id: 'allegro',
  name: 'Allegro',
  seen: 'never',
  hosts: ['allegro.pl', 'allegro.cz', 'allegro.sk', 'allegro.hu'],
  pictureHosts: ['*.allegroimg.com'],
  product: ({ url }) => ({ storeId: /-(\d{8,})$/.exec(url.pathname)?.[1] }),
  /** `/s512/…`: the first step of the path is the size. */
  fullSize(url) {
    if (!/(?:^|\.)allegroimg\.com$/.test(url.hostname)) return [];
    const path = url.pathname.replace(/^\/s\d+\//, '/original/');
    return path === url.pathname ? [] : [url.origin + path];
  },
};
