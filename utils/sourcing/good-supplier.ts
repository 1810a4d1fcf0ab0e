import type { PhotoChecks } from './photo-check';
import type { Refinement } from './refine';
import { similarityOf } from './similarity';

/** What makes a good supplier. */
export interface GoodSupplierBounds {
  /** Credit level, 0 to 5. */
  minimumCredit: number;
  /** 0 to 1. */
  minimumSimilarity: number;
}

/** The bounds of seed 001. */
export const goodSupplierBounds: GoodSupplierBounds = { minimumCredit: 4, minimumSimilarity: 0.8 };

/**
 * The refinement "good supplier" (seed 001): enough credit and enough similarity. Each half judges only where its datum
 * is given; the photo check stands in for a similarity that the service does not give.
 */
export function goodSupplier(photos?: PhotoChecks, bounds: GoodSupplierBounds = goodSupplierBounds): Refinement {
  return {
    id: 'good-supplier',
    judge: (offer) => {
      const credit = offer.supplier.creditLevel;
      const similarity = similarityOf(offer, photos);
      return {
        passes:
          (credit === undefined || credit >= bounds.minimumCredit) &&
          (similarity === undefined || similarity.value >= bounds.minimumSimilarity),
        missing: [...(credit === undefined ? ['credit'] : []), ...(similarity === undefined ? ['similarity'] : [])],
        byPhotoCheck: similarity?.from === 'photo-check',
      };
    },
  };
}
