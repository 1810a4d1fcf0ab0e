import { indexBytesPerEntry } from '../../image/fingerprint/hash-index';
import { bitNames, bitWords, filterBits } from '../../providers/library/filter-bits';
import { textOf } from '../../providers/library/matches';
import type { LibraryRecord } from './library-record';

/** How many rows stand in one chunk: its hashes take 1 MB, so a full library has 49. */
export const chunkRows = 2048;

/** The hashes of one row, 32-bit words. */
export const rowWords = indexBytesPerEntry / 4;

/** Why a picture could not be read; `disk` is none of these, since it ends the reading of all. */
export const pictureFailures = ['unreachable', 'broken', 'too-big', 'no-address'] as const;
export type PictureFailure = (typeof pictureFailures)[number];

/** What is known of the picture of a row. A failure is `failed` plus its place in `pictureFailures`. */
export const pictureStates = { none: 0, waiting: 1, made: 2, failed: 16 } as const;

/**
 * What lists and searches read of the rows of one chunk, in flat arrays, so that 100,000 offers are gone through without
 * reading one of them. It all follows from the records, but for `removed` and `pictures`.
 */
export interface LibraryChunk {
  version: 1;
  /** The names of the bits as they were when these were made. */
  names: string;
  /** The offers' ids; empty for a free row. */
  ids: string[];
  /** 1 for a row that was deleted and can be brought back. */
  removed: Uint8Array;
  /** Titles and supplier in lower case. */
  texts: string[];
  /** The picture's host; empty where there is none. */
  hosts: string[];
  /** `filterBits`, one row after the other. */
  bits: Uint32Array;
  /** CNY; NaN where not given. */
  prices: Float64Array;
  /** When the offer was first listed, and when anything of it was last told, ms since 1970; NaN where not given. */
  listed: Float64Array;
  changed: Float64Array;
  /** `pictureStates`. */
  pictures: Uint8Array;
}

const names = bitNames.join();

export function newChunk(): LibraryChunk {
  const texts = () => Array.from({ length: chunkRows }, () => '');
  const figures = () => new Float64Array(chunkRows).fill(NaN);
  return {
    version: 1,
    names,
    ids: texts(),
    removed: new Uint8Array(chunkRows),
    texts: texts(),
    hosts: texts(),
    bits: new Uint32Array(chunkRows * bitWords),
    prices: figures(),
    listed: figures(),
    changed: figures(),
    pictures: new Uint8Array(chunkRows),
  };
}

/** Writes what follows from a record into its row. */
export function setRow(chunk: LibraryChunk, row: number, { offer, changedAt }: LibraryRecord): void {
  chunk.ids[row] = offer.id;
  chunk.texts[row] = textOf(offer);
  chunk.hosts[row] = hostOf(offer.imageUrl);
  chunk.bits.set(filterBits(offer), row * bitWords);
  chunk.prices[row] = offer.price ? Number(offer.price.amount) : NaN;
  chunk.listed[row] = offer.listedAt ? Date.parse(offer.listedAt) : NaN;
  chunk.changed[row] = Date.parse(changedAt);
}

/** Makes a row free again. */
export function clearRow(chunk: LibraryChunk, row: number): void {
  for (const texts of [chunk.ids, chunk.texts, chunk.hosts]) texts[row] = '';
  for (const figures of [chunk.prices, chunk.listed, chunk.changed]) figures[row] = NaN;
  chunk.bits.fill(0, row * bitWords, (row + 1) * bitWords);
  chunk.removed[row] = 0;
  chunk.pictures[row] = pictureStates.none;
}

/** Whether an offer stands in that row and is not deleted. */
export function isLive(chunk: LibraryChunk, row: number): boolean {
  return chunk.ids[row] !== '' && chunk.removed[row] === 0;
}

/** Whether a row can be found by a picture. */
export function isSearchable(chunk: LibraryChunk, row: number): boolean {
  return isLive(chunk, row) && chunk.pictures[row] === pictureStates.made;
}

/** Why the picture of a row could not be read, where that is so. */
export function failureOf(chunk: LibraryChunk, row: number): PictureFailure | undefined {
  return pictureFailures[chunk.pictures[row]! - pictureStates.failed];
}

/**
 * A stored chunk as this version understands it. The bits of a version with other filters are made anew from the records.
 *
 * @param records those of the chunk by row; read only where that is needed
 */
export async function readChunk(
  stored: LibraryChunk,
  records: () => Promise<ReadonlyMap<number, LibraryRecord>>,
): Promise<LibraryChunk> {
  if (stored.names === names) return stored;
  const chunk = { ...stored, names, bits: new Uint32Array(chunkRows * bitWords) };
  for (const [row, record] of await records()) if (chunk.ids[row] !== '') setRow(chunk, row, record);
  return chunk;
}

function hostOf(address: string | undefined): string {
  return address && URL.canParse(address) ? new URL(address).host : '';
}
