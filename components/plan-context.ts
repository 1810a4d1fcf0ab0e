import { createContext } from 'preact';
import type { Offer } from '@/utils/offer/offer';
import type { OfferMargin } from '@/utils/sourcing/margins';

/** What a card knows and can do of money. */
export interface PlanActions {
  /** Of the loaded offers that have one, by id. */
  margins: ReadonlyMap<string, OfferMargin>;
  /** They count with the lowest of the store's prices. */
  atLowest?: boolean;
  /** The ids of the offers that are planned. */
  planned: ReadonlySet<string>;
  /** Shows the offer's plan. */
  onPlan(offer: Offer): void;
}

/** Given to every card at once, since lists and tables between need not know of it; absent where nothing can be planned. */
export const PlanContext = createContext<PlanActions | undefined>(undefined);
