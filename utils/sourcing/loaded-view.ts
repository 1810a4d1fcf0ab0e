import type { Offer } from '../offer/offer';
import { goodSupplier } from './good-supplier';
import type { InsightBar } from './insight-bar';
import { insightRefinement } from './insight-refinement';
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
  /** The bars of the insights that were chosen, at most one of a kind; absent as none. */
  bars?: readonly InsightBar[];
}

/** What leaves no loaded offer out. */
export const unrefined = { goodSupplier: false, keywords: '', bars: [] } as const satisfies Partial<LoadedView>;

/** All loaded offers in the order of the service. */
export const asLoaded: LoadedView = unrefined;

/** True when some loaded offers may be left out. */
export function isRefined({ goodSupplier: good, keywords, bars = [] }: LoadedView): boolean {
  return good || bars.length > 0 || parseKeywords(keywords).length > 0;
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
  return good || rank !== undefined;
}

/** True for an order in which what is judged another product comes last. */
export function putsOthersLast({ rank }: LoadedView): boolean {
  return rank !== undefined && rank !== 'similarity';
}

function refinementsOf(view: LoadedView, { photos, prices }: RankFacts): Refinement[] {
  const keywords = parseKeywords(view.keywords);
  return [
    ...(view.goodSupplier ? [goodSupplier(photos)] : []),
    ...(keywords.length > 0 ? [titleKeywords(keywords)] : []),
    ...(view.bars ?? []).map((bar) => insightRefinement(bar, prices)),
  ];
}
