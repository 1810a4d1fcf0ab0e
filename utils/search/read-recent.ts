import { browser } from 'wxt/browser';
import { readSettings } from '../settings';
import { readPicture, recentSearches } from './read-search';
import type { SearchState } from './search-state';

/** A search that can be shown again, with its small picture. */
export interface RecentSearch {
  state: SearchState;
  picture?: Blob;
}

/**
 * The last searches with an answer and their pictures, newest first; none in a private window, which has its own only, nor
 * where the user wants no history: what windows still show is not recent.
 */
export async function readRecent(limit: number): Promise<RecentSearch[]> {
  if ((await browser.windows.getCurrent()).incognito) return [];
  if ((await readSettings()).history.keep === 'nothing') return [];
  const states = await recentSearches(limit);
  return Promise.all(states.map(async (state) => ({ state, picture: await readPicture(state, 'thumbnail') })));
}
