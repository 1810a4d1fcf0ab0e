import { parseSupplierType } from '@/utils/offer/parse-supplier-type';
import type { Offer } from '@/utils/offer/offer';
import vectors from './vectors.json';
import { offer, yuan } from './offer';

/** The offers of the vectors in the project's shape. */
export const vectorOffers: Offer[] = vectors.offers.map((row) => {
  const { type, certifications } = row.supplier;
  const { supported, services, minOrder, minSampleQuantity, samplePrice } = row.customization;
  return offer(row.id, {
    priceTiers: tiersOf(row.priceTiers),
    minimumOrder: row.minOrderQuantity,
    supplier: { type: parseSupplierType(type), certifications },
    customization: {
      supported,
      services,
      minimumSampleQuantity: minSampleQuantity,
      samplePrice: yuan(samplePrice),
      ...(minOrder === null ? {} : { minimumQuantity: minOrder }),
    },
  });
});

/** Tiers of the vectors in the project's shape: no upper end is an absent one. */
export function tiersOf(tiers: { minQty: number; maxQty: number | null; price: string }[]) {
  return tiers.map(({ minQty, maxQty, price }) => ({
    minQuantity: minQty,
    ...(maxQty === null ? {} : { maxQuantity: maxQty }),
    price: yuan(price),
  }));
}
