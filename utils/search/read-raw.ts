import { db } from '../db';
import type { SearchState } from './search-state';

/** The service's own answers of a search as they were kept, a page each; those of private windows are kept nowhere. */
export async function readRaw(state: Pick<SearchState, 'id' | 'pages' | 'private'>): Promise<unknown[]> {
  if (state.private) return [];
  const pages = await (await db()).getAll('pages', IDBKeyRange.bound([state.id, 1], [state.id, state.pages]));
  return pages.flatMap(({ raw }) => (raw === undefined ? [] : [raw]));
}
