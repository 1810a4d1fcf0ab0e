import type { CatalogEntry } from '@/utils/providers/provider';
import type { SearchState } from '@/utils/search/search-state';
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

/** How many there are, and how far one has come. */
export function countWords(state: SearchState, entry: CatalogEntry | undefined): string {
  const found = foundWords(state, entry);
  return state.totalPages ? `${found} · ${t('counts.page', { page: state.pages, pages: state.totalPages })}` : found;
}
