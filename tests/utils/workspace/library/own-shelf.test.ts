import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/utils/db';
import { encodeFingerprint } from '@/utils/image/fingerprint/codec';
import { fingerprintOf, type Fingerprint } from '@/utils/image/fingerprint/fingerprint';
import { matches } from '@/utils/providers/library/matches';
import type { SearchChoices } from '@/utils/providers/provider';
import { addOffers } from '@/utils/workspace/library/add-offers';
import { pictureStates, rowWords } from '@/utils/workspace/library/library-chunk';
import { writeLibrary } from '@/utils/workspace/library/library-write';
import { openOwnShelf } from '@/utils/workspace/library/own-shelf';
import { removeOffers } from '@/utils/workspace/library/remove-offers';
import { drawnPicture, scene } from '../../image/fingerprint/drawn-picture';
import { anyOffer, today } from '../../providers/library/sample-offers';
import { ownOffer } from './offer-fixture';
import { emptyLibrary } from './library-dump';

vi.setConfig({ testTimeout: 60_000 });

const at = '2026-11-30T08:00:00.000Z';
const choices = (change: Partial<SearchChoices> = {}): SearchChoices => ({
  filters: [],
  sort: { field: 'similarity', direction: 'desc' },
  pageSize: 20,
  ...change,
});

/** Gives rows of the first chunk their fingerprints. */
const fingerprinted = (prints: readonly Fingerprint[]) =>
  writeLibrary(async (tables) => {
    const chunk = await tables.change(0);
    const hashes = await tables.changeHashes(0);
    for (const [row, print] of prints.entries()) {
      chunk.pictures[row] = pictureStates.made;
      hashes.set(print.hashes, row * rowWords);
      await tables.transaction.objectStore('libraryPrints').put(encodeFingerprint(print), row);
    }
  });

beforeEach(emptyLibrary);

describe('openOwnShelf', () => {
  it('is none while the library is empty, and holds what has a fingerprint afterwards', async () => {
    expect(await openOwnShelf()).toBeUndefined();
    const prints = [1, 2].map((seed) => fingerprintOf(drawnPicture(scene(seed))));
    await addOffers([ownOffer('1'), ownOffer('2'), ownOffer('3')], { source: 'import', at });
    expect((await openOwnShelf())!.size).toBe(0);
    await fingerprinted(prints);
    const shelf = (await openOwnShelf())!;
    expect(shelf.size).toBe(2);
    expect(await openOwnShelf()).toBe(shelf);
    const allowed = shelf.allowed(choices(), 0);
    expect([...allowed.subarray(0, 4)]).toEqual([1, 1, 0, 0]);
    const [nearest] = shelf.index.nearest(prints[1]!.hashes, 50, allowed);
    expect(nearest).toEqual({ row: 1, distance: 0 });
    expect(await shelf.offers([1])).toEqual([ownOffer('2')]);
    expect(await shelf.fingerprints([1])).toEqual([prints[1]]);
  });

  it('finds no deleted offer, and none whose row went to another since it was opened', async () => {
    await addOffers([ownOffer('1'), ownOffer('2')], { source: 'import', at });
    await fingerprinted([1, 2].map((seed) => fingerprintOf(drawnPicture(scene(seed)))));
    const before = (await openOwnShelf())!;
    await removeOffers(new Set(['1']), at);
    const after = (await openOwnShelf())!;
    expect([...after.allowed(choices(), 0).subarray(0, 2)]).toEqual([0, 1]);
    await removeOffers(new Set(['2']), at);
    await addOffers([ownOffer('9')], { source: 'import', at });
    expect(await before.offers([0, 1])).toEqual([undefined, ownOffer('2')]);
  });

  it('does without a fingerprint of another version', async () => {
    await addOffers([ownOffer('1')], { source: 'import', at });
    await (await db()).put('libraryPrints', Uint8Array.of(9, 9), 0);
    expect(await (await openOwnShelf())!.fingerprints([0])).toEqual([undefined]);
  });

  it('lets pass what the filter lets pass of whole offers', async () => {
    const price = fc.option(fc.constantFrom('9.99', '10.00', '10.01', '12'), { nil: undefined });
    const asked = fc.record({
      filters: fc.subarray(['certifiedFactory', 'shipIn24Hours', 'new7', 'JPFL', 'totalEpScoreLv2'], { maxLength: 2 }),
      keyword: fc.option(fc.constantFrom('mug', '水杯', 'mug 陶瓷', 'BOTTLE', 'works'), { nil: undefined }),
      priceMin: price,
      priceMax: price,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyOffer, { minLength: 1, maxLength: 12 }), asked, async (rows, asks) => {
        await emptyLibrary();
        const offers = rows.map((offer, i) => ({ ...offer, id: `${i}`, imageUrl: undefined }));
        await addOffers(offers, { source: 'import', at });
        await writeLibrary(async (tables) => void (await tables.change(0)).pictures.fill(pictureStates.made));
        const wanted = choices({ ...asks });
        const allowed = (await openOwnShelf())!.allowed(wanted, today);
        expect([...allowed.subarray(0, offers.length)].map(Boolean)).toEqual(
          offers.map((offer) => matches(offer, wanted, today)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
