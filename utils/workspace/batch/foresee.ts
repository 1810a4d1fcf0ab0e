import Big from 'big.js';
import { db } from '../../db';
import { findEntry, isPaid } from '../../providers/catalog';
import { answeredQuestions } from '../../search/answer-cache';
import { serviceLimits } from '../../search/call-limits';
import type { CallCost } from '../../search/paid-call';
import { readSetup } from '../../search/provider-setup';
import { questionOf } from '../../search/question';
import { readUsage } from '../../search/usage';
import { readSettings } from '../../settings';
import type { Batch, BatchItem } from './batch';

/** What asking some pictures of a batch will take, as far as it can be known before. */
export interface Foresight {
  /** Calls that will go out at the most: a picture that is not read yet may turn out to be equal to another. */
  calls: number;
  /** Pictures that a kept answer answers, at no cost. */
  kept: number;
  /** Pictures that are equal to another one, and share its answer. */
  same: number;
  /** Of all calls, exact; absent where the service publishes no price, or where nothing is paid. */
  cost?: CallCost;
  /** The service's own limits, where they hold. */
  perMinute?: number;
  perDay?: number;
  /** How many of the calls today's own limit leaves; absent where there is none, or it leaves all. */
  capLeaves?: number;
  /** How long it will take, ms; absent where nothing is known of how long a call takes. */
  ms?: number;
}

const minute = 60_000;
/** So many of the last answers tell how long one takes. */
const answersLooked = 20;
/** Where no call was made before, one takes about this long, ms. */
const usualAnswer = 6000;

/** Foresees what asking about these items takes. */
export async function foresee(batch: Batch, items: readonly BatchItem[]): Promise<Foresight> {
  const entry = findEntry(batch.providerId);
  if (!entry) return { calls: items.length, kept: 0, same: 0 };
  const [setup, known] = await Promise.all([readSetup(entry), isPaid(entry) ? answeredQuestions() : new Set<string>()]);
  const { options, gateway } = setup.context;
  const asked = new Set<string>();
  let kept = 0;
  let same = 0;
  let unread = 0;
  for (const { ready, product } of items) {
    if (ready?.providerId !== batch.providerId) {
      unread += 1;
      continue;
    }
    const { picture } = ready;
    const request = { picture, title: product?.title, choices: batch.choices, page: 1 };
    const question = await questionOf({ entry, request, options, gateway });
    if (known.has(question)) kept += 1;
    else if (asked.has(question)) same += 1;
    else asked.add(question);
  }
  const calls = asked.size + unread;
  if (!isPaid(entry)) return { calls, kept, same };
  const { perMinute, perDay } = serviceLimits(entry, options) ?? {};
  const [{ batchAtOnce }, usage, each] = await Promise.all([readSettings(), readUsage(), answerTime(entry.id)]);
  const capLeft =
    setup.dailyCap === undefined ? undefined : Math.max(0, setup.dailyCap - (usage[entry.id]?.today.calls ?? 0));
  const byLimit = perMinute ? Math.max(0, Math.ceil(calls / perMinute) - 1) * minute : 0;
  return {
    calls,
    kept,
    same,
    ...(entry.cost ? { cost: { ...entry.cost, amount: new Big(entry.cost.amount).times(calls).toFixed() } } : {}),
    ...(perMinute ? { perMinute } : {}),
    ...(perDay ? { perDay } : {}),
    ...(capLeft !== undefined && capLeft < calls ? { capLeaves: capLeft } : {}),
    ms: Math.max(byLimit, Math.ceil(calls / batchAtOnce) * each),
  };
}

/** How long this provider's last answers took, ms: their mean. */
async function answerTime(provider: string): Promise<number> {
  const { store } = (await db()).transaction('ledger');
  const own = IDBKeyRange.bound([provider], [provider, []]);
  const times: number[] = [];
  for (
    let at = await store.index('provider').openCursor(own, 'prev');
    at && times.length < answersLooked;
    at = await at.continue()
  ) {
    const { outcome, kind, time, endedAt } = at.value;
    if (outcome === 'answered' && kind === 'search' && endedAt) times.push(Date.parse(endedAt) - Date.parse(time));
  }
  return times.length === 0 ? usualAnswer : times.reduce((sum, time) => sum + time, 0) / times.length;
}
