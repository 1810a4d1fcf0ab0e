import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { stateWith } from './search/state-fixture';

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
  expect(database.version).toBe(5);
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
    'webAnswers',
    'webPictures',
  ]);
});
