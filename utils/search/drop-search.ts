import { writeStores } from '../db';
import { forgetPlaces } from './forget-places';

/** Deletes a search with its pictures, pages and photo checks, and what was planned of it. */
export async function dropSearch(id: string): Promise<void> {
  await writeStores(['searches', 'pictures', 'pages', 'checks'], async (writing) => {
    await writing.objectStore('searches').delete(id);
    for (const store of ['pictures', 'pages', 'checks'] as const) {
      await writing.objectStore(store).delete(IDBKeyRange.bound([id], [id, []]));
    }
  });
  await forgetPlaces([id]);
}
