import { db, writeStores } from '../../db';
import type { Batch, BatchItem } from './batch';

/** All batches, the newest first; one of a later version is left out. */
export async function readBatches(): Promise<Batch[]> {
  const all = (await (await db()).getAll('batches')).filter(({ version }) => version === 1);
  return all.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** One batch, or undefined when it was deleted. */
export async function readBatch(id: string): Promise<Batch | undefined> {
  const batch = await (await db()).get('batches', id);
  return batch?.version === 1 ? batch : undefined;
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

/** One item, or undefined when its batch was deleted. */
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
    if (before?.version !== 1) return undefined;
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

/** All that was deleted with a batch. */
export interface DeletedBatch {
  batch: Batch;
  items: readonly BatchItem[];
  /** Of its pictures those that were never searched, with their keys. */
  pictures: readonly (readonly [key: IDBValidKey, picture: Blob])[];
}

/**
 * Deletes a batch. Its answered searches stay in the history; pictures that were never searched go with it. Resolves with what
 * went, by which it can be brought back; with undefined where there was none.
 */
export async function deleteBatch(id: string): Promise<DeletedBatch | undefined> {
  return writeStores(['batches', 'batchItems', 'searches', 'pictures'], async (writing) => {
    const batch = await writing.objectStore('batches').get(id);
    await writing.objectStore('batches').delete(id);
    const stored = writing.objectStore('pictures');
    const range = IDBKeyRange.bound([id], [id, []]);
    const items: BatchItem[] = [];
    const pictures: [IDBValidKey, Blob][] = [];
    for (
      let at = await writing.objectStore('batchItems').index('place').openCursor(range);
      at;
      at = await at.continue()
    ) {
      const { searchId } = at.value;
      items.push(at.value);
      if ((await writing.objectStore('searches').getKey(searchId)) === undefined) {
        const own = IDBKeyRange.bound([searchId], [searchId, []]);
        const [keys, blobs] = await Promise.all([stored.getAllKeys(own), stored.getAll(own)]);
        keys.forEach((key, i) => pictures.push([key, blobs[i]!]));
        await stored.delete(own);
      }
      await at.delete();
    }
    return batch?.version === 1 ? { batch, items, pictures } : undefined;
  });
}

/** Brings a deleted batch back as it was; one that was running rests, so that nothing is asked without a press. */
export async function restoreBatch({ batch, items, pictures }: DeletedBatch): Promise<void> {
  await writeStores(['batches', 'batchItems', 'pictures'], async (writing) => {
    const stage = batch.stage === 'running' ? 'paused' : batch.stage;
    await Promise.all([
      writing.objectStore('batches').put({ ...batch, stage }),
      ...items.map((item) => writing.objectStore('batchItems').put(item)),
      ...pictures.map(([key, picture]) => writing.objectStore('pictures').put(picture, key as never)),
    ]);
  });
}
