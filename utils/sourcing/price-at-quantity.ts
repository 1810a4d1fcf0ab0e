import type { Money } from '../offer/money';
import type { Offer } from '../offer/offer';

/** The unit price that an offer asks at a quantity. */
export interface PriceAtQuantity {
  price: Money;
  /** The quantity that it was looked up for, pieces. */
  quantity: number;
  /** True: the quantity is below the offer's first tier (or its MOQ), and the first tier's price stands in. */
  belowFirstTier: boolean;
  /** The least quantity at which this price is offered, pieces; absent where the offer does not say. */
  from?: number;
}

/** What of an offer sets its price. */
export type PricedOffer = Pick<Offer, 'price' | 'priceTiers' | 'minimumOrder'>;

/**
 * The unit price at a quantity: of the highest tier that the quantity reaches, else the first tier's price, marked. A
 * quantity above the last tier, or between two, has the price of the tier below it. Without tiers the base price counts.
 * Undefined where the offer gives no price; a price of 0 is none (1688 writes 0 for "on request").
 *
 * @throws RangeError when the quantity is no whole number of at least 1
 */
export function priceAtQuantity(offer: PricedOffer, quantity: number): PriceAtQuantity | undefined {
  checkQuantity(quantity);
  const tiers = (offer.priceTiers ?? []).filter(({ price }) => isPrice(price));
  if (tiers.length === 0) return basePrice(offer, quantity);
  const first = tiers.reduce((a, b) => (b.minQuantity < a.minQuantity ? b : a));
  const tier = tiers.reduce((a, b) => (b.minQuantity <= quantity && b.minQuantity > a.minQuantity ? b : a), first);
  return {
    price: tier.price,
    quantity,
    belowFirstTier: quantity < first.minQuantity,
    from: tier.minQuantity,
  };
}

/** @throws RangeError when the quantity is no whole number of at least 1 */
export function checkQuantity(quantity: number): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1) {
    throw new RangeError('The quantity must be a whole number of at least 1.');
  }
}

function basePrice({ price, minimumOrder }: PricedOffer, quantity: number): PriceAtQuantity | undefined {
  if (!price || !isPrice(price)) return undefined;
  const belowFirstTier = minimumOrder !== undefined && quantity < minimumOrder;
  return { price, quantity, belowFirstTier, ...(minimumOrder === undefined ? {} : { from: minimumOrder }) };
}

/** A plain decimal above 0; told from the digits, since a list asks this of every tier. */
const isPrice = ({ amount }: Money) => amount.length <= 40 && /^\d+(?:\.\d+)?$/.test(amount) && /[1-9]/.test(amount);
