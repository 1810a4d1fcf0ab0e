import { isSamePicture } from './join-offer';
import { chunkRows, isLive, pictureStates, setRow, type LibraryChunk } from './library-chunk';
import type { LibraryRecord } from './library-record';
import { writeLibrary, type LibraryTables } from './library-write';
import { purgeRemoved } from './remove-offers';

/**
 * Takes back what was added at that time, as a whole: what came in is deleted, so that it can be brought back, and what was
 * joined is as it was. An offer of which something was told since stays. `at` and `now` ISO 8601. Resolves with how many
 * offers changed.
 */
export async function undoAdding(at: string, now: string): Promise<number> {
  await purgeRemoved();
  return writeLibrary(async (tables) => {
    let undone = 0;
    for (let number = 0; number < tables.size; number++) {
      const chunk = await tables.chunk(number);
      for (let row = 0; row < chunkRows; row++) {
        if (!isLive(chunk, row) || chunk.changed[row] !== Date.parse(at)) continue;
        const record = await tables.record(number * chunkRows + row);
        if (!record || (record.addedAt !== at && !record.was)) continue;
        await tables.change(number);
        if (record.addedAt === at) chunk.removed[row] = 1;
        else await putBack(tables, chunk, number * chunkRows + row, record);
        undone++;
      }
    }
    if (undone > 0) tables.head.removedAt = now;
    return undone;
  });
}

async function putBack(tables: LibraryTables, chunk: LibraryChunk, row: number, record: LibraryRecord): Promise<void> {
  const { was, ...rest } = record;
  const earlier = { ...rest, ...was };
  setRow(chunk, row % chunkRows, earlier);
  if (!isSamePicture(record.offer.imageUrl, earlier.offer.imageUrl)) {
    chunk.pictures[row % chunkRows] = earlier.offer.imageUrl ? pictureStates.waiting : pictureStates.none;
  }
  await tables.transaction.objectStore('libraryOffers').put(earlier, row);
}
