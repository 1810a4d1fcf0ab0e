import { Exact } from './exact';
import { compareExact, nearAndExact, type NearAndExact } from './near-and-exact';

/** A range of prices: `from` counts to it, `to` no longer does; without `to` it is open. Plain decimals. */
export interface PriceRange {
  from: string;
  to?: string;
}

/** The spread of the bulk of the prices is cut into at most so many steps. */
const mostSteps = 6;
const roundSteps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** 10 to this power is a fen: steps are whole fen. */
const fen = -2;

/**
 * Ranges of one round width that hold every price. They span from the lowest to the highest that is no outlier (Tukey:
 * up to the upper quartile + 1.5 × the distance of the quartiles); what lies above them is in one open range, so that a
 * single dear offer does not squeeze all others into one bar.
 *
 * @param prices plain decimals above 0, in one currency
 */
export function priceBins(prices: readonly string[]): PriceRange[] {
  const sorted = prices.map(nearAndExact).sort(compareExact);
  const [lowest] = sorted;
  if (!lowest) return [];
  const highest = sorted.at(-1)!;
  const bulk = lastOfBulk(sorted);
  const step = roundStep(bulk.near - lowest.near || lowest.near);
  const bins: PriceRange[] = [];
  let from = new Exact(lowest.text).div(step).round(0, 0).times(step);
  do {
    const to = from.plus(step);
    bins.push({ from: from.toFixed(), to: to.toFixed() });
    from = to;
  } while (from.lte(bulk.text));
  if (from.lte(highest.text)) bins.push({ from: from.toFixed() });
  return bins;
}

/** True when the range holds the price. */
export function inRange({ from, to }: PriceRange, price: string): boolean {
  const known = nearAndExact(price);
  return (
    compareExact(nearAndExact(from), known) <= 0 && (to === undefined || compareExact(known, nearAndExact(to)) < 0)
  );
}

function lastOfBulk(sorted: readonly NearAndExact[]): NearAndExact {
  const quartile = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]!.near;
  const fence = quartile(0.75) + 1.5 * (quartile(0.75) - quartile(0.25));
  return sorted.findLast(({ near }) => near <= fence)!;
}

function roundStep(span: number): Exact {
  const raw = span / mostSteps;
  const power = Math.max(Math.floor(Math.log10(raw)), fen);
  const steps = power > fen ? roundSteps : roundSteps.filter(Number.isInteger);
  const factor = steps.find((round) => round >= raw / 10 ** power - 1e-9) ?? 10;
  return new Exact(factor).times(new Exact(10).pow(power));
}
