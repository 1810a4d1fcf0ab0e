import { readOffers } from '@/utils/search/read-search';
import type { SearchState } from '@/utils/search/search-state';
import { readSettings } from '@/utils/settings';
import { addOffers } from '@/utils/workspace/library/add-offers';
import { followLibrary, tellLibraryTrouble } from './library-pictures';

/** What of an answered search is needed to keep its offers. */
export type SeenSearch = Pick<SearchState, 'id' | 'windowId' | 'private' | 'pages' | 'providerId'>;

/**
 * Puts an answer's offers into the library where the user wants to keep what was seen; never those of a private window. What
 * fails is told in the library and holds nothing up.
 */
export async function keepSeen(search: SeenSearch): Promise<void> {
  try {
    const { keepSeen: wanted } = await readSettings();
    if (!wanted || search.private || search.providerId === 'library') return;
    const offers = (await readOffers(search)).filter(({ origin }) => origin !== 'sample');
    const { added, joined } = await addOffers(offers, { source: 'seen', at: new Date().toISOString() });
    if (added + joined > 0) await followLibrary();
  } catch (error) {
    console.warn('What was seen could not be kept:', error);
    await tellLibraryTrouble(error).catch(console.warn);
  }
}
