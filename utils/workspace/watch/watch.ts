import type { StoredError } from '../../errors';
import type { Money } from '../../offer/money';
import type { PriceTier } from '../../offer/price-tier';
import type { StorePrice } from '../../stores/product';

/** How often watched offers are checked. */
export const watchRhythms = ['day', 'week'] as const;
export type WatchRhythm = (typeof watchRhythms)[number];

/** How prices are watched, as the user sets it. */
export interface WatchRules {
  every: WatchRhythm;
  /** From which change on the user is told, whole per cent. */
  percent: number;
  /** The most paid calls a month for all checks together. */
  monthlyCap: number;
  /** The browser shows a notification. */
  notify: boolean;
}

/** What a check can tell of an offer. What the answer does not give is absent. */
export interface OfferFigures {
  /** Base price for one unit. */
  price?: Money;
  /** Ascending by quantity. */
  tiers?: readonly PriceTier[];
  /** Units that can be ordered now. */
  stock?: number;
  /** False when the offer can no longer be ordered. */
  onSale?: boolean;
}

/** An offer's figures from that moment on, ISO 8601, until the next point of its series. */
export interface OfferPoint extends OfferFigures {
  at: string;
}

/** What the store asked when the user was on its page. */
export interface StorePoint {
  at: string;
  price: StorePrice;
}

/** What a check asks: the offer's details, or that page of the search that found it. */
export type WatchCall = { kind: 'detail' } | { kind: 'search'; page: number };

/** How a check ended. `not-found` is no change: a search brings other rows every day. */
export type CheckOutcome = 'same' | 'changed' | 'not-found' | 'failed' | 'unknown';

/** How a price stands against an earlier one. */
export interface PriceChange {
  from: Money;
  to: Money;
  /** A fraction: -0.08 is 8 % cheaper. */
  share: number;
  /** When the earlier price was had, ISO 8601. */
  since: string;
}

/** What of a check the user wants to be told. */
export type ToTell = { kind: 'price'; change: PriceChange } | { kind: 'gone' | 'out-of-stock' };

/** A saved offer whose price is watched, as it stands in IndexedDB under the offer's id. Only changes are points. */
export interface Watch {
  version: 1;
  id: string;
  /** ISO 8601. */
  since: string;
  call: WatchCall;
  paused?: true;
  /** When the next check is due, ISO 8601. */
  dueAt: string;
  /** When the check began that has not ended: a new worker goes on with it, and asks nothing twice. */
  begunAt?: string;
  /** When it was last asked about, answered or not, ISO 8601: by this the checks have their turns. */
  askedAt?: string;
  /** Tries in a row that the service, or the line, put off. */
  waits?: number;
  last?: { at: string; outcome: CheckOutcome; error?: StoredError };
  /** Checks in a row that did not find it. */
  missed?: number;
  /** The point that the user was told of last; absent: the first one. */
  toldAt?: string;
  /** What the user is still to be told: a worker may be stopped between a check and its notification. */
  owed?: ToTell;
  offer: readonly OfferPoint[];
  store: readonly StorePoint[];
}
