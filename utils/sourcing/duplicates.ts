import type { Offer } from '../offer/offer';
import { Exact } from './exact';
import type { FactoryScore } from './factory-score';
import type { PhotoChecks } from './photo-check';
import type { PriceAtQuantity } from './price-at-quantity';

/** Offers that show one product: the same photo, by one or several sellers. */
export interface DuplicateGroup {
  /** The cheapest first, then the best supplier, then by price; without a price last. */
  offers: readonly Offer[];
  /** Absent where no offer of the group has a price. */
  cheapest?: string;
  /** The offer with the highest factory score; absent where none has a score. */
  bestSupplier?: string;
}

/** What decides the order inside a group, by offer id. */
export interface DuplicateFacts {
  prices?: ReadonlyMap<string, PriceAtQuantity>;
  scores?: ReadonlyMap<string, FactoryScore>;
}

/** The ids of the offers that were found to show the query's own photo, as one set for `groupDuplicates`. */
export function samePhotoSet(photos: PhotoChecks): string[] {
  return [...photos]
    .filter(([, { verdict }]) => verdict === 'same-photo' || verdict === 'same-photo-edited')
    .map(([id]) => id);
}

/**
 * Groups loaded offers that show the same photo: same id, same picture address, or together in one of the sets. Groups
 * stand where their first offer stood; an offer without a duplicate is a group of one.
 *
 * @param samePhoto sets of ids of offers that show one photo (`samePhotoSet`); sets that share an id are one
 */
export function groupDuplicates(
  offers: readonly Offer[],
  samePhoto: readonly (readonly string[])[],
  facts: DuplicateFacts = {},
): DuplicateGroup[] {
  const rows = new Map<string, Offer>();
  for (const offer of offers) if (!rows.has(offer.id)) rows.set(offer.id, offer);
  const distinct = [...rows.values()];
  const groups = new Map<string, Offer[]>();
  const leaderOf = joinSets([...samePhoto, ...sameAddress(distinct)]);
  for (const offer of distinct) {
    const leader = leaderOf(offer.id);
    groups.set(leader, [...(groups.get(leader) ?? []), offer]);
  }
  return [...groups.values()].map((group) => orderGroup(group, facts));
}

function sameAddress(offers: readonly Offer[]): string[][] {
  const byAddress = new Map<string, string[]>();
  for (const { id, imageUrl } of offers) {
    if (imageUrl) byAddress.set(imageUrl, [...(byAddress.get(imageUrl) ?? []), id]);
  }
  return [...byAddress.values()];
}

/** Joins overlapping sets; the answer names one member for all of a joined set. */
function joinSets(sets: readonly (readonly string[])[]): (id: string) => string {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let leader = id;
    for (let next = parent.get(leader); next !== undefined; next = parent.get(leader)) leader = next;
    return leader;
  };
  for (const [first, ...rest] of sets) {
    if (first === undefined) continue;
    for (const id of rest) {
      const [a, b] = [find(first), find(id)];
      if (a !== b) parent.set(b, a);
    }
  }
  return find;
}

function orderGroup(group: readonly Offer[], { prices, scores }: DuplicateFacts): DuplicateGroup {
  const priceOf = (offer: Offer) => {
    const known = prices?.get(offer.id);
    return known && new Exact(known.price.amount);
  };
  const byPrice = group
    .map((offer) => ({ offer, price: priceOf(offer) }))
    .sort(({ price: a }, { price: b }) => (a && b ? a.cmp(b) : Number(!a) - Number(!b)));
  const cheapest = byPrice[0]?.price ? byPrice[0].offer : undefined;
  const scored = group.filter(({ id }) => scores?.has(id));
  const total = ({ id }: Offer) => scores?.get(id)?.total ?? 0;
  const best = scored.length > 0 ? scored.reduce((a, b) => (total(b) > total(a) ? b : a)) : undefined;
  const first = [cheapest, best].filter((offer) => offer !== undefined);
  return {
    offers: [...new Set([...first, ...byPrice.map(({ offer }) => offer)])],
    ...(cheapest ? { cheapest: cheapest.id } : {}),
    ...(best ? { bestSupplier: best.id } : {}),
  };
}
