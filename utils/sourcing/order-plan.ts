import type { Offer } from '../offer/offer';
import { makesSamplesFast, makesToSample } from './customization';
import { Exact, parseExact, roundHalfUp } from './exact';
import { checkQuantity, priceAtQuantity } from './price-at-quantity';

/** How far the custom product departs from the supplier's own. */
export type Complexity = 'simple' | 'standard' | 'complex';

/** What custom making adds to the unit price, and how many days production takes (seed 002). */
export const complexities: Readonly<Record<Complexity, { markup: string; productionDays: number }>> = {
  simple: { markup: '0.10', productionDays: 15 },
  standard: { markup: '0.20', productionDays: 20 },
  complex: { markup: '0.35', productionDays: 30 },
};

/** Estimates of seed 002, CNY and days. The deposit is a share of the batch. */
export const planEstimates = {
  sampleFreight: '10',
  shipping: { upTo: 100, within: '20', above: '50' },
  sampleDays: { fast: 3, usual: 7 },
  deposit: '0.30',
} as const;

/** An exact amount in CNY, and the same rounded half up to the fen. */
export interface PlanAmount {
  exact: string;
  shown: string;
}

/** What a quantity costs. */
export interface PlanColumn {
  /** Pieces. */
  quantity: number;
  /** Base price at the quantity × (1 + markup); `detail` is rounded half up to 4 places. */
  unitPrice: PlanAmount & { detail: string };
  /** The supplier's price that it starts from. */
  basePrice: string;
  /** The base price is that of the first tier, which begins above this quantity. */
  belowFirstTier: boolean;
  /** Exact unit price × quantity. */
  batch: PlanAmount;
  shipping: PlanAmount;
  /** Sample fee + batch + shipping; without the sample fee where it is not given. */
  total: PlanAmount;
  /** 30% and 70% of the batch; as shown they add up to the batch as shown. */
  payment: { deposit: PlanAmount; balance: PlanAmount };
}

/** A remark on a plan; names a message. */
export type PlanNote =
  | 'ask-sample-making'
  | 'sample-fee-not-given'
  | 'sample-days-assumed'
  | 'below-sample-minimum'
  | 'below-order-minimum'
  | 'below-first-tier'
  | 'supplier-years'
  | 'make-two-or-three-samples'
  | 'shipping-estimated'
  | 'pay-in-two';

/** A custom order: what it costs and how long it takes. */
export interface OrderPlan {
  kind: 'plan';
  offerId: string;
  complexity: Complexity;
  /** At the quantity asked for. */
  asked: PlanColumn;
  /** At `minimum`; present where the quantity asked for is below it. */
  atMinimum?: PlanColumn;
  /** The greatest of sample minimum, custom minimum and MOQ, pieces; absent where none is given. */
  minimum?: number;
  /** The quantity asked for, raised to the sample minimum (seed 002's `min_order`). */
  quantityForSample: number;
  /** Absent where the supplier does not say; 0 where samples are free. */
  sampleFee?: PlanAmount;
  /** Sample fee + ¥10 freight, apart from the total; absent with the fee. */
  sampleTotal?: PlanAmount;
  sampleDays: number;
  productionDays: number;
  /** `not-given`: the offer does not say whether the supplier makes to sample. */
  makesToSample: 'yes' | 'not-given';
  notes: readonly PlanNote[];
}

/** Why there is no plan. */
export interface NoPlan {
  kind: 'no-plan';
  offerId: string;
  reason: 'no-customization' | 'not-made-to-sample' | 'no-price';
}

/**
 * Plans a custom order (seed 002). A supplier that says it does not make to the buyer's sample, or an offer without a
 * price, yields the reason in place of a plan.
 *
 * @throws RangeError when the quantity is no whole number of at least 1
 */
export function planOrder(offer: Offer, quantity: number, complexity: Complexity): OrderPlan | NoPlan {
  checkQuantity(quantity);
  const { customization } = offer;
  const toSample = makesToSample(customization);
  const none = (reason: NoPlan['reason']): NoPlan => ({ kind: 'no-plan', offerId: offer.id, reason });
  if (customization && !customization.supported) return none('no-customization');
  if (toSample === 'no') return none('not-made-to-sample');
  const fee = sampleFeeOf(offer);
  const asked = column(offer, quantity, complexity, fee);
  if (!asked) return none('no-price');
  const sampleMinimum = customization?.minimumSampleQuantity ?? 0;
  const orderMinimum = Math.max(customization?.minimumQuantity ?? 0, offer.minimumOrder ?? 0);
  const minimum = Math.max(sampleMinimum, orderMinimum);
  const atMinimum = quantity < minimum ? column(offer, minimum, complexity, fee) : undefined;
  const fast = makesSamplesFast(customization);
  const notes: (PlanNote | false)[] = [
    toSample === 'not-given' && 'ask-sample-making',
    !fee && 'sample-fee-not-given',
    fast === 'not-given' && 'sample-days-assumed',
    quantity < sampleMinimum && 'below-sample-minimum',
    quantity < orderMinimum && 'below-order-minimum',
    asked.belowFirstTier && 'below-first-tier',
    offer.supplier.years !== undefined && 'supplier-years',
    complexity !== 'simple' && 'make-two-or-three-samples',
    'shipping-estimated',
    'pay-in-two',
  ];
  return {
    kind: 'plan',
    offerId: offer.id,
    complexity,
    asked,
    ...(atMinimum ? { atMinimum } : {}),
    ...(minimum > 0 ? { minimum } : {}),
    quantityForSample: Math.max(quantity, sampleMinimum),
    ...(fee ? { sampleFee: shown(fee), sampleTotal: shown(fee.plus(planEstimates.sampleFreight)) } : {}),
    sampleDays: planEstimates.sampleDays[fast === 'yes' ? 'fast' : 'usual'],
    productionDays: complexities[complexity].productionDays,
    makesToSample: toSample,
    notes: notes.filter((note) => note !== false),
  };
}

function column(offer: Offer, quantity: number, complexity: Complexity, fee?: Exact): PlanColumn | undefined {
  const known = priceAtQuantity(offer, quantity);
  if (!known) return undefined;
  const base = new Exact(known.price.amount);
  const unit = base.times(new Exact('1').plus(complexities[complexity].markup));
  const batch = unit.times(quantity);
  const { upTo, within, above } = planEstimates.shipping;
  const shipping = new Exact(quantity <= upTo ? within : above);
  return {
    quantity,
    unitPrice: { ...shown(unit), detail: roundHalfUp(unit, 4) },
    basePrice: known.price.amount,
    belowFirstTier: known.belowFirstTier,
    batch: shown(batch),
    shipping: shown(shipping),
    total: shown(batch.plus(shipping).plus(fee ?? '0')),
    payment: paymentOf(batch),
  };
}

function paymentOf(batch: Exact): PlanColumn['payment'] {
  const deposit = batch.times(planEstimates.deposit);
  const balance = batch.minus(deposit);
  const rest = new Exact(roundHalfUp(batch, 2)).minus(roundHalfUp(deposit, 2));
  return { deposit: shown(deposit), balance: { exact: balance.toFixed(), shown: rest.toFixed(2) } };
}

function sampleFeeOf({ customization }: Offer): Exact | undefined {
  const price = customization?.samplePrice;
  const fee = price && parseExact(price.amount);
  return fee?.gte(0) ? fee : undefined;
}

const shown = (amount: Exact): PlanAmount => ({ exact: amount.toFixed(), shown: roundHalfUp(amount, 2) });
