import { db } from '../../db';
import { FindError, type ErrorCode } from '../../errors';
import { fetchBlob } from '../../http';
import { checkPicture } from '../../image/decode';
import { fingerprintOf, type Fingerprint } from '../../image/fingerprint/fingerprint';
import { workingPixels } from '../../image/fingerprint/working-pixels';
import { LibraryCache } from './library-cache';
import { chunkRows, isLive, pictureStates, type PictureFailure } from './library-chunk';
import { countLibrary } from './library-head';
import { readLibraryRecord } from './library-record';
import { notePictures, type PictureResult } from './note-pictures';

/** How many are read at the same time, how many results are kept at once, and the least time between two, ms. */
const atOnce = 4;
const batch = 24;
const pause = 60;

/** A picture that hangs is given up after this, ms; a larger one is none of an offer, bytes. */
const timeLimit = 15_000;
const maxBytes = 5_000_000;

/** What the reading of pictures needs from outside. */
export interface PictureReader {
  /** True where the browser lets pictures of that host be read. */
  mayRead(host: string): Promise<boolean>;
  /** Told after each batch that is kept. */
  onKept(): Promise<void>;
  /** Keeps what runs it up while a batch is read; never called where there is none. */
  heldUp(work: () => Promise<void>): Promise<void>;
  signal: AbortSignal;
}

/**
 * Reads the pictures that wait, in the order of their rows, and keeps their fingerprints, some at a time: whoever stops it
 * loses a few at most, and the next call goes on there. Pictures of hosts that may not be read stay waiting. Rejects with
 * what a write failed with, and with the signal's reason.
 */
export async function readWaitingPictures({ mayRead, onKept, heldUp, signal }: PictureReader): Promise<void> {
  // Most have no library, and a worker starts often: the table of contents says so without reading any of it.
  const head = await (await db()).get('libraryState', 'head');
  if (!head || countLibrary(head).waiting === 0) return;
  const cache = new LibraryCache(false);
  const allowed = new Map<string, Promise<boolean>>();
  const isAllowed = (host: string) => {
    const known = allowed.get(host) ?? mayRead(host);
    allowed.set(host, known);
    return known;
  };
  for (;;) {
    signal.throwIfAborted();
    const { chunks } = await cache.open();
    const rows: number[] = [];
    for (const [number, chunk] of chunks.entries()) {
      for (let row = 0; row < chunkRows && rows.length < batch; row++) {
        if (!isLive(chunk, row) || chunk.pictures[row] !== pictureStates.waiting) continue;
        if (await isAllowed(chunk.hosts[row]!)) rows.push(number * chunkRows + row);
      }
    }
    if (rows.length === 0) return;
    const results: PictureResult[] = [];
    await heldUp(async () => {
      const queue = [...rows];
      const lanes = Array.from({ length: atOnce }, async () => {
        for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
          const result = await readOne(row, signal);
          if (result) results.push(result);
          await new Promise((resolve) => setTimeout(resolve, pause));
        }
      });
      await Promise.all(lanes);
    });
    // Rows that this version cannot read stay as they are.
    if (results.length === 0) return;
    await notePictures(results);
    await onKept();
  }
}

async function readOne(row: number, signal: AbortSignal): Promise<PictureResult | undefined> {
  const offer = readLibraryRecord(await (await db()).get('libraryOffers', row))?.offer;
  if (!offer?.imageUrl) return undefined;
  const { id, imageUrl } = offer;
  return { row, id, imageUrl, found: await fingerprintAt(imageUrl, signal) };
}

/** No cookies and no referrer go along (utils/http). */
async function fingerprintAt(address: string, signal: AbortSignal): Promise<Fingerprint | PictureFailure> {
  try {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]);
    const blob = await fetchBlob(address, maxBytes, limited);
    checkPicture(new Uint8Array(await blob.arrayBuffer()));
    return fingerprintOf(await workingPixels(blob));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Error && error.name === 'TimeoutError') return 'unreachable';
    return (error instanceof FindError && reasons.get(error.code)) || 'broken';
  }
}

const reasons: ReadonlyMap<ErrorCode, PictureFailure> = new Map([
  ['picture-too-heavy', 'too-big'],
  ['picture-too-large', 'too-big'],
  ['picture-http', 'unreachable'],
  ['picture-unreachable', 'unreachable'],
]);
