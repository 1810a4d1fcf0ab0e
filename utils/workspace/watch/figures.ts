import type { Offer } from '../../offer/offer';
import type { OfferDetail } from '../../offer/offer-detail';
import Big from 'big.js';
import type { Money } from '../../offer/money';
import type { OfferFigures } from './watch';

/** What the row of a search tells. */
export function figuresOfRow({ price, priceTiers }: Pick<Offer, 'price' | 'priceTiers'>): OfferFigures {
  return { ...(price ? { price } : {}), ...(priceTiers?.length ? { tiers: priceTiers } : {}) };
}

/** What an offer's details tell: its tiers, and as the price of one the first of them, else that of its cheapest variant. */
export function figuresOfDetail({ priceTiers, skus, stock, onSale }: OfferDetail): OfferFigures {
  const price = priceTiers[0]?.price ?? cheapest(skus.flatMap((sku) => sku.price ?? []));
  return {
    ...(price ? { price } : {}),
    ...(priceTiers.length > 0 ? { tiers: priceTiers } : {}),
    ...(stock === undefined ? {} : { stock }),
    ...(onSale === undefined ? {} : { onSale }),
  };
}

function cheapest(prices: readonly Money[]): Money | undefined {
  const [first] = prices;
  const alike = prices.filter(({ currency }) => currency === first?.currency);
  return alike.reduce<Money | undefined>(
    (low, each) => (low && new Big(low.amount).lte(each.amount) ? low : each),
    first,
  );
}
