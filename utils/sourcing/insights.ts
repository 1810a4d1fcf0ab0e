import type { Offer } from '../offer/offer';
import type { SupplierType } from '../offer/supplier';
import { holds, isCount, type InsightBar, type KnownPrices } from './insight-bar';
import { priceBins } from './price-bins';
import { regionOf } from './region-of';
import { supplierTypeOf } from './supplier-type';

/** How many offers stand in a bar. */
export interface CountedBar {
  bar: InsightBar;
  count: number;
}

/** One look at the loaded offers. Each offer that gives the datum stands in exactly one bar. */
export interface Insight {
  bars: readonly CountedBar[];
  /** How many offers give the datum: the sum of the bars. */
  given: number;
  notGiven: number;
}

/** An offer with a price and a minimum order. */
export interface PricedMinimum {
  offerId: string;
  /** Pieces. */
  minimumOrder: number;
  /** At the chosen quantity, CNY, a plain decimal. */
  price: string;
}

/** What the loaded offers look like together. */
export interface Insights {
  loaded: number;
  price: Insight;
  /** With `points`, the offers that also have a price. */
  minimumOrder: Insight & { points: readonly PricedMinimum[] };
  region: Insight;
  /** `inferred`: how many types were read from the seller's identities. */
  supplierType: Insight & { inferred: number };
  delivery: Insight;
}

/** So many regions stand by name, the others in one bar. */
const mostRegions = 7;
const supplierTypes: readonly SupplierType[] = ['source-factory', 'manufacturer', 'brand', 'trader'];
/** Pieces: one, a handful, what a small shop takes, boxes, pallets. */
const minimumOrderBars: readonly InsightBar[] = [0, 2, 10, 50, 100, 500].map((from, i, all) => ({
  by: 'minimum-order',
  from,
  ...(i + 1 < all.length ? { to: all[i + 1]! } : {}),
}));
/** The times that 1688 promises, and what is longer. */
const deliveryBars: readonly InsightBar[] = [
  { by: 'delivery', upTo: 0 },
  { by: 'delivery', above: 0, upTo: 24 },
  { by: 'delivery', above: 24, upTo: 48 },
  { by: 'delivery', above: 48 },
];

/**
 * Counts the loaded offers by price, minimum order, region, supplier type and delivery time. What an offer does not say is
 * counted as not given and stands in no bar. The bars stand in docs/sourcing.md.
 *
 * @param prices unit prices at the chosen quantity, CNY
 */
export function insightsOf(offers: readonly Offer[], prices: KnownPrices): Insights {
  const amounts = offers.flatMap(({ id }) => prices.get(id)?.price.amount ?? []);
  const priceBars = priceBins(amounts).map((range): InsightBar => ({ by: 'price', ...range }));
  const count = (bars: readonly InsightBar[]) => countIn(bars, offers, prices);
  return {
    loaded: offers.length,
    price: count(priceBars),
    minimumOrder: { ...count(minimumOrderBars), points: pointsOf(offers, prices) },
    region: count(regionBars(offers)),
    supplierType: {
      ...count(supplierTypes.map((type) => ({ by: 'supplier-type', type }))),
      inferred: offers.filter((offer) => supplierTypeOf(offer)?.inferred).length,
    },
    delivery: count(deliveryBars),
  };
}

function countIn(bars: readonly InsightBar[], offers: readonly Offer[], prices: KnownPrices): Insight {
  const counts = bars.map((bar) => ({ bar, count: 0 }));
  let given = 0;
  for (const offer of offers) {
    const own = counts.find(({ bar }) => holds(bar, offer, prices));
    if (!own) continue;
    own.count += 1;
    given += 1;
  }
  return { bars: counts, given, notGiven: offers.length - given };
}

function pointsOf(offers: readonly Offer[], prices: KnownPrices): PricedMinimum[] {
  return offers.flatMap(({ id, minimumOrder }) => {
    const price = prices.get(id)?.price.amount;
    return price !== undefined && isCount(minimumOrder) ? [{ offerId: id, minimumOrder, price }] : [];
  });
}

/** The most frequent first; equal ones in the order in which they were loaded. */
function regionBars(offers: readonly Offer[]): InsightBar[] {
  const counts = new Map<string, number>();
  for (const offer of offers) {
    const region = regionOf(offer);
    if (region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  const regions = [...counts].sort(([, a], [, b]) => b - a).map(([region]) => region);
  // One region more takes no more room than a bar for it alone.
  const named = regions.length > mostRegions + 1 ? regions.slice(0, mostRegions) : regions;
  const bars = named.map((region): InsightBar => ({ by: 'region', region }));
  return named.length < regions.length ? [...bars, { by: 'other-regions', but: named }] : bars;
}
