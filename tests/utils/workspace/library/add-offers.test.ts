import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/utils/db';
import { addOffers } from '@/utils/workspace/library/add-offers';
import { LibraryCache } from '@/utils/workspace/library/library-cache';
import { chunkRows, pictureStates } from '@/utils/workspace/library/library-chunk';
import { countLibrary, noHead } from '@/utils/workspace/library/library-head';
import { libraryOffers } from './library-of';
import { ownOffer } from './offer-fixture';
import { failWrite } from '../../disk-faults';
import { dumpLibrary, emptyLibrary } from './library-dump';

vi.setConfig({ testTimeout: 60_000 });

const source = 'import' as const;
const at = '2026-11-30T08:00:00.000Z';
const later = '2026-12-01T08:00:00.000Z';
const many = (count: number, from = 0) => Array.from({ length: count }, (_, i) => ownOffer(`${600_000 + from + i}`));
const counts = async () => countLibrary((await (await db()).get('libraryState', 'head')) ?? noHead);

beforeEach(emptyLibrary);

describe('addOffers', () => {
  it('keeps offers over the end of a chunk, each once', async () => {
    const offers = many(chunkRows + 3);
    expect(await addOffers([...offers, offers[5]!], { source, at })).toEqual({
      added: chunkRows + 3,
      joined: 0,
      same: 0,
    });
    const kept = await libraryOffers();
    expect(Object.keys(kept)).toHaveLength(chunkRows + 3);
    expect(kept[offers.at(-1)!.id]).toEqual(offers.at(-1));
    expect(await counts()).toMatchObject({ offers: chunkRows + 3, waiting: chunkRows + 3, searchable: 0 });
    expect((await (await db()).getAllKeys('libraryChunks')).length).toBe(2);
  });

  it('joins what is there already: what is told anew stands, what is absent takes nothing away', async () => {
    await addOffers([ownOffer('1', { price: yuan('20'), monthlySales: 5 })], { source, at });
    const told = ownOffer('1', { title: '', price: yuan('18'), certificates: [], supplier: { city: '杭州市' } });
    expect(await addOffers([told], { source: 'seen', at: later })).toEqual({ added: 0, joined: 1, same: 0 });
    expect((await libraryOffers())['1']).toEqual(
      ownOffer('1', { price: yuan('18'), monthlySales: 5, supplier: { name: 'Mug Works', city: '杭州市' } }),
    );
    const [record] = await (await db()).getAll('libraryOffers');
    expect(record).toMatchObject({ version: 1, source: 'import', addedAt: at, changedAt: later });
    expect(await addOffers([told], { source, at: later })).toEqual({ added: 0, joined: 0, same: 1 });
  });

  it('has a picture read anew only where it is another one', async () => {
    const [address] = ['https://cbu01.alicdn.com/img/a.jpg'];
    await addOffers([ownOffer('1', { imageUrl: address })], { source, at });
    await markMade();
    await addOffers([ownOffer('1', { imageUrl: `${address}_250x250.jpg` })], { source, at });
    expect(await counts()).toMatchObject({ searchable: 1, waiting: 0 });
    await addOffers([ownOffer('1', { imageUrl: 'https://cbu01.alicdn.com/img/b.jpg' })], { source, at });
    expect(await counts()).toMatchObject({ searchable: 0, waiting: 1 });
  });

  it('leaves everything as it was, whichever write the disk has no room for', async () => {
    await addOffers(many(3), { source, at });
    const incoming = [...many(4, 2).map((offer) => ({ ...offer, title: 'New' }))];
    const counting = failWrite(0);
    await addOffers(incoming, { source, at: later });
    const writes = counting.end();
    expect(writes).toBe(6);
    for (let nth = 1; nth <= writes; nth++) {
      await emptyLibrary();
      await addOffers(many(3), { source, at });
      const before = await dumpLibrary();
      const fault = failWrite(nth);
      await expect(addOffers(incoming, { source, at: later })).rejects.toThrow('The disk is full.');
      fault.end();
      expect(await dumpLibrary(), `write ${nth}`).toEqual(before);
    }
  });

  it('leaves everything as it was when it is cancelled half-way', async () => {
    await addOffers(many(3), { source, at });
    const before = await dumpLibrary();
    const abort = new AbortController();
    const onProgress = (done: number) => done >= 1000 && abort.abort();
    await expect(addOffers(many(2000, 10), { source, at, signal: abort.signal, onProgress })).rejects.toThrow(/abort/i);
    expect(await dumpLibrary()).toEqual(before);
  });

  it('refuses more offers than a library holds, and says how many', async () => {
    await addOffers(many(2), { source, at });
    const head = (await (await db()).get('libraryState', 'head'))!;
    head.chunks[0]!.offers = 99_999;
    await (await db()).put('libraryState', head, 'head');
    await expect(addOffers(many(3, 1), { source, at })).rejects.toMatchObject({
      code: 'library-full',
      params: { most: 100_000, over: 1 },
    });
  });

  it('comes to the same whether offers come at once or in any portions', async () => {
    const anyOffers = fc.array(
      fc.record({
        id: fc.constantFrom('1', '2', '3', '4'),
        title: fc.constantFrom('', '杯子', '水杯'),
        price: fc.option(fc.constantFrom('1', '2').map(yuan), { nil: undefined }),
        city: fc.option(fc.constantFrom('杭州市', '广州市'), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(anyOffers, fc.nat(7), async (rows, cut) => {
        const offers = rows.map(({ id, title, price, city }) =>
          ownOffer(id, { title, supplier: city ? { city } : {}, ...(price ? { price } : {}) }),
        );
        await emptyLibrary();
        await addOffers(offers, { source, at });
        const atOnce = await libraryOffers();
        await emptyLibrary();
        await addOffers(offers.slice(0, cut), { source, at });
        await addOffers(offers.slice(cut), { source, at });
        expect(await libraryOffers()).toEqual(atOnce);
      }),
      { numRuns: 40 },
    );
  });
});

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

async function markMade() {
  const { chunks } = await new LibraryCache(false).open();
  chunks[0]!.pictures[0] = pictureStates.made;
  await (await db()).put('libraryChunks', chunks[0]!, 0);
}
