import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/utils/db';
import { addOffers } from '@/utils/workspace/library/add-offers';
import { countLibrary, noHead } from '@/utils/workspace/library/library-head';
import { bringBack, purgeRemoved, removeOffers } from '@/utils/workspace/library/remove-offers';
import { libraryOffers } from './library-of';
import { ownOffer } from './offer-fixture';
import { failWrite } from '../../disk-faults';
import { dumpLibrary, emptyLibrary } from './library-dump';

vi.setConfig({ testTimeout: 60_000 });

const at = '2026-11-30T08:00:00.000Z';
const add = (...ids: string[]) =>
  addOffers(
    ids.map((id) => ownOffer(id)),
    { source: 'import', at },
  );
const ids = async () => Object.keys(await libraryOffers());
const counts = async () => countLibrary((await (await db()).get('libraryState', 'head')) ?? noHead);

beforeEach(async () => {
  await emptyLibrary();
  await add('1', '2', '3');
});

describe('removeOffers', () => {
  it('deletes what is named and brings it back', async () => {
    expect(await removeOffers(new Set(['2', '9']), at)).toBe(1);
    expect(await ids()).toEqual(['1', '3']);
    expect(await counts()).toMatchObject({ offers: 2, removed: 1 });
    expect(await bringBack()).toBe(1);
    expect(await ids()).toEqual(['1', '2', '3']);
    expect(await counts()).toMatchObject({ offers: 3, removed: 0 });
  });

  it('brings none back that came in anew since', async () => {
    await removeOffers('all', at);
    await add('2');
    expect(await bringBack()).toBe(2);
    expect((await ids()).sort()).toEqual(['1', '2', '3']);
    expect(await counts()).toMatchObject({ offers: 3, removed: 1 });
  });

  it('lets go for good of what was deleted before, and of its row and bytes', async () => {
    await (await db()).put('libraryPrints', new Uint8Array(3), 0);
    await removeOffers(new Set(['1']), at);
    await removeOffers(new Set(['3']), at);
    expect(await (await db()).getAllKeys('libraryOffers')).toEqual([1, 2]);
    expect(await (await db()).getAllKeys('libraryPrints')).toEqual([]);
    await bringBack();
    expect(await ids()).toEqual(['2', '3']);
    await add('4');
    expect(await (await db()).getAllKeys('libraryOffers')).toEqual([0, 1, 2]);
  });

  it('leaves the last deletion alone until its time is over', async () => {
    await removeOffers('all', at);
    await purgeRemoved(Date.parse(at) - 1);
    expect(await counts()).toMatchObject({ removed: 3 });
    await purgeRemoved(Date.parse(at));
    expect(await counts()).toEqual({ offers: 0, searchable: 0, waiting: 0, failed: 0, removed: 0 });
    expect(await (await db()).count('libraryOffers')).toBe(0);
  });

  it('leaves everything as it was, whichever write the disk has no room for', async () => {
    const before = await dumpLibrary();
    for (let nth = 1; nth <= 2; nth++) {
      const fault = failWrite(nth);
      await expect(removeOffers('all', at)).rejects.toThrow('The disk is full.');
      fault.end();
      expect(await dumpLibrary()).toEqual(before);
    }
  });
});
