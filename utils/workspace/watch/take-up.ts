import { db } from '../../db';
import type { SearchState } from '../../search/search-state';
import { storedOffer } from '../stored-boards';
import { writeBoards, type Undo } from '../write-boards';
import { pagesOf, searchesWith, whyUnaskable, type FoundAt } from './asked-again';
import { nextDue } from './next-due';
import { isUnaskable } from './not-watchable';
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
  return (await link(places)).some(({ watch }) => watch);
}

/** What became of the watched prices of deleted searches. */
export interface Left {
  /** How many of them no other search holds. */
  losing: number;
  /** Gives those that went to another search back to the one that is there again. */
  undo: Undo;
}

/** Searches were deleted: what is watched by them goes on by the newest other search that holds it. */
export async function leaveSearches(searchIds: readonly string[]): Promise<Left> {
  const left = new Set(searchIds);
  const losing = (await readWatched()).filter(({ saved, lost }) => left.has(saved.found.searchId) && isUnaskable(lost));
  const others = await searchesWith(losing.map(({ saved }) => saved));
  const linked = await link(others);
  return { losing: losing.length - others.size, undo: () => unlink(linked) };
}

/** A saved offer that was made to belong to another search, with its watch before and after. */
interface Linked {
  id: string;
  from: string;
  to: string;
  watch?: { before: Watch; after: Watch };
}

/** Makes saved offers belong to other searches. */
async function link(places: ReadonlyMap<string, FoundAt>): Promise<readonly Linked[]> {
  if (places.size === 0) return [];
  const now = new Date().toISOString();
  return writeBoards(async (writing) => {
    const linked: Linked[] = [];
    for (const [id, { searchId, page }] of places) {
      const saved = storedOffer(await writing.objectStore('savedOffers').get(id));
      if (!saved) continue;
      await writing.objectStore('savedOffers').put({ ...saved, found: { ...saved.found, searchId } });
      const each: Linked = { id, from: saved.found.searchId, to: searchId };
      linked.push(each);
      const before = storedWatch(await writing.objectStore('watches').get(id));
      if (before?.call.kind !== 'search') continue;
      const after = takenUp(before, page, now);
      await writing.objectStore('watches').put(after);
      each.watch = { before, after };
    }
    return linked;
  });
}

/** Gives saved offers back to the searches they were taken from, but what has been saved or checked anew since. */
async function unlink(linked: readonly Linked[]): Promise<void> {
  await writeBoards(async (writing) => {
    for (const { id, from, to, watch } of linked) {
      const saved = storedOffer(await writing.objectStore('savedOffers').get(id));
      if (saved?.found.searchId !== to) continue;
      await writing.objectStore('savedOffers').put({ ...saved, found: { ...saved.found, searchId: from } });
      const now = storedWatch(await writing.objectStore('watches').get(id));
      if (!watch || !now) continue;
      const { begunAt: _, ...before } = watch.before;
      const isSame = JSON.stringify(now) === JSON.stringify(watch.after);
      await writing
        .objectStore('watches')
        .put(isSame ? { ...before, dueAt: watch.after.dueAt } : { ...now, call: before.call });
    }
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
