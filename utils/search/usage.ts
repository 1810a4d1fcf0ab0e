import Big from 'big.js';
import { db } from '../db';
import type { CallCost, LedgerEntry } from './paid-call';

/** What was used of one provider in a stretch of time. */
export interface Used {
  /** Calls that were answered, are under way, or whose outcome is unknown; refused ones cost nothing and are left out. */
  calls: number;
  /** How many of them may have been paid for although no answer was had. */
  unknown: number;
  /** Their cost, exact; absent where the service publishes no price and its answers name none. */
  cost?: CallCost;
}

/** Today's and this month's use, by the user's own calendar. */
export interface ProviderUsage {
  today: Used;
  month: Used;
}

/** The use by provider; one that was never asked this month is missing. */
export type Usage = Record<string, ProviderUsage>;

/** Sums up what the ledger holds of this month. */
export async function readUsage(now = new Date()): Promise<Usage> {
  return sumUsage(await (await db()).getAllFromIndex('ledger', 'time', sinceMonthBegan(now)), now);
}

/** This month's entries in the ledger's index of time, by the user's own calendar. */
export const sinceMonthBegan = (now: Date): IDBKeyRange =>
  IDBKeyRange.lowerBound(new Date(now.getFullYear(), now.getMonth(), 1).toISOString());

/** True where the provider answered a call that the ledger still knows of: its key was good then. */
export async function hasAnswered(provider: string): Promise<boolean> {
  const own = IDBKeyRange.bound([provider], [provider, []]);
  const entries = await (await db()).getAllFromIndex('ledger', 'provider', own);
  return entries.some(({ outcome }) => outcome === 'answered');
}

/** Sums up these entries, of which none is older than this month. */
export function sumUsage(entries: readonly LedgerEntry[], now: Date): Usage {
  const midnight = startOfDay(now);
  const usage: Usage = {};
  for (const provider of new Set(entries.map((entry) => entry.provider))) {
    const own = entries.filter((entry) => entry.provider === provider && entry.outcome !== 'refused');
    if (own.length === 0) continue;
    usage[provider] = { today: sum(own.filter(({ time }) => time >= midnight)), month: sum(own) };
  }
  return usage;
}

/** Midnight of that day where the user is, ISO 8601. */
export function startOfDay(now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
}

function sum(entries: readonly LedgerEntry[]): Used {
  const costs = entries.flatMap(({ cost }) => cost ?? []);
  const [first] = costs;
  // A service counts in one unit.
  const amount = costs.reduce((total, cost) => total.plus(cost.amount), new Big(0)).toFixed();
  return {
    calls: entries.length,
    unknown: entries.filter(({ outcome }) => outcome === 'unknown').length,
    ...(first ? { cost: { amount, unit: first.unit } } : {}),
  };
}
