import type { Money } from '../offer/money';
import type { Offer } from '../offer/offer';
import { makeConverter, type RateTable } from './exchange-rates';
import { netProceedsOf, unitCostOf } from './landed-cost';
import type { LandedProfile } from './landed-profile';
import { saleEntries } from './landed-sale';
import { landedUnit } from './landed-unit';
import { priceAtQuantity } from './price-at-quantity';

/** What the margins of a list have in common. */
export interface MarginInput {
  /** Pieces. */
  quantity: number;
  sellingPrice?: Money;
  profile: LandedProfile;
  rates: readonly RateTable[];
}

/** The margins of the offers that have one, as exact fractions by offer id: for the order "highest margin". */
export function marginsOf(
  offers: readonly Offer[],
  { quantity, sellingPrice, profile, rates }: MarginInput,
): ReadonlyMap<string, string> {
  const convert = makeConverter(profile.currency, rates);
  const landed = landedUnit(quantity, profile, convert);
  const sale = saleEntries(sellingPrice, profile, convert);
  const proceeds = netProceedsOf(sale);
  const margins = new Map<string, string>();
  for (const offer of offers) {
    const unitCost = unitCostOf(landed(priceAtQuantity(offer, quantity), offer.parcel));
    if (proceeds && unitCost) margins.set(offer.id, proceeds.minus(unitCost).div(sale[0]!.amount).toFixed());
  }
  return margins;
}
