import type { Offer } from '../offer/offer';
import { makesToSample } from './customization';
import { factoryWeights, type FactoryWeights } from './factory-weights';
import { pointsOf, type ScoreCode, type ScoreLine } from './score-line';

/** Points of each half of custom making, out of 25 (seed 002). */
export const customizationPoints = { supported: 10, toSample: 8, smallBatch: 7 } as const;
/** A custom order of fewer pieces than this is a small batch. */
export const smallBatchBelow = 500;

/** The lines of what the supplier makes to order. */
export function scoreCustomization({ customization }: Offer, weights: FactoryWeights): ScoreLine[] {
  const outOf = weights.customization;
  const line = (code: ScoreCode, earned: boolean, seedPoints: number, datum?: number): ScoreLine => {
    const best = pointsOf(seedPoints, factoryWeights.customization, outOf);
    const points = earned ? best : 0;
    return { part: 'customization', code, points, outOf: best, ...(datum === undefined ? {} : { datum }) };
  };
  if (!customization) return [line('custom-not-given', false, factoryWeights.customization)];
  if (!customization.supported) return [line('custom-unsupported', false, factoryWeights.customization)];
  const least = customization.minimumQuantity;
  const isSmall = least !== undefined && least < smallBatchBelow;
  const sample = makesToSample(customization);
  return [
    line('custom-supported', true, customizationPoints.supported),
    line(sampleCodes[sample], sample === 'yes', customizationPoints.toSample),
    line(
      least === undefined ? 'small-batch-not-given' : isSmall ? 'small-batch' : 'no-small-batch',
      isSmall,
      customizationPoints.smallBatch,
      least,
    ),
  ];
}

const sampleCodes = { yes: 'sample-made', no: 'sample-not-made', 'not-given': 'sample-not-given' } as const;
