import { db } from '../../db';
import { findEntry, isPaid } from '../../providers/catalog';
import type { SavedOffer } from '../board';
import type { WatchCall } from './watch';

/** Why an offer cannot be watched: nobody can be asked about what a page showed, or the search that found it is gone. */
export type NotWatchable = 'page' | 'search-gone';

/** How a saved offer is checked: by its service's detail call where there is one, else by its search. */
export async function howWatched({ id, found, offer }: SavedOffer): Promise<WatchCall | NotWatchable> {
  const entry = findEntry(found.providerId);
  if (!entry || offer.origin === 'page' || (!isPaid(entry) && entry.id !== 'library')) return 'page';
  if (entry.capabilities.detail) return { kind: 'detail' };
  const database = await db();
  const search = await database.get('searches', found.searchId);
  if (!search || search.deletedAt || search.providerId !== entry.id) return 'search-gone';
  for (let page = 1; page <= search.pages; page++) {
    const stored = await database.get('pages', [search.id, page]);
    if (stored?.offers.some((each) => each.id === id)) return { kind: 'search', page };
  }
  return { kind: 'search', page: 1 };
}
