import { db } from '@/utils/db';

/** Deletes every ended search but that one, with its pictures and pages. */
export async function forgetOtherSearches(keep: string | undefined): Promise<void> {
  const transaction = (await db()).transaction(['searches', 'pictures', 'pages'], 'readwrite');
  for (const id of await transaction.objectStore('searches').getAllKeys()) {
    if (id === keep) continue;
    await transaction.objectStore('searches').delete(id);
    await transaction.objectStore('pictures').delete(IDBKeyRange.bound([id], [id, []]));
    await transaction.objectStore('pages').delete(IDBKeyRange.bound([id], [id, []]));
  }
  await transaction.done;
}
