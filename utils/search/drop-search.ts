import { db } from '../db';

/** Deletes a search with its pictures, pages and photo checks. */
export async function dropSearch(id: string): Promise<void> {
  const transaction = (await db()).transaction(['searches', 'pictures', 'pages', 'checks'], 'readwrite');
  await transaction.objectStore('searches').delete(id);
  await transaction.objectStore('pictures').delete(IDBKeyRange.bound([id], [id, []]));
  await transaction.objectStore('pages').delete(IDBKeyRange.bound([id], [id, []]));
  await transaction.objectStore('checks').delete(IDBKeyRange.bound([id], [id, []]));
  await transaction.done;
}
