import { db, writeStores } from '../../db';
import type { Batch, BatchItem } from './batch';

const isThere = (batch: Batch | undefined): batch is Batch => batch?.version === 1 && !batch.deletedAt;

/** All batches, the newest first; one of a later version, or that was deleted, is left out. */
export async function readBatches(): Promise<Batch[]> {
  const all = (await (await db()).getAll('batches')).filter(isThere);
  return all.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** One batch, or undefined when it was deleted. */
export async function readBatch(id: string): Promise<Batch | undefined> {
  const batch = await (await db()).get('batches', id);
  return isThere(batch) ? batch : undefined;
}

/** All items of a batch, in their order. */
export async function readItems(batchId: string): Promise<BatchItem[]> {
  return (await db()).getAllFromIndex('batchItems', 'place', IDBKeyRange.bound([batchId], [batchId, []]));
}

/** The items of a batch that have changed after that revision of it. */
export async function readItemsSince(batchId: string, revision: number): Promise<BatchItem[]> {
  return (await db()).getAllFromIndex(
    'batchItems',
    'revision',
    IDBKeyRange.bound([batchId, revision], [batchId, []], true),
  );
}

/** One item, or undefined when its batch is gone. */
export async function readItem(searchId: string): Promise<BatchItem | undefined> {
  return (await db()).get('batchItems', searchId);
}

/** What a change works on: the batch as it is now, and its items. */
export interface Changing {
  readonly batch: Batch;
  item(searchId: string): Promise<BatchItem | undefined>;
  items(): Promise<BatchItem[]>;
  /** Merges a change into the batch. */
  set(change: Partial<Batch>): void;
  /** Writes an item anew. */
  put(item: BatchItem): void;
  /** Takes an item out; its pictures are swept as those of no search. */
  remove(searchId: string): void;
}

/**
 * Changes a batch and its items in one transaction, so that what was read is still so when it is written, also where
 * several views and the worker change the same batch. Resolves with what `change` gives, or with undefined where the
 * batch was deleted. `change` awaits nothing but the items. Rejects, and nothing is changed, where the disk is full.
 */
export async function changeBatch<Result>(
  id: string,
  change: (changing: Changing) => Promise<Result> | Result,
): Promise<Result | undefined> {
  return writeStores(['batches', 'batchItems'], async (writing) => {
    const items = writing.objectStore('batchItems');
    const before = await writing.objectStore('batches').get(id);
    if (!isThere(before)) return undefined;
    let batch = before;
    let changed = false;
    const writes: Promise<unknown>[] = [];
    const revise = () => {
      if (!changed) batch = { ...batch, revision: batch.revision + 1 };
      changed = true;
    };
    // They are awaited at the end: meanwhile `change` may fail, and then nobody does.
    const written = (write: Promise<unknown>) => {
      write.catch(() => undefined);
      writes.push(write);
    };
    const result = await change({
      get batch() {
        return batch;
      },
      item: (searchId) => items.get(searchId),
      items: () => items.index('place').getAll(IDBKeyRange.bound([id], [id, []])),
      set(values) {
        revise();
        batch = { ...batch, ...values };
      },
      put(item) {
        revise();
        written(items.put({ ...item, revision: batch.revision }));
      },
      remove(searchId) {
        revise();
        written(items.delete(searchId));
      },
    });
    if (changed) written(writing.objectStore('batches').put(batch));
    await Promise.all(writes);
    return result;
  });
}

/**
 * Marks a batch as deleted: everything of it stays until `dropDeletedBatches`. One that was running rests, so that nothing is
 * asked without a press once it is brought back. Resolves with false where there was none.
 */
export async function deleteBatch(id: string): Promise<boolean> {
  const marked = await changeBatch(id, ({ batch, set }) => {
    set({ deletedAt: new Date().toISOString(), ...(batch.stage === 'running' ? { stage: 'paused' } : {}) });
    return true;
  });
  return marked ?? false;
}

/** Brings a deleted batch back, as long as it is not gone for good. */
export async function restoreBatch(id: string): Promise<void> {
  await writeStores(['batches'], async ({ store }) => {
    const batch = await store.get(id);
    if (batch?.version !== 1) return;
    const { deletedAt: _, ...rest } = batch;
    await store.put({ ...rest, revision: batch.revision + 1 });
  });
}
