import type { Offer } from '../offer/offer';
import type { SupplierType } from '../offer/supplier';
import { factoryWeights, type FactoryWeights } from './factory-weights';
import { pointsOf, type ScoreLine } from './score-line';
import { supplierTypeOf } from './supplier-type';

/** Points of each type of supplier out of 40 (seed 002). */
export const supplierTypePoints: Readonly<Record<SupplierType, number>> = {
  'source-factory': 40,
  manufacturer: 30,
  brand: 20,
  trader: 10,
};

const factoryCertificates = new Set(['工厂认证', '认证工厂', '工廠認證', '認證工廠']);

/** The lines of who the supplier is; a certificate counts for a source factory alone. */
export function scoreSupplierType(offer: Offer, weights: FactoryWeights): ScoreLine[] {
  const part = 'supplierType';
  const outOf = weights.supplierType;
  const known = supplierTypeOf(offer);
  if (!known) return [{ part, code: 'type-not-given', points: 0, outOf }];
  const points = pointsOf(supplierTypePoints[known.type], factoryWeights.supplierType, outOf);
  const line: ScoreLine = { part, code: `type-${known.type}`, points, outOf };
  if (known.inferred) line.inferred = true;
  const certificate = offer.supplier.certifications?.find((word) => factoryCertificates.has(word.trim()));
  if (known.type !== 'source-factory' || certificate === undefined) return [line];
  const { certificate: extra } = weights;
  return [line, { part, code: 'certificate-factory', points: extra, outOf: extra, datum: certificate }];
}
