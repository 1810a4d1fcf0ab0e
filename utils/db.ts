import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Offer } from './offer/offer';
import type { WebContent } from './providers/model-studio/web-pictures';
import type { KeptAnswer, LedgerEntry } from './search/paid-call';
import type { KeptCheck } from './sourcing/photo-check';
import type { SearchState } from './search/search-state';
import type { Batch, BatchItem } from './workspace/batch/batch';
import type { Board, SavedOffer, SavedPicture } from './workspace/board';
import type { LibraryChunk } from './workspace/library/library-chunk';
import type { LibraryHead } from './workspace/library/library-head';
import type { LibraryRecord } from './workspace/library/library-record';
import type { Watch } from './workspace/watch/watch';

/** The bytes of a picture of a search: as it was read, as it was sent, or small for lists (long side 96 px). */
export type PictureRole = 'original' | 'prepared' | 'thumbnail';

/** A provider's secrets. They live in this database only, which no page and no content script can reach. */
export interface ProviderKeys {
  /** By credential id of the catalogue, and what a provider renewed beside them (tokens, their expiry). */
  credentials: Record<string, string>;
  /** The token that a company's own gateway asks for. */
  bearer?: string;
}

/**
 * The shape of the extension's database. A record without a `version` of its own has the database's: whoever changes its form
 * raises that, and makes the stored ones over in `upgrade`. Each version has its fixture in tests/utils/stored.
 */
export interface Schema extends DBSchema {
  /** Pictures by search and role. */
  pictures: { key: [string, PictureRole]; value: Blob };
  /** Loaded pages by search and page number. */
  pages: { key: [string, number]; value: { offers: Offer[]; raw?: unknown } };
  /** What comparing a search's result pictures with its query found, by search and offer. */
  checks: { key: [string, string]; value: KeptCheck };
  /** Ended searches, newest by `startedAt`. The other indexes tell size, age and what was deleted without reading any. */
  searches: {
    key: string;
    value: SearchState;
    indexes: { startedAt: string; size: [string, number]; deletedAt: string };
  };
  /** Credentials by provider. */
  keys: { key: string; value: ProviderKeys };
  /** Paid answers by question. The index tells size and age without reading the answers themselves. */
  answers: { key: string; value: KeptAnswer; indexes: { use: [string, number, string] } };
  /** Every paid call. */
  ledger: {
    key: string;
    value: LedgerEntry;
    indexes: { time: string; provider: [string, string]; question: string; outcome: string };
  };
  /** Pictures of questions to the web as they are sent, and what came of them, by the question. */
  webPictures: { key: string; value: Blob[] };
  webAnswers: { key: string; value: WebContent };
  /** Batches, and their pictures by the search of each; `place` orders a batch's, `revision` tells what has changed. */
  batches: { key: string; value: Batch };
  batchItems: {
    key: string;
    value: BatchItem;
    indexes: { place: [string, number]; revision: [string, number] };
  };
  /** The user's boards, and the offers that are on them. */
  boards: { key: string; value: Board };
  savedOffers: { key: string; value: SavedOffer; indexes: { board: string; search: string } };
  /** Small pictures of saved offers, by the offer's id and what they show. */
  savedPictures: { key: [string, SavedPicture]; value: Blob };
  /** Saved offers whose price is watched, with its series, by the offer's id. */
  watches: { key: string; value: Watch };
  /** The user's own library: its offers by row. */
  libraryOffers: { key: number; value: LibraryRecord };
  /** What lists and searches read of them, and the hashes of their pictures, each by chunk of rows. */
  libraryChunks: { key: number; value: LibraryChunk };
  libraryHashes: { key: number; value: Uint32Array };
  /** The serialised fingerprints of their pictures by row. */
  libraryPrints: { key: number; value: Uint8Array };
  libraryState: { key: 'head'; value: LibraryHead };
}

/**
 * Version 2 added keys, answers and the ledger, version 3 photo checks, version 4 the questions to the web, version 5
 * batches, boards and the user's own library, version 6 the indexes of what the history keeps, version 7 watched prices.
 */
