import type { Offer } from '@/utils/offer/offer';
import type { CatalogEntry } from '@/utils/providers/provider';
import type { FactoryScores } from '@/utils/sourcing/factory-score';
import type { LoadedView } from '@/utils/sourcing/loaded-view';
import type { MatchAnalysis } from '@/utils/sourcing/match-analysis';
import type { PhotoChecks } from '@/utils/sourcing/photo-check';
import type { Refined } from '@/utils/sourcing/refine';

/** How far the photo checks of the shown offers are. */
export interface CheckingState {
  stage: 'running' | 'ended' | 'stopped' | 'not-allowed';
  done: number;
  total: number;
}

/** What the device itself makes of the loaded offers: their order, scores and photo checks, and what can be done. */
export interface Decision {
  /** The offers to show, arranged by `view`. */
  shown: Refined;
  view: LoadedView;
  /** Of all loaded offers, with the quantity that prices are compared at. */
  scores: FactoryScores;
  analysis: MatchAnalysis;
  /** As far as they are known by now; the order of `shown` may be older. */
  photos: PhotoChecks;
  /** Those that put other products last; absent where the order does not. */
  dividedBy?: PhotoChecks;
  /** Absent before the checks began. */
  checking?: CheckingState;
  /** A new order that ended photo checks make possible; nothing moves before the user wants it. */
  proposal?: 'same-photo-first' | 'apply-checks';
  /** Whom "find similar" asks. */
  similarBy?: Pick<CatalogEntry, 'id' | 'cost'>;
  onView(change: Partial<LoadedView>): void;
  /** Arranges the offers anew with the photo checks of now. */
  onApplyChecks(): void;
  /** Asks the browser for the picture hosts. */
  onAllowChecks(): void;
  onCheckPhotos(): void;
  onStopChecks(): void;
  /** Searches with the offer's picture. */
  onFindSimilar(offer: Offer): void;
}

/** What the cards need of it. */
export type CardFacts = Pick<Decision, 'scores' | 'photos' | 'dividedBy' | 'checking' | 'similarBy' | 'onFindSimilar'>;
