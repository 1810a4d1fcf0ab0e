import { chunkRows, clearRow, isLive, type LibraryChunk } from './library-chunk';
import { countChunk } from './library-head';
import { writeLibrary, type LibraryTables } from './library-write';

/** How long deleted offers can be brought back before they go for good, ms. */
export const bringBackTime = 60 * 60_000;

/**
 * Deletes offers so that they can be brought back, all or those whose ids are named; what was deleted before goes for good
 * first. Resolves with how many.
 */
export async function removeOffers(wanted: 'all' | ReadonlySet<string>, at: string): Promise<number> {
  await purgeRemoved();
  return writeLibrary(async (tables) => {
    let removed = 0;
    for (let number = 0; number < tables.size; number++) {
      const chunk = await tables.chunk(number);
      const rows = liveRows(chunk).filter((row) => wanted === 'all' || wanted.has(chunk.ids[row]!));
      if (rows.length === 0) continue;
      await tables.change(number);
      for (const row of rows) chunk.removed[row] = 1;
      removed += rows.length;
    }
    tables.head.removedAt = at;
    return removed;
  });
}

/**
 * Brings the last deleted offers back, but for those that came in anew since. One that was deleted, came in anew, and was taken back
 * stands there twice: it is the former that comes back. Resolves with how many.
 */
export function bringBack(): Promise<number> {
  return writeLibrary(async (tables) => {
    const live = new Set<string>();
    for (let number = 0; number < tables.size; number++) {
      const chunk = await tables.chunk(number);
      for (const row of liveRows(chunk)) live.add(chunk.ids[row]!);
    }
    const former = new Map<string, { chunk: LibraryChunk; number: number; row: number }>();
    for (let number = 0; number < tables.size; number++) {
      const chunk = await tables.chunk(number);
      for (let row = 0; row < chunkRows; row++) {
        const id = chunk.ids[row]!;
        if (!chunk.removed[row] || live.has(id)) continue;
        const other = former.get(id);
        if (!other || chunk.changed[row]! < other.chunk.changed[other.row]!) former.set(id, { chunk, number, row });
      }
    }
    for (const { chunk, number, row } of former.values()) {
      await tables.change(number);
      chunk.removed[row] = 0;
    }
    return former.size;
  });
}

/** Lets go of deleted offers for good: their records, hashes and fingerprints. With `before`, of those deleted until then. */
export async function purgeRemoved(before?: number): Promise<void> {
  let more = true;
  // One chunk a transaction: it may be many megabytes, and half of it done is none the worse.
  while (more) more = await writeLibrary((tables) => purgeOne(tables, before));
}

async function purgeOne(tables: LibraryTables, before: number | undefined): Promise<boolean> {
  const { head, transaction } = tables;
  if (before !== undefined && head.removedAt && Date.parse(head.removedAt) > before) return false;
  const number = head.chunks.findIndex(({ removed }) => removed > 0);
  if (number < 0) return false;
  const chunk = await tables.change(number);
  const rows = Array.from({ length: chunkRows }, (_, row) => row).filter((row) => chunk.removed[row]);
  for (const row of rows) clearRow(chunk, row);
  await Promise.all(
    rows.map(async (row) => {
      await transaction.objectStore('libraryOffers').delete(number * chunkRows + row);
      await transaction.objectStore('libraryPrints').delete(number * chunkRows + row);
    }),
  );
  if (countChunk(chunk).offers === 0) await tables.dropHashes(number);
  return true;
}

function liveRows(chunk: LibraryChunk): number[] {
  return Array.from({ length: chunkRows }, (_, row) => row).filter((row) => isLive(chunk, row));
}
