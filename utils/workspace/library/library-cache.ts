import { db } from '../../db';
import { HashPart } from '../../image/fingerprint/hash-index';
import { chunkRows, readChunk, rowWords, type LibraryChunk } from './library-chunk';
import { noHead, type LibraryHead } from './library-head';
import { readRecords } from './read-records';

/** One chunk in memory. */
interface Kept {
  /** The revisions of what is in memory. */
  rows: string;
  chunk: LibraryChunk;
  hashesAt?: string;
  hashes?: HashPart;
}

/** The library as it was at one revision, all of it in memory. */
export interface LibraryInMemory {
  head: LibraryHead;
  chunks: readonly LibraryChunk[];
  /** Present where they were asked for. */
  hashes: readonly HashPart[];
}

/**
 * Keeps the library's chunks in memory and reads again only those that were changed since, by whichever context: a full
 * library takes some 90 MB, and most of it stays as it is from one search to the next.
 */
export class LibraryCache {
  private kept: Kept[] = [];
  private last: LibraryInMemory | undefined;

  /** @param withHashes false where nobody searches by picture, as in a list: the hashes are the larger part. */
  constructor(private readonly withHashes: boolean) {}

  /** The library as it stands now; the same object as long as nothing in it changes. */
  async open(): Promise<LibraryInMemory> {
    const transaction = (await db()).transaction(['libraryState', 'libraryChunks', 'libraryHashes', 'libraryOffers']);
    const head = (await transaction.objectStore('libraryState').get('head')) ?? noHead;
    if (this.last?.head.revision === head.revision) return this.last;
    const kept = await Promise.all(
      head.chunks.map(async ({ rows, hashes }, number): Promise<Kept> => {
        const before = this.kept[number];
        const next = before?.rows === rows ? { ...before } : { ...before, rows, chunk: await read(number) };
        if (!this.withHashes || next.hashesAt === hashes) return next;
        const stored = await transaction.objectStore('libraryHashes').get(number);
        return { ...next, hashesAt: hashes, hashes: new HashPart(stored ?? new Uint32Array(chunkRows * rowWords)) };
      }),
    );
    this.kept = kept;
    this.last = {
      head,
      chunks: kept.map(({ chunk }) => chunk),
      hashes: kept.flatMap(({ hashes }) => hashes ?? []),
    };
    return this.last;

    async function read(number: number): Promise<LibraryChunk> {
      const stored = await transaction.objectStore('libraryChunks').get(number);
      return readChunk(stored!, () => readRecords(transaction.objectStore('libraryOffers'), number));
    }
  }
}
