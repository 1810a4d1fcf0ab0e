import type { Offer } from '../offer/offer';
import type { SupplierType } from '../offer/supplier';
import { inRange, type PriceRange } from './price-bins';
import type { PriceAtQuantity } from './price-at-quantity';
import { regionOf } from './region-of';
import { supplierTypeOf } from './supplier-type';

/**
 * One bar of an insight: a rule that an offer meets or does not. It says all that it needs by itself, so that it narrows
 * the list also when more offers are loaded and the bars are drawn anew.
 *
 * - `price`: the unit price at the chosen quantity, CNY
 * - `minimum-order`: pieces, `from` counts, `to` no longer does
 * - `other-regions`: a region is given, and it is none of these
 * - `delivery`: hours until the parcel leaves, above the one, up to the other
 */
export type InsightBar =
  | ({ by: 'price' } & PriceRange)
  | ({ by: 'minimum-order' } & PiecesRange)
  | { by: 'region'; region: string }
  | { by: 'other-regions'; but: readonly string[] }
  | { by: 'supplier-type'; type: SupplierType }
  | { by: 'delivery'; above?: number; upTo?: number };

/** A range of pieces. */
export interface PiecesRange {
  from: number;
  to?: number;
}

/** Unit prices at the chosen quantity by offer id, in one currency. */
export type KnownPrices = ReadonlyMap<string, PriceAtQuantity>;

/** True when the offer gives the datum and it falls into the bar. */
export function holds(bar: InsightBar, offer: Offer, prices: KnownPrices | undefined): boolean {
  switch (bar.by) {
    case 'price': {
      const known = prices?.get(offer.id);
      return known !== undefined && inRange(bar, known.price.amount);
    }
    case 'minimum-order':
      return isCount(offer.minimumOrder) && holdsPieces(bar, offer.minimumOrder);
    case 'region':
      return regionOf(offer) === bar.region;
    case 'other-regions': {
      const region = regionOf(offer);
      return region !== undefined && !bar.but.includes(region);
    }
    case 'supplier-type':
      return supplierTypeOf(offer)?.type === bar.type;
    case 'delivery': {
      const hours = offer.shipsWithinHours;
      return (
        isCount(hours) &&
        (bar.above === undefined || hours > bar.above) &&
        (bar.upTo === undefined || hours <= bar.upTo)
      );
    }
  }
}

/** True when the range holds so many pieces. */
export const holdsPieces = ({ from, to }: PiecesRange, pieces: number): boolean =>
  pieces >= from && (to === undefined || pieces < to);

/** A number of pieces or hours that means something; what a hostile answer makes of it counts as not given. */
export const isCount = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value >= 0;

/** A name that two bars share only when they are the same. */
export const barId = (bar: InsightBar): string => JSON.stringify(Object.entries(bar).sort());

/** Bars of one kind take each other's place; the two kinds of region bars are one. */
const kindOf = ({ by }: InsightBar) => (by === 'other-regions' ? 'region' : by);

/** The chosen bars after a press on one: taken out when it was among them, else in place of another of its kind. */
export function pressBar(chosen: readonly InsightBar[], bar: InsightBar): InsightBar[] {
  const others = chosen.filter((each) => kindOf(each) !== kindOf(bar));
  return chosen.some((each) => barId(each) === barId(bar)) ? others : [...others, bar];
}
