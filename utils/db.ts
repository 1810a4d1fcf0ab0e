import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Offer } from './offer/offer';
import type { SearchState } from './search/search-state';

/** The bytes of a picture of a search: as it was read, as it was sent, or small for lists (long side 96 px). */
export type PictureRole = 'original' | 'prepared' | 'thumbnail';

interface Schema extends DBSchema {
  /** Pictures by search and role. */
  pictures: { key: [string, PictureRole]; value: Blob };
  /** Loaded pages by search and page number. */
  pages: { key: [string, number]; value: { offers: Offer[]; raw?: unknown } };
  /** Ended searches, newest by `startedAt`. */
  searches: { key: string; value: SearchState; indexes: { startedAt: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The extension's database, out of reach of every page and content script. Opened once per context. */
export function db(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('find-on-1688', 1, {
    upgrade(database) {
      database.createObjectStore('pictures');
      database.createObjectStore('pages');
      database.createObjectStore('searches', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
    },
    blocking: () => void close(),
    terminated: () => (opened = undefined),
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function close() {
  const database = await opened;
  opened = undefined;
  database?.close();
}
