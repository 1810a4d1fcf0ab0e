import { createContext } from 'preact';
import type { ErrorAction, StoredError } from '@/utils/errors';
import type { Offer } from '@/utils/offer/offer';
import type { CatalogEntry } from '@/utils/providers/provider';

/** What opening an offer can load, for the cards of one search. */
export interface OfferOpening {
  /** Who tells the details, and what a call costs. */
  entry: CatalogEntry;
  /** How loading an offer's details goes; undefined where none was asked for, or where they are there. */
  stateOf(offerId: string): 'loading' | StoredError | undefined;
  /** Loads them: always by a press of the user. */
  onOpen(offer: Offer): void;
  /** The one action of an error. */
  onAction(offer: Offer, action: ErrorAction): void;
}

/** Absent where the service tells no more of an offer than its row does. */
export const OpeningContext = createContext<OfferOpening | undefined>(undefined);

/** True where a press could bring details that are not there yet. */
export const canLoad = (opening: OfferOpening | undefined, offer: Offer): opening is OfferOpening =>
  !!opening && offer.origin === 'service' && !offer.detail;
