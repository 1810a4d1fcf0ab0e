import type { Currency, Money } from '@/utils/offer/money';
import type { Parcel } from '@/utils/offer/parcel';
import type { LandedCost } from '@/utils/sourcing/landed-cost';
import type { LandedProfile } from '@/utils/sourcing/landed-profile';
import type { KnownParcel } from '@/utils/plan-figures';
import type { StorePrice } from '@/utils/stores/product';
import type { PriceAtQuantity } from '@/utils/sourcing/price-at-quantity';

/** The landed cost of the shown offer with everything that it was computed from. */
export interface LandedView {
  cost: LandedCost;
  profile: LandedProfile;
  /** The supplier's price at the quantity. */
  price?: PriceAtQuantity;
  parcel?: KnownParcel;
  /** What is computed with. */
  sellingPrice?: StorePrice;
  /** What the store page says, whether it is computed with or not. */
  storePrice?: { price: StorePrice; store: string };
  /** Currencies that a figure may be in. */
  currencies: readonly Currency[];
  onProfile(profile: LandedProfile): void;
  /** Undefined goes back to the store's price. */
  onSellingPrice(price: Money | undefined): void;
  /** Undefined goes back to what the offer or the page says. */
  onParcel(parcel: Parcel | undefined): void;
}
