import PQueue from 'p-queue';
import { toStoredError, type StoredError } from '../../errors';
import { hasSent } from '../../search/ask-once';
import { withHeartbeat } from '../../search/heartbeat';
import type { SearchState } from '../../search/search-state';
import { readSettings } from '../../settings';
import type { Batch, BatchItem } from './batch';
import { batchFailure } from './batch-failure';
import { tellViews } from './batch-news';
import { changeBatch, readBatch, readBatches, readItem, readItems } from './batch-store';
import { searchOf } from './item-search';
import { askAbout, checkItem, makeReady } from './run-item';

/** A picture that is taken up more often than this without an end was in the middle of every stop of the worker. */
const mostTries = 5;
/** So many calls in a row that may have been paid for and brought nothing: the next would fare no better. */
const mostUnknown = 3;
/** So many waits in a row without an answer between them. */
const mostWaits = 10;
/** Pictures that are read ahead at the same time. */
const readsAtOnce = 4;

/**
 * The work of this worker's life. What was done stands in IndexedDB, not here: a worker that starts takes up whatever it
 * finds unfinished, and `askOnce` sees to it that nothing is sent twice.
 */
const asks = new Map<string, PQueue>();
const reads = new PQueue({ concurrency: readsAtOnce });
const checks = new PQueue({ concurrency: 1 });

/** What is queued or under way, by its kind and item. */
const taken = new Set<string>();
/** How many of them ask, by batch. */
const asking = new Map<string, number>();
/** Pictures that are being read, by search: whoever needs one waits for the same reading. */
const reading = new Map<string, Promise<BatchItem | undefined>>();
/** What could not be written of a batch; nothing more of it is begun before the next press. */
const stuck = new Map<string, StoredError>();
/** By batch: what came in a row without an answer between. */
const inARow = new Map<string, { unknown: number; waits: number }>();
/** When the batch's time at work was counted last, ms since 1970. */
const clocks = new Map<string, number>();

/** Looks through all batches and takes up what is to be done. Harmless at any time, however often. */
export async function workOnBatches(): Promise<void> {
  for (const batch of await readBatches()) await takeUp(batch);
  tellViews(Object.fromEntries(stuck));
}

/** True while anything is queued or under way. */
export const isAtWork = (): boolean => taken.size > 0;

/** An answered picture's search. */
type AnsweredSearch = Pick<SearchState, 'id' | 'windowId' | 'private' | 'pages' | 'providerId'>;

let answered: (search: AnsweredSearch) => void = () => undefined;

/** From now on `callback` is told of every picture that is answered. */
export function onAnswered(callback: (search: AnsweredSearch) => void): void {
  answered = callback;
}

/** After a press on a batch: what it was stuck in may be mended. */
export function unstick(batchId: string): void {
  stuck.delete(batchId);
  inARow.delete(batchId);
}

/** How many pictures are asked about at the same time, from now on. */
export function setAtOnce(count: number): void {
  for (const queue of asks.values()) queue.concurrency = count;
}

async function takeUp(batch: Batch): Promise<void> {
  if (stuck.has(batch.id)) return;
  const { id, stage, providerId } = batch;
  const running = stage === 'running';
  if (running && !clocks.has(id)) clocks.set(id, Date.now());
  const queue = await asksOf(providerId);
  for (const item of await readItems(id)) {
    const { searchId } = item;
    const open = item.stage === 'waiting' || item.stage === 'asking';
    if (open && stage !== 'cancelled' && item.ready?.providerId !== providerId) {
      enqueue(reads, `read ${searchId}`, id, () => readyItem(id, searchId));
    }
    if ((open && running) || item.stage === 'asking') enqueueAsk(queue, id, searchId);
    if (item.stage === 'done' && !item.checks && (running || stage === 'done')) enqueueCheck(id, searchId);
  }
  if (running && !asking.get(id)) await note(id);
}

async function asksOf(providerId: string): Promise<PQueue> {
  const { batchAtOnce } = await readSettings();
  let queue = asks.get(providerId);
  if (!queue) asks.set(providerId, (queue = new PQueue()));
  queue.concurrency = batchAtOnce;
  return queue;
}

function enqueueAsk(queue: PQueue, batchId: string, searchId: string): void {
  const count = (change: number) => asking.set(batchId, (asking.get(batchId) ?? 0) + change);
  const work = async () => {
    try {
      await askItem(batchId, searchId);
    } finally {
      count(-1);
    }
    await note(batchId);
  };
  // A batch that was paused and resumed while this one found out may have passed it by.
  const begun = enqueue(queue, `ask ${searchId}`, batchId, work, () => askAgain(queue, batchId, searchId));
  if (begun) count(1);
}

/** Takes an item up once more that still waits in a running batch. */
async function askAgain(queue: PQueue, batchId: string, searchId: string): Promise<void> {
  const [batch, item] = await Promise.all([readBatch(batchId), readItem(searchId)]);
  const waits = batch?.stage === 'running' && item?.stage === 'waiting' && !held.has(batch.providerId);
  if (waits) enqueueAsk(queue, batchId, searchId);
}

function enqueueCheck(batchId: string, searchId: string): void {
  enqueue(checks, `check ${searchId}`, batchId, () => checkPhotos(batchId, searchId));
}

