import { db } from '@/utils/db';
import { libraryStores } from '@/utils/workspace/library/library-write';

/** Everything that the library's stores hold, to be compared. */
export async function dumpLibrary(): Promise<unknown> {
  const database = await db();
  const parts = libraryStores.map(async (name) => [name, await database.getAllKeys(name), await database.getAll(name)]);
  return Promise.all(parts);
}

/** Empties the library's stores. */
export async function emptyLibrary(): Promise<void> {
  const transaction = (await db()).transaction(libraryStores, 'readwrite');
  await Promise.all(libraryStores.map((name) => transaction.objectStore(name).clear()));
  await transaction.done;
}
