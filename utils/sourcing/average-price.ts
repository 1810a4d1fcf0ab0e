import { zero, type Exact } from './exact';
import type { PriceAtQuantity } from './price-at-quantity';

/** The average unit price of the offers that have one, kept as sum and count so that comparing with it is exact. */
export interface AveragePrice {
  sum: Exact;
  count: number;
}

/** The average of the given prices, all in one currency; undefined where there is none. */
export function averagePrice(prices: Iterable<PriceAtQuantity | undefined>): AveragePrice | undefined {
  let sum = zero;
  let count = 0;
  for (const known of prices) {
    if (!known) continue;
    sum = sum.plus(known.price.amount);
    count += 1;
  }
  return count === 0 ? undefined : { sum, count };
}
