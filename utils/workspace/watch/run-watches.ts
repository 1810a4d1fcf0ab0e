import { toStoredError } from '../../errors';
import { hasSent } from '../../search/ask-once';
import { withHeartbeat } from '../../search/heartbeat';
import type { WatchRound } from '../../search/paid-call';
import { readSettings, type Settings } from '../../settings';
import { askWatched, pressedOn } from './ask-watched';
import { beginCheck, changeWatches } from './change-watches';
import { checked, failed, leftOut, toBeTold, toTell } from './check-outcome';
import { isDue } from './next-due';
import { readWatched, type Watched } from './read-watches';
import { serviceStops, type ServiceStops } from './service-stops';
import type { OfferFigures, ToTell } from './watch';
import { watchGroups, type WatchGroup } from './watch-groups';

/** Something about an offer that the user wants to be told. */
export interface WatchNews {
  watched: Watched;
  what: ToTell;
}

/**
 * Makes the checks that are due, or that an earlier worker left in the middle; each watched offer once, however many of its
 * days were missed. Rejects where something could not be read or written.
 *
 * @param tell is given what the user is to be told as soon as it is found, each time with all that the run has found so far;
 *   what an earlier worker owed comes first, and what could not be told is owed to the next run
 */
export async function runWatches(tell: (news: readonly WatchNews[]) => Promise<void>): Promise<void> {
  const watched = await readWatched();
  const news = watched.flatMap((each): WatchNews[] =>
    each.watch.owed ? [{ watched: each, what: each.watch.owed }] : [],
  );
  const stops = serviceStops();
  if (news.length > 0) await tellAll(news, tell);
  for (const group of dueGroups(watched, new Date())) {
    const found = await check(group, stops);
    if (found.length === 0) continue;
    news.push(...found);
    await tellAll(news, tell);
  }
}

async function tellAll(news: readonly WatchNews[], tell: (news: readonly WatchNews[]) => Promise<void>): Promise<void> {
  try {
    await tell([...news]);
  } catch (error) {
    return console.warn('What changed could not be told:', error);
  }
  await changeWatches(
    news.map(({ watched }) => watched.saved.id),
    ({ owed, ...watch }) => (owed ? watch : undefined),
  );
}

/**
 * What is to be asked, those first that an earlier worker left in the middle, then those that were asked about longest ago:
 * where a limit lets only some be checked, each has its turn. All offers of one call are checked with the first that is due.
 */
function dueGroups(watched: readonly Watched[], now: Date): WatchGroup[] {
  const turn = ({ members }: WatchGroup): string =>
    members.some(({ watch }) => watch.begunAt)
      ? ''
      : members.reduce((last, { watch: { askedAt = '0' } }) => (last > askedAt ? last : askedAt), '0');
  return watchGroups(watched.filter(({ watch, lost }) => watch.begunAt || !(watch.paused || lost)))
    .filter(({ members }) => members.some(({ watch }) => isDue(watch, now)))
    .map((group) => ({ group, at: turn(group) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ group }) => group);
}

async function check(group: WatchGroup, stops: ServiceStops): Promise<WatchNews[]> {
  const { providerId } = group;
  // A run may take long: what the user has changed meanwhile holds.
  const settings = await readSettings();
  const { every, monthlyCap } = settings.watch;
  const all = group.members.map(({ watch }) => watch.id);
  const [begun] = group.members.flatMap(({ watch }) => watch.begunAt ?? []).sort();
  const stopped = stops.why(providerId);
  if (stopped && !begun) {
    const now = new Date();
    await changeWatches(all, (watch) =>
      isDue(watch, now) ? leftOut(watch, stopped, now.toISOString(), every) : undefined,
    );
    return [];
  }
  const round: WatchRound = { at: begun ?? new Date().toISOString(), monthlyCap };
  const sent = !!begun && (await hasSent(providerId, { pressedAt: begun, pressedOn: pressedOn(group) }));
  const ids = await beginCheck(all, { at: round.at, sent });
  const members = group.members.filter(({ watch }) => ids.includes(watch.id));
  if (members.length === 0) return [];
  let found: ReadonlyMap<string, OfferFigures>;
  try {
    found = await withHeartbeat(() => askWatched({ providerId, members }, round));
  } catch (error) {
    const failure = toStoredError(error);
    console.warn('A watched price could not be checked:', error);
    stops.failed(providerId, failure);
    const at = new Date().toISOString();
    await changeWatches(ids, (watch) => failed(watch, failure, at, every));
    return [];
  }
  stops.answered(providerId);
  // Where this cannot be written the check is still begun: the next run finds the answer kept.
  return writeFound(members, found, settings);
}

async function writeFound(
  members: readonly Watched[],
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
    const watch = toBeTold(after, what, at);
    news.push({ watched: { saved: savedOf.get(before.id)!, watch }, what });
    return watch;
  });
  return news;
}
