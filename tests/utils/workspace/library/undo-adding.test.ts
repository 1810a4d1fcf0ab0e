import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/utils/db';
import { addOffers } from '@/utils/workspace/library/add-offers';
import { dropEarlier } from '@/utils/workspace/library/drop-earlier';
import { LibraryCache } from '@/utils/workspace/library/library-cache';
import { chunkRows } from '@/utils/workspace/library/library-chunk';
import { countLibrary } from '@/utils/workspace/library/library-head';
import { bringBack, removeOffers } from '@/utils/workspace/library/remove-offers';
import { undoAdding } from '@/utils/workspace/library/undo-adding';
import { failWrite } from '../../disk-faults';
import { dumpLibrary, emptyLibrary } from './library-dump';
import { libraryOffers } from './library-of';
import { ownOffer } from './offer-fixture';

const first = '2026-11-28T08:00:00.000Z';
const second = '2026-11-29T08:00:00.000Z';
const third = '2026-11-30T08:00:00.000Z';
const priced = (id: string, amount: string) => ownOffer(id, { price: { amount, currency: 'CNY' } });

beforeEach(emptyLibrary);

describe('undoAdding', () => {
  it('brings the library back as it was before the last import, and that import back as it was', async () => {
    await addOffers([priced('1', '5'), priced('2', '6')], { source: 'import', at: first });
    const before = await libraryOffers();
    const moved = { ...priced('2', '9'), imageUrl: 'https://cbu01.alicdn.com/img/other.jpg' };
    await addOffers([priced('1', '7.5'), moved, priced('3', '8')], { source: 'import', at: second });
    expect(await undoAdding(second)).toBe(3);
    expect(await libraryOffers()).toEqual(before);
    const { chunks, head } = await new LibraryCache(false).open();
    expect([...chunks[0]!.prices.subarray(0, 2)]).toEqual([5, 6]);
    expect(countLibrary(head)).toMatchObject({ offers: 2, waiting: 2, removed: 0 });
    expect(await (await db()).getAllKeys('libraryOffers')).toEqual([0, 1]);
    // A second press finds nothing more to take back.
    expect(await undoAdding(second)).toBe(0);
  });

  it('leaves nothing that could be brought back without the rest of the import', async () => {
    await addOffers([priced('1', '5')], { source: 'import', at: first });
    await addOffers([priced('1', '7'), priced('2', '8')], { source: 'import', at: second });
    await undoAdding(second);
    expect(await bringBack()).toBe(0);
    expect(Object.keys(await libraryOffers())).toEqual(['1']);
    // Once more, it comes in as it did.
    expect(await addOffers([priced('1', '7'), priced('2', '8')], { source: 'import', at: third })).toEqual({
      added: 1,
      joined: 1,
      same: 0,
    });
  });

  it('leaves alone what was told since, by whatever way', async () => {
    await addOffers([priced('1', '5'), priced('2', '6')], { source: 'import', at: first });
    await addOffers([priced('1', '7'), priced('2', '8')], { source: 'shortlist', at: second });
    await addOffers([priced('1', '9')], { source: 'seen', at: third });
    expect(await undoAdding(second)).toBe(1);
    const offers = await libraryOffers();
    expect([offers['1']!.price!.amount, offers['2']!.price!.amount]).toEqual(['9', '6']);
    // What is kept by itself holds nothing twice.
    expect(await (await db()).get('libraryOffers', 0)).not.toHaveProperty('was');
  });

  it('leaves what was deleted before to be brought back, also what came in anew in between', async () => {
    await addOffers([priced('1', '5'), priced('2', '6')], { source: 'import', at: first });
    await removeOffers('all', first);
    await addOffers([priced('2', '9'), priced('3', '8')], { source: 'import', at: second });
    expect(await undoAdding(second)).toBe(2);
    expect(await libraryOffers()).toEqual({});
    expect(await bringBack()).toBe(2);
    const offers = await libraryOffers();
    expect(Object.entries(offers).map(([id, { price }]) => [id, price!.amount])).toEqual([
      ['1', '5'],
      ['2', '6'],
    ]);
  });

  it('takes back what stands in several chunks', async () => {
    const many = Array.from({ length: chunkRows + 10 }, (_, i) => priced(`${i}`, '5'));
    await addOffers(many, { source: 'import', at: first });
    const before = await libraryOffers();
    await addOffers(
      many.slice(-20).map((offer) => ({ ...offer, title: 'New' })),
      { source: 'import', at: second },
    );
    expect(await undoAdding(second)).toBe(20);
    expect(await libraryOffers()).toEqual(before);
  });
});

describe('dropEarlier', () => {
  const stored = async () => (await db()).getAll('libraryOffers');
  const joined = async () => {
    await addOffers([priced('1', '5'), priced('2', '6')], { source: 'import', at: first });
    await addOffers([priced('1', '7')], { source: 'import', at: second });
  };

  it('lets go of what offers were, and of nothing else', async () => {
    await joined();
    const { memory, offers } = { memory: await new LibraryCache(false).open(), offers: await libraryOffers() };
    await dropEarlier(Date.parse(second));
    for (const record of await stored()) expect(record).not.toHaveProperty('was');
    expect(await libraryOffers()).toEqual(offers);
    const { head } = await new LibraryCache(false).open();
    expect({ ...head, joinedAt: second }).toEqual(memory.head);
    expect(await undoAdding(second)).toBe(0);
  });

  it('leaves alone what can still be taken back', async () => {
    await joined();
    await dropEarlier(Date.parse(second) - 1);
    expect(await undoAdding(second)).toBe(1);
    expect((await libraryOffers())['1']!.price!.amount).toBe('5');
  });

  it('loses no offer on a full disk, and goes on once there is room', async () => {
    await joined();
    const before = await dumpLibrary();
    const fault = failWrite(1);
    await expect(dropEarlier(Date.parse(second))).rejects.toThrow('The disk is full.');
    fault.end();
    expect(await dumpLibrary()).toEqual(before);
    await dropEarlier(Date.parse(second));
    expect((await stored()).filter(({ was }) => was)).toEqual([]);
  });
});
