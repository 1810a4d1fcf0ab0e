import { db } from '../../db';
import type { SearchState } from '../../search/search-state';
import type { SavedOffer } from '../board';
import type { Unaskable } from './not-watchable';

/** Why the search that found an offer cannot be asked again; undefined where it can. */
export async function whyUnaskable({
  searchId,
  providerId,
}: Pick<SavedOffer['found'], 'searchId' | 'providerId'>): Promise<Unaskable | undefined> {
  const search = await (await db()).get('searches', searchId);
  if (!search || search.deletedAt || search.providerId !== providerId) return 'search-gone';
  return (await hasPicture(search)) ? undefined : 'picture-gone';
}

const hasPicture = async ({ id, picture }: SearchState): Promise<boolean> =>
  !!picture && (await (await db()).getKey('pictures', [id, 'prepared'])) !== undefined;

/** The pages of a search that show each of its offers, by the offer's id. */
export async function pagesOf({ id, pages }: Pick<SearchState, 'id' | 'pages'>): Promise<ReadonlyMap<string, number>> {
  const database = await db();
  const found = new Map<string, number>();
  for (let page = pages; page >= 1; page--) {
    for (const offer of (await database.get('pages', [id, page]))?.offers ?? []) found.set(offer.id, page);
  }
  return found;
}

/** Where an offer was found. */
export interface FoundAt {
  searchId: string;
  page: number;
}

/**
 * The newest kept search of the same service that holds each of these offers and can be asked again, by the offer's id. It
 * reads answers until it has them all: to be called only for offers whose own search is gone.
 */
export async function searchesWith(offers: readonly SavedOffer[]): Promise<ReadonlyMap<string, FoundAt>> {
  const found = new Map<string, FoundAt>();
  if (offers.length === 0) return found;
  const left = new Set(offers);
  for (const search of (await (await db()).getAllFromIndex('searches', 'startedAt')).reverse()) {
    const wanted = [...left].filter(({ found: { providerId } }) => providerId === search.providerId);
    if (search.deletedAt || wanted.length === 0 || !(await hasPicture(search))) continue;
    const pages = await pagesOf(search);
    for (const saved of wanted) {
      const page = pages.get(saved.id);
      if (page === undefined) continue;
      found.set(saved.id, { searchId: search.id, page });
      left.delete(saved);
    }
    if (left.size === 0) break;
  }
  return found;
}
