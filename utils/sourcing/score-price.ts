import type { AveragePrice } from './average-price';
import { Exact } from './exact';
import { factoryWeights, type FactoryWeights } from './factory-weights';
import type { PriceAtQuantity } from './price-at-quantity';
import { pointsOf, type ScoreCode, type ScoreLine } from './score-line';

/** Points of a price against the average, out of 20 (seed 002): below 90%, below 95%, up to the average. */
export const priceBands = [
  { code: 'price-far-below-average', share: '0.9', including: false, points: 20 },
  { code: 'price-below-average', share: '0.95', including: false, points: 15 },
  { code: 'price-up-to-average', share: '1', including: true, points: 10 },
] as const satisfies readonly { code: ScoreCode; share: string; including: boolean; points: number }[];

/**
 * Scores prices at the chosen quantity, one line each. Without a price an offer earns nothing: an unknown price is never
 * cheap.
 *
 * @param average of the offers that have a price, these among them
 */
export function priceScorer(
  average: AveragePrice | undefined,
  weights: FactoryWeights,
): (known: PriceAtQuantity | undefined) => ScoreLine {
  const part = 'price';
  const outOf = weights.price;
  // price < share × sum ÷ count, without the division: price × count against share × sum
  const bounds = average && priceBands.map((band) => ({ ...band, bound: average.sum.times(band.share) }));
  return (known) => {
    if (!known || !average) return { part, code: 'price-not-given', points: 0, outOf };
    const price = new Exact(known.price.amount).times(average.count);
    const band = bounds?.find(({ bound, including }) => price.cmp(bound) < Number(including));
    const code = band?.code ?? 'price-above-average';
    const points = pointsOf(band?.points ?? 0, factoryWeights.price, outOf);
    const line: ScoreLine = { part, code, points, outOf, datum: known.price };
    if (known.belowFirstTier) line.belowFirstTier = true;
    return line;
  };
}
