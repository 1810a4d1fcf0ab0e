import type { Costs } from './costs';
import type { Money } from './offer/money';
import type { Offer } from './offer/offer';
import type { Parcel } from './offer/parcel';
import type { PlanRecord } from './plan-record';
import { makeConverter, type RateTable, type UsedRate } from './sourcing/exchange-rates';
import { landedCost, type LandedCost } from './sourcing/landed-cost';
import type { LandedProfile } from './sourcing/landed-profile';
import { profiledMarketplaces, startingProfile } from './sourcing/marketplace-profiles';
import { marginsOf, type OfferMargin } from './sourcing/margins';
import { middleLandedCost, type MiddleLandedCost } from './sourcing/middle-landed-cost';
import { planOrder, type Complexity } from './sourcing/order-plan';
import type { Product, StorePrice } from './stores/product';
import { priceAtQuantity, type PriceAtQuantity } from './sourcing/price-at-quantity';

/** What a plan is computed from. */
export interface PlanSources {
  /** The window's plan, where there is one for this product. */
  plan?: Omit<PlanRecord, 'of'>;
  /** What the store page says of the product. */
  product?: Pick<Product, 'price' | 'store' | 'measures' | 'packed'>;
  costs: Costs;
  /** The bank's rates. */
  bank?: RateTable;
  /** Pieces. */
  quantity: number;
}

/**
 * Weight and size of a piece, and whose word it is: the user's, the offer's, or the store page's, there of the packed
 * product or, failing that, of the product alone.
 */
export interface KnownParcel {
  parcel: Parcel;
  from: 'user' | 'offer' | 'page' | 'page-unpacked';
}

/** Everything of a plan that does not depend on one offer, and what an offer makes of it. */
export interface PlanFigures {
  profile: LandedProfile;
  /** The user's own rates before the bank's. */
  rates: readonly RateTable[];
  /** Yuan for one unit of the profile's currency; absent where no table knows it. */
  yuanRate?: UsedRate;
  sellingPrice?: StorePrice;
  storePrice?: { price: StorePrice; store: string };
  landed(offer: Offer): { cost: LandedCost; price?: PriceAtQuantity; parcel?: KnownParcel };
  /** At the supplier's own price. */
  margins(offers: readonly Offer[]): ReadonlyMap<string, OfferMargin>;
  /** The landed cost in the middle of these offers. */
  middleLanded(offers: readonly Offer[]): MiddleLandedCost | undefined;
  /** An amount in yuan, an exact decimal; undefined where no table knows its currency. */
  inYuan(money: Money): string | undefined;
  /** At the unit price of the custom order; an offer without a plan has none. */
  customMargins(offers: readonly Offer[], complexity: Complexity): ReadonlyMap<string, OfferMargin>;
}

/** Puts together what the plan's views show: the panel and the printed sheet read the same. */
export function planFigures({ plan, product, costs, bank, quantity }: PlanSources): PlanFigures {
  const storePrice = product?.price && { price: product.price, store: product.store };
  const sellingPrice: StorePrice | undefined = plan?.sellingPrice ?? storePrice?.price;
  const id = marketplaceOf(plan, product?.store, costs);
  const profile = plan?.profiles?.[id] ?? costs.profiles[id] ?? startingProfile(id, storePrice?.price.currency);
  const rates = [...ownTables(ownRatesOf(plan, costs)), ...(bank ? [bank] : [])];
  const yuanRate = makeConverter('CNY', rates)({ amount: '1', currency: profile.currency })?.rate;
  const common = { quantity, profile, rates, ...(sellingPrice ? { sellingPrice } : {}) };
  const parcelOf = (offer: Offer): KnownParcel | undefined => {
    if (plan?.parcel) return { parcel: plan.parcel, from: 'user' };
    if (offer.parcel) return { parcel: offer.parcel, from: 'offer' };
    if (product?.packed) return { parcel: product.packed, from: 'page' };
    return product?.measures && { parcel: product.measures, from: 'page-unpacked' };
  };
  const withParcels = (offers: readonly Offer[]) =>
    offers.map((offer) => ({ ...offer, parcel: parcelOf(offer)?.parcel }));
  const customPrice = (offer: Offer, complexity: Complexity): PriceAtQuantity | undefined => {
    const plan = planOrder(offer, quantity, complexity);
    if (plan.kind === 'no-plan') return undefined;
    const { unitPrice, belowFirstTier } = plan.asked;
    return { price: { amount: unitPrice.exact, currency: 'CNY' }, quantity, belowFirstTier };
  };
  return {
    profile,
    rates,
    ...(yuanRate ? { yuanRate } : {}),
    ...(sellingPrice ? { sellingPrice } : {}),
    ...(storePrice ? { storePrice } : {}),
    landed: (offer) => {
      const price = priceAtQuantity(offer, quantity);
      const parcel = parcelOf(offer);
      return { price, parcel, cost: landedCost({ ...common, price, parcel: parcel?.parcel }) };
    },
    margins: (offers) => marginsOf(withParcels(offers), common),
    middleLanded: (offers) => middleLandedCost(withParcels(offers), common),
    inYuan: (money) => makeConverter('CNY', rates)(money)?.amount.toFixed(),
    customMargins: (offers, complexity) =>
      marginsOf(withParcels(offers), common, (offer) => customPrice(offer, complexity)),
  };
}

/** The marketplaces to choose from, the store of the page first. */
export function marketplaceChoices(store: string | undefined, { profiles }: Costs): string[] {
  return [...new Set([...(store ? [store] : []), ...Object.keys(profiles), ...profiledMarketplaces])];
}

/**
 * Where the product is to be sold: as chosen, else where it was found when that is a marketplace that is known or set up,
 * else where the user sold last.
 */
function marketplaceOf(plan: PlanSources['plan'], store: string | undefined, costs: Costs): string {
  if (plan?.marketplace) return plan.marketplace;
  const known = store !== undefined && (profiledMarketplaces.includes(store) || Object.hasOwn(costs.profiles, store));
  return (known ? store : costs.marketplace) ?? store ?? profiledMarketplaces[0]!;
}

/** The user's own exchange rates: a private window's are in its plan. */
export const ownRatesOf = (plan: PlanSources['plan'], costs: Costs): Costs['ownRates'] =>
  plan?.ownRates ?? costs.ownRates;

const ownTables = (ownRates: Costs['ownRates']): RateTable[] =>
  Object.entries(ownRates).map(([base, { yuan, date }]) => ({ source: 'own', date, base, rates: { CNY: yuan } }));
