import { holdsPieces } from './insight-bar';
import type { Insights } from './insights';
import { compareExact, nearAndExact } from './near-and-exact';

/** The prices of the offers in one band of minimum orders, CNY; absent where none of them has one. */
export interface BandPrices {
  lowest?: string;
  /** Of an even number the lower of the two in the middle. */
  median?: string;
  highest?: string;
}

/** What prices are asked in each bar of minimum orders. */
export const pricesInBands = ({ bars, points }: Insights['minimumOrder']): BandPrices[] =>
  bars.map(({ bar }) => {
    if (bar.by !== 'minimum-order') return {};
    const prices = points
      .filter(({ minimumOrder }) => holdsPieces(bar, minimumOrder))
      .map(({ price }) => nearAndExact(price))
      .sort(compareExact)
      .map(({ text }) => text);
    return { lowest: prices[0], median: prices[Math.ceil(prices.length / 2) - 1], highest: prices.at(-1) };
  });
