import type { Currency, Money } from '../offer/money';
import { Exact, parseExact } from './exact';

/** Exchange rates of one day from one source. */
export interface RateTable {
  /** `ecb`: the European Central Bank's daily reference file (base EUR). `own`: the user's own figure. */
  source: 'ecb' | 'own';
  /** The day that the rates are of, `YYYY-MM-DD`. */
  date: string;
  base: Currency;
  /** Units of each currency for one unit of the base, as plain decimal strings. */
  rates: Readonly<Record<Currency, string>>;
}

/** A converted amount, and the rate that it was converted with. */
export interface Conversion {
  /** In the wanted currency. */
  amount: Exact;
  /** Absent where the currency was the wanted one already. */
  rate?: UsedRate;
}

/** The rate that an amount was converted with. */
export interface UsedRate {
  from: Currency;
  to: Currency;
  /** Units of `to` for one `from`, to 8 places half up: for reading; the amount is not computed with it. */
  value: string;
  source: RateTable['source'];
  date: string;
}

/** Brings amounts into one currency; undefined where it cannot. */
export type Converter = (money: Money) => Conversion | undefined;

/**
 * Converts to one currency by the first table that knows both: amount × rate of the target ÷ rate of its own currency,
 * with the one division carried to 20 places. An amount that is no decimal, or whose currency no table knows, converts
 * to nothing: a rate is never guessed.
 */
export function makeConverter(to: Currency, tables: readonly RateTable[]): Converter {
  const pairs = new Map<Currency, Pair | undefined>();
  return ({ amount, currency }) => {
    const exact = parseExact(amount);
    if (!exact) return undefined;
    if (currency === to) return { amount: exact };
    if (!pairs.has(currency)) pairs.set(currency, findPair(currency, to, tables));
    const pair = pairs.get(currency);
    return pair && { amount: exact.times(pair.target).div(pair.from), rate: pair.rate };
  };
}

interface Pair {
  from: Exact;
  target: Exact;
  rate: UsedRate;
}

function findPair(currency: Currency, to: Currency, tables: readonly RateTable[]): Pair | undefined {
  for (const table of tables) {
    const [from, target] = [rateOf(currency, table), rateOf(to, table)];
    if (!from || !target) continue;
    const { source, date } = table;
    return { from, target, rate: { from: currency, to, value: target.div(from).toFixed(8), source, date } };
  }
  return undefined;
}

function rateOf(currency: Currency, { base, rates }: RateTable): Exact | undefined {
  if (currency === base) return new Exact('1');
  const rate = Object.hasOwn(rates, currency) ? parseExact(rates[currency]!) : undefined;
  return rate?.gt(0) ? rate : undefined;
}
