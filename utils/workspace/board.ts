import type { Offer } from '../offer/offer';
import type { Product } from '../stores/product';
import type { PlanSnapshot } from './plan-snapshot';

/** How far the user is with an offer; absent means no word on it yet. */
export const offerStatuses = ['to-contact', 'sampled', 'ordered', 'rejected'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** No board's name is longer. Characters. */
export const longestBoardName = 80;

/** A named list of offers that the user saved. */
export interface Board {
  version: 1;
  id: string;
  name: string;
  /** ISO 8601. Boards stand in this order. */
  createdAt: string;
  /** When it was last saved to or chosen, ISO 8601: new offers go to the board that was used last. */
  usedAt: string;
  /** The ids of its offers, in the user's order. */
  order: readonly string[];
}

/** An offer as it was when the user saved it, with what the user says of it. It is on one board. */
export interface SavedOffer {
  version: 1;
  /** The offer's id: an offer is saved once. */
  id: string;
  boardId: string;
  /** As it was; it stays when the offer changes. */
  offer: Offer;
  /** ISO 8601. */
  savedAt: string;
  /** The search that found it, which may be gone from the history. */
  found: { searchId: string; providerId: string; at: string };
  /** The store product that it answers. */
  product?: Product;
  note: string;
  tags: readonly string[];
  status?: OfferStatus;
  /** The window's plan for it, where there was one. */
  plan?: PlanSnapshot;
}

/** Whose picture is kept beside a saved offer. */
export type SavedPicture = 'offer' | 'product';
