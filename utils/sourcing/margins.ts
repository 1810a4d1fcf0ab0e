import type { Money } from '../offer/money';
import type { Offer } from '../offer/offer';
import { makeConverter, type RateTable } from './exchange-rates';
import { netProceedsOf, unitCostOf } from './landed-cost';
import { uncounted } from './landed-entry';
import type { LandedCode } from './landed-line';
import type { LandedProfile } from './landed-profile';
import { saleEntries } from './landed-sale';
import { landedUnit } from './landed-unit';
import { priceAtQuantity, type PriceAtQuantity } from './price-at-quantity';

/** What the margins of a list have in common. */
export interface MarginInput {
  /** Pieces. */
  quantity: number;
  sellingPrice?: Money;
  profile: LandedProfile;
  rates: readonly RateTable[];
}

/** What an offer leaves of the selling price. */
export interface OfferMargin {
  /** Profit ÷ selling price, an exact fraction. */
  margin: string;
  /** The lines of the landed cost that could not count. */
  without: readonly LandedCode[];
}

/** The costs that most change what is earned, wherever it is sold. */
const greatest: readonly LandedCode[] = ['international-freight', 'referral-fee'];

/** True where the costs that most change it count: before that a margin is no gain yet. */
export const isTelling = ({ without }: Pick<OfferMargin, 'without'>): boolean =>
  !greatest.some((code) => without.includes(code));

/** True where of these costs none counts, which leaves little more than the price of the goods. */
export const isGoodsOnly = ({ without }: Pick<OfferMargin, 'without'>): boolean =>
  greatest.every((code) => without.includes(code));

/**
 * The margins of the offers that have one, by offer id: for the card, and for the order "highest margin". `priceOf` gives
 * another unit price than the supplier's own at the quantity.
 */
export function marginsOf(
  offers: readonly Offer[],
  { quantity, sellingPrice, profile, rates }: MarginInput,
  priceOf: (offer: Offer) => PriceAtQuantity | undefined = (offer) => priceAtQuantity(offer, quantity),
): ReadonlyMap<string, OfferMargin> {
  const convert = makeConverter(profile.currency, rates);
  const landed = landedUnit(quantity, profile, convert);
  const sale = saleEntries(sellingPrice, profile, convert);
  const proceeds = netProceedsOf(sale);
  const margins = new Map<string, OfferMargin>();
  if (!proceeds) return margins;
  const notSold = uncounted(sale);
  for (const offer of offers) {
    const entries = landed(priceOf(offer), offer.parcel);
    const unitCost = unitCostOf(entries);
    if (!unitCost) continue;
    const margin = proceeds.minus(unitCost).div(sale[0]!.amount).toFixed();
    margins.set(offer.id, { margin, without: [...uncounted(entries), ...notSold] });
  }
  return margins;
}
