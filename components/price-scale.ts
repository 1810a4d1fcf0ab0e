import type { Money } from '@/utils/offer/money';

/** How prices are laid on a chart's height. */
export interface PriceScale {
  low: number;
  high: number;
  /** The prices at the axis, rising: the lowest, the middle and the highest; one where the price does not move. */
  ticks: readonly Money[];
}

/** The scale of these amounts of one currency. A line that does not move stands in the middle. */
export function priceScale(amounts: readonly number[], currency: Money['currency']): PriceScale {
  const least = Math.min(...amounts);
  const most = Math.max(...amounts);
  const room = most === least ? Math.max(most * 0.1, 0.01) : (most - least) * 0.12;
  const middle = Number(((least + most) / 2).toFixed(2));
  const ticks = [...new Set(middle > least && middle < most ? [least, middle, most] : [least, most])];
  return {
    low: least - room,
    high: most + room,
    ticks: ticks.map((each) => ({ amount: String(each), currency })),
  };
}

/** Where a tick stands above the foot of the chart, a fraction of its height. */
export const tickPlace = ({ low, high }: PriceScale, { amount }: Money): number =>
  (Number(amount) - low) / (high - low);
