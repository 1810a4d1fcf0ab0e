import { dropRows } from './drop-rows';
import { chunkRows, isLive, type LibraryChunk } from './library-chunk';
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

/** Brings the last deleted offers back, but for those that came in anew since. Resolves with how many. */
export function bringBack(): Promise<number> {
  return writeLibrary(async (tables) => {
    const live = new Set<string>();
    for (let number = 0; number < tables.size; number++) {
      const chunk = await tables.chunk(number);
      for (const row of liveRows(chunk)) live.add(chunk.ids[row]!);
    }
    let back = 0;
    for (let number = 0; number < tables.size; number++) {
      const chunk = await tables.chunk(number);
      const rows = removedRows(chunk).filter((row) => !live.has(chunk.ids[row]!));
      if (rows.length === 0) continue;
      await tables.change(number);
      for (const row of rows) chunk.removed[row] = 0;
      back += rows.length;
    }
    return back;
  });
}

/** Lets go of deleted offers for good: their records, hashes and fingerprints. With `before`, of those deleted until then. */
export async function purgeRemoved(before?: number): Promise<void> {
  let more = true;
  // One chunk a transaction: it may be many megabytes, and half of it done is none the worse.
  while (more) more = await writeLibrary((tables) => purgeOne(tables, before));
}

async function purgeOne(tables: LibraryTables, before: number | undefined): Promise<boolean> {
  const { head } = tables;
  if (before !== undefined && head.removedAt && Date.parse(head.removedAt) > before) return false;
  const number = head.chunks.findIndex(({ removed }) => removed > 0);
  if (number < 0) return false;
  const chunk = await tables.change(number);
  await dropRows(tables, number, chunk, removedRows(chunk));
  return true;
}

const liveRows = (chunk: LibraryChunk) => allRows.filter((row) => isLive(chunk, row));
const removedRows = (chunk: LibraryChunk) => allRows.filter((row) => chunk.removed[row]);
const allRows = Array.from({ length: chunkRows }, (_, row) => row);
