import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import { freePictures } from '@/utils/search/free-pictures';
import { searchKey } from '@/utils/search/read-search';
import { fileSearch, keepPicture } from '@/utils/search/search-data';
import type { SavedOffer } from '@/utils/workspace/board';
import type { Watch } from '@/utils/workspace/watch/watch';
import { itemWith } from '../workspace/batch/batch-fixture';
import offerV1 from '../workspace/stored/saved-offer-v1.json';
import watchV1 from '../workspace/stored/watch-v1.json';
import { stateWith } from './state-fixture';

/** A filed search with its three pictures: 100, 10 and 1 bytes. */
async function file(id: string, minute: number) {
  const state = stateWith({ id, startedAt: `2026-01-01T00:0${minute}:00.000Z` });
  await keepPicture(state, 'original', new Blob(['x'.repeat(100)]));
  await keepPicture(state, 'prepared', new Blob(['x'.repeat(10)]));
  await keepPicture(state, 'thumbnail', new Blob(['x']));
  await fileSearch(state);
  return state;
}
const left = async () => (await (await db()).getAllKeys('pictures')).map((key) => key.join(' '));

describe('room for new results', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    const database = await db();
    for (const name of ['pictures', 'pages', 'searches', 'batchItems', 'savedOffers', 'watches'] as const)
      await database.clear(name);
  });

  it('is made of the oldest pictures, as they were read before as they were sent; every search stays', async () => {
    await file('b', 2);
    await file('a', 1);
    expect(await freePictures(100)).toEqual({ pictures: 1, bytes: 100 });
    expect(await left()).toEqual(['a prepared', 'a thumbnail', 'b original', 'b prepared', 'b thumbnail']);
    expect(await freePictures(105)).toEqual({ pictures: 2, bytes: 110 });
    expect(await left()).toEqual(['a thumbnail', 'b prepared', 'b thumbnail']);
    expect(await freePictures()).toEqual({ pictures: 1, bytes: 10 });
    expect(await freePictures()).toEqual({ pictures: 0, bytes: 0 });
    expect(await (await db()).getAllKeys('searches')).toEqual(['a', 'b']);
  });

  it('is not made of what a watched price is asked by', async () => {
    await file('watched', 1);
    await file('saved', 2);
    const database = await db();
    for (const searchId of ['watched', 'saved']) {
      const offer = { ...offerV1, id: searchId, found: { ...offerV1.found, searchId } } as SavedOffer;
      await database.put('savedOffers', offer);
    }
    await database.put('watches', { ...(watchV1 as unknown as Watch), id: 'watched' });
    expect(await freePictures()).toEqual({ pictures: 2, bytes: 110 });
    expect((await left()).filter((key) => key.startsWith('watched'))).toHaveLength(3);
  });

  it('is not made of what a window shows or a batch still works with', async () => {
    const shown = await file('shown', 1);
    await fakeBrowser.storage.session.set({ [searchKey(1)]: shown });
    await file('waiting', 2);
    await file('searched', 3);
    await (await db()).put('batchItems', itemWith({ searchId: 'waiting' }));
    await (await db()).put('batchItems', itemWith({ searchId: 'searched', stage: 'done' }));
    expect(await freePictures()).toEqual({ pictures: 2, bytes: 110 });
    expect((await left()).filter((key) => key.startsWith('searched'))).toEqual(['searched thumbnail']);
  });
});
