import Big from 'big.js';
import { db } from '../../db';
import { findEntry, isPaid } from '../../providers/catalog';
import { watchCalls } from '../../search/call-limits';
import type { CallCost } from '../../search/paid-call';
import { sinceMonthBegan } from '../../search/usage';
import type { SavedOffer } from '../board';
import { callsOf } from './calls-of';
import { howWatched } from './how-watched';
import type { NotWatchable } from './not-watchable';
import type { Watched } from './read-watches';
import type { WatchRhythm } from './watch';
import { watchGroups } from './watch-groups';

/** What watching takes in a month, by service. */
export interface WatchCost {
  providerId: string;
  /** Calls that are paid for; 0 for what is asked on the device. */
  calls: number;
  /** Of all calls, exact; absent where the service publishes no price, or where nothing is paid. */
  cost?: CallCost;
}

const checksAMonth: Record<WatchRhythm, number> = { day: 30, week: 30 / 7 };

/** What checking these takes in a month of 30 days; what is paused, or can no longer be checked, takes nothing. */
export function watchCost(watched: readonly Watched[], every: WatchRhythm): WatchCost[] {
  const groups = watchGroups(watched.filter(({ watch, lost }) => !watch.paused && !lost));
  return [...new Set(groups.map(({ providerId }) => providerId))].map((providerId) => {
    const entry = findEntry(providerId);
    const own = groups.filter((group) => group.providerId === providerId).length;
    const calls = entry && isPaid(entry) ? Math.ceil(own * checksAMonth[every]) : 0;
    const price = calls > 0 ? entry?.cost : undefined;
    return {
      providerId,
      calls,
      ...(price ? { cost: { ...price, amount: new Big(price.amount).times(calls).toFixed() } } : {}),
    };
  });
}

/** What watching saved offers would take, and which of them cannot be. */
export interface WatchForesight {
  /** How many can be watched. */
  count: number;
  costs: WatchCost[];
  /** The paid calls a month of everything that would be watched then. */
  calls: number;
  /** How many cannot, by why. */
  not: Partial<Record<NotWatchable, number>>;
}

/** Foresees watching these offers, beside what is watched already: offers of one search share their call. */
export async function foreseeWatching(
  offers: readonly SavedOffer[],
  already: readonly Watched[],
  every: WatchRhythm,
): Promise<WatchForesight> {
  const not: WatchForesight['not'] = {};
  const added: Watched[] = [];
  for (const how of await howWatched(offers)) {
    if (typeof how === 'string') not[how] = (not[how] ?? 0) + 1;
    else added.push({ saved: how.saved, watch: { call: how.call } as Watched['watch'] });
  }
  return { count: added.length, ...addedCost(added, already, every), not };
}

/** What checking these takes besides what is watched already: the services that are asked for them, and the calls of all. */
export function addedCost(
  added: readonly Watched[],
  already: readonly Watched[],
  every: WatchRhythm,
): Pick<WatchForesight, 'costs' | 'calls'> {
  const ids = new Set(added.map(({ saved }) => saved.id));
  const before = already.filter(({ saved }) => !ids.has(saved.id));
  const going = added.map(({ saved, watch }) => ({ saved, watch: { ...watch, paused: undefined } }) as Watched);
  const all = watchCost([...before, ...going], every);
  const asked = new Set(added.map(({ saved }) => saved.found.providerId));
  const costs = less(all, watchCost(before, every)).filter(({ providerId }) => asked.has(providerId));
  return { costs, calls: callsOf(all) };
}

function less(all: readonly WatchCost[], before: readonly WatchCost[]): WatchCost[] {
  return all.flatMap((each) => {
    const had = before.find(({ providerId }) => providerId === each.providerId);
    if (!had) return [each];
    const calls = each.calls - had.calls;
    const cost = each.cost && {
      ...each.cost,
      amount: new Big(each.cost.amount).minus(had.cost?.amount ?? 0).toFixed(),
    };
    return [{ providerId: each.providerId, calls, ...(cost ? { cost } : {}) }];
  });
}

/** How many calls this month's checks have made. */
export async function watchCallsThisMonth(now = new Date()): Promise<number> {
  return watchCalls(await (await db()).getAllFromIndex('ledger', 'time', sinceMonthBegan(now))).length;
}
