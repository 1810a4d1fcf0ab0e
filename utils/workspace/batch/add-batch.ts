import { browser } from 'wxt/browser';
import { writeStores } from '../../db';
import { FindError, toStoredError, type StoredError } from '../../errors';
import { filePicture } from '../../image/read-file';
import { newState } from '../../search/new-state';
import { pixelsOf, withoutPixels } from '../../search/source-pixels';
import { readSettings } from '../../settings';
import type { Product } from '../../stores/product';
import { mostPictures, type Batch, type BatchItem, type BatchOrigin, type BatchSource } from './batch';

/** A picture for a new batch. */
export interface NewPicture {
  source: BatchSource;
  product?: Product;
  label?: string;
  /** The picture itself, of a `file`. */
  file?: File;
}

/** What became of the pictures that a batch was to be made of. */
export interface AddedBatch {
  batchId: string;
  added: number;
  /** Files with the same bytes as another one. */
  duplicates: number;
  /** Beyond what a batch holds. */
  beyond: number;
  /** Files that are no pictures, or cannot be kept. */
  bad: { name: string; error: StoredError }[];
}

/** So many pictures are written at once: their bytes are in memory until then. */
const together = 20;

/**
 * Makes a draft of a batch: what it will ask is what a new search starts with. Nothing is asked, and whoever calls tells the
 * worker (`added`), which reads the pictures. A file that cannot be taken is named and left out. Rejects with a `FindError`
 * in a private window, of which nothing is kept; what was written before the disk was full stays.
 */
export async function addBatch(
  origin: BatchOrigin,
  pictures: readonly NewPicture[],
  onProgress: (done: number) => void = () => undefined,
): Promise<AddedBatch> {
  if ((await browser.windows.getCurrent()).incognito) throw new FindError('batch-private');
  const batch = await newBatch(origin);
  const result: AddedBatch = {
    batchId: batch.id,
    added: 0,
    duplicates: 0,
    beyond: Math.max(0, pictures.length - mostPictures),
    bad: [],
  };
  const known = new Set<string>();
  const taken = pictures.slice(0, mostPictures);
  for (let at = 0; at < taken.length; at += together) {
    const rows: Row[] = [];
    for (const picture of taken.slice(at, at + together)) {
      const row = await rowOf(picture, known).catch((error: unknown) => {
        result.bad.push({ name: picture.label ?? '', error: toStoredError(error) });
        return undefined;
      });
      if (row === 'duplicate') result.duplicates += 1;
      else if (row) rows.push(row);
    }
    await write(batch, rows, result.added);
    result.added += rows.length;
    onProgress(Math.min(taken.length, at + together));
  }
  return result;
}

async function newBatch(origin: BatchOrigin): Promise<Batch> {
  const { provider, defaults, look } = await readSettings();
  const start = { windowId: -1, private: false, source: { kind: 'file', name: '' } } as const;
  const { providerId, choices } = newState(start, provider, defaults);
  const createdAt = new Date().toISOString();
  const id = crypto.randomUUID();
  return { version: 1, id, revision: 0, stage: 'draft', origin, providerId, choices, look, createdAt, workedMs: 0 };
}

interface Row extends Pick<BatchItem, 'source' | 'product' | 'label'> {
  original?: Blob;
}

async function rowOf({ source, product, label, file }: NewPicture, known: Set<string>): Promise<Row | 'duplicate'> {
  const original = file ? await filePicture(file) : await pixelsOf(source);
  if (file && original) {
    const digest = await crypto.subtle.digest('SHA-256', await original.arrayBuffer());
    const name = String.fromCharCode(...new Uint8Array(digest));
    if (known.has(name)) return 'duplicate';
    known.add(name);
  }
  return {
    source: withoutPixels(source) as BatchSource,
    ...(product ? { product } : {}),
    ...(label ? { label } : {}),
    ...(original ? { original } : {}),
  };
}

/** In one transaction: an item never stands without its bytes, nor its bytes without it. */
async function write(batch: Batch, rows: readonly Row[], first: number): Promise<void> {
  if (rows.length === 0) return;
  await writeStores(['batches', 'batchItems', 'pictures'], async (writing) => {
    const { revision: before = 0 } = (await writing.objectStore('batches').get(batch.id)) ?? {};
    const revision = before + 1;
    await writing.objectStore('batches').put({ ...batch, revision });
    for (const [i, { original, ...row }] of rows.entries()) {
      const searchId = crypto.randomUUID();
      const item: BatchItem = {
        version: 1,
        searchId,
        batchId: batch.id,
        index: first + i,
        revision,
        stage: 'waiting',
        tries: 0,
        ...row,
      };
      await writing.objectStore('batchItems').put(item);
      if (original) await writing.objectStore('pictures').put(original, [searchId, 'original']);
    }
  });
}
