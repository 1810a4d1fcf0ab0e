import { FindError } from '../errors';
import type { ServiceEntry } from '../providers/provider';
import type { LedgerEntry } from './paid-call';
import { startOfDay } from './usage';

/** What bounds the calls to one provider. */
export interface CallLimits {
  /** The service's own, where the chosen options make them hold. */
  service?: Pick<NonNullable<ServiceEntry['limits']>, 'perMinute' | 'perDay'>;
  /** The user's, calls a day. */
  dailyCap?: number;
  /** The user's for the price watch, calls a month of all services together; absent for what a press asks. */
  watchCap?: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** The service's limits that hold with these options. */
export function serviceLimits(
  { limits }: Pick<ServiceEntry, 'limits'>,
  options: Readonly<Record<string, string>>,
): CallLimits['service'] {
  if (!limits) return undefined;
  const { onlyWhen } = limits;
  return !onlyWhen || options[onlyWhen.option] === onlyWhen.value ? limits : undefined;
}

/** From when on the ledger's entries count, ISO 8601. */
export function limitsLookBack(now: Date): string {
  const yesterday = new Date(now.getTime() - day).toISOString();
  const midnight = startOfDay(now);
  return yesterday < midnight ? yesterday : midnight;
}

/** Throws `watch-cap` when this month's checks have used up what the user allows them. `entries` are this month's. */
export function checkWatchCap(entries: readonly LedgerEntry[], cap: number): void {
  if (watchCalls(entries).length >= cap) throw new FindError('watch-cap', { cap });
}

/** The calls of the price watch that may have cost something. */
export const watchCalls = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.filter((entry) => entry.for === 'watch' && entry.outcome !== 'refused');

/**
 * Throws when another call to this provider must not go out now: `service-rate` with the seconds to wait, `day-limit`, or
 * `cap-reached`. `entries` are the provider's calls since `limitsLookBack`. The service's day is any 24 hours, since none
 * says when its day begins; the user's cap follows the user's own calendar.
 */
export function checkLimits(entries: readonly LedgerEntry[], { service, dailyCap }: CallLimits, now: Date): void {
  const after = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const taken = entries.filter(({ outcome }) => outcome !== 'refused');
  if (dailyCap !== undefined && taken.filter(({ time }) => time >= startOfDay(now)).length >= dailyCap) {
    throw new FindError('cap-reached', { cap: dailyCap });
  }
  if (service?.perDay !== undefined && taken.filter(({ time }) => time > after(day)).length >= service.perDay) {
    throw new FindError('day-limit', { limit: service.perDay });
  }
  const waits = entries.flatMap(({ waitUntil }) => (waitUntil ? Date.parse(waitUntil) : []));
  if (service?.perMinute !== undefined) {
    const recent = entries.filter(({ time }) => time > after(minute)).map(({ time }) => Date.parse(time));
    const leaves = recent.sort((a, b) => b - a)[service.perMinute - 1];
    if (leaves !== undefined) waits.push(leaves + minute);
  }
  const seconds = Math.ceil((Math.max(0, ...waits) - now.getTime()) / 1000);
  if (seconds > 0) throw new FindError('service-rate', { seconds });
}
