import type { Offer } from '../offer/offer';
import type { FactoryScore } from './factory-score';
import type { OfferMargin } from './margins';
import { compareExact, nearAndExact, type NearAndExact } from './near-and-exact';
import type { PhotoChecks, PhotoVerdict } from './photo-check';
import type { PriceAtQuantity } from './price-at-quantity';
import { isAnotherProduct, similarityOf } from './similarity';

/** The orders of loaded offers that are made here: "Of the 20 loaded". */
export type RankBy = 'factory' | 'same-photo' | 'similarity' | 'margin' | 'price';

/** What offers are ranked by, each by offer id; what is absent counts as not given. */
export interface RankFacts {
  scores?: ReadonlyMap<string, FactoryScore>;
  photos?: PhotoChecks;
  margins?: ReadonlyMap<string, Pick<OfferMargin, 'margin'>>;
  /** Unit prices at the chosen quantity, in one currency. */
  prices?: ReadonlyMap<string, PriceAtQuantity>;
}

/** One thing to compare by; smaller is first, undefined is last. */
type Key = number | NearAndExact | undefined;

/**
 * A new array in the wanted order. The order is total and stable: what lacks the datum comes last, and what is equal
 * keeps the order of the list given, which is the service's own.
 *
 * - `factory`: highest factory score; what is judged another product comes last, as it does by margin and by price
 * - `same-photo`: by verdict, then by the check's score; a picture that was not checked stands before a different one
 * - `similarity`: the service's, or the photo check's in its stead; then the lowest price (seed 001)
 * - `margin`: highest margin
 * - `price`: lowest unit price at the quantity; an offer without a price is never the cheapest
 */
export function rankOffers(offers: readonly Offer[], by: RankBy, facts: RankFacts): Offer[] {
  const keysOf = keys(by, facts);
  return offers
    .map((offer) => ({ offer, keys: keysOf(offer) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ offer }) => offer);
}

function keys(by: RankBy, { scores, photos, margins, prices }: RankFacts): (offer: Offer) => readonly Key[] {
  const price = (offer: Offer) => {
    const known = prices?.get(offer.id);
    return known && nearAndExact(known.price.amount);
  };
  // A better supplier, or a lower price, of another product is none.
  const isOther = (offer: Offer) => Number(isAnotherProduct(offer, photos));
  switch (by) {
    case 'factory':
      return (offer) => [isOther(offer), negative(scores?.get(offer.id)?.total)];
    case 'same-photo':
      return ({ id }) => {
        const check = photos?.get(id);
        const verdict = check?.verdict ?? 'not-checked';
        return [verdictOrder[verdict], verdict === 'not-checked' ? undefined : negative(check?.score)];
      };
    case 'similarity':
      return (offer) => [negative(similarityOf(offer, photos)?.value), price(offer)];
    case 'margin':
      return (offer) => {
        const margin = margins?.get(offer.id)?.margin;
        return [isOther(offer), margin === undefined ? undefined : nearAndExact(opposite(margin))];
      };
    case 'price':
      return (offer) => [isOther(offer), price(offer)];
  }
}

/** How much a verdict speaks for an offer, the most first; what was not checked stands before what is different. */
export const verdictOrder: Readonly<Record<PhotoVerdict, number>> = {
  'same-photo': 0,
  'same-photo-edited': 1,
  'same-photo-another-colour': 2,
  similar: 3,
  'not-checked': 4,
  different: 5,
};

function compareKeys(a: readonly Key[], b: readonly Key[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const order = compareKey(a[index], b[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareKey(a: Key, b: Key): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b);
  return compareExact(a, b);
}

const opposite = (text: string) => (text.startsWith('-') ? text.slice(1) : `-${text}`);
const negative = (value: number | undefined) => (value === undefined ? undefined : -value);
