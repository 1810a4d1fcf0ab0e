import { browser } from 'wxt/browser';
import { FindError, toStoredError } from '@/utils/errors';
import { loadDetail } from '@/utils/search/load-detail';
import { forgetOpened, noteFailed, noteOpened, readUnfinished, type OpenedOffer } from '@/utils/search/opened-offers';
import { readSearch } from '@/utils/search/read-search';
import { findSearch } from '@/utils/search/search-data';

/** The offers whose details this worker is loading. */
const loading = new Set<string>();

/** Loads an offer's details by the user's press. Resolves once that is noted; how it goes on is watched (`watchOpened`). */
export async function openOffer(windowId: number, searchId: string, offerId: string): Promise<void> {
  const opened = { searchId, offerId, pressedAt: new Date().toISOString() };
  await begin(windowId, opened, () => noteOpened(windowId, opened));
}

/** Goes on with what an earlier worker was loading; called once when the worker starts. */
export async function resumeOpened(): Promise<void> {
  for (const { windowId, opened } of await readUnfinished()) await begin(windowId, opened);
}

/** Nothing is asked, and another press is free to try, where `note` rejects; what is noted already needs none. */
async function begin(windowId: number, opened: OpenedOffer, note?: () => Promise<void>): Promise<void> {
  const name = `${windowId} ${opened.searchId} ${opened.offerId}`;
  if (loading.has(name)) return;
  loading.add(name);
  try {
    await note?.();
  } catch (error) {
    loading.delete(name);
    throw error;
  }
  void load(windowId, opened).finally(() => loading.delete(name));
}

async function load(windowId: number, opened: OpenedOffer): Promise<void> {
  const { searchId, offerId, pressedAt } = opened;
  try {
    const search = await searchOf(windowId, searchId);
    if (!search) throw new FindError('stored-state');
    await loadDetail(search, offerId, pressedAt);
    await forgetOpened(windowId, opened);
  } catch (error) {
    console.warn('The details could not be loaded:', error);
    await noteFailed(windowId, { ...opened, error: toStoredError(error) }).catch(console.error);
  }
}

/** The search that the window shows, or one before it whose rows are still there. */
async function searchOf(windowId: number, searchId: string) {
  const shown = await readSearch(windowId);
  if (shown?.id === searchId) return shown;
  const { incognito } = await browser.windows.get(windowId);
  return findSearch(searchId, { windowId, private: incognito });
}
