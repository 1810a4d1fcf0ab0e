import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { encodeFingerprint } from '@/utils/image/fingerprint/codec';
import { fingerprintOf } from '@/utils/image/fingerprint/fingerprint';
import { checkBackup } from '@/utils/workspace/backup/read-backup';
import { restoreBackup } from '@/utils/workspace/backup/restore-backup';
import { readStorageUse } from '@/utils/workspace/backup/storage-use';
import { writeBackup } from '@/utils/workspace/backup/write-backup';
import { addOffers } from '@/utils/workspace/library/add-offers';
import { chunkRows, pictureStates, rowWords } from '@/utils/workspace/library/library-chunk';
import { writeLibrary } from '@/utils/workspace/library/library-write';
import { openOwnShelf } from '@/utils/workspace/library/own-shelf';
import { drawnPicture, scene } from '../../image/fingerprint/drawn-picture';
import { ownOffer } from '../library/offer-fixture';
import { clearAll } from './stored-fixture';

vi.setConfig({ testTimeout: 120_000 });

const rows = 5000;
const print = fingerprintOf(drawnPicture(scene(5)));
const sought = fingerprintOf(drawnPicture(scene(6)));

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ usage: 90_000_000, quota: 1e9 }) } });
  await clearAll();
});

/** Every row has its picture; that of one is the one that is sought. */
async function fillLibrary(): Promise<void> {
  const offers = Array.from({ length: rows }, (_, i) => ownOffer(`${6_000_000_000_000_000_000n + BigInt(i)}`));
  await addOffers(offers, { source: 'import', at: '2026-11-30T08:00:00.000Z' });
  const [plain, other] = [encodeFingerprint(print), encodeFingerprint(sought)];
  await writeLibrary(async (tables) => {
    const prints = tables.transaction.objectStore('libraryPrints');
    for (let row = 0; row < rows; row++) {
      const [number, place] = [Math.floor(row / chunkRows), row % chunkRows];
      const isSought = row === rows - 7;
      (await tables.change(number)).pictures[place] = pictureStates.made;
      (await tables.changeHashes(number)).set((isSought ? sought : print).hashes, place * rowWords);
      await prints.put(isSought ? other : plain, row);
    }
  });
}

async function find() {
  const shelf = (await openOwnShelf())!;
  const [nearest] = shelf.index.nearest(sought.hashes, 1);
  const [[offer], [fingerprint]] = await Promise.all([
    shelf.offers([nearest!.row]),
    shelf.fingerprints([nearest!.row]),
  ]);
  return { size: shelf.size, distance: nearest!.distance, offer, fingerprint };
}

it('brings a library of 5,000 offers and their pictures back, found by the same picture, in the same room', async () => {
  await fillLibrary();
  const [before, room] = [await find(), await readStorageUse()];
  expect(before).toMatchObject({ size: rows, distance: 0, offer: { id: '6000000000000004993' } });
  expect(room.kinds.library).toBeGreaterThan(rows * encodeFingerprint(print).length);
  expect(room).toMatchObject({ used: 90_000_000, allowed: 1e9 });

  const { signal } = new AbortController();
  const seen: number[] = [];
  const file = await writeBackup(({ done }) => seen.push(done), signal);
  // It is told how far it is, and more than once.
  expect(seen.length).toBeGreaterThan(10);
  await clearAll();
  expect((await readStorageUse()).kinds.library).toBe(0);
  const backup = await checkBackup(file, () => undefined, signal);
  const { records } = await restoreBackup(backup, 'merge', () => undefined, signal);
  expect(records).toBeGreaterThan(2 * rows);
  expect(await find()).toEqual(before);
  expect((await readStorageUse()).kinds).toEqual(room.kinds);
});
