import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import { changeSettings } from '@/utils/settings';
import { addBatch, type NewPicture } from '@/utils/workspace/batch/add-batch';
import { mostPictures } from '@/utils/workspace/batch/batch';
import { readBatch, readBatches, readItems } from '@/utils/workspace/batch/batch-store';

const file = (name: string, bytes = name): NewPicture => ({
  source: { kind: 'file', name },
  label: name,
  file: new File([bytes], name, { type: 'image/jpeg' }),
});
const address = (url: string): NewPicture => ({ source: { kind: 'address', url } });
const inWindow = (incognito: boolean) =>
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ id: 1, incognito } as never);

beforeEach(async () => {
  fakeBrowser.reset();
  inWindow(false);
  const database = await db();
  for (const name of ['batches', 'batchItems', 'pictures'] as const) await database.clear(name);
});
afterEach(() => vi.restoreAllMocks());

describe('a new batch', () => {
  it('is a draft of what a new search would ask, with the bytes of its files', async () => {
    await changeSettings({ provider: 'linkfox', defaults: { filters: ['certifiedFactory'], pageSize: 10 } });
    const { batchId, added } = await addBatch({ kind: 'files' }, [file('a.jpg'), address('https://a.com/b.jpg')]);
    expect(added).toBe(2);
    expect(await readBatch(batchId)).toMatchObject({
      stage: 'draft',
      providerId: 'linkfox',
      choices: { filters: ['certifiedFactory'], pageSize: 10 },
    });
    const items = await readItems(batchId);
    expect(items).toMatchObject([
      { stage: 'waiting', index: 0, label: 'a.jpg', source: { kind: 'file' } },
      { stage: 'waiting', index: 1, source: { kind: 'address', url: 'https://a.com/b.jpg' } },
    ]);
    expect(items.every((item) => !('file' in item) && !('original' in item))).toBe(true);
    const kept = await (await db()).get('pictures', [items[0]!.searchId, 'original']);
    expect(await kept!.text()).toBe('a.jpg');
  });

  it('keeps the pixels of a canvas as a picture of their own, and out of the item', async () => {
    const pixels = `data:image/png;base64,${btoa('pixels')}`;
    const candidate = { kind: 'canvas' as const, urls: [], pixels };
    const source = { kind: 'page' as const, tabId: 1, frameId: 0, pageUrl: 'https://s.example/', candidate };
    const { batchId } = await addBatch({ kind: 'page', url: 'https://s.example/' }, [{ source }]);
    const [item] = await readItems(batchId);
    expect(JSON.stringify(item)).not.toContain('base64');
    expect(await (await (await db()).get('pictures', [item!.searchId, 'original']))!.text()).toBe('pixels');
  });

  it('leaves out files that are there twice, that are empty, or that are beyond what a batch holds', async () => {
    const many = Array.from({ length: mostPictures }, (_, i) => address(`https://a.com/${i}.jpg`));
    const result = await addBatch({ kind: 'files' }, [
      file('a.jpg', 'same'),
      file('b.jpg', 'same'),
      file('empty.jpg', ''),
      ...many,
    ]);
    expect(result).toMatchObject({
      added: mostPictures - 2,
      duplicates: 1,
      beyond: 3,
      bad: [{ name: 'empty.jpg', error: { code: 'picture-empty' } }],
    });
    expect((await readItems(result.batchId)).map(({ index }) => index)).toEqual(
      Array.from({ length: mostPictures - 2 }, (_, i) => i),
    );
  });

  it('of a private window is none: nothing of it is kept', async () => {
    inWindow(true);
    await expect(addBatch({ kind: 'files' }, [file('secret.jpg')])).rejects.toMatchObject({ code: 'batch-private' });
    expect(await readBatches()).toEqual([]);
    expect(await (await db()).count('pictures')).toBe(0);
  });

  it('keeps what was written before the disk was full, each item with its bytes', async () => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!.value as IDBObjectStore['put'];
    let room = 30;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'pictures' && room-- <= 0) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.apply(this, row);
    });
    const files = Array.from({ length: 45 }, (_, i) => file(`${i}.jpg`));
    await expect(addBatch({ kind: 'files' }, files)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    const [batch] = await readBatches();
    const items = await readItems(batch!.id);
    expect(items).toHaveLength(20);
    expect(await (await db()).count('pictures')).toBe(20);
  });
});
