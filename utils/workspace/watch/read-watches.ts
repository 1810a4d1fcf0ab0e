import { db } from '../../db';
import type { SavedOffer } from '../board';
import { storedOffer } from '../stored-boards';
import { whyUnaskable } from './asked-again';
import type { NotWatchable } from './not-watchable';
import { storedWatch } from './stored-watch';
import type { Watch } from './watch';

/** A watched offer: as it was saved, and its watch. */
export interface Watched {
  saved: SavedOffer;
  watch: Watch;
  /** Why its price can no longer be checked: nothing is asked, and nothing is due. */
  lost?: NotWatchable;
}

/** Every watch by its offer's id. */
export async function readWatches(): Promise<ReadonlyMap<string, Watch>> {
  const stored = (await (await db()).getAll('watches')).map(storedWatch);
  return new Map(stored.flatMap((watch) => (watch ? [[watch.id, watch] as const] : [])));
}

/** Every watched offer that is on a board, those first that were watched first. */
export async function readWatched(): Promise<Watched[]> {
  const database = await db();
  const found: Watched[] = [];
  for (const watch of (await readWatches()).values()) {
    const saved = storedOffer(await database.get('savedOffers', watch.id));
    const lost = saved && (await whyLost(saved, watch));
    if (saved) found.push({ saved, watch, ...(lost ? { lost } : {}) });
  }
  return found.sort((a, b) => (a.watch.since < b.watch.since ? -1 : 1));
}

async function whyLost({ offer, found }: SavedOffer, { call }: Watch): Promise<NotWatchable | undefined> {
  if (offer.origin === 'sample') return 'sample';
  return call.kind === 'search' ? whyUnaskable(found) : undefined;
}
