import type { IDBPObjectStore } from 'idb';
import type { Schema } from '../../db';
import { chunkRows } from './library-chunk';
import { readLibraryRecord, type LibraryRecord } from './library-record';

type Stores = ('libraryOffers' | 'libraryChunks' | 'libraryHashes' | 'libraryPrints' | 'libraryState')[];
type Offers<Mode extends IDBTransactionMode> = IDBPObjectStore<Schema, Readonly<Stores>, 'libraryOffers', Mode>;

/** The records of one chunk, by their row in it. */
export async function readRecords<Mode extends IDBTransactionMode>(
  store: Offers<Mode>,
  number: number,
): Promise<Map<number, LibraryRecord>> {
  const first = number * chunkRows;
  const range = IDBKeyRange.bound(first, first + chunkRows - 1);
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return new Map(
    keys.flatMap((key, i) => {
      const record = readLibraryRecord(values[i]);
      return record ? [[key - first, record] as const] : [];
    }),
  );
}
