import { toStoredError, type StoredError } from '../../errors';
import { hasSent } from '../../search/ask-once';
import type { SearchState } from '../../search/search-state';
import type { Batch, BatchItem } from './batch';
import { changeBatch, readBatch, readItem } from './batch-store';
import { countFailure, endRow } from './failure-row';
import { searchOf } from './item-search';
import { askAbout, checkItem, makeReady } from './run-item';

/** A picture that is taken up more often than this without an end was in the middle of every stop of the worker. */
const mostTries = 5;

/** Pictures that are being read, by search: whoever needs one waits for the same reading. */
const reading = new Map<string, Promise<BatchItem | undefined>>();

/** Reads and prepares an item's picture, unless that is done. Resolves with the item, or undefined where it has failed. */
export function readyItem(batchId: string, searchId: string): Promise<BatchItem | undefined> {
  const before = reading.get(searchId);
  if (before) return before;
  const now = readNow(batchId, searchId).finally(() => reading.delete(searchId));
  reading.set(searchId, now);
  return now;
}

async function readNow(batchId: string, searchId: string): Promise<BatchItem | undefined> {
  const batch = await readBatch(batchId);
  const item = batch && (await tryAgain(batchId, searchId, (now) => now.ready?.providerId !== batch.providerId));
  if (!item || item.ready?.providerId === batch.providerId) return item;
  try {
    const ready = await makeReady(batch, item, new AbortController().signal);
    return await changeItem(batchId, searchId, (now) => ({ ...now, ready, tries: 0 }));
  } catch (error) {
    await changeItem(batchId, searchId, (now) => ({ ...now, stage: 'failed', error: toStoredError(error) }));
    return undefined;
  }
}

/** What asking about a picture came to, as far as others have to do with it. */
export interface Turn {
  /** Its search, where it was answered. */
  answered?: Pick<SearchState, 'id' | 'windowId' | 'private' | 'pages' | 'providerId'>;
  /** So long its provider is asked nothing more, ms. */
  waitMs?: number;
}

/** Asks about an item as far as its batch wants that, and writes what comes of it. Rejects where that cannot be written. */
export async function askItem(batchId: string, searchId: string): Promise<Turn> {
  const first = await readItem(searchId);
  const batch = await readBatch(batchId);
  if (!first || !batch) return {};
  // Of what an earlier worker left in a batch that rests now, only what that has sent is still brought in.
  const mayAsk = async () => (await readBatch(batchId))?.stage === 'running' || isSent(batch, first);
  if (!(await mayAsk())) return rest(batchId, searchId);
  if (!(await readyItem(batchId, searchId))) return {};
  const item = await tryAgain(batchId, searchId, () => true);
  if (!item) return {};
  await changeItem(batchId, searchId, (now) => ({ ...now, stage: 'asking' }));
  if (!(await mayAsk())) return rest(batchId, searchId);
  const begunAt = Date.now();
  try {
    const result = await askAbout(batch, item);
    endRow(batchId);
    await changeItem(batchId, searchId, ({ error: _, ...now }) => ({ ...now, stage: 'done', tries: 0, result }));
    return { answered: { ...searchOf(batch, item), pages: 1 } };
  } catch (error) {
    console.warn('A picture of a batch brought no answer:', error);
    return fail(batch, searchId, toStoredError(error), begunAt);
  }
}

const isSent = async ({ providerId }: Batch, { pressedAt, searchId }: BatchItem): Promise<boolean> =>
  pressedAt !== undefined && (await hasSent(providerId, { pressedAt, pressedOn: [searchId, 1] }));

/** Puts an item back that is not asked about now. */
async function rest(batchId: string, searchId: string): Promise<Turn> {
  await changeBatch(batchId, async ({ batch, item, put }) => {
    const now = await item(searchId);
    if (now?.stage !== 'asking' && now?.stage !== 'waiting') return;
    const stage = batch.stage === 'cancelled' ? 'cancelled' : 'waiting';
    if (stage !== now.stage) put({ ...now, stage });
  });
  return {};
}

/** Writes that asking failed: in the item where it is its own, else in the batch, which pauses or waits. */
async function fail({ id }: Batch, searchId: string, error: StoredError, begunAt: number): Promise<Turn> {
  const { kind, pauses, waitMs } = countFailure(id, error, begunAt);
  const isOwn = kind === 'item' || kind === 'unknown';
  await changeBatch(id, async ({ batch, item, set, put }) => {
    const failed = await item(searchId);
    if (failed) {
      const stage = isOwn ? 'failed' : batch.stage === 'cancelled' ? 'cancelled' : 'waiting';
      put({ ...failed, stage, error: isOwn ? error : undefined, tries: isOwn ? failed.tries : 0 });
    }
    if (batch.stage !== 'running') return;
    if (pauses) set({ stage: 'paused', pausedBy: error, waitUntil: undefined });
    else if (waitMs !== undefined) set({ waitUntil: new Date(Date.now() + waitMs).toISOString() });
  });
  return pauses || waitMs === undefined ? {} : { waitMs };
}

/** Compares the photos of an answered item, where its batch still wants that, and writes how it ended. */
export async function checkPhotos(batchId: string, searchId: string): Promise<void> {
  const [batch, item] = await Promise.all([readBatch(batchId), readItem(searchId)]);
  if (!batch || item?.stage !== 'done' || item.checks || (batch.stage !== 'running' && batch.stage !== 'done')) return;
  const { best, checks } = await checkItem(batch, item, new AbortController().signal).catch((error: unknown) => {
    console.warn('The photo checks of a batch ended early:', error);
    return { best: item.result?.best, checks: 'failed' as const };
  });
  await changeItem(batchId, searchId, (now) => {
    if (now.stage !== 'done' || !now.result) return undefined;
    return { ...now, checks, result: checks === 'off' ? now.result : { ...now.result, best } };
  });
}

/** Counts that a worker takes an item up, where `counts` says so; one that every worker was stopped in the middle of fails. */
async function tryAgain(
  batchId: string,
  searchId: string,
  counts: (item: BatchItem) => boolean,
): Promise<BatchItem | undefined> {
  const item = await changeItem(batchId, searchId, (now) => {
    if (now.stage !== 'waiting' && now.stage !== 'asking') return undefined;
    if (!counts(now)) return now;
    const tries = now.tries + 1;
    return tries > mostTries ? { ...now, stage: 'failed', error: { code: 'interrupted' } } : { ...now, tries };
  });
  return item?.stage === 'failed' ? undefined : item;
}

/** Changes an item; `change` gives undefined to leave it. Resolves with the item as it is then. */
async function changeItem(
  batchId: string,
  searchId: string,
  change: (item: BatchItem) => BatchItem | undefined,
): Promise<BatchItem | undefined> {
  return changeBatch(batchId, async ({ item, put }) => {
    const before = await item(searchId);
    const after = before && change(before);
    if (after && after !== before) put(after);
    return after ?? undefined;
  });
}
