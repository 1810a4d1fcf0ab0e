import { inRange, type PriceRange } from './price-bins';

/**
 * Where a price lies on ranges of one width that stand side by side: 0 at the left edge of the first, 1 further for each
 * range; `left` or `right` where it is off them. In the open range after them everything is `right`.
 */
export function placeInBins(bins: readonly PriceRange[], price: string): number | 'left' | 'right' {
  const index = bins.findIndex((bin) => inRange(bin, price));
  const { from, to } = bins[index] ?? {};
  if (from === undefined) return bins[0] && Number(price) < Number(bins[0].from) ? 'left' : 'right';
  if (to === undefined) return 'right';
  return index + (Number(price) - Number(from)) / (Number(to) - Number(from));
}
