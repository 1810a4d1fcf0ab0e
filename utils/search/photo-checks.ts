import { browser } from 'wxt/browser';
import { db, writeStores } from '../db';
import type { KeptCheck } from '../sourcing/photo-check';
import { watchSession } from '../watch-session';
import { changePrivate, privateKeys } from './private-keys';
import type { SearchState } from './search-state';

/**
 * How far the photo checks of a window's search have come, as it stands in session storage under `checks:WINDOW`: apart
 * from the search's own record, which is done by then, so that a further page and the checks never write over each other.
 */
export interface ChecksProgress {
  searchId: string;
  /** `not-allowed`: pictures on the web wait for the permission of their host; `stopped`: by the user, or by an error. */
  stage: 'running' | 'ended' | 'stopped' | 'not-allowed';
  /** Of `total` offers whose pictures are to be checked, how many are done. */
  done: number;
  total: number;
  /** How often these checks were taken up again after the worker was stopped. */
  resumed: number;
}

/** The key of a window's progress in session storage. */
export const checksKey = (windowId: number) => `checks:${windowId}`;

/** The progress of that window's photo checks, or undefined before any. */
export async function readProgress(windowId: number): Promise<ChecksProgress | undefined> {
  const key = checksKey(windowId);
  return (await browser.storage.session.get(key))[key] as ChecksProgress | undefined;
}

/** Calls back with the window's progress now and on every change. Returns the function that ends it. */
export function watchProgress(windowId: number, callback: (progress: ChecksProgress | undefined) => void): () => void {
  return watchSession(checksKey(windowId), (stored) => stored as ChecksProgress | undefined, callback);
}

/** All photo checks that a search has so far. */
export async function readChecks(state: Pick<SearchState, 'id' | 'windowId' | 'private'>): Promise<KeptCheck[]> {
  if (!state.private) return (await db()).getAll('checks', IDBKeyRange.bound([state.id], [state.id, []]));
  const key = privateKeys.checks(state.windowId, state.id);
  return ((await browser.storage.session.get(key))[key] as KeptCheck[] | undefined) ?? [];
}

/** Keeps photo checks beside those that the search has; a private window's stay in session storage. */
export async function keepChecks(
  state: Pick<SearchState, 'id' | 'windowId' | 'private'>,
  checks: readonly KeptCheck[],
): Promise<void> {
  if (state.private) {
    return changePrivate(state.windowId, async () => {
      const kept = new Map((await readChecks(state)).map((check) => [check.offerId, check]));
      for (const check of checks) kept.set(check.offerId, check);
      await browser.storage.session.set({ [privateKeys.checks(state.windowId, state.id)]: [...kept.values()] });
    });
  }
  await writeStores(['checks'], async ({ store }) => {
    await Promise.all(checks.map((check) => store.put(check, [state.id, check.offerId])));
  });
}
