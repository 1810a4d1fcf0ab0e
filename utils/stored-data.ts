import type { StoreNames } from 'idb';
import { db, type Schema } from './db';

/** What is kept on this device, by what the user knows it as; named by `stored.GROUP` and told of by `stored.GROUP.about`. */
export const storedGroups = [
  'searches',
  'keys',
  'answers',
  'ledger',
  'web',
  'batches',
  'boards',
  'watches',
  'library',
  'settings',
  'running',
] as const;
export type StoredGroup = (typeof storedGroups)[number];

/** Every store of the database with its group: one that is new does not compile until it stands here. */
const groupOf: Record<StoreNames<Schema>, StoredGroup> = {
  searches: 'searches',
  pictures: 'searches',
  pages: 'searches',
  checks: 'searches',
  keys: 'keys',
  answers: 'answers',
  ledger: 'ledger',
  webPictures: 'web',
  webAnswers: 'web',
  batches: 'batches',
  batchItems: 'batches',
  boards: 'boards',
  savedOffers: 'boards',
  savedPictures: 'boards',
  watches: 'watches',
  libraryOffers: 'library',
  libraryChunks: 'library',
  libraryHashes: 'library',
  libraryPrints: 'library',
  libraryState: 'library',
};

/** The store of a group whose entries the user would count. */
const counted: Partial<Record<StoredGroup, StoreNames<Schema>>> = {
  searches: 'searches',
  keys: 'keys',
  answers: 'answers',
  ledger: 'ledger',
  web: 'webAnswers',
  batches: 'batches',
  boards: 'savedOffers',
  watches: 'watches',
  library: 'libraryOffers',
};

/** How much of it there is. */
export interface StoredData {
  /** Absent for a group that is not counted. */
  counts: Partial<Record<StoredGroup, number>>;
  /** Bytes of all of it, as the browser estimates them; absent where it does not tell. */
  bytes?: number;
}

/** Counts what is kept on this device. */
export async function readStoredData(): Promise<StoredData> {
  const database = await db();
  const counts = Object.entries(counted).map(
    async ([group, store]) => [group as StoredGroup, await database.count(store)] as const,
  );
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  return {
    counts: Object.fromEntries(await Promise.all(counts)),
    ...(estimate?.usage === undefined ? {} : { bytes: estimate.usage }),
  };
}

/** The groups that hold stores of the database, for a test that leaves out none. */
export const groupsInDatabase: ReadonlySet<StoredGroup> = new Set(Object.values(groupOf));
