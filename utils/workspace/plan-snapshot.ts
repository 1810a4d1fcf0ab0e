import type { Money } from '../offer/money';
import type { Parcel } from '../offer/parcel';
import type { RateTable } from '../sourcing/exchange-rates';
import type { LandedProfile } from '../sourcing/landed-profile';
import type { Complexity } from '../sourcing/order-plan';

/** What an order of a saved offer was planned with. Its figures are computed anew from this and the saved offer. */
export interface PlanSnapshot {
  /** Pieces. */
  quantity: number;
  complexity: Complexity;
  /** The marketplace, with the costs that were set for it then. */
  profile: LandedProfile;
  /** What the product was to be sold for. */
  sellingPrice?: Money;
  parcel?: Parcel;
  /** The exchange rates of that day, the user's own first. */
  rates: readonly RateTable[];
  /** ISO 8601. */
  at: string;
}
