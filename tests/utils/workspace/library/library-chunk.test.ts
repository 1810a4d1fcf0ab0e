import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { db } from '@/utils/db';
import { filterBits } from '@/utils/providers/library/filter-bits';
import { addOffers } from '@/utils/workspace/library/add-offers';
import { LibraryCache } from '@/utils/workspace/library/library-cache';
import { pictureStates } from '@/utils/workspace/library/library-chunk';
import { readLibraryRecord } from '@/utils/workspace/library/library-record';
import { writeLibrary } from '@/utils/workspace/library/library-write';
import { ownOffer } from './offer-fixture';
import { emptyLibrary } from './library-dump';

beforeEach(emptyLibrary);

it('makes the bits of a version with other filters anew from the records', async () => {
  const offer = ownOffer('1', { dropship: true, laneFlags: ['JPFL'] });
  await addOffers([offer], { source: 'import', at: '2026-11-30T08:00:00.000Z' });
  const stored = (await (await db()).get('libraryChunks', 0))!;
  const old = { ...stored, names: 'other,names', bits: new Uint32Array(stored.bits.length).fill(7) };
  old.pictures[0] = pictureStates.made;
  await (await db()).put('libraryChunks', old, 0);

  const { chunks } = await new LibraryCache(false).open();
  expect(chunks[0]!.bits.slice(0, 2)).toEqual(filterBits(offer));
  expect(chunks[0]!.bits.slice(2).some(Boolean)).toBe(false);
  expect(chunks[0]!.pictures[0]).toBe(pictureStates.made);
  expect(chunks[0]!.names).toBe(stored.names);

  await writeLibrary(async (tables) => void (await tables.change(0)));
  expect((await (await db()).get('libraryChunks', 0))!.names).toBe(stored.names);
});

it('reads records of version 1 and leaves others alone', () => {
  // As version 1 wrote it.
  const first = {
    version: 1,
    offer: { id: '628745190321', title: '杯子', url: '', origin: 'library', supplier: {} },
    source: 'seen',
    addedAt: '2026-11-30T08:00:00.000Z',
    changedAt: '2026-11-30T08:00:00.000Z',
  };
  expect(readLibraryRecord(first)).toEqual(first);
  for (const other of [undefined, null, {}, { ...first, version: 2 }, { version: 1 }, { version: 1, offer: {} }]) {
    expect(readLibraryRecord(other)).toBeUndefined();
  }
});
