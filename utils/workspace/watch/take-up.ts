import { db } from '../../db';
import type { SearchState } from '../../search/search-state';
import { storedOffer } from '../stored-boards';
import { writeBoards } from '../write-boards';
import { pagesOf, searchesWith, whyUnaskable, type FoundAt } from './asked-again';
import { nextDue } from './next-due';
import { readWatched } from './read-watches';
import { storedWatch } from './stored-watch';
import type { Watch } from './watch';

/**
 * A search was filed: saved offers that it found too, and whose own search can no longer be asked, belong to it from now on,
 * and their watches go on. Resolves with true where there was such a watch.
 */
export async function takeUpWatches(
  search: Pick<SearchState, 'id' | 'providerId' | 'private' | 'pages'>,
): Promise<boolean> {
  const { id: searchId, providerId } = search;
  const database = await db();
  // Nearly always nothing is saved of an answer: that is known by keys alone.
  if (search.private || (await database.count('savedOffers')) === 0) return false;
  if (await whyUnaskable({ searchId, providerId })) return false;
  const places = new Map<string, FoundAt>();
  for (const [id, page] of await pagesOf(search)) {
    const saved = storedOffer(await database.get('savedOffers', id));
    if (saved?.found.providerId === providerId && (await whyUnaskable(saved.found))) places.set(id, { searchId, page });
  }
  return link(places);
}

/**
 * Searches were deleted: what is watched by them goes on by the newest other search that holds it. Resolves with how many
 * watched prices there is none for.
 */
export async function leaveSearches(searchIds: readonly string[]): Promise<number> {
  const left = new Set(searchIds);
  const losing = (await readWatched()).filter(
    ({ saved, lost }) => left.has(saved.found.searchId) && (lost === 'search-gone' || lost === 'picture-gone'),
  );
  const others = await searchesWith(losing.map(({ saved }) => saved));
  await link(others);
  return losing.length - others.size;
}

/** Makes saved offers belong to other searches. Resolves with true where one of them is watched. */
async function link(places: ReadonlyMap<string, FoundAt>): Promise<boolean> {
  if (places.size === 0) return false;
  const now = new Date().toISOString();
  return writeBoards(async (writing) => {
    let watched = false;
    for (const [id, { searchId, page }] of places) {
      const saved = storedOffer(await writing.objectStore('savedOffers').get(id));
      if (!saved) continue;
      await writing.objectStore('savedOffers').put({ ...saved, found: { ...saved.found, searchId } });
      const watch = storedWatch(await writing.objectStore('watches').get(id));
      if (watch?.call.kind !== 'search') continue;
      await writing.objectStore('watches').put(takenUp(watch, page, now));
      watched = true;
    }
    return watched;
  });
}

/** The answer is on the user's screen already: what was due meanwhile is made up for the next morning. */
function takenUp({ begunAt: _, missed: __, last, ...watch }: Watch, page: number, now: string): Watch {
  const ofSearch = last?.error?.code === 'watch-search-gone' || last?.error?.code === 'picture-removed';
  return {
    ...watch,
    call: { kind: 'search', page },
    dueAt: watch.dueAt > now ? watch.dueAt : nextDue(now, 'day'),
    ...(last && !ofSearch ? { last } : {}),
  };
}
