import type { Money } from '../offer/money';
import type { FactoryWeights } from './factory-weights';

/** The parts of the factory score. A certificate counts towards the supplier type. */
export type ScorePart = Exclude<keyof FactoryWeights, 'certificate'>;

/** Names the message of a line; `…-not-given` says that the offer lacks the datum and so earns nothing. */
export type ScoreCode =
  | 'type-source-factory'
  | 'type-manufacturer'
  | 'type-brand'
  | 'type-trader'
  | 'type-not-given'
  | 'certificate-factory'
  | 'custom-supported'
  | 'custom-unsupported'
  | 'custom-not-given'
  | 'sample-made'
  | 'sample-not-made'
  | 'sample-not-given'
  | 'small-batch'
  | 'no-small-batch'
  | 'small-batch-not-given'
  | 'price-far-below-average'
  | 'price-below-average'
  | 'price-up-to-average'
  | 'price-above-average'
  | 'price-not-given'
  | 'minimum-order'
  | 'minimum-order-not-given';

/** One line of a factory score: what earned how many points. */
export interface ScoreLine {
  part: ScorePart;
  code: ScoreCode;
  /** At most two decimals. */
  points: number;
  /** What the line could earn at best. */
  outOf: number;
  /** What it was read from: pieces, a service's word, or a unit price; absent where the code says it all. */
  datum?: number | string | Money;
  /** The supplier type was read from the seller's identities. */
  inferred?: boolean;
  /** The price is that of the first tier, which begins above the chosen quantity. */
  belowFirstTier?: boolean;
}

/** The points that `seedPoints` out of `seedWeight` are worth out of the user's `weight`, to the hundredth. */
export function pointsOf(seedPoints: number, seedWeight: number, weight: number): number {
  return Math.round((seedPoints * weight * 100) / seedWeight) / 100;
}
