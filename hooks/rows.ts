import type { Offer } from '@/utils/offer/offer';
import type { OpenedOffer } from '@/utils/search/opened-offers';
import type { SearchState } from '@/utils/search/search-state';

/** Rows with the search that they answer. */
export interface Rows {
  of: SearchState;
  offers: Offer[];
  /** What was being loaded of them when they were read: what is missing here stands in `offers`. */
  opened: readonly OpenedOffer[];
}
