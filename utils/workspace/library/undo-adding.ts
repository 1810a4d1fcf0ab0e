import { dropRows } from './drop-rows';
import { isSamePicture } from './join-offer';
import { chunkRows, isLive, pictureStates, setRow, type LibraryChunk } from './library-chunk';
import type { LibraryRecord } from './library-record';
import { writeLibrary, type LibraryTables } from './library-write';
import { readRecords } from './read-records';

/**
 * Takes back what was added at that time, as a whole: what came in is gone, and what was joined is as it was. An offer of which
 * something was told since stays. What came in is not kept as what was deleted is: bringing that back alone would be half of the
 * adding; whoever wants it adds it again. `at` ISO 8601. Resolves with how many offers changed.
 */
export async function undoAdding(at: string): Promise<number> {
  return writeLibrary(async (tables) => {
    let undone = 0;
    for (let number = 0; number < tables.size; number++) undone += await undoChunk(tables, number, at);
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
  const isNew = ([, { addedAt }]: (typeof records)[number]) => addedAt === at;
  const offers = tables.transaction.objectStore('libraryOffers');
  const puts = records
    .filter((each) => !isNew(each))
    .map(([row, record]) => offers.put(putBack(chunk, row, record), number * chunkRows + row));
  const fresh = records.filter(isNew).map(([row]) => row);
  await Promise.all([...puts, dropRows(tables, number, chunk, fresh)]);
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
