import type { Store } from './store';

/** OTTO. No page of it was seen: structured data and the pattern of its picture addresses only. */
export const otto: Store = {
  id: 'otto',
  name: 'OTTO',
  seen: 'never',
  hosts: ['otto.de'],
  /** The size is asked for in the query: `?h=520&w=384`. */
  fullSize: (url) => (url.hostname === 'i.otto.de' && url.search ? [url.origin + url.pathname] : []),
};
