import { isSamePicture } from './join-offer';
import { chunkRows, isLive, pictureStates, setRow, type LibraryChunk } from './library-chunk';
import type { LibraryRecord } from './library-record';
import { writeLibrary, type LibraryTables } from './library-write';
import { readRecords } from './read-records';

/**
 * Takes back what was added at that time, as a whole: what came in is deleted, so that it can be brought back as what was
 * deleted before can, and what was joined is as it was. An offer of which something was told since stays. `at` and `now`
 * ISO 8601. Resolves with how many offers changed.
 */
export async function undoAdding(at: string, now: string): Promise<number> {
  return writeLibrary(async (tables) => {
    let undone = 0;
    for (let number = 0; number < tables.size; number++) undone += await undoChunk(tables, number, at);
    if (undone > 0) tables.head.removedAt = now;
    return undone;
  });
}

async function undoChunk(tables: LibraryTables, number: number, at: string): Promise<number> {
  const chunk = await tables.chunk(number);
  const time = Date.parse(at);
  if (!chunk.changed.some((changed, row) => changed === time && isLive(chunk, row))) return 0;
  // All of a chunk at once: one by one, those of a large import take many times as long.
  const records = [...(await readRecords(tables.transaction.objectStore('libraryOffers'), number))].filter(
    ([row, { addedAt, was }]) => isLive(chunk, row) && chunk.changed[row] === time && (addedAt === at || was),
  );
  if (records.length === 0) return 0;
  await tables.change(number);
  await Promise.all(
    records.map(async ([row, record]) => {
      if (record.addedAt === at) chunk.removed[row] = 1;
      else
        await tables.transaction
          .objectStore('libraryOffers')
          .put(putBack(chunk, row, record), number * chunkRows + row);
    }),
  );
  return records.length;
}

/** Writes an offer's row as it was. Returns its record as it was. */
function putBack(chunk: LibraryChunk, row: number, { was, ...record }: LibraryRecord): LibraryRecord {
  const earlier = { ...record, ...was };
  setRow(chunk, row, earlier);
  if (!isSamePicture(record.offer.imageUrl, earlier.offer.imageUrl)) {
    chunk.pictures[row] = earlier.offer.imageUrl ? pictureStates.waiting : pictureStates.none;
  }
  return earlier;
}
