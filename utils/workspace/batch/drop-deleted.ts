import { db, writeStores } from '../../db';
import { forgetPlaces } from '../../search/forget-places';
import { graceTime } from '../../search/sweep-history';

/**
 * Deletes for good what the user deleted longer ago than it can be had back. Answered searches stay in the history, which keeps
 * them by its own rules from then on; pictures that were never searched go, and what was planned in the batch.
 *
 * @param before ms since 1970
 */
export async function dropDeletedBatches(before = Date.now() - graceTime): Promise<void> {
  const batches = await (await db()).getAll('batches');
  for (const { id, deletedAt } of batches) if (deletedAt && Date.parse(deletedAt) <= before) await dropBatch(id);
}

async function dropBatch(id: string): Promise<void> {
  const searches = await writeStores(['batches', 'batchItems', 'searches', 'pictures'], async (writing) => {
    const dropped: string[] = [];
    // Brought back a moment ago.
    if (!(await writing.objectStore('batches').get(id))?.deletedAt) return dropped;
    await writing.objectStore('batches').delete(id);
    const range = IDBKeyRange.bound([id], [id, []]);
    for (
      let at = await writing.objectStore('batchItems').index('place').openCursor(range);
      at;
      at = await at.continue()
    ) {
      const { searchId } = at.value;
      dropped.push(searchId);
      if ((await writing.objectStore('searches').getKey(searchId)) === undefined) {
        await writing.objectStore('pictures').delete(IDBKeyRange.bound([searchId], [searchId, []]));
      }
      await at.delete();
    }
    return dropped;
  });
  await forgetPlaces(searches);
}
