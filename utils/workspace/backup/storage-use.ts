import { db } from '../../db';
import { backupParts, type StoreName } from './backup-parts';

/** What takes room, in the user's words. */
export const storageKinds = ['pictures', 'searches', 'boards', 'batches', 'library', 'answers'] as const;
export type StorageKind = (typeof storageKinds)[number];

/** How much room the extension takes. */
export interface StorageUse {
  /** All of it by the browser's own account, and what the browser allows, bytes; absent where it does not say. */
  used?: number;
  allowed?: number;
  /** By kind, as far as the records themselves tell, bytes. */
  kinds: Record<StorageKind, number>;
}

const kindOf: Readonly<Record<StoreName, StorageKind | undefined>> = {
  pictures: 'pictures',
  savedPictures: 'pictures',
  searches: 'searches',
  pages: 'searches',
  checks: 'searches',
  ledger: 'searches',
  boards: 'boards',
  savedOffers: 'boards',
  watches: 'boards',
  batches: 'batches',
  batchItems: 'batches',
  libraryOffers: 'library',
  libraryChunks: 'library',
  libraryHashes: 'library',
  libraryPrints: 'library',
  libraryState: 'library',
  answers: 'answers',
  webPictures: 'answers',
  webAnswers: 'answers',
  keys: undefined,
};

/** Records of a store that are measured; the others are taken to be like them. */
const measured = 40;

/** The room that is taken now. Pictures are counted exactly, what is text by a sample of it. */
export async function readStorageUse(): Promise<StorageUse> {
  const kinds: StorageUse['kinds'] = { pictures: 0, searches: 0, boards: 0, batches: 0, library: 0, answers: 0 };
  for (const store of Object.keys(backupParts) as StoreName[]) {
    const kind = kindOf[store];
    if (kind) kinds[kind] += await sizeOf(store, kind === 'pictures');
  }
  const { usage, quota } = await navigator.storage.estimate();
  return { kinds, ...(usage === undefined ? {} : { used: usage }), ...(quota === undefined ? {} : { allowed: quota }) };
}

async function sizeOf(store: StoreName, all: boolean): Promise<number> {
  const { store: reading } = (await db()).transaction(store);
  const count = await reading.count();
  let seen = 0;
  let bytes = 0;
  for (let at = await reading.openCursor(); at && (all || seen < measured); at = await at.continue()) {
    seen += 1;
    bytes += bytesOf(at.value);
  }
  return seen === 0 ? 0 : Math.round((bytes / seen) * count);
}

/** About how many bytes a value takes. */
function bytesOf(value: unknown): number {
  if (value instanceof Blob) return value.size;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, each]) => sum + key.length + bytesOf(each), 0);
}
