import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/utils/db';
import { addOffers } from '@/utils/workspace/library/add-offers';
import { LibraryCache } from '@/utils/workspace/library/library-cache';
import { countLibrary } from '@/utils/workspace/library/library-head';
import { bringBack } from '@/utils/workspace/library/remove-offers';
import { undoAdding } from '@/utils/workspace/library/undo-adding';
import { emptyLibrary } from './library-dump';
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
    expect(await undoAdding(second, third)).toBe(3);
    expect(await libraryOffers()).toEqual(before);
    const { chunks, head } = await new LibraryCache(false).open();
    expect([...chunks[0]!.prices.subarray(0, 2)]).toEqual([5, 6]);
    expect(countLibrary(head)).toMatchObject({ offers: 2, waiting: 2, removed: 1 });
    // A second press finds nothing more to take back; what was new can be had again.
    expect(await undoAdding(second, third)).toBe(0);
  });

  it('lets what came in be brought back', async () => {
    await addOffers([priced('1', '5')], { source: 'import', at: first });
    await undoAdding(first, second);
    expect(await libraryOffers()).toEqual({});
    expect(await bringBack()).toBe(1);
    expect(Object.keys(await libraryOffers())).toEqual(['1']);
  });

  it('leaves alone what was told since, by whatever way', async () => {
    await addOffers([priced('1', '5'), priced('2', '6')], { source: 'import', at: first });
    await addOffers([priced('1', '7'), priced('2', '8')], { source: 'shortlist', at: second });
    await addOffers([priced('1', '9')], { source: 'seen', at: third });
    expect(await undoAdding(second, third)).toBe(1);
    const offers = await libraryOffers();
    expect([offers['1']!.price!.amount, offers['2']!.price!.amount]).toEqual(['9', '6']);
    // What is kept by itself holds nothing twice.
    expect(await (await db()).get('libraryOffers', 0)).not.toHaveProperty('was');
  });
});
