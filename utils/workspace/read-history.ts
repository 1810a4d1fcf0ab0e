import { db } from '../db';
import { parseState, searchesShownInBatches } from '../search/read-search';
import type { SearchState } from '../search/search-state';

/**
 * Every kept search, newest first, without those of batches, which stand there. One that this version cannot read is left
 * out, and stays where it is.
 */
export async function readHistory(): Promise<SearchState[]> {
  const stored = await (await db()).getAllFromIndex('searches', 'startedAt');
  const inBatches = await searchesShownInBatches();
  return stored
    .map((state) => parseState(state, state.windowId))
    .filter((state) => state !== undefined && state.stage === 'done' && !state.deletedAt && !inBatches.has(state.id))
    .reverse() as SearchState[];
}
