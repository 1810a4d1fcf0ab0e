import { browser } from 'wxt/browser';
import type { Offer } from '../offer/offer';
import { db, type PictureRole } from '../db';
import { privateKeys } from './private-keys';
import type { SearchState } from './search-state';

/** Keeps the pictures and pages of a search: in IndexedDB, for a private window in session storage. */
export async function keepPicture(state: SearchState, role: PictureRole, blob: Blob): Promise<void> {
  if (!state.private) {
    await (await db()).put('pictures', blob, [state.id, role]);
  } else if (role === 'prepared') {
    await browser.storage.session.set({ [privateKeys.picture(state.windowId, state.id)]: await toDataUrl(blob) });
  }
}

export async function keepPage(state: SearchState, page: number, offers: Offer[], raw: unknown): Promise<void> {
  if (state.private) await browser.storage.session.set({ [privateKeys.page(state.windowId, state.id, page)]: offers });
  else await (await db()).put('pages', { offers, ...(raw === undefined ? {} : { raw }) }, [state.id, page]);
}

/** Gives a new search the pictures of an earlier one, so that other choices need no new reading. */
export async function copyPictures(from: SearchState, to: SearchState): Promise<void> {
  if (from.private) return;
  const transaction = (await db()).transaction('pictures', 'readwrite');
  for (const role of ['original', 'prepared', 'thumbnail'] as const) {
    const blob = await transaction.store.get([from.id, role]);
    if (blob) await transaction.store.put(blob, [to.id, role]);
  }
  await transaction.done;
}

/** A data: address of the blob's bytes. Works in a worker, which has no FileReader result beyond callbacks. */
async function toDataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return `data:${blob.type};base64,${btoa(binary)}`;
}

/** How many ended searches are kept; older ones go with their pictures and pages. */
const keptSearches = 200;

/**
 * Files an ended search, so that it can be shown again. A private window's stays in session storage, the last one only:
 * it is no recent search and goes with its window.
 */
export async function fileSearch(state: SearchState): Promise<void> {
  if (state.private) {
    await wipePrivate(state.windowId, state.id);
    await browser.storage.session.set({ [privateKeys.state(state.windowId, state.id)]: state });
    return;
  }
  const database = await db();
  await database.put('searches', state);
  const keys = await database.getAllKeysFromIndex('searches', 'startedAt');
  for (const id of keys.slice(0, Math.max(0, keys.length - keptSearches))) await dropSearch(id);
}

/** A filed search, or undefined when it was deleted. */
export async function findSearch(
  id: string,
  of: Pick<SearchState, 'windowId' | 'private'>,
): Promise<SearchState | undefined> {
  if (!of.private) return (await db()).get('searches', id);
  const key = privateKeys.state(of.windowId, id);
  return (await browser.storage.session.get(key))[key] as SearchState | undefined;
}

/** Deletes what a search left that was never filed. */
export async function dropUnfiled(state: SearchState): Promise<void> {
  if (state.private) await removeSession(privateKeys.search(state.windowId, state.id));
  else if (!(await findSearch(state.id, state))) await dropSearch(state.id);
}

/**
 * Deletes pictures and pages that belong to no filed search and to none of the `running` ones: what a crash left. A
 * search may join `running` while this works.
 */
export async function sweep(running: ReadonlySet<string>): Promise<void> {
  const database = await db();
  const filed = new Set(await database.getAllKeys('searches'));
  const ids = new Set(
    [...(await database.getAllKeys('pictures')), ...(await database.getAllKeys('pages'))].map(([id]) => id),
  );
  for (const id of ids) if (!filed.has(id) && !running.has(id)) await dropSearch(id);
}

async function dropSearch(id: string): Promise<void> {
  const transaction = (await db()).transaction(['searches', 'pictures', 'pages'], 'readwrite');
  await transaction.objectStore('searches').delete(id);
  await transaction.objectStore('pictures').delete(IDBKeyRange.bound([id], [id, []]));
  await transaction.objectStore('pages').delete(IDBKeyRange.bound([id], [id, []]));
  await transaction.done;
}

/** Wipes what a private window left in session storage, but for the search that is named and for answers paid for. */
export async function wipePrivate(windowId: number, except?: string): Promise<void> {
  await removeSession(privateKeys.all(windowId), except && privateKeys.search(windowId, except));
  if (!except) await removeSession(privateKeys.answers(windowId));
}

async function removeSession(prefix: string, except?: string): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get());
  await browser.storage.session.remove(
    keys.filter((key) => key.startsWith(prefix) && !(except && key.startsWith(except))),
  );
}
