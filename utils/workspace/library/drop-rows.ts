import { chunkRows, clearRow, type LibraryChunk } from './library-chunk';
import { countChunk } from './library-head';
import type { LibraryTables } from './library-write';

/** Lets go of rows of a chunk for good: their records and fingerprints, and the hashes of a chunk that is empty then. */
export async function dropRows(
  tables: LibraryTables,
  number: number,
  chunk: LibraryChunk,
  rows: readonly number[],
): Promise<void> {
  for (const row of rows) clearRow(chunk, row);
  await Promise.all(
    rows.flatMap((row) =>
      (['libraryOffers', 'libraryPrints'] as const).map((store) =>
        tables.transaction.objectStore(store).delete(number * chunkRows + row),
      ),
    ),
  );
  if (countChunk(chunk).offers === 0) await tables.dropHashes(number);
}
