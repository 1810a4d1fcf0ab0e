import { createContext } from 'preact';
import type { Offer } from '@/utils/offer/offer';

/** What a card knows and can do of the comparison. */
export interface CompareActions {
  /** The ids of the offers that are compared. */
  chosen: ReadonlySet<string>;
  /** True: no other offer has room. */
  full: boolean;
  /** Takes the offer in, or out. */
  onToggle(offer: Offer): void;
}

/** Given to every card at once; absent where nothing can be compared. */
export const CompareContext = createContext<CompareActions | undefined>(undefined);
