import type { DroppedFiles } from '@/components/dropped-files';
import { errorWords } from '@/components/error-words';
import { t } from '@/utils/i18n/t';
import { toStoredError, type StoredError } from '@/utils/errors';
import { addBatch, type NewPicture } from '@/utils/workspace/batch/add-batch';
import { mostPictures, type BatchOrigin } from '@/utils/workspace/batch/batch';

/** What became of pictures that were given. */
export interface TakenIn {
  /** The new batch; absent where there was no picture to make it of. */
  batchId?: string;
  /** What could not be taken, and other things to know, in words. */
  notes: readonly string[];
}

type OnProgress = (done: number, total: number) => void;

/** So many things that cannot be used are named. */
const mostNamed = 5;

const listFiles = /\.(?:csv|tsv|txt)$/i;
const pictureFiles = /\.(?:jpe?g|png|webp|gif|avif|bmp|svg)$/i;

/**
 * Makes a batch of files: pictures, or one list of addresses. Rejects where nothing can be kept.
 *
 * @param unopened how many more pictures there were than could be opened
 */
export async function takeFiles(files: readonly File[], onProgress: OnProgress, unopened = 0): Promise<TakenIn> {
  const [only] = files;
  if (only && files.length === 1 && (listFiles.test(only.name) || only.type === 'text/csv')) {
    return takeList(await only.text(), only.name, onProgress);
  }
  const pictures = files.filter(({ name, type }) => type.startsWith('image/') || pictureFiles.test(name));
  return take(
    { kind: 'files' },
    pictures.map((file) => ({ source: { kind: 'file', name: file.name }, label: file.name, file })),
    onProgress,
    unopened,
  );
}

/** Makes a batch of the pictures in dropped folders, and says what of them could not be read. Rejects where nothing can be kept. */
export async function takeFolders(dropped: Promise<DroppedFiles>, onProgress: OnProgress): Promise<TakenIn> {
  const { files, unread, beyond } = await dropped;
  const { batchId, notes } = await takeFiles(
    files,
    onProgress,
    beyond.filter((name) => pictureFiles.test(name)).length,
  );
  const lines = unread.map(({ name, error }) => badFile(name, toStoredError(error)));
  return { batchId, notes: [...notes, ...named(lines)] };
}

/** Makes a batch of a list of addresses, or of a table with a column of them. */
export async function takeList(text: string, name: string | undefined, onProgress: OnProgress): Promise<TakenIn> {
  // The reader of tables is loaded when there is one.
  const { readPictureList } = await import('@/utils/workspace/batch/read-picture-list');
  const { pictures, bad, duplicates, beyond } = readPictureList(text);
  const lines = bad.map(({ line, text: words, why }) =>
    t('batch.badLine', { line, text: words, why: t(`batch.why.${why}`) }),
  );
  const { batchId, notes } = await take(
    { kind: 'list', ...(name ? { name } : {}) },
    pictures.map(({ url, product }) => ({ source: { kind: 'address', url }, product })),
    onProgress,
  );
  const said = bad.length ? [t('batch.badLines', { count: bad.length }), ...named(lines)] : [];
  return { batchId, notes: [...counted(duplicates, beyond), ...said, ...notes] };
}

async function take(
  origin: BatchOrigin,
  pictures: readonly NewPicture[],
  onProgress: OnProgress,
  unopened = 0,
): Promise<TakenIn> {
  const total = pictures.length;
  if (total === 0) return { notes: [t('batch.nothing')] };
  const { batchId, added, duplicates, beyond, bad } = await addBatch(origin, pictures, (done) =>
    onProgress(done, total),
  );
  const files = bad.map(({ name, error }) => badFile(name, error));
  const notes = [...counted(duplicates, beyond + unopened), ...named(files)];
  return added === 0 ? { notes: [t('batch.nothing'), ...notes] } : { batchId, notes };
}

const badFile = (name: string, error: StoredError) => t('batch.badFile', { name, why: errorWords(error) });

const counted = (duplicates: number, beyond: number): string[] => [
  ...(duplicates ? [t('batch.addedDuplicates', { count: duplicates })] : []),
  ...(beyond ? [t('batch.addedBeyond', { count: beyond, most: mostPictures })] : []),
];

const named = (lines: readonly string[]): string[] => [
  ...lines.slice(0, mostNamed),
  ...(lines.length > mostNamed ? [t('batch.moreBad', { count: lines.length - mostNamed })] : []),
];
