import { arrangeColumns, type ExportChoice } from './export-choice';
import type { ExportSource } from './export-source';
import type { FileHead } from './file-writer';
import type { ExportColumn } from './table';
import { workerWriter, type ClosableWriter } from './worker-writer';

/** How far an export is. */
export interface ExportProgress {
  step: 'rows' | 'pictures' | 'file';
  done: number;
  total: number;
}

/** A file that was written, and what of it could not be had. */
export interface ExportedFile {
  blob: Blob;
  rows: number;
  /** Pictures that are links: they could not be read or opened. */
  linked: number;
}

export interface ExportTools {
  /** What the sheets of a workbook are called. */
  sheets: FileHead['sheets'];
  /** The bytes of a picture, or undefined where they may not be read or are not there; rejects with the signal's reason only. */
  readPicture(address: string, signal: AbortSignal): Promise<Blob | undefined>;
  report(progress: ExportProgress): void;
  signal: AbortSignal;
  openWriter?(head: FileHead): ClosableWriter;
}

/** Rows that go to the worker at once: a page makes and copies them in a few milliseconds. */
const rowsAtOnce = 100;

/** Pictures that are read at the same time. */
const picturesAtOnce = 5;

/**
 * Writes a file of all rows of a source. Rejects with the signal's reason once it is aborted, or with `export-failed`;
 * nothing is left behind then.
 */
export async function runExport(source: ExportSource, choice: ExportChoice, tools: ExportTools): Promise<ExportedFile> {
  const { signal, report, openWriter = workerWriter } = tools;
  signal.throwIfAborted();
  const columns = chosenColumns(source, choice);
  const { format } = choice;
  const { notes, json, count } = source;
  const writer = openWriter({ format, columns, notes, json, sheets: tools.sheets });
  const abort = () => writer.close();
  signal.addEventListener('abort', abort);
  try {
    let linked = 0;
    await inChunks(count, async (from, to) => {
      report({ step: 'rows', done: from, total: count });
      if (format === 'json') {
        const items = Array.from({ length: to - from }, (_, i) => source.record(from + i));
        await writer.take({ kind: 'items', list: source.list, items });
      } else {
        const ids = columns.map(({ id }) => id);
        const rows = Array.from({ length: to - from }, (_, i) => source.row(from + i, ids));
        await writer.take({ kind: 'rows', rows });
      }
    });
    if (format === 'json' && choice.raw && source.raw) {
      for (const answer of await source.raw())
        await writer.take({ kind: 'items', list: 'serviceAnswers', items: [answer] });
    }
    if (format === 'xlsx' && choice.pictures) linked = await putPictures(source, writer, columns, tools);
    report({ step: 'file', done: 0, total: 1 });
    const blob = await writer.end();
    signal.throwIfAborted();
    return { blob, rows: count, linked };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', abort);
    writer.close();
  }
}

/** The columns that are exported, in the user's order. */
export const chosenColumns = (source: Pick<ExportSource, 'columns'>, choice: ExportChoice) =>
  arrangeColumns(source.columns, choice)
    .filter(({ on }) => on)
    .map(({ column: { id, name, kind } }) => ({ id, name, kind }));

async function inChunks(count: number, take: (from: number, to: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += rowsAtOnce) await take(from, Math.min(count, from + rowsAtOnce));
}

/** Reads the rows' pictures and hands them over, a few at a time; how many stay links. */
async function putPictures(
  source: ExportSource,
  writer: ClosableWriter,
  columns: readonly ExportColumn[],
  { readPicture, report, signal }: ExportTools,
): Promise<number> {
  const wanted = columns.flatMap(({ id, kind }, column) =>
    kind === 'picture' ? rowsOf(source, id).map((found) => ({ ...found, column })) : [],
  );
  const next = wanted.values();
  const total = wanted.length;
  let done = 0;
  let linked = 0;
  report({ step: 'pictures', done, total });
  const lane = async () => {
    for (const { row, column, origin } of next) {
      const blob = await (typeof origin === 'string' ? readPicture(origin, signal) : origin());
      signal.throwIfAborted();
      const taken = blob !== undefined && (await writer.take({ kind: 'picture', row, column, blob }));
      if (!taken) linked += 1;
      report({ step: 'pictures', done: ++done, total });
    }
  };
  await Promise.all(Array.from({ length: picturesAtOnce }, lane));
  return linked;
}

const rowsOf = (source: ExportSource, columnId: string) =>
  Array.from({ length: source.count }, (_, row) => ({ row, origin: source.picture(row, columnId) })).flatMap(
    ({ row, origin }) => (origin === undefined ? [] : [{ row, origin }]),
  );
