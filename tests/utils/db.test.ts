import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it, vi } from 'vitest';
import type { SavedOffer } from '@/utils/workspace/board';
import type { Watch } from '@/utils/workspace/watch/watch';
import { stateWith } from './search/state-fixture';
import searchV1 from './search/stored/search-v1.json';
import offerV1 from './workspace/stored/saved-offer-v1.json';
import watchV1 from './workspace/stored/watch-v1.json';

it('keeps what version 1 stored', async () => {
  const first = await openDB('find-on-1688', 1, {
    upgrade(database) {
      database.createObjectStore('pictures');
      database.createObjectStore('pages');
      database.createObjectStore('searches', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
    },
  });
  await first.put('searches', stateWith({ id: 'old' }));
  await first.put('pages', { offers: [] }, ['old', 1]);
  await first.put('pictures', new Blob(['x']), ['old', 'prepared']);
  first.close();

  const { db } = await import('@/utils/db');
  const database = await db();
  expect(database.version).toBe(7);
  expect(await database.getAllFromIndex('searches', 'startedAt')).toEqual([stateWith({ id: 'old' })]);
  expect(await database.get('pages', ['old', 1])).toEqual({ offers: [] });
  expect(await database.getAllKeys('pictures')).toEqual([['old', 'prepared']]);
  expect([...database.objectStoreNames]).toEqual([
    'answers',
    'batchItems',
    'batches',
    'boards',
    'checks',
    'keys',
    'ledger',
    'libraryChunks',
    'libraryHashes',
    'libraryOffers',
    'libraryPrints',
    'libraryState',
    'pages',
    'pictures',
    'savedOffers',
    'savedPictures',
    'searches',
    'watches',
    'webAnswers',
    'webPictures',
  ]);
});

it('finds what version 5 stored by the indexes of version 6', async () => {
  const { deleteDatabase } = await import('@/utils/db');
  await deleteDatabase();
  const fifth = await openDB('find-on-1688', 5, {
    upgrade(database) {
      for (const name of ['pictures', 'pages', 'checks', 'keys', 'savedPictures']) database.createObjectStore(name);
      database.createObjectStore('searches', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
      database.createObjectStore('savedOffers', { keyPath: 'id' }).createIndex('board', 'boardId');
    },
  });
  await fifth.put('searches', searchV1);
  await fifth.put('savedOffers', offerV1);
  fifth.close();

  vi.resetModules();
  const database = await (await import('@/utils/db')).db();
  expect(database.version).toBe(7);
  const saved = await database.getAllFromIndex('savedOffers', 'search', offerV1.found.searchId);
  expect(saved).toEqual([offerV1 as SavedOffer]);
  // It gets a size at the worker's next start.
  expect(await database.countFromIndex('searches', 'size')).toBe(0);
  expect(await database.getAllKeysFromIndex('searches', 'startedAt')).toEqual([searchV1.id]);
});

it('leaves what version 6 stored as it is, and has room for watched prices', async () => {
  const { deleteDatabase } = await import('@/utils/db');
  await deleteDatabase();
  const sixth = await openDB('find-on-1688', 6, {
    upgrade(database, _from, _to, transaction) {
      for (const name of ['pictures', 'pages', 'checks', 'keys', 'savedPictures']) database.createObjectStore(name);
      database.createObjectStore('searches', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
      database.createObjectStore('savedOffers', { keyPath: 'id' }).createIndex('board', 'boardId');
      transaction.objectStore('savedOffers').createIndex('search', 'found.searchId');
    },
  });
  await sixth.put('savedOffers', offerV1);
  sixth.close();

  vi.resetModules();
  const database = await (await import('@/utils/db')).db();
  expect(await database.getAll('savedOffers')).toEqual([offerV1 as SavedOffer]);
  await database.put('watches', watchV1 as Watch);
  expect(await database.get('watches', offerV1.id)).toEqual(watchV1);
});
