import type { StoredError } from '../../errors';
import { batchFailure } from '../batch/batch-failure';
import { nextDue } from './next-due';
import { priceChange, withFigures } from './series';
import type { OfferFigures, OfferPoint, ToTell, Watch, WatchRhythm } from './watch';

/** A watch after a check that was answered. */
export function checked(
  { begunAt: _, waits: __, missed = 0, ...watch }: Watch,
  figures: OfferFigures | undefined,
  at: string,
  every: WatchRhythm,
): Watch {
  const after = { ...watch, askedAt: at, dueAt: nextDue(at, every) };
  if (!figures) return { ...after, missed: missed + 1, last: { at, outcome: 'not-found' } };
  const offer = withFigures(watch.offer, figures, at);
  // The first figures of all are no change.
  const changed = offer !== watch.offer && watch.offer.length > 0;
  return { ...after, offer, last: { at, outcome: changed ? 'changed' : 'same' } };
}

/** A line that is down, or a service that wants a moment, is tried again after this, then after twice as long each time, ms. */
const firstPause = 15 * 60_000;
const longestPause = 24 * 3_600_000;

/** Nothing was sent because of a limit: whose turn it was has it the next time. */
const ofLimit: ReadonlySet<string> = new Set(['cap-reached', 'day-limit', 'watch-cap']);

/**
 * A watch after a check that failed. A call that may have been paid for is not sent again before the next check that is
 * due; what was not taken is tried again the next morning, and where the service wants a moment, ever more seldom.
 */
export function failed(
  { begunAt: _, waits = 0, ...watch }: Watch,
  error: StoredError,
  at: string,
  every: WatchRhythm,
): Watch {
  const failure = batchFailure(error);
  if (failure.kind === 'wait') {
    const pause = Math.min(longestPause, Math.max(failure.ms, firstPause * 2 ** Math.min(waits, 10)));
    return { ...watch, waits: waits + 1, dueAt: new Date(Date.parse(at) + pause).toISOString() };
  }
  const unknown = failure.kind === 'unknown';
  return {
    ...watch,
    ...(ofLimit.has(error.code) ? {} : { askedAt: at }),
    dueAt: nextDue(at, unknown ? every : 'day'),
    last: { at, outcome: unknown ? 'unknown' : 'failed', error },
  };
}

/** A watch whose check was left out, because its service had failed so in the same run: it keeps its turn. */
export function leftOut(watch: Watch, error: StoredError, at: string, every: WatchRhythm): Watch {
  if (batchFailure(error).kind === 'unknown') return { ...watch, dueAt: nextDue(at, 'day') };
  const { askedAt: _, ...after } = failed(watch, error, at, every);
  return { ...after, ...(watch.askedAt ? { askedAt: watch.askedAt } : {}) };
}

/**
 * What of a check the user is told: the offer is gone or out of stock since the last one, or its price is so many per cent
 * away from the one that the user was told of last.
 */
export function toTell(
  before: Watch,
  after: Watch,
  { quantity, percent }: { quantity: number; percent: number },
): ToTell | undefined {
  const last = before.offer.at(-1);
  const now = after.offer.at(-1);
  if (after.last?.outcome === 'not-found' || !last || !now) return undefined;
  if (now.onSale === false && last.onSale !== false) return { kind: 'gone' };
  if (now.stock === 0 && last.stock !== 0) return { kind: 'out-of-stock' };
  const change = priceChange(toldPoint(before), now, quantity);
  return change && Math.abs(change.share) * 100 >= percent ? { kind: 'price', change } : undefined;
}

/** A watch whose user is to be told: the price of now is the measure of what is told next, where it is told. */
export const toBeTold = (watch: Watch, what: ToTell, at: string): Watch => ({
  ...watch,
  ...(what.kind === 'price' ? { toldAt: at } : {}),
  owed: what,
});

/** What the user knows: the point that was told last, or the newest before it that is still kept. */
const toldPoint = ({ offer, toldAt }: Watch): OfferPoint | undefined =>
  offer.findLast(({ at }) => toldAt !== undefined && at <= toldAt) ?? offer[0];
