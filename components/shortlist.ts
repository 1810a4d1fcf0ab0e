import { createContext } from 'preact';
import type { Offer } from '@/utils/offer/offer';

/** What a card knows and can do of the boards. */
export interface Shortlist {
  /** The name of the board that an offer is on, by the offer's id; one that is on none is not here. */
  boardOf: ReadonlyMap<string, string>;
  /** Nothing of a private window is kept, so nothing can be saved there. */
  isPrivate: boolean;
  /** S saves the card that has the focus. */
  letterKey: boolean;
  /** Saves the offer, or takes it off its board. */
  onToggle(offer: Offer): void;
}

/** Given to every card at once, since lists and tables between need not know of it; absent where nothing can be saved. */
export const ShortlistContext = createContext<Shortlist | undefined>(undefined);
