import { vi } from 'vitest';
import { db } from '@/utils/db';
import { libraryStores } from '@/utils/workspace/library/library-write';

/**
 * Lets the nth write of an object store from now on fail as a full disk does, and counts them. `end` takes it away and tells
 * how many writes there were.
 */
export function failWrite(nth: number): { end(): number } {
  let writes = 0;
  const counted = <Write extends (this: IDBObjectStore, ...args: never[]) => IDBRequest>(write: Write) =>
    function (this: IDBObjectStore, ...args: Parameters<Write>) {
      writes++;
      if (writes === nth) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return write.apply(this, args) as ReturnType<Write>;
    };
  const { prototype } = IDBObjectStore;
  const { put, delete: remove } = prototype;
  const spies = [
    vi.spyOn(prototype, 'put').mockImplementation(counted(put)),
    vi.spyOn(prototype, 'delete').mockImplementation(counted(remove)),
  ];
  return {
    end() {
      spies.forEach((spy) => spy.mockRestore());
      return writes;
    },
  };
}

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
