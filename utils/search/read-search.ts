import { browser } from 'wxt/browser';
import { mergeDetail } from '../offer/merge-detail';
import type { Offer } from '../offer/offer';
import { db, type PictureRole } from '../db';
import { watchSession } from '../watch-session';
import { unreadableState } from './new-state';
import { watchOpened } from './opened-offers';
import { watchProgress, type ChecksProgress } from './photo-checks';
import { privateKeys, privatePages } from './private-keys';
import { isRunning, stages, type SearchState } from './search-state';

/** The key of a window's search in session storage. */
export const searchKey = (windowId: number) => `search:${windowId}`;

/** A stored search as this version understands it; anything else reads as a search that failed with `stored-state`. */
export function parseState(value: unknown, windowId: number): SearchState | undefined {
  if (value === undefined || value === null) return undefined;
  const state = value as SearchState;
  if (state.version === 1 && typeof state.id === 'string' && stages.includes(state.stage)) return state;
  return unreadableState(windowId);
}

/** The search of that window, or undefined where there is none. */
export async function readSearch(windowId: number): Promise<SearchState | undefined> {
  const key = searchKey(windowId);
  return parseState((await browser.storage.session.get(key))[key], windowId);
}

/** Calls back with the window's search now and on every change. Returns the function that ends it. */
export function watchSearch(windowId: number, callback: (state: SearchState | undefined) => void): () => void {
  return watchSession(searchKey(windowId), (stored) => parseState(stored, windowId), callback);
}

/** All loaded offers of a search, in the provider's order, with what was told of those that were opened. */
export async function readOffers(state: Pick<SearchState, 'id' | 'windowId' | 'private' | 'pages'>): Promise<Offer[]> {
  if (state.private) {
    const keys = privatePages(state);
    const stored = await browser.storage.session.get(keys);
    return keys.flatMap((key) => (stored[key] as Offer[] | undefined) ?? []).map(mergeDetail);
  }
  const database = await db();
  const pages = await database.getAll('pages', IDBKeyRange.bound([state.id, 1], [state.id, state.pages]));
  return pages.flatMap((page) => page.offers).map(mergeDetail);
}

/**
 * A picture of a search. A private window keeps its prepared picture for every role, and where that is a part or a
 * treated copy, the reduced original beside it.
 */
export async function readPicture(
  state: Pick<SearchState, 'id' | 'windowId' | 'private'>,
  role: PictureRole,
): Promise<Blob | undefined> {
  if (state.private) {
    const keyOf = (stored: 'original' | 'prepared') => privateKeys.picture(state.windowId, state.id, stored);
    const stored = (await browser.storage.session.get([keyOf('original'), keyOf('prepared')])) as Record<
      string,
      string
    >;
    const dataUrl = (role === 'original' && stored[keyOf('original')]) || stored[keyOf('prepared')];
    return dataUrl ? (await fetch(dataUrl)).blob() : undefined;
  }
  return (await db()).get('pictures', [state.id, role]);
}

/** The ids of all searches that belong to a batch, also to one that can still be had back: they are kept with it. */
export async function searchesOfBatches(): Promise<ReadonlySet<string>> {
  return new Set(await (await db()).getAllKeys('batchItems'));
}

/** Those of them whose batch is shown; the searches of a deleted one are the history's. */
export async function searchesShownInBatches(): Promise<ReadonlySet<string>> {
  const database = await db();
  const shown = new Set(await database.getAllKeys('batchItems'));
  for (const { id, deletedAt } of await database.getAll('batches')) {
    if (!deletedAt) continue;
    const range = IDBKeyRange.bound([id], [id, []]);
    for (const key of await database.getAllKeysFromIndex('batchItems', 'place', range)) shown.delete(key);
  }
  return shown;
}

/**
 * Ended searches with an answer, newest first; of several with the same picture only the newest. Those of batches, which
 * would push out all others, stand in their batch.
 */
export async function recentSearches(limit: number): Promise<SearchState[]> {
  const found = new Map<string, SearchState>();
  const database = await db();
  const inBatches = await searchesShownInBatches();
  let cursor = await database.transaction('searches').store.index('startedAt').openCursor(null, 'prev');
  while (cursor && found.size < limit) {
    const state = parseState(cursor.value, cursor.value.windowId);
    // Rows that were read off pages answer the same picture in their own way, and hide no service's answer.
    const picture = state?.picture && `${state.picture.sha256}${state.clip ? ' page' : ''}`;
    if (state && !state.deletedAt && picture && !inBatches.has(state.id) && !found.has(picture))
      found.set(picture, state);
    cursor = await cursor.continue();
  }
  return [...found.values()];
}

/**
 * Calls back whether a search of that window is running, its photos are checked, or an opened offer is loading. Returns the
 * function that ends it.
 */
export function watchWork(windowId: number, callback: (working: boolean) => void): () => void {
  let state: SearchState | undefined;
  let checks: ChecksProgress | undefined;
  let opening = false;
  const update = () => {
    const checking = checks?.stage === 'running' && checks.searchId === state?.id;
    callback(opening || (!!state && (isRunning(state.stage) || !!state.loadingMore || checking)));
  };
  const unwatchSearch = watchSearch(windowId, (now) => {
    state = now;
    update();
  });
  const unwatchChecks = watchProgress(windowId, (now) => {
    checks = now;
    update();
  });
  const unwatchOpened = watchOpened(windowId, (offers) => {
    opening = offers.some(({ error }) => !error);
    update();
  });
  return () => {
    unwatchSearch();
    unwatchChecks();
    unwatchOpened();
  };
}
