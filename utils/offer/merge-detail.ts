import type { Offer } from './offer';
import type { OfferDetail } from './offer-detail';

/** What a detail tells in the very form in which an offer holds it. */
const shared = [
  'titleTranslated',
  'categoryId',
  'dropshipPrice',
  'dropshipFreeShipping',
  'minimumOrder',
  'unit',
  'unitsSold',
  'parcel',
  'shipsFrom',
  'shipsWithinHours',
  'tradeScore',
  'serviceScore',
] as const satisfies readonly (keyof Offer & keyof OfferDetail)[];

/**
 * An offer with what its detail call told. Where the detail gives a value, it stands in place of the row's: it was asked
 * later and for this offer alone. What neither gives stays absent, and an empty list takes nothing away. Without a
 * detail it is the same offer.
 */
export function mergeDetail(offer: Offer): Offer {
  const { detail } = offer;
  if (!detail) return offer;
  const told = shared.filter((name) => detail[name] !== undefined).map((name) => [name, detail[name]] as const);
  const { priceTiers, certificates, supplierName, imageUrls, title } = detail;
  return {
    ...offer,
    ...(Object.fromEntries(told) as Partial<Offer>),
    ...(priceTiers.length > 0 ? { priceTiers } : {}),
    ...(certificates.length > 0 ? { certificates } : {}),
    ...(offer.title === '' && title ? { title } : {}),
    ...(offer.imageUrl === undefined && imageUrls[0] ? { imageUrl: imageUrls[0] } : {}),
    ...(supplierName ? { supplier: { ...offer.supplier, name: supplierName } } : {}),
  };
}
