import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/utils/db';
import {
  changeBatch,
  deleteBatch,
  restoreBatch,
  readBatch,
  readBatches,
  readItems,
  readItemsSince,
} from '@/utils/workspace/batch/batch-store';
import { dropDeletedBatches } from '@/utils/workspace/batch/drop-deleted';
import { readHistory } from '@/utils/workspace/read-history';
import { searchesOfBatches } from '@/utils/search/read-search';
import { stateWith } from '../../search/state-fixture';
import { batchWith, itemWith } from './batch-fixture';

beforeEach(async () => {
  const database = await db();
  for (const name of ['batches', 'batchItems', 'pictures', 'searches'] as const) await database.clear(name);
  await database.put('batches', batchWith({}));
  for (const index of [0, 1, 10, 2]) await database.put('batchItems', itemWith({ searchId: `s${index}`, index }));
  await database.put('batchItems', itemWith({ searchId: 'other', batchId: 'batch2' }));
});

describe('a batch', () => {
  it('gives its own items, in their order', async () => {
    expect((await readItems('batch')).map(({ index }) => index)).toEqual([0, 1, 2, 10]);
  });

  it('tells which items have changed since a revision', async () => {
    await changeBatch('batch', async ({ item, put }) => put({ ...(await item('s1'))!, stage: 'done' }));
    await changeBatch('batch', ({ set }) => set({ stage: 'running' }));
    await changeBatch('batch', async ({ item, put }) => put({ ...(await item('s10'))!, stage: 'failed' }));
    expect(await readBatch('batch')).toMatchObject({ revision: 3, stage: 'running' });
    expect((await readItemsSince('batch', 0)).map(({ index }) => index)).toEqual([1, 10]);
    expect((await readItemsSince('batch', 1)).map(({ index }) => index)).toEqual([10]);
    expect(await readItemsSince('batch', 3)).toEqual([]);
  });

  it('loses none of the changes that are made at the same time', async () => {
    const add = () => changeBatch('batch', ({ batch, set }) => set({ workedMs: batch.workedMs + 1 }));
    await Promise.all(Array.from({ length: 20 }, add));
    expect(await readBatch('batch')).toMatchObject({ workedMs: 20, revision: 20 });
  });

  it('stays as it was where a change fails in the middle', async () => {
    const failing = changeBatch('batch', async ({ item, put, set }) => {
      set({ stage: 'cancelled' });
      put({ ...(await item('s1'))!, stage: 'cancelled' });
      await item('s2');
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(failing).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await readBatch('batch')).toEqual(batchWith({}));
    expect((await readItems('batch')).map(({ stage }) => stage)).toEqual(Array(4).fill('waiting'));
  });

  it('that was deleted is shown and changed no more, and comes back as it was, resting where it ran', async () => {
    await changeBatch('batch', ({ set }) => set({ stage: 'running' }));
    const before = { batch: await readBatch('batch'), items: await readItems('batch') };
    expect(await deleteBatch('batch')).toBe(true);
    expect(await deleteBatch('batch')).toBe(false);
    expect(await readBatch('batch')).toBeUndefined();
    expect(await readBatches()).toEqual([]);
    expect(await changeBatch('batch', ({ set }) => set({ stage: 'running' }))).toBeUndefined();
    await restoreBatch('batch');
    expect(await readBatch('batch')).toEqual({ ...before.batch, stage: 'paused', revision: expect.any(Number) });
    expect(await readItems('batch')).toEqual(before.items);
    expect(await deleteBatch('nobody')).toBe(false);
  });

  it('that was deleted holds its searches until it can no longer be had back, and takes along what was never searched', async () => {
    const database = await db();
    for (const id of ['s0', 's1', 'other']) await database.put('pictures', new Blob(['x']), [id, 'original']);
    await database.put('searches', stateWith({ id: 's0' }));
    await deleteBatch('batch');
    await dropDeletedBatches();
    // Shown by the history already, and kept by the batch still.
    expect((await readHistory()).map(({ id }) => id)).toEqual(['s0']);
    expect(await searchesOfBatches()).toContain('s0');
    expect((await database.getAllKeys('pictures')).map(([id]) => id)).toEqual(['other', 's0', 's1']);
    await dropDeletedBatches(Date.now() + 1);
    expect(await readItems('batch')).toEqual([]);
    expect(await database.get('batches', 'batch')).toBeUndefined();
    expect((await database.getAllKeys('pictures')).map(([id]) => id)).toEqual(['other', 's0']);
    expect(await database.getAllKeys('batchItems')).toEqual(['other']);
  });

  it('of a later version of the extension is left alone', async () => {
    const database = await db();
    await database.put('batches', batchWith({ id: 'later', version: 2 as 1 }));
    expect((await readBatches()).map(({ id }) => id)).toEqual(['batch']);
    expect(await readBatch('later')).toBeUndefined();
    expect(await changeBatch('later', ({ set }) => set({ stage: 'running' }))).toBeUndefined();
    expect(await database.get('batches', 'later')).toMatchObject({ version: 2, stage: 'draft' });
  });
});
