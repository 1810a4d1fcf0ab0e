import { findEntry, isPaid } from '../../providers/catalog';
import { db } from '../../db';
import type { SavedOffer } from '../board';
import { pagesOf, searchesWith, whyUnaskable } from './asked-again';
import { isUnaskable, type NotWatchable } from './not-watchable';
import type { WatchCall } from './watch';

/** A saved offer whose price can be checked, with the search that is asked where it takes one, and how. */
export interface Watchable {
  saved: SavedOffer;
  call: WatchCall;
}

/**
 * How saved offers are checked, each in its place: by the service's detail call where there is one, else by the search that
 * found it, and where that is gone by the newest kept one that holds it.
 */
export async function howWatched(offers: readonly SavedOffer[]): Promise<readonly (Watchable | NotWatchable)[]> {
  const own = await Promise.all(offers.map(byItself));
  const others = await searchesWith(offers.filter((_, i) => isUnaskable(own[i])));
  return offers.map((saved, i) => {
    const other = others.get(saved.id);
    if (!other) return own[i]!;
    const found = { ...saved.found, searchId: other.searchId };
    return { saved: { ...saved, found }, call: { kind: 'search', page: other.page } };
  });
}

async function byItself(saved: SavedOffer): Promise<Watchable | NotWatchable> {
  const { id, found, offer } = saved;
  if (offer.origin === 'sample') return 'sample';
  const entry = findEntry(found.providerId);
  if (!entry || offer.origin === 'page' || (!isPaid(entry) && entry.id !== 'library')) return 'page';
  if (entry.capabilities.detail) return { saved, call: { kind: 'detail' } };
  const unaskable = await whyUnaskable(found);
  if (unaskable) return unaskable;
  const search = await (await db()).get('searches', found.searchId);
  return { saved, call: { kind: 'search', page: (search && (await pagesOf(search)).get(id)) ?? 1 } };
}
