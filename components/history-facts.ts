import { findEntry, isPaid } from '@/utils/providers/catalog';
import type { SearchState } from '@/utils/search/search-state';
import { nameOf, t } from '@/utils/i18n/t';
import { activeChoices } from './choices';
import { costWords } from './cost';
import { queryTitle } from './query-title';

/** The filters that a search was narrowed by, in words. */
export function filtersOf({ providerId, choices }: SearchState): string[] {
  const entry = findEntry(providerId);
  return entry ? activeChoices(entry.capabilities, choices).map(({ words }) => words) : [];
}

/** What all answers of a search cost; undefined where its service says no price. */
export function costOfSearch({ providerId, cost, cached }: SearchState): string | undefined {
  const entry = findEntry(providerId);
  if (cached && !Number(cost?.amount)) return t('history.fromCache');
  if (cost) return costWords(cost);
  return entry && isPaid(entry) ? undefined : t('history.noCost');
}

/** Where the product is sold, or the page's site. */
export function hostOf({ product, source }: SearchState): string {
  if (product?.store) return product.store;
  const address = source.kind === 'file' ? '' : source.kind === 'address' ? source.url : source.pageUrl;
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}

/** What the words of the user are looked for in. */
export const textsOf = (state: SearchState): string[] => [
  queryTitle(state),
  hostOf(state),
  nameOf('provider', state.providerId),
  state.choices.keyword ?? '',
];
