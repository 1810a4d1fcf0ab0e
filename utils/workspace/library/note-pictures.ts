import { encodeFingerprint } from '../../image/fingerprint/codec';
import type { Fingerprint } from '../../image/fingerprint/fingerprint';
import {
  chunkRows,
  failureOf,
  isLive,
  pictureFailures,
  pictureStates,
  rowWords,
  type PictureFailure,
} from './library-chunk';
import { writeLibrary } from './library-write';

/** What came of the picture of a row. */
export interface PictureResult {
  row: number;
  /** The offer, and the address that was read: by now another may stand there. */
  id: string;
  imageUrl: string;
  found: Fingerprint | PictureFailure;
}

/** Keeps what came of some pictures, all or none. What is no longer the picture of its row is left out. */
export function notePictures(results: readonly PictureResult[]): Promise<void> {
  return writeLibrary(async (tables) => {
    await Promise.all(
      results.map(async ({ row, id, imageUrl, found }) => {
        const record = await tables.record(row);
        if (record?.offer.id !== id || record.offer.imageUrl !== imageUrl) return;
        const [number, place] = [Math.floor(row / chunkRows), row % chunkRows];
        const chunk = await tables.change(number);
        if (typeof found === 'string') {
          chunk.pictures[place] = pictureStates.failed + pictureFailures.indexOf(found);
          return;
        }
        const hashes = await tables.changeHashes(number);
        hashes.set(found.hashes, place * rowWords);
        chunk.pictures[place] = pictureStates.made;
        await tables.transaction.objectStore('libraryPrints').put(encodeFingerprint(found), row);
      }),
    );
  });
}

/** Lets every picture that could not be read be read again. Resolves with how many. */
export function retryFailedPictures(): Promise<number> {
  return writeLibrary(async (tables) => {
    let again = 0;
    for (let number = 0; number < tables.size; number++) {
      const chunk = await tables.chunk(number);
      for (let row = 0; row < chunkRows; row++) {
        if (!isLive(chunk, row) || !failureOf(chunk, row)) continue;
        await tables.change(number);
        chunk.pictures[row] = pictureStates.waiting;
        again++;
      }
    }
    return again;
  });
}
