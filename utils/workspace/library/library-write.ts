import { writeStores, type Writing } from '../../db';
import { chunkRows, newChunk, readChunk, rowWords, type LibraryChunk } from './library-chunk';
import { countChunk, noHead, type LibraryHead } from './library-head';
import { readLibraryRecord, type LibraryRecord } from './library-record';
import { readRecords } from './read-records';

/** The stores of the library: whatever changes one of them changes all in one transaction. */
export const libraryStores = [
  'libraryOffers',
  'libraryChunks',
  'libraryHashes',
  'libraryPrints',
  'libraryState',
] as const;

type Write = Writing<typeof libraryStores>;

/**
 * The library within one transaction. Chunks that `work` asks for with `change` are written back at its end. Nothing but
 * this transaction may be waited for meanwhile, or the browser closes it.
 */
export class LibraryTables {
  private readonly chunks = new Map<number, Promise<LibraryChunk>>();
  private readonly hashes = new Map<number, Promise<Uint32Array | undefined>>();
  private readonly changed = new Set<number>();

  constructor(
    readonly transaction: Write,
    readonly head: LibraryHead,
  ) {}

  /** How many chunks there are. */
  get size(): number {
    return this.head.chunks.length;
  }

  /** A chunk to be read. */
  chunk(number: number): Promise<LibraryChunk> {
    return once(this.chunks, number, async () => {
      const stored = await this.transaction.objectStore('libraryChunks').get(number);
      return stored
        ? readChunk(stored, () => readRecords(this.transaction.objectStore('libraryOffers'), number))
        : newChunk();
    });
  }

  /** A chunk to be changed; the one after the last is a new one. */
  change(number: number): Promise<LibraryChunk> {
    this.changed.add(number);
    return this.chunk(number);
  }

  /** The hashes of a chunk, to be changed. */
  async changeHashes(number: number): Promise<Uint32Array> {
    this.changed.add(number);
    const hashes = await once(this.hashes, number, async () => {
      const stored = await this.transaction.objectStore('libraryHashes').get(number);
      return stored ?? new Uint32Array(chunkRows * rowWords);
    });
    return hashes!;
  }

  /** Lets go of the hashes of a chunk that holds no offer any more. */
  async dropHashes(number: number): Promise<void> {
    this.changed.add(number);
    this.hashes.set(number, Promise.resolve(undefined));
    await this.transaction.objectStore('libraryHashes').delete(number);
  }

  async record(row: number): Promise<LibraryRecord | undefined> {
    return readLibraryRecord(await this.transaction.objectStore('libraryOffers').get(row));
  }

  /** Writes back what was changed, and the head. Resolves with the new head. */
  async write(): Promise<LibraryHead> {
    if (this.changed.size === 0) return this.head;
    const revision = crypto.randomUUID();
    const changes = await Promise.all(
      [...this.changed].map(async (number) => ({
        number,
        chunk: await this.chunk(number),
        hashes: await this.hashes.get(number),
      })),
    );
    const chunks = [...this.head.chunks];
    for (const { number, chunk } of changes) {
      const hashes = this.hashes.has(number) ? revision : (chunks[number]?.hashes ?? '');
      chunks[number] = { ...countChunk(chunk), rows: revision, hashes };
    }
    const head = { ...this.head, revision, chunks };
    const { transaction } = this;
    // Each in a function of its own: where one is refused at once, what became of the others is still waited for.
    await Promise.all(
      changes.map(async ({ number, chunk, hashes }) => {
        await transaction.objectStore('libraryChunks').put(chunk, number);
        if (hashes) await transaction.objectStore('libraryHashes').put(hashes, number);
      }),
    );
    await transaction.objectStore('libraryState').put(head, 'head');
    return head;
  }
}

function once<Value>(known: Map<number, Promise<Value>>, number: number, make: () => Promise<Value>): Promise<Value> {
  const value = known.get(number) ?? make();
  known.set(number, value);
  return value;
}

/**
 * Changes the library: all that `work` does happens, or, where anything fails, nothing of it. Rejects with what failed, a
 * full disk as the browser's own `QuotaExceededError`.
 */
export async function writeLibrary<T>(work: (tables: LibraryTables) => Promise<T>): Promise<T> {
  return writeStores(libraryStores, async (transaction) => {
    const head = (await transaction.objectStore('libraryState').get('head')) ?? { ...noHead };
    const tables = new LibraryTables(transaction, head);
    const result = await work(tables);
    await tables.write();
    return result;
  });
}
