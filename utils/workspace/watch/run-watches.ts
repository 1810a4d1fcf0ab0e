import { outcomeOf, toStoredError, type StoredError } from '../../errors';
import { withHeartbeat } from '../../search/heartbeat';
import type { WatchRound } from '../../search/paid-call';
import { readSettings, type Settings } from '../../settings';
import { askWatched } from './ask-watched';
import { changeWatches } from './change-watches';
import { nextDue } from './next-due';
import { readWatched, type Watched } from './read-watches';
import { priceChange, withFigures, type PriceChange } from './series';
import type { OfferFigures, OfferPoint, Watch } from './watch';
import { watchGroups, type WatchGroup } from './watch-groups';

/** Something about an offer that the user wants to be told. */
export interface WatchNews {
  watched: Watched;
  what: { kind: 'price'; change: PriceChange } | { kind: 'gone' | 'out-of-stock' };
}

/** A line that is down, or a service that wants a moment, is tried again after this, ms: nothing was sent. */
const pause = 15 * 60_000;

/**
 * Makes the checks that are due, or that an earlier worker left in the middle; each watched offer once, however many of its
 * days were missed. Resolves with what the user is to be told. Rejects where something could not be read or written.
 */
export async function runWatches(): Promise<WatchNews[]> {
  const settings = await readSettings();
  const news: WatchNews[] = [];
  for (const group of watchGroups((await readWatched()).filter(({ watch }) => isDue(watch, new Date())))) {
    news.push(...(await check(group, settings)));
  }
  return news;
}

/** True where a check is to be made now. */
export const isDue = ({ begunAt, paused, dueAt }: Watch, now: Date): boolean =>
  begunAt !== undefined || (!paused && dueAt <= now.toISOString());

/** When the next check is due, ISO 8601; undefined where nothing is watched. */
export function firstDue(watches: Iterable<Watch>): string | undefined {
  const dues = [...watches].flatMap(({ paused, begunAt, dueAt }) => begunAt ?? (paused ? [] : dueAt));
  return dues.reduce<string | undefined>((first, due) => (first !== undefined && first < due ? first : due), undefined);
}

async function check(group: WatchGroup, settings: Settings): Promise<WatchNews[]> {
  const { every, monthlyCap } = settings.watch;
  const ids = group.members.map(({ watch }) => watch.id);
  const begun = group.members.flatMap(({ watch }) => watch.begunAt ?? []).sort();
  const round: WatchRound = { at: begun[0] ?? new Date().toISOString(), monthlyCap };
  // Written before anything is sent: a new worker goes on with this very check.
  await changeWatches(ids, (watch) => ({ ...watch, begunAt: round.at }));
  try {
    const found = await withHeartbeat(() => askWatched(group, round));
    return await writeFound(group, found, settings);
  } catch (error) {
    const failure = toStoredError(error);
    console.warn('A watched price could not be checked:', error);
    await changeWatches(ids, (watch) => failed(watch, failure, every));
    return [];
  }
}

/** A call that may have been paid for is not sent again: the next check that is due goes on. */
function failed({ begunAt: _, ...watch }: Watch, error: StoredError, every: Settings['watch']['every']): Watch {
  const at = new Date().toISOString();
  if (error.code === 'service-rate' || error.code === 'service-unreachable') {
    return { ...watch, dueAt: new Date(Date.now() + pause).toISOString() };
  }
  return { ...watch, dueAt: nextDue(at, every), last: { at, outcome: kindOf(error), error } };
}

const kindOf = (error: StoredError) => (outcomeOf(error) === 'unknown' ? 'unknown' : 'failed');

async function writeFound(
  { members }: WatchGroup,
  found: ReadonlyMap<string, OfferFigures>,
  { watch: { every, percent }, quantity }: Settings,
): Promise<WatchNews[]> {
  const at = new Date().toISOString();
  const news: WatchNews[] = [];
  const savedOf = new Map(members.map(({ saved }) => [saved.id, saved]));
  await changeWatches([...savedOf.keys()], (before) => {
    const after = checked(before, found.get(before.id), at, every);
    const what = toTell(before, after, { quantity, percent });
    if (!what) return after;
    const watch = { ...after, toldAt: at };
    news.push({ watched: { saved: savedOf.get(before.id)!, watch }, what });
    return watch;
  });
  return news;
}

/** A watch after a check that was answered. */
export function checked(
  { begunAt: _, missed = 0, ...watch }: Watch,
  figures: OfferFigures | undefined,
  at: string,
  every: Settings['watch']['every'],
): Watch {
  const dueAt = nextDue(at, every);
  if (!figures) return { ...watch, dueAt, missed: missed + 1, last: { at, outcome: 'not-found' } };
  const offer = withFigures(watch.offer, figures, at);
  // The first figures of all are no change.
  const changed = offer !== watch.offer && watch.offer.length > 0;
  return { ...watch, dueAt, offer, last: { at, outcome: changed ? 'changed' : 'same' } };
}

/**
 * What of a check the user is told: the offer is gone or out of stock since the last one, or its price is so many per cent
 * away from the one that the user was told of last.
 */
export function toTell(
  before: Watch,
  after: Watch,
  { quantity, percent }: { quantity: number; percent: number },
): WatchNews['what'] | undefined {
  const last = before.offer.at(-1);
  const now = after.offer.at(-1);
  if (after.last?.outcome !== 'changed' || !last || !now) return undefined;
  if (now.onSale === false && last.onSale !== false) return { kind: 'gone' };
  if (now.stock === 0 && last.stock !== 0) return { kind: 'out-of-stock' };
  const change = priceChange(toldPoint(before), now, quantity);
  return change && Math.abs(change.share) * 100 >= percent ? { kind: 'price', change } : undefined;
}

/** What the user knows: the point that was told last, or the newest before it that is still kept. */
const toldPoint = ({ offer, toldAt }: Watch): OfferPoint | undefined =>
  offer.findLast(({ at }) => toldAt !== undefined && at <= toldAt) ?? offer[0];
