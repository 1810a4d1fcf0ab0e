import { db, writeStores } from '../db';
import { FindError, outcomeOf, toStoredError } from '../errors';
import { checkLimits, checkWatchCap, limitsLookBack, type CallLimits } from './call-limits';
import type { CallCost, LedgerEntry } from './paid-call';
import { sinceMonthBegan } from './usage';

/** What is known of a call before it goes out. */
export type NewCall = Pick<LedgerEntry, 'provider' | 'kind' | 'for' | 'page' | 'title' | 'cost'> & {
  question: string;
  press: string;
};

/** Errors found before anything was sent: such a call leaves no entry. */
const nothingSent = new Set(['credential-missing', 'workspace-missing', 'category-missing']);

/**
 * Writes a call down as `open`, before it goes out. Throws, and writes nothing, when the limits forbid it, or
 * `interrupted-paid` (`interrupted-call` without a published price) when the same question has gone out since
 * `pressedAt`, the user's last press, or that press has sent another (the settings were changed before a stopped worker
 * was resumed), and the answer is not there: then only another press may send it.
 */
export async function openCall(call: NewCall, limits: CallLimits, pressedAt: string): Promise<LedgerEntry> {
  return writeStores(['ledger'], async ({ store }) => {
    const now = new Date();
    const before = [
      ...(await store.index('question').getAll(call.question)),
      ...(await store.index('provider').getAll(since(call.provider, pressedAt))).filter(
        ({ press }) => press === call.press,
      ),
    ];
    if (before.some((entry) => isUnanswered(entry, pressedAt))) throw interrupted(call.cost);
    if (limits.watchCap !== undefined) {
      checkWatchCap(await store.index('time').getAll(sinceMonthBegan(now)), limits.watchCap);
    }
    checkLimits(await store.index('provider').getAll(since(call.provider, limitsLookBack(now))), limits, now);
    const entry: LedgerEntry = { ...call, id: crypto.randomUUID(), time: now.toISOString(), outcome: 'open' };
    await store.add(entry);
    return entry;
  });
}

/** The question that a press has sent already; a press sends one, whatever the settings say when it is resumed. */
export async function questionSentBy(
  { provider, press }: Pick<NewCall, 'provider' | 'press'>,
  pressedAt: string,
): Promise<string | undefined> {
  const sent = await (await db()).getAllFromIndex('ledger', 'provider', since(provider, pressedAt));
  return sent.find((entry) => entry.press === press && entry.outcome !== 'refused')?.question;
}

/** A provider's calls from that moment on, in the ledger's index. */
const since = (provider: string, moment: string) => IDBKeyRange.bound([provider, moment], [provider, []]);

/** True for a call that may have been paid for and ended after that press, so that the press did not know of it. */
function isUnanswered({ outcome, time, endedAt = time }: LedgerEntry, pressedAt: string): boolean {
  return outcome !== 'refused' && endedAt >= pressedAt;
}

function interrupted(cost: CallCost | undefined): FindError {
  return cost ? new FindError('interrupted-paid', { ...cost }) : new FindError('interrupted-call');
}

/** An entry whose call was answered. `cost` is what the answer says. */
export function answered(entry: LedgerEntry, cost: CallCost | undefined): LedgerEntry {
  return { ...entry, outcome: 'answered', endedAt: new Date().toISOString(), ...(cost ? { cost } : {}) };
}

/** Writes down how a call failed: refused, or unknown when it may have been accepted. */
export async function closeFailed(entry: LedgerEntry, thrown: unknown): Promise<void> {
  const { code, params } = toStoredError(thrown);
  if (nothingSent.has(code)) return (await db()).delete('ledger', entry.id);
  const now = Date.now();
  const wait = code === 'service-rate' ? Number(params?.['seconds']) : NaN;
  await closeCall({
    ...entry,
    outcome: outcomeOf({ code }),
    endedAt: new Date(now).toISOString(),
    error: code,
    ...(wait > 0 ? { waitUntil: new Date(now + wait * 1000).toISOString() } : {}),
  });
}

/** Writes an ended call. */
export async function closeCall(entry: LedgerEntry): Promise<void> {
  await (await db()).put('ledger', entry);
}

/** When this worker began: what is `open` from before was left by one that the browser stopped. */
const workerStarted = new Date().toISOString();
let orphansSettled: Promise<void> | undefined;

/** Once a worker: calls that an earlier worker left open have an unknown outcome since this one began. */
export function settleOrphans(): Promise<void> {
  orphansSettled ??= settleOpenBefore(workerStarted).catch((error: unknown) => {
    orphansSettled = undefined;
    throw error;
  });
  return orphansSettled;
}

async function settleOpenBefore(moment: string): Promise<void> {
  await writeStores(['ledger'], async ({ store }) => {
    for (const entry of await store.index('outcome').getAll('open')) {
      if (entry.time < moment) await store.put({ ...entry, outcome: 'unknown', endedAt: moment });
    }
  });
}