const version = 7;

const databaseName = 'find-on-1688';

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The extension's database, out of reach of every page and content script. Opened once per context. */
export function db(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(databaseName, version, {
    upgrade(database, from, _to, transaction) {
      if (from < 1) {
        database.createObjectStore('pictures');
        database.createObjectStore('pages');
        database.createObjectStore('searches', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
      }
      if (from < 2) {
        database.createObjectStore('keys');
        database.createObjectStore('answers', { keyPath: 'question' }).createIndex('use', ['usedAt', 'bytes', 'until']);
        const ledger = database.createObjectStore('ledger', { keyPath: 'id' });
        ledger.createIndex('time', 'time');
        ledger.createIndex('provider', ['provider', 'time']);
        ledger.createIndex('question', 'question');
        ledger.createIndex('outcome', 'outcome');
      }
      if (from < 3) database.createObjectStore('checks');
      if (from < 4) {
        database.createObjectStore('webPictures');
        database.createObjectStore('webAnswers');
      }
      if (from < 5) {
        database.createObjectStore('batches', { keyPath: 'id' });
        const items = database.createObjectStore('batchItems', { keyPath: 'searchId' });
        items.createIndex('place', ['batchId', 'index']);
        items.createIndex('revision', ['batchId', 'revision']);
        database.createObjectStore('boards', { keyPath: 'id' });
        database.createObjectStore('savedOffers', { keyPath: 'id' }).createIndex('board', 'boardId');
        database.createObjectStore('savedPictures');
        database.createObjectStore('libraryOffers');
        database.createObjectStore('libraryChunks');
        database.createObjectStore('libraryHashes');
        database.createObjectStore('libraryPrints');
        database.createObjectStore('libraryState');
      }
      if (from < 6) {
        const searches = transaction.objectStore('searches');
        searches.createIndex('size', ['startedAt', 'bytes']);
        searches.createIndex('deletedAt', 'deletedAt');
        transaction.objectStore('savedOffers').createIndex('search', 'found.searchId');
      }
      if (from < 7) database.createObjectStore('watches', { keyPath: 'id' });
    },
    blocking: () => void close(),
    terminated: () => (opened = undefined),
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** One transaction that writes some stores. */
export type Writing<Stores extends readonly StoreNames<Schema>[]> = IDBPTransaction<Schema, Stores, 'readwrite'>;

/**
 * Changes stores in one transaction: all that `change` does happens, or, where anything fails, nothing of it. `change` awaits
 * nothing but what it reads and writes there, or the browser ends the transaction. Rejects with what failed; a full disk, of
 * which browsers tell at the write or only at the end, as `QuotaExceededError`.
 */
export async function writeStores<const Stores extends readonly StoreNames<Schema>[], Result>(
  stores: Stores,
  change: (writing: Writing<Stores>) => Promise<Result>,
): Promise<Result> {
  const writing: Writing<Stores> = (await db()).transaction(stores, 'readwrite');
  // Both are awaited: a failed write makes the transaction's own promise reject as well.
  const [outcome, ended] = await Promise.allSettled([
    change(writing).catch((error: unknown) => {
      abort(writing);
      throw error;
    }),
    writing.done,
  ]);
  if (outcome.status === 'fulfilled' && ended.status === 'fulfilled') return outcome.value;
  const { reason } = (outcome.status === 'rejected' ? outcome : ended) as { reason: Error };
  // What was given up with the write that failed says only that; the transaction knows why.
  throw (reason.name === 'AbortError' && writing.error) || reason;
}

function abort(writing: { abort(): void }): void {
  try {
    writing.abort();
  } catch {
    // A write that failed has ended the transaction already.
  }
}

async function close() {
  const database = await opened;
  opened = undefined;
  database?.close();
}

/** Deletes the database with everything in it; every context lets go of it first, and `db` makes a new one. */
export async function deleteDatabase(): Promise<void> {
  await close();
  await deleteDB(databaseName);
}
