import { stores } from '.';
import type { Store, StorePage } from './store';

/** The store that a page belongs to; undefined for a page that only its structured data describes. */
export function findStore(page: StorePage): Store | undefined {
  const host = page.url.hostname;
  const byHost = stores.find((store) => store.hosts.some((name) => host === name || host.endsWith(`.${name}`)));
  return byHost ?? stores.find((store) => store.recognises?.(page));
}
