import { browser } from 'wxt/browser';
import type { Costs } from './costs';
import type { Money } from './offer/money';
import type { Offer } from './offer/offer';
import type { Parcel } from './offer/parcel';
import type { SearchState } from './search/search-state';
import type { LandedProfile } from './sourcing/landed-profile';
import type { Complexity } from './sourcing/order-plan';

/** What a browser window plans: it lives in session storage and ends with the window. */
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

/** Under which key of session storage a window's plan stands. */
export const planKey = (windowId: number): string => `plan:${windowId}`;

/** The window's plan, or undefined. Session storage is emptied with every update, so its form is always this version's. */
export async function readPlan(windowId: number): Promise<PlanRecord | undefined> {
  const key = planKey(windowId);
  return (await browser.storage.session.get(key))[key] as PlanRecord | undefined;
}

/** Keeps the window's plan. */
export const keepPlan = (windowId: number, plan: PlanRecord): Promise<void> =>
  browser.storage.session.set({ [planKey(windowId)]: plan });

/** Forgets the window's plan. */
export const forgetPlan = (windowId: number): Promise<void> => browser.storage.session.remove(planKey(windowId));
