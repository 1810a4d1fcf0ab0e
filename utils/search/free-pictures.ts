import { db, writeStores } from '../db';
import type { FreedPictures } from './freed-pictures';
import { searchesOfWatches, searchesOfWindows } from './held-searches';
import { announceHistory } from './history-changes';

/** A press makes so much room, where there are so many pictures to delete. Bytes. */
const roomOfAPress = 50_000_000;

/**
 * Makes room: deletes the oldest query pictures in full size, first as they were read, then as they were sent, until there
 * is so much. The searches stay with their answers and their small pictures; what a window, a cross-check, an unfinished
 * batch or a watched price works with stays whole.
 */
export async function freePictures(wanted = roomOfAPress): Promise<FreedPictures> {
  const database = await db();
  const working = (await database.getAll('batchItems')).filter(({ stage }) => stage !== 'done');
  const held = new Set([
    ...(await searchesOfWindows()),
    ...(await searchesOfWatches()),
    ...working.map(({ searchId }) => searchId),
  ]);
  const oldest = (await database.getAllKeysFromIndex('searches', 'startedAt')).filter((id) => !held.has(id));
  const freed: FreedPictures = { pictures: 0, bytes: 0 };
  for (const role of ['original', 'prepared'] as const) {
    for (const id of oldest) {
      if (freed.bytes >= wanted) break;
      const picture = await writeStores(['pictures'], async ({ store }) => {
        const stored = await store.get([id, role]);
        if (stored) await store.delete([id, role]);
        return stored;
      });
      freed.pictures += picture ? 1 : 0;
      freed.bytes += picture?.size ?? 0;
    }
  }
  if (freed.pictures > 0) announceHistory();
  return freed;
}
