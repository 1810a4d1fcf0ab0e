import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bareOffer } from '@/tests/components/fixtures';
import { db } from '@/utils/db';
import type { Product } from '@/utils/stores/product';
import { removeSavedOffer } from '@/utils/workspace/change-saved-offers';
import { readSettings } from '@/utils/settings';
import { pauseWatching, setRhythm, startWatching, stopWatching } from '@/utils/workspace/watch/change-watches';
import { nextDue } from '@/utils/workspace/watch/next-due';
import { noteStorePrice } from '@/utils/workspace/watch/note-store-price';
import { readWatches } from '@/utils/workspace/watch/read-watches';
import { diskFaults, failWrite } from '../../disk-faults';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const product: Product = {
  store: 'shop.example',
  storeId: 'A1',
  url: 'https://shop.example/mug?ref=1',
  price: usd('12.99'),
};
const saved = {
  version: 1 as const,
  id: '1',
  boardId: 'b',
  offer: bareOffer('1', { price: { amount: '8.50', currency: 'CNY' } }),
  savedAt: '2026-11-03T09:30:00.000Z',
  found: { searchId: 's', providerId: 'open-platform', at: '2026-11-03T09:28:00.000Z' },
  product,
  note: '',
  tags: [],
};

beforeEach(async () => {
  fakeBrowser.reset();
  const database = await db();
  for (const store of ['boards', 'savedOffers', 'watches'] as const) await database.clear(store);
  await database.put('boards', { version: 1, id: 'b', name: 'B', createdAt: '', usedAt: '', order: ['1'] });
  await database.put('savedOffers', saved);
});
const one = async () => (await readWatches()).get('1');
const store = async () => (await one())!.store.map(({ price }) => price.amount);

describe('the store’s price', () => {
  it('joins the series of the offers that answer the product, and of no other', async () => {
    await noteStorePrice({ ...product, price: usd('11.99') });
    expect(await one()).toBeUndefined();
    await startWatching([saved]);
    expect(await store()).toEqual(['12.99']);
    await noteStorePrice({ ...product, url: 'https://shop.example/other', price: usd('11.99') });
    await noteStorePrice({ ...product, price: usd('11.99') });
    await noteStorePrice({ ...product, storeId: 'A2', price: usd('10') });
    await noteStorePrice({ ...product, store: 'elsewhere.example', price: usd('9') });
    await noteStorePrice({ ...product, price: undefined });
    expect(await store()).toEqual(['12.99', '11.99']);
    await noteStorePrice({ ...product, storeId: undefined, url: 'https://shop.example/mug#top', price: usd('10.99') });
    expect(await store()).toEqual(['12.99', '11.99', '10.99']);
  });
});

it('another product of a shop whose addresses tell it in the query is another product', async () => {
  const own = { ...product, storeId: undefined, url: 'https://shop.example/product.php?utm_source=mail&id=1' };
  await (await db()).put('savedOffers', { ...saved, product: own });
  await startWatching([saved]);
  await noteStorePrice({ ...own, url: 'https://shop.example/product.php?id=2', price: usd('99') });
  await noteStorePrice({ ...own, url: 'https://shop.example/product.php?id=1&gclid=x', price: usd('11') });
  expect(await store()).toEqual(['12.99', '11']);
});

describe.each(diskFaults)('a disk that is full %s', (how) => {
  it.each([1, 2])('begins all watches or none: write %i fails', async (nth) => {
    const other = { ...saved, id: '2', offer: bareOffer('2') };
    await (await db()).put('savedOffers', other);
    const fault = failWrite(how === 'at the end' ? 1 : nth, how);
    await expect(startWatching([saved, other])).rejects.toThrow();
    fault.end();
    expect((await readWatches()).size).toBe(0);
    expect((await startWatching([saved, other])).count).toBe(2);
  });

  it('leaves the store’s series as it was, and takes the price at the next visit', async () => {
    await startWatching([saved]);
    const before = await one();
    const visit = () => noteStorePrice({ ...product, price: usd('11.99') });
    const fault = failWrite(1, how);
    await expect(visit()).rejects.toThrow();
    fault.end();
    expect(await one()).toEqual(before);
    await visit();
    expect(await store()).toEqual(['12.99', '11.99']);
  });
});

describe('a watch', () => {
  it('is begun once, and undone, paused, stopped and had back with its series', async () => {
    const { undo, count } = await startWatching([saved]);
    expect(count).toBe(1);
    expect((await startWatching([saved])).count).toBe(0);
    await undo();
    expect(await one()).toBeUndefined();
    await startWatching([saved]);
    const begun = await one();
    await pauseWatching(['1'], true);
    expect((await one())?.paused).toBe(true);
    await pauseWatching(['1'], false);
    expect(await one()).toEqual(begun);
    const back = await stopWatching(['1']);
    expect(await one()).toBeUndefined();
    await back();
    expect(await one()).toEqual(begun);
  });

  it('goes with its offer, and comes back with it', async () => {
    await startWatching([saved]);
    const begun = await one();
    const undo = await removeSavedOffer('1');
    expect(await one()).toBeUndefined();
    await undo();
    expect(await one()).toEqual(begun);
  });

  it.each([1, 2])('follows another rhythm as a whole or not at all: write %i fails', async (nth) => {
    await startWatching([saved]);
    const before = await one();
    const fault = failWrite(nth);
    await expect(setRhythm('day')).rejects.toThrow();
    fault.end();
    expect((await readSettings()).watch.every).toBe('week');
    expect(await one()).toEqual(before);
  });

  it('follows another rhythm without anything being due by the change itself', async () => {
    await startWatching([saved]);
    const { since, dueAt } = (await one())!;
    expect(dueAt).toBe(nextDue(since, 'week'));
    await setRhythm('day');
    expect((await one())!.dueAt).toBe(nextDue(new Date().toISOString(), 'day'));
    await setRhythm('week');
    expect((await one())!.dueAt).toBe(nextDue(since, 'week'));
  });
});
