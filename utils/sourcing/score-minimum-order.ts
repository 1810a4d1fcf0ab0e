import type { Offer } from '../offer/offer';
import { factoryWeights, type FactoryWeights } from './factory-weights';
import { pointsOf, type ScoreLine } from './score-line';

/** Points of a minimum order, out of 15 (seed 002), by the most pieces that earn them. */
export const minimumOrderBands = [
  { upTo: 50, points: 15 },
  { upTo: 100, points: 12 },
  { upTo: 500, points: 8 },
  { upTo: Infinity, points: 5 },
] as const;

/** The line of the minimum order: the smaller, the more points. */
export function scoreMinimumOrder({ minimumOrder }: Offer, weights: FactoryWeights): ScoreLine {
  const part = 'minimumOrder';
  const outOf = weights.minimumOrder;
  if (minimumOrder === undefined) return { part, code: 'minimum-order-not-given', points: 0, outOf };
  const seedPoints = minimumOrderBands.find(({ upTo }) => minimumOrder <= upTo)?.points ?? 0;
  const points = pointsOf(seedPoints, factoryWeights.minimumOrder, outOf);
  return { part, code: 'minimum-order', points, outOf, datum: minimumOrder };
}
