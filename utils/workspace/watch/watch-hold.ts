import type { StoredError } from '../../errors';
import { findEntry, isPaid } from '../../providers/catalog';
import { startOfNextMonth } from './next-due';
import type { Watched } from './read-watches';
import type { WatchRules } from './watch';

/**
 * What keeps a watched offer from being checked until the user does something about it, or the month ends. `limit`: this
 * month's calls are used; its checks go on then, ISO 8601, never where the user allows no call at all. `service`: it has
 * no key, or refused the one it has, which costs nothing.
 */
export type WatchHold = { kind: 'limit'; until?: string } | { kind: 'service'; providerId: string; error: StoredError };

interface Held {
  settings: Pick<WatchRules, 'monthlyCap'>;
  /** Calls that this month's checks have made. */
  used: number;
  /** The services that have what they need to be asked. */
  ready: ReadonlySet<string>;
}

/** What holds a watched offer up; undefined where it is checked when it is due, or rests by itself. */
export function watchHold(
  { saved, watch, lost }: Watched,
  { settings: { monthlyCap }, used, ready }: Held,
  now: Date,
): WatchHold | undefined {
  const entry = findEntry(saved.found.providerId);
  if (watch.paused || watch.begunAt || lost || !entry || !isPaid(entry)) return undefined;
  const { id: providerId } = entry;
  if (!ready.has(providerId)) return { kind: 'service', providerId, error: { code: 'credential-missing' } };
  const error = watch.last?.outcome === 'failed' ? watch.last.error : undefined;
  if (error && ofKey.has(error.code)) return { kind: 'service', providerId, error };
  if (used < monthlyCap) return undefined;
  if (monthlyCap === 0) return { kind: 'limit' };
  const until = startOfNextMonth(now);
  return watch.dueAt < until ? { kind: 'limit', until } : undefined;
}

/** What the user mends at the service's own place in the options. */
const ofKey: ReadonlySet<string> = new Set([
  'service-key',
  'service-key-region',
  'service-signature',
  'service-login',
  'workspace-missing',
]);
