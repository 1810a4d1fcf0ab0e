import Big from 'big.js';
import type { Money } from '../../offer/money';
import { priceAtQuantity } from '../../sourcing/price-at-quantity';
import type { OfferFigures, OfferPoint, PriceChange, StorePoint, Watch } from './watch';

/** A series holds no more points; the second oldest goes first, so that the start is always known. */
export const mostPoints = 400;

/** The unit price at a quantity; undefined where the point gives none. */
export function pointPrice(point: OfferFigures | undefined, quantity: number): Money | undefined {
  if (!point) return undefined;
  const { price, tiers } = point;
  return priceAtQuantity({ price, priceTiers: tiers && [...tiers] }, quantity)?.price;
}

/** How the price at a quantity has changed; undefined where it has not, or where two currencies cannot be compared. */
export function priceChange(
  before: OfferPoint | undefined,
  now: OfferFigures | undefined,
  quantity: number,
): PriceChange | undefined {
  const from = pointPrice(before, quantity);
  const to = pointPrice(now, quantity);
  if (!before || !from || !to || from.currency !== to.currency || new Big(from.amount).eq(to.amount)) return undefined;
  const share = new Big(to.amount).minus(from.amount).div(from.amount).toNumber();
  return { from, to, share, since: before.at };
}

/** How the newest price stands against the first one of the series. */
export const changeSinceStart = ({ offer }: Pick<Watch, 'offer'>, quantity: number): PriceChange | undefined =>
  priceChange(offer[0], offer.at(-1), quantity);

/**
 * The series with what a check found. Nothing is added where all that it tells is known already; what it does not tell
 * stays as it was. The first figures begin the series.
 */
export function withFigures(points: readonly OfferPoint[], found: OfferFigures, at: string): readonly OfferPoint[] {
  const last = points.at(-1);
  if (last && !tellsMore(last, found)) return points;
  return bounded([...points, { ...stillTrue(last, found), ...told(found), at }]);
}

/** What was known and is not told now: the tiers of another price are no longer known. */
function stillTrue(last: OfferPoint | undefined, { price }: OfferFigures): OfferFigures {
  const { tiers, ...rest } = last ?? {};
  const repriced = price && last?.price && !sameMoney(price, last.price);
  return { ...rest, ...(tiers && !repriced ? { tiers } : {}) };
}

/** The store's series with its price of now. */
export function withStorePrice(points: readonly StorePoint[], { price, at }: StorePoint): readonly StorePoint[] {
  const last = points.at(-1)?.price;
  const same = last && sameMoney(last, price) && last.from === price.from;
  return same ? points : bounded([...points, { at, price }]);
}

function bounded<Point>(points: readonly Point[]): readonly Point[] {
  const over = points.length - mostPoints;
  return over > 0 ? [points[0]!, ...points.slice(1 + over)] : points;
}

/** What is absent says nothing. */
const told = (figures: OfferFigures): OfferFigures =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));

function tellsMore(known: OfferFigures, { price, tiers, stock, onSale }: OfferFigures): boolean {
  return (
    (price !== undefined && !(known.price && sameMoney(known.price, price))) ||
    (tiers !== undefined && !(known.tiers && sameTiers(known.tiers, tiers))) ||
    (stock !== undefined && stock !== known.stock) ||
    (onSale !== undefined && onSale !== known.onSale)
  );
}

const sameMoney = (a: Money, b: Money): boolean => a.currency === b.currency && new Big(a.amount).eq(b.amount);

const sameTiers = (a: NonNullable<OfferFigures['tiers']>, b: NonNullable<OfferFigures['tiers']>): boolean =>
  a.length === b.length &&
  a.every((tier, i) => tier.minQuantity === b[i]!.minQuantity && sameMoney(tier.price, b[i]!.price));
