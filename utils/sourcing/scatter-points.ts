import { holdsPieces, type PiecesRange } from './insight-bar';
import type { PricedMinimum } from './insights';

/** Where an offer lies on the chart of price against minimum order. */
export interface ScatterPoint {
  offerId: string;
  /** Bands from the left edge: the band's number, and how far into it by the logarithm of the pieces. */
  x: number;
  /** CNY, at most the top of the chart. */
  y: number;
  /** True: dearer than the chart is high, so it stands at the top. */
  above: boolean;
}

/** How many times its lower edge the open band reaches; what asks for more stands at its right edge. */
const openBand = 10;
/** What stays free on each side of a band, so that a dot on its edge is seen to belong to it. */
const clear = 0.14;

/**
 * The offers on bands of equal width, in which pieces grow by their logarithm: from 10 to 50 a minimum of 22 lies in the
 * middle.
 *
 * @param top CNY, the price at the upper edge
 */
export function scatterPoints(
  points: readonly PricedMinimum[],
  bands: readonly PiecesRange[],
  top: number,
): ScatterPoint[] {
  return points.flatMap(({ offerId, minimumOrder, price }) => {
    const index = bands.findIndex((band) => holdsPieces(band, minimumOrder));
    const band = bands[index];
    if (!band) return [];
    const cny = Number(price);
    return { offerId, x: index + shareIn(band, minimumOrder), y: Math.min(cny, top), above: cny > top };
  });
}

/** From 0 to 1, clear of the band's edges. A band of one number has its middle. */
function shareIn({ from, to }: PiecesRange, pieces: number): number {
  const first = Math.max(from, 1);
  const end = to ?? first * openBand;
  if (end - first <= 1) return 0.5;
  const share = Math.log(Math.max(pieces, first) / first) / Math.log(end / first);
  return clear + Math.min(share, 1) * (1 - 2 * clear);
}
