import type { Offer } from '../offer/offer';
import { goodSupplier } from './good-supplier';
import { rankOffers, type RankBy, type RankFacts } from './rank';
import { refine, type Refined, type Refinement } from './refine';
import { parseKeywords, titleKeywords } from './title-keywords';

/** How the user looks at the loaded offers. It asks no service anything. */
export interface LoadedView {
  /** Absent: the order of the service. */
  rank?: RankBy;
  goodSupplier: boolean;
  /** As typed; empty: no check of titles. */
  keywords: string;
}

/** All loaded offers in the order of the service. */
export const asLoaded: LoadedView = { goodSupplier: false, keywords: '' };

/** True when some loaded offers may be left out. */
export function isRefined({ goodSupplier: good, keywords }: LoadedView): boolean {
  return good || parseKeywords(keywords).length > 0;
}

/**
 * The loaded offers as the user wants to see them: refined, then ranked. Good suppliers without another wish come in the
 * order of seed 001, most similar first and then the cheapest.
 */
export function arrangeOffers(offers: readonly Offer[], view: LoadedView, facts: RankFacts): Refined {
  const refined = refine(offers, refinementsOf(view, facts));
  const rank = view.rank ?? (view.goodSupplier ? 'similarity' : undefined);
  return rank ? { ...refined, offers: rankOffers(refined.offers, rank, facts) } : refined;
}

/** True when the arrangement depends on photo checks, so that new ones may change it. */
export function readsPhotos({ rank, goodSupplier: good }: LoadedView): boolean {
  return good || rank === 'same-photo' || rank === 'similarity';
}

function refinementsOf(view: LoadedView, { photos }: RankFacts): Refinement[] {
  const keywords = parseKeywords(view.keywords);
  return [
    ...(view.goodSupplier ? [goodSupplier(photos)] : []),
    ...(keywords.length > 0 ? [titleKeywords(keywords)] : []),
  ];
}
