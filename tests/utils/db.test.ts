import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCosts } from '@/utils/costs';
import { db, deleteDatabase } from '@/utils/db';
import { readKeys } from '@/utils/keys';
import type { SearchPage } from '@/utils/providers/provider';
import { findAnswer } from '@/utils/search/answer-cache';
import { readChecks } from '@/utils/search/photo-checks';
import { readOffers, readPicture } from '@/utils/search/read-search';
import { tendHistory } from '@/utils/search/sweep-history';
import { readUsage } from '@/utils/search/usage';
import { readSettings } from '@/utils/settings';
import { readContent, readPictures } from '@/utils/web-pictures/web-content';
import { readBatches, readItems } from '@/utils/workspace/batch/batch-store';
import { openOwnShelf } from '@/utils/workspace/library/own-shelf';
import { readLibraryOffers } from '@/utils/workspace/library/read-library-offers';
import { readBoards, readSavedOffers, readSavedPicture } from '@/utils/workspace/read-boards';
import { readHistory } from '@/utils/workspace/read-history';
import { readWatched } from '@/utils/workspace/watch/read-watches';
import { putStored, readStored, storedDatabase, storedVersions, type StoredDatabase } from './stored/stored-database';

const today = async () => readStored((await db()) as never);
const shapes = (stores: StoredDatabase['stores']) =>
  Object.fromEntries(Object.entries(stores).map(([name, { keyPath, indexes }]) => [name, { keyPath, indexes }]));

afterAll(() => vi.useRealTimers());

// `WRITE_FIXTURE=1 npx vitest run tests/utils/stored` writes that of a new version.
it('has a fixture of each version that was ever stored', async () => {
  const { version } = await db();
  expect(storedVersions).toEqual(Array.from({ length: version }, (_, i) => i + 1));
});

describe.each(storedVersions)('what version %i stored', (version) => {
  const fixture = storedDatabase(version);
  let before: StoredDatabase['stores'];
  let fresh: StoredDatabase['stores'];

  beforeAll(async () => {
    fakeBrowser.reset();
    // Kept answers grow old, and searches go by the user's settings.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(fixture.storedAt) });
    await deleteDatabase();
    fresh = await today();
    await deleteDatabase();
    before = await putStored(fixture);
    await fakeBrowser.storage.local.set(fixture.local);
  });

  it('stands in a database like a new one, and is all there', async () => {
    const after = await today();
    expect(shapes(after)).toEqual(shapes(fresh));
    for (const [store, { records }] of Object.entries(before)) expect(after[store]!.records, store).toEqual(records);
  });

  it('is found in the history, with pages and pictures', async () => {
    await tendHistory();
    const history = await readHistory();
    // In the sixth the lamp was deleted a moment ago, and can be brought back.
    expect(history.map(({ id }) => id)).toEqual(version < 6 ? ['search-lamp', 'search-mug'] : ['search-mug']);
    expect(await (await db()).countFromIndex('searches', 'size')).toBe(2);
    const mug = history.at(-1)!;
    expect(mug.product?.title).toBe('Ceramic mug, 12 oz');
    const offers = await readOffers(mug);
    expect(offers.map(({ id }) => id)).toEqual(['7123456789012345678', '600000000002', '600000000003']);
    // What was told of an opened offer was kept from the third version on.
    expect(offers[2]!.priceTiers?.map(({ minQuantity }) => minQuantity)).toEqual(version < 3 ? undefined : [2, 100]);
    for (const role of ['original', 'prepared', 'thumbnail'] as const) {
      expect((await readPicture(mug, role))!.size).toBeGreaterThan(100);
    }
  });

  it.runIf(version >= 2)('is asked again by its key, and not paid for twice', async () => {
    expect((await readKeys('linkfox')).credentials).toEqual({ key: 'linkfox-test-key' });
    const [[, call]] = before.ledger!.records.filter(([, entry]) => (entry as { title?: string }).title) as [
      [string, { question: string }],
    ];
    const kept = await findAnswer(call.question);
    expect((kept!.answer as SearchPage).offers[0]).toMatchObject({ origin: 'service', supplier: {} });
    expect(await readUsage()).toMatchObject({ linkfox: { today: { calls: 2, cost: { unit: 'credits' } } } });
    const { providers } = await readSettings();
    expect(providers.linkfox).toMatchObject({ agreedAt: '2026-01-01T00:00:00.000Z' });
  });

  it.runIf(version >= 3)('has its photo checks, and what the user sells by', async () => {
    const checks = await readChecks({ id: 'search-mug', windowId: 1, private: false });
    expect(checks.map(({ verdict }) => verdict).sort()).toEqual(['different', 'same-photo']);
    expect(await readCosts()).toMatchObject({ ownRates: { USD: { yuan: '7.1' } }, marketplace: 'amazon.com' });
  });

  it.runIf(version >= 4)('has the answer to a question to the web', async () => {
    const of = { id: 'web-mug', windowId: 1, private: false };
    expect(await readContent(of)).toMatchObject({ text: 'Sold by three shops.' });
    expect(await readPictures(of)).toHaveLength(2);
  });

  it.runIf(version >= 5)('has its batch', async () => {
    const [batch] = await readBatches();
    expect(batch).toMatchObject({ stage: 'running', origin: { kind: 'list', name: 'spring.csv' } });
    const items = await readItems(batch!.id);
    expect(items.map(({ label, stage }) => [label, stage])).toEqual([
      ['SKU-1', 'waiting'],
      ['SKU-2', 'waiting'],
    ]);
  });

  it.runIf(version >= 5)('has its board, with the words on an offer and its pictures', async () => {
    const [board] = await readBoards();
    expect(board!.name).toBe('Mugs');
    const [saved] = await readSavedOffers(board!.id);
    expect(saved).toMatchObject({ note: 'ask for 500', tags: ['mug'], status: 'to-contact' });
    for (const which of ['offer', 'product'] as const) {
      expect((await readSavedPicture(saved!.id, which))!.size).toBeGreaterThan(100);
    }
  });

  it.runIf(version >= 7)('has the series of a watched price', async () => {
    const [watched] = await readWatched();
    expect(watched!.saved.note).toBe('ask for 500');
    expect(watched!.watch).toEqual(before.watches!.records[0]![1]);
    expect(watched!.watch.offer.length).toBeGreaterThan(1);
  });

  it.runIf(version >= 5)('has its library, and finds an offer in it by the picture', async () => {
    expect((await readLibraryOffers()).map(({ id }) => id)).toEqual(['own-1', 'own-2']);
    const shelf = (await openOwnShelf())!;
    const [print] = await shelf.fingerprints([0]);
    const choices = { filters: [], sort: { field: 'similarity', direction: 'desc' }, pageSize: 20 } as const;
    const found = shelf.index.nearest(print!.hashes, 5, shelf.allowed({ ...choices, filters: [] }, Date.now()));
    expect(found).toEqual([{ row: 0, distance: 0 }]);
    expect((await shelf.offers([0]))[0]).toMatchObject({ id: 'own-1', price: { amount: '7.50', currency: 'CNY' } });
  });
});
