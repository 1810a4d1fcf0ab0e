import type { Offer } from '../offer/offer';
import { scoreOffers } from './factory-score';
import type { FactoryWeights } from './factory-weights';
import { isSamePhoto, type PhotoChecks, type PhotoVerdict } from './photo-check';
import type { PriceAtQuantity } from './price-at-quantity';
import { rankOffers } from './rank';
import { isAnotherProduct } from './similarity';

/** The best of some offers, with what it was chosen by. */
export interface BestOffer {
  offer: Offer;
  /** Its factory score, among these offers. */
  score: number;
  /** Its unit price at `quantity`; absent where it has none. */
  price?: PriceAtQuantity;
  /** Pieces. */
  quantity: number;
  /** What its photo check found; absent before it was checked. */
  verdict?: PhotoVerdict;
}

/**
 * The best of the offers for a buyer of so many pieces: one that shows the very same photo before the others, then the
 * highest factory score, then the lowest price at the quantity, then the service's own order. Undefined where there is
 * none, or where all are judged another product.
 */
export function bestOffer(
  offers: readonly Offer[],
  { quantity, weights, photos }: { quantity: number; weights: FactoryWeights; photos: PhotoChecks },
): BestOffer | undefined {
  const scores = scoreOffers(offers, quantity, weights).byId;
  const prices = new Map([...scores].flatMap(([id, { price }]) => (price ? [[id, price] as const] : [])));
  const ofProduct = offers.filter((offer) => !isAnotherProduct(offer, photos));
  // Both orders are stable, so that equal scores stay in the order of their prices.
  const ranked = rankOffers(rankOffers(ofProduct, 'price', { prices, photos }), 'factory', { scores, photos });
  const isSame = ({ id }: Offer) => isSamePhoto(photos.get(id) ?? { verdict: 'not-checked' });
  const offer = ranked.find(isSame) ?? ranked[0];
  if (!offer) return undefined;
  const price = prices.get(offer.id);
  const verdict = photos.get(offer.id)?.verdict;
  return {
    offer,
    score: scores.get(offer.id)?.total ?? 0,
    quantity,
    ...(price ? { price } : {}),
    ...(verdict ? { verdict } : {}),
  };
}
