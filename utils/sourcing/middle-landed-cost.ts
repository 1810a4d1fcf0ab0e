import type { Money } from '../offer/money';
import type { Offer } from '../offer/offer';
import type { Exact } from './exact';
import { makeConverter } from './exchange-rates';
import { unitCostOf } from './landed-cost';
import { uncounted } from './landed-entry';
import type { LandedCode } from './landed-line';
import { landedUnit } from './landed-unit';
import type { MarginInput } from './margins';
import { priceAtQuantity } from './price-at-quantity';

/** The landed unit cost in the middle of a list. */
export interface MiddleLandedCost {
  /** The offer that costs so much. */
  offerId: string;
  /** In the profile's currency, exact. */
  cost: Money;
  /** Its lines that could not count. */
  without: readonly LandedCode[];
  /** How many offers have a landed cost. */
  of: number;
}

/**
 * The median of the landed unit costs of the offers that have one; of an even number the lower of the two in the middle,
 * so that it is always the cost of a real offer. Undefined where none has one.
 */
export function middleLandedCost(
  offers: readonly Pick<Offer, 'id' | 'price' | 'priceTiers' | 'minimumOrder' | 'parcel'>[],
  { quantity, profile, rates }: Omit<MarginInput, 'sellingPrice'>,
): MiddleLandedCost | undefined {
  const landed = landedUnit(quantity, profile, makeConverter(profile.currency, rates));
  const known: { id: string; cost: Exact; without: LandedCode[] }[] = [];
  for (const offer of offers) {
    const entries = landed(priceAtQuantity(offer, quantity), offer.parcel);
    const cost = unitCostOf(entries);
    if (cost) known.push({ id: offer.id, cost, without: uncounted(entries) });
  }
  const middle = known.sort((a, b) => a.cost.cmp(b.cost))[Math.ceil(known.length / 2) - 1];
  return (
    middle && {
      offerId: middle.id,
      cost: { amount: middle.cost.toFixed(), currency: profile.currency },
      without: middle.without,
      of: known.length,
    }
  );
}
