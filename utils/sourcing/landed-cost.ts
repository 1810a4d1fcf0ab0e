import type { Currency, Money } from '../offer/money';
import type { Parcel } from '../offer/parcel';
import { breakEvenPrice } from './break-even-price';
import type { Exact } from './exact';
import { makeConverter, type RateTable } from './exchange-rates';
import { lineOf, sumOf, uncounted, type LandedEntry } from './landed-entry';
import type { LandedCode, LandedLine } from './landed-line';
import type { LandedProfile } from './landed-profile';
import { saleEntries } from './landed-sale';
import { landedUnit } from './landed-unit';
import { checkQuantity, type PriceAtQuantity } from './price-at-quantity';

/** What the landed cost is computed from. */
export interface LandedInput {
  /** Pieces ordered. */
  quantity: number;
  /** The supplier's unit price at the quantity; absent where the offer has none. */
  price?: PriceAtQuantity;
  /** What the customer pays for one unit; absent where the store page does not say. */
  sellingPrice?: Money;
  /** The unit as it is shipped, from the store page, the offer or the user. */
  parcel?: Parcel;
  profile: LandedProfile;
  /** The first that knows both currencies counts: the user's own before the bank's. */
  rates: readonly RateTable[];
}

/** What one unit costs in the warehouse and earns when sold. All figures are exact decimal strings. */
export interface LandedCost {
  currency: Currency;
  quantity: number;
  /** Every line, counted or not, in the order of computation. */
  lines: readonly LandedLine[];
  /** The lines that could not count; with `duty` among them the margin reads "before duty". */
  without: readonly LandedCode[];
  /** Sum of the counted landed lines; absent where the goods have no price or no exchange rate. */
  landedUnitCost?: string;
  /** The price less the counted lines of the sale; absent without a selling price. */
  netProceeds?: string;
  /** A unit: net proceeds − landed unit cost. */
  profit?: string;
  /** Profit ÷ selling price, a fraction. */
  margin?: string;
  /** Return on investment: profit ÷ landed unit cost, a fraction. */
  roi?: string;
  /** The selling price at which the profit is 0; absent where no price would do. */
  breakEvenPrice?: string;
  /** How many of the pieces must be sold to earn back what the order cost; more than `quantity` is a loss. */
  breakEvenQuantity?: number;
}

/**
 * The landed cost of one unit and what it earns. What is not known or not confirmed never counts and is named in
 * `without`. The formulas stand in docs/sourcing.md.
 *
 * @throws RangeError when the quantity is no whole number of at least 1
 */
export function landedCost({ quantity, price, sellingPrice, parcel, profile, rates }: LandedInput): LandedCost {
  checkQuantity(quantity);
  const convert = makeConverter(profile.currency, rates);
  const landed = landedUnit(quantity, profile, convert)(price, parcel);
  const sale = saleEntries(sellingPrice, profile, convert);
  const lines = [...landed.map((entry) => lineOf('landed', entry)), ...sale.map((entry) => lineOf('sale', entry))];
  return {
    currency: profile.currency,
    quantity,
    lines,
    without: uncounted([...landed, ...sale]),
    ...outcome(quantity, profile, landed, sale),
  };
}

/** Sum of the landed lines, or undefined where the goods do not count. */
export const unitCostOf = (landed: readonly LandedEntry[]): Exact | undefined =>
  landed[0]!.state === 'counted' ? sumOf(landed) : undefined;

/** The price less the other lines of the sale, or undefined where the price does not count. */
export const netProceedsOf = ([price, ...taken]: readonly LandedEntry[]): Exact | undefined =>
  price!.state === 'counted' ? price!.amount.minus(sumOf(taken)) : undefined;

type Outcome = Omit<LandedCost, 'currency' | 'quantity' | 'lines' | 'without'>;

function outcome(
  quantity: number,
  profile: LandedProfile,
  landed: readonly LandedEntry[],
  sale: readonly LandedEntry[],
): Outcome {
  const unitCost = unitCostOf(landed);
  const proceeds = netProceedsOf(sale);
  const profit = unitCost && proceeds?.minus(unitCost);
  const fulfilment = sale.find(({ code }) => code === 'fulfilment-fee')!.amount;
  const leastPrice = unitCost && breakEvenPrice(unitCost.plus(fulfilment), profile);
  const pieces = unitCost && proceeds?.gt(0) ? piecesToEarn(unitCost.times(quantity), proceeds) : undefined;
  return {
    ...(unitCost ? { landedUnitCost: unitCost.toFixed() } : {}),
    ...(proceeds ? { netProceeds: proceeds.toFixed() } : {}),
    ...(unitCost && profit
      ? {
          profit: profit.toFixed(),
          margin: profit.div(sale[0]!.amount).toFixed(),
          roi: profit.div(unitCost).toFixed(),
        }
      : {}),
    ...(leastPrice ? { breakEvenPrice: leastPrice.toFixed() } : {}),
    ...(pieces === undefined ? {} : { breakEvenQuantity: pieces }),
  };
}

/** The least whole number of pieces whose proceeds reach the cost; undefined beyond what a number can count. */
function piecesToEarn(cost: Exact, proceeds: Exact): number | undefined {
  const down = cost.div(proceeds).round(0, 0);
  const pieces = proceeds.times(down).gte(cost) ? down : down.plus(1);
  return pieces.lte(Number.MAX_SAFE_INTEGER) ? pieces.toNumber() : undefined;
}