/** Queues some work, unless it is queued or under way. True where it was not. `after` follows once it is neither. */
function enqueue(
  queue: PQueue,
  name: string,
  batchId: string,
  work: () => Promise<unknown>,
  after?: () => Promise<void>,
): boolean {
  if (taken.has(name)) return false;
  taken.add(name);
  const run = async () => {
    try {
      if (!stuck.has(batchId)) await withHeartbeat(work);
    } catch (error) {
      // What happens to a picture is written in its item; here even that could not be.
      console.warn('A batch could not be written:', error);
      stuck.set(batchId, toStoredError(error));
    } finally {
      taken.delete(name);
      tellViews(Object.fromEntries(stuck));
    }
    if (!stuck.has(batchId)) await after?.().catch(console.warn);
  };
  void queue.add(run);
  return true;
}

/** Reads and prepares an item's picture, unless that is done. Resolves with the item, or undefined where it has failed. */
function readyItem(batchId: string, searchId: string): Promise<BatchItem | undefined> {
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

async function askItem(batchId: string, searchId: string): Promise<void> {
  const first = await readItem(searchId);
  const batch = await readBatch(batchId);
  if (!first || !batch) return;
  // Of what an earlier worker left in a batch that rests now, only what that has sent is still brought in.
  const mayAsk = async () => (await readBatch(batchId))?.stage === 'running' || isSent(batch, first);
  if (!(await mayAsk())) return rest(batchId, searchId);
  if (!(await readyItem(batchId, searchId))) return;
  const item = await tryAgain(batchId, searchId, () => true);
  if (!item) return;
  await changeItem(batchId, searchId, (now) => ({ ...now, stage: 'asking' }));
  if (!(await mayAsk())) return rest(batchId, searchId);
  try {
    const result = await askAbout(batch, item);
    inARow.delete(batchId);
    await changeItem(batchId, searchId, ({ error: _, ...now }) => ({ ...now, stage: 'done', tries: 0, result }));
    enqueueCheck(batchId, searchId);
    answered({ ...searchOf(batch, item), pages: 1 });
  } catch (error) {
    console.warn('A picture of a batch brought no answer:', error);
    await fail(batch, searchId, toStoredError(error));
  }
}

const isSent = async ({ providerId }: Batch, { pressedAt, searchId }: BatchItem): Promise<boolean> =>
  pressedAt !== undefined && (await hasSent(providerId, { pressedAt, pressedOn: [searchId, 1] }));

/** Puts an item back that is not asked about now. */
async function rest(batchId: string, searchId: string): Promise<void> {
  await changeBatch(batchId, async ({ batch, item, put }) => {
    const now = await item(searchId);
    if (now?.stage !== 'asking' && now?.stage !== 'waiting') return;
    const stage = batch.stage === 'cancelled' ? 'cancelled' : 'waiting';
    if (stage !== now.stage) put({ ...now, stage });
  });
}

async function fail(batch: Batch, searchId: string, error: StoredError): Promise<void> {
  const { id, providerId } = batch;
  const row = inARow.get(id) ?? { unknown: 0, waits: 0 };
  inARow.set(id, row);
  const failure = batchFailure(error);
  // A stopped worker's call says nothing of the service.
  if (failure.kind === 'unknown' && !error.code.startsWith('interrupted')) row.unknown += 1;
  if (failure.kind === 'wait') row.waits += 1;
  const waits = failure.kind === 'wait' && row.waits <= mostWaits;
  const isOwn = failure.kind === 'item' || failure.kind === 'unknown';
  const pauses = !isOwn ? !waits : row.unknown >= mostUnknown;
  await changeBatch(id, async ({ batch: now, item, set, put }) => {
    const failed = await item(searchId);
    if (failed) {
      const stage = isOwn ? 'failed' : now.stage === 'cancelled' ? 'cancelled' : 'waiting';
      put({ ...failed, stage, error: isOwn ? error : undefined, tries: isOwn ? failed.tries : 0 });
    }
    if (now.stage !== 'running') return;
    if (pauses) set({ stage: 'paused', pausedBy: error, waitUntil: undefined });
    else if (waits) set({ waitUntil: new Date(Date.now() + failure.ms).toISOString() });
  });
  if (pauses) inARow.delete(id);
  else if (waits) hold(providerId, failure.ms);
}

/** Providers that wait, with the time until which they do, ms since 1970. */
const held = new Map<string, number>();

/** Begins nothing more of that provider for so long. */
function hold(providerId: string, ms: number): void {
  const queue = asks.get(providerId);
  const until = Date.now() + ms;
  if (!queue || (held.get(providerId) ?? 0) >= until) return;
  held.set(providerId, until);
  queue.pause();
  void withHeartbeat(() => new Promise((resolve) => setTimeout(resolve, ms))).then(async () => {
    if (held.get(providerId) !== until) return;
    held.delete(providerId);
    queue.start();
    await workOnBatches();
  });
}

async function checkPhotos(batchId: string, searchId: string): Promise<void> {
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

/** Counts a running batch's time at work, and ends it where nothing is left. */
async function note(batchId: string): Promise<void> {
  const since = clocks.get(batchId);
  const now = Date.now();
  clocks.set(batchId, now);
  await changeBatch(batchId, async ({ batch, items, set }) => {
    if (batch.stage !== 'running') return void clocks.delete(batchId);
    const left =
      !!asking.get(batchId) || (await items()).some(({ stage }) => stage === 'waiting' || stage === 'asking');
    const time = new Date(now).toISOString();
    set({
      workedMs: batch.workedMs + (since === undefined ? 0 : now - since),
      ...(batch.waitUntil !== undefined && batch.waitUntil <= time ? { waitUntil: undefined } : {}),
      ...(left ? {} : { stage: 'done', endedAt: time, waitUntil: undefined }),
    });
    if (!left) clocks.delete(batchId);
  });
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
