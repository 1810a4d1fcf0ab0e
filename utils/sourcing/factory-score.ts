import type { Offer } from '../offer/offer';
import { averagePrice } from './average-price';
import { areFactoryWeights, factoryWeights, type FactoryWeights } from './factory-weights';
import { priceAtQuantity, type PriceAtQuantity } from './price-at-quantity';
import { scoreCustomization } from './score-customization';
import type { ScoreLine, ScorePart } from './score-line';
import { scoreMinimumOrder } from './score-minimum-order';
import { priceScorer } from './score-price';
import { scoreSupplierType } from './score-supplier-type';

/** How well an offer suits a buyer who wants the maker: the sum of its lines. */
export interface FactoryScore {
  /** Exactly the sum of the lines, at most the sum of the weights. */
  total: number;
  /** Exactly the sum of each part's lines. */
  parts: Readonly<Record<ScorePart, number>>;
  /** In the order of the parts: supplier type, customization, price, minimum order. */
  lines: readonly ScoreLine[];
  /** The unit price that the score counted with; absent where the offer has none. */
  price?: PriceAtQuantity;
}

/** The scores of a list, and what its prices were held against. */
export interface FactoryScores {
  /** Pieces. */
  quantity: number;
  /** Mean unit price of the offers that have one, CNY, to 4 places half up; absent where none has. */
  average?: string;
  byId: ReadonlyMap<string, FactoryScore>;
}

/** The quantity that prices are compared at unless the user chooses another, pieces (seed 002). */
export const defaultQuantity = 100;

/**
 * Factory scores of all loaded offers (seed 002): supplier type, custom making, price at the quantity against the
 * average of the loaded offers that have a price, and minimum order. What an offer does not say earns nothing. The
 * formulas stand in docs/sourcing.md.
 *
 * @throws RangeError when the quantity is no whole number of at least 1, or a weight none from 0 to 100
 */
export function scoreOffers(
  offers: readonly Offer[],
  quantity: number = defaultQuantity,
  weights: FactoryWeights = factoryWeights,
): FactoryScores {
  if (!areFactoryWeights(weights)) throw new RangeError('Weights must be whole numbers from 0 to 100.');
  const prices = offers.map((offer) => priceAtQuantity(offer, quantity));
  const average = averagePrice(prices);
  const scorePrice = priceScorer(average, weights);
  const byId = new Map<string, FactoryScore>();
  offers.forEach((offer, index) => {
    const lines = [
      ...scoreSupplierType(offer, weights),
      ...scoreCustomization(offer, weights),
      scorePrice(prices[index]),
      scoreMinimumOrder(offer, weights),
    ];
    byId.set(offer.id, scoreOf(lines, prices[index]));
  });
  return { quantity, ...(average ? { average: average.sum.div(average.count).toFixed(4) } : {}), byId };
}

/** The unit prices that the scores counted with, by offer id; an offer without a price has none. */
export const pricesOf = ({ byId }: Pick<FactoryScores, 'byId'>): ReadonlyMap<string, PriceAtQuantity> =>
  new Map([...byId].flatMap(([id, { price }]) => (price ? [[id, price] as const] : [])));

function scoreOf(lines: readonly ScoreLine[], price: PriceAtQuantity | undefined): FactoryScore {
  // Whole hundredths, so that the sums are exact.
  const hundredths = { supplierType: 0, customization: 0, price: 0, minimumOrder: 0 };
  let total = 0;
  for (const { part, points } of lines) {
    const earned = Math.round(points * 100);
    hundredths[part] += earned;
    total += earned;
  }
  const parts = {
    supplierType: hundredths.supplierType / 100,
    customization: hundredths.customization / 100,
    price: hundredths.price / 100,
    minimumOrder: hundredths.minimumOrder / 100,
  };
  return { total: total / 100, parts, lines, price };
}
