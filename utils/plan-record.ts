import { browser } from 'wxt/browser';
import type { Costs } from './costs';
import type { Money } from './offer/money';
import type { Offer } from './offer/offer';
import type { Parcel } from './offer/parcel';
import { planKey, type Place } from './search/place-keys';
import type { SearchState } from './search/search-state';
import type { LandedProfile } from './sourcing/landed-profile';
import type { Complexity } from './sourcing/order-plan';

/**
 * What is planned in one place: of a browser window's panel, which it ends with, or of a search that is looked at in the full
 * page, until the browser ends. It lives in session storage.
 */
export interface PlanRecord {
  /** The search whose product is to be sold. */
  of: SearchState;
  /** The offers, in the order in which they were chosen; at most four are compared. */
  offers: readonly Offer[];
  /** The id of the offer that is shown. */
  shown: string;
  complexity: Complexity;
  /** What the user typed in place of the store's price. */
  sellingPrice?: Money;
  /** What the user typed of the product's weight and size: it counts for every offer, before what an offer says itself. */
  parcel?: Parcel;
  /** The marketplace that was chosen for this plan. */
  marketplace?: string;
  /** A private window's cost profiles: they are kept nowhere else. */
  profiles?: Readonly<Record<string, LandedProfile>>;
  /** A private window's own exchange rates, in place of all that are kept on the device. */
  ownRates?: Costs['ownRates'];
}

/** The plan of a place, or undefined. Session storage is emptied with every update, so its form is always this version's. */
export async function readPlan(place: Place): Promise<PlanRecord | undefined> {
  const key = planKey(place);
  return (await browser.storage.session.get(key))[key] as PlanRecord | undefined;
}

/** Keeps the plan of a place. */
export const keepPlan = (place: Place, plan: PlanRecord): Promise<void> =>
  browser.storage.session.set({ [planKey(place)]: plan });
