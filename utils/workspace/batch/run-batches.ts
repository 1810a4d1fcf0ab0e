import PQueue from 'p-queue';
import type { Batch } from './batch';
import { changeBatch, readBatch, readBatches, readItem, readItems } from './batch-store';
import { endRow } from './failure-row';
import { askItem, checkPhotos, readyItem, type Turn } from './item-turn';
import { hold, isHeld, queueOf } from './provider-queues';
import { readClock, startClock, stopClock } from './work-clock';
import { enqueue, isStuck, tellChanges, unstick } from './work-list';

/** Pictures that are read ahead at the same time. */
const readsAtOnce = 4;

/**
 * The work of this worker's life. What was done stands in IndexedDB, not here: a worker that starts takes up whatever it
 * finds unfinished, and `askOnce` sees to it that nothing is sent twice.
 */
const reads = new PQueue({ concurrency: readsAtOnce });
const checks = new PQueue({ concurrency: 1 });
/** How many pictures are queued to be asked about or are asked about now, by batch. */
const asking = new Map<string, number>();

/** Looks through all batches and takes up what is to be done. Harmless at any time, however often. */
export async function workOnBatches(): Promise<void> {
  for (const batch of await readBatches()) await takeUp(batch);
  tellChanges();
}

let answered: (search: NonNullable<Turn['answered']>) => void = () => undefined;

/** From now on `callback` is told of every picture that is answered. */
export function onAnswered(callback: typeof answered): void {
  answered = callback;
}

/** After a press on a batch: what kept it back may be mended. */
export function beginAnew(batchId: string): void {
  unstick(batchId);
  endRow(batchId);
}

async function takeUp(batch: Batch): Promise<void> {
  if (isStuck(batch.id)) return;
  const { id, stage, providerId } = batch;
  const running = stage === 'running';
  if (running) startClock(id);
  const queue = await queueOf(providerId);
  for (const item of await readItems(id)) {
    const { searchId } = item;
    const open = item.stage === 'waiting' || item.stage === 'asking';
    if (open && stage !== 'cancelled' && item.ready?.providerId !== providerId) {
      enqueue(reads, { name: `read ${searchId}`, batchId: id, run: () => readyItem(id, searchId) });
    }
    if ((open && running) || item.stage === 'asking') enqueueAsk(queue, batch, searchId);
    if (item.stage === 'done' && !item.checks && (running || stage === 'done')) enqueueCheck(id, searchId);
  }
  if (running && !asking.get(id)) await note(id);
}

function enqueueAsk(queue: PQueue, { id, providerId }: Batch, searchId: string): void {
  const count = (change: number) => asking.set(id, (asking.get(id) ?? 0) + change);
  const run = async () => {
    try {
      const turn = await askItem(id, searchId);
      if (turn.answered) {
        enqueueCheck(id, searchId);
        answered(turn.answered);
      }
      if (turn.waitMs !== undefined) hold(providerId, turn.waitMs, workOnBatches);
    } finally {
      count(-1);
    }
    await note(id);
  };
  const passedBy = () => count(-1);
  // A batch that was paused and resumed while this one found out may have passed it by.
  const after = () => askAgain(queue, id, searchId);
  if (enqueue(queue, { name: `ask ${searchId}`, batchId: id, run, passedBy, after })) count(1);
}

/** Takes an item up once more that still waits in a running batch. */
async function askAgain(queue: PQueue, batchId: string, searchId: string): Promise<void> {
  const [batch, item] = await Promise.all([readBatch(batchId), readItem(searchId)]);
  const waits = batch?.stage === 'running' && item?.stage === 'waiting' && !isHeld(batch.providerId);
  if (waits) enqueueAsk(queue, batch, searchId);
}

function enqueueCheck(batchId: string, searchId: string): void {
  enqueue(checks, { name: `check ${searchId}`, batchId, run: () => checkPhotos(batchId, searchId) });
}

/** Counts a running batch's time at work, and ends it where nothing is left. */
async function note(batchId: string): Promise<void> {
  const worked = readClock(batchId);
  await changeBatch(batchId, async ({ batch, items, set }) => {
    if (batch.stage !== 'running') return stopClock(batchId);
    const left =
      !!asking.get(batchId) || (await items()).some(({ stage }) => stage === 'waiting' || stage === 'asking');
    const time = new Date().toISOString();
    set({
      workedMs: batch.workedMs + worked,
      ...(batch.waitUntil !== undefined && batch.waitUntil <= time ? { waitUntil: undefined } : {}),
      ...(left ? {} : { stage: 'done', endedAt: time, waitUntil: undefined }),
    });
    if (!left) stopClock(batchId);
  });
}
