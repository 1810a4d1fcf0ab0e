import type { CatalogEntry } from '@/utils/providers/provider';
import type { ClipNote, SearchState } from '@/utils/search/search-state';
import { t } from '@/utils/i18n/t';

/** How many were found, in the service's own meaning of its count. */
function foundWords(state: SearchState, entry: CatalogEntry | undefined): string {
  const { total, outOf, loaded } = state;
  if (total === 0) return t('counts.none');
  if (total === undefined || entry?.capabilities.totalMeaning === 'page') return t('counts.loaded', { count: loaded });
  if (entry?.capabilities.totalMeaning === 'closest' && outOf !== undefined) {
    return t(state.sample ? 'counts.closestSample' : 'counts.closest', { count: total, outOf });
  }
  return t('counts.all', { count: total });
}

/** How many there are, how far one has come, and how many of the loaded show the same photo, where that is known. */
export function countWords(state: SearchState, entry: CatalogEntry | undefined, samePhotos = 0): string {
  const { pages, totalPages } = state;
  return [
    state.clip ? clipWords(state, state.clip) : foundWords(state, entry),
    ...(totalPages ? [t('counts.page', { page: pages, pages: totalPages })] : []),
    ...(samePhotos > 0 ? [t('counts.samePhoto', { count: samePhotos })] : []),
  ].join(' · ');
}

/** What was read off the page of the last press, and how many there are by now. */
function clipWords({ pages, loaded }: SearchState, { read, shown, added }: ClipNote): string {
  if (added === 0) return t('counts.clipKnown', { loaded, read });
  return pages > 1 ? t('counts.clipMore', { loaded, pages, read, shown }) : t('counts.clip', { read, shown });
}
