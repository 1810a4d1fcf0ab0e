import { coarseBits, CoarseScan, coarseWords } from './coarse-scan';
import { hashCount, queryHashCount } from './crops';
import { hashWords } from './dct-hash';
import { popcount } from './popcount';

/** Bytes that one entry takes in the index: 16 hashes of 32 bytes. 100,000 entries take 51 MB. */
export const indexBytesPerEntry = hashCount * hashWords * 4;

/** An entry that may show the query, with the least number of differing bits of any of their hashes. */
export interface Candidate {
  row: number;
  distance: number;
}

/**
 * How many entries the coarse pass hands to the full hashes: all of a small index, so that it is exact, else up to 8 for
 * each candidate asked for.
 */
function poolSize(limit: number, entries: number): number {
  return entries <= 256 ? entries : Math.min(8 * limit, Math.max(2 * limit, Math.ceil(entries / 10)));
}

/**
 * The hashes of some entries in flat arrays, one after the other. An index is put together of parts, so that a change of a few
 * entries makes one part anew and not all of it.
 */
export class HashPart {
  /** Words 0 and 1 of each hash: the lowest frequencies that are even across. */
  readonly coarse: Uint32Array;

  /** @param full the `hashes` of each entry. Throws a RangeError where they are not of whole entries. */
  constructor(readonly full: Uint32Array) {
    if (full.length % (hashCount * hashWords)) throw new RangeError('The hashes are not of whole entries');
    this.coarse = new Uint32Array((full.length / hashWords) * coarseWords);
    for (let from = 0, to = 0; from < full.length; from += hashWords, to += coarseWords) {
      this.coarse[to] = full[from]!;
      this.coarse[to + 1] = full[from + 1]!;
    }
  }

  get size(): number {
    return this.full.length / (hashCount * hashWords);
  }
}

/**
 * The hashes of many entries. A scan first reads 64 bits of every hash that a mirrored picture keeps, so that both ways round
 * cost one pass; the full 256 bits decide among the nearest of these.
 */
export class HashIndex {
  /** The first row of each part. */
  private readonly starts: readonly number[];
  readonly size: number;

  /** @param parts the place of an entry in their order is its row. */
  constructor(private readonly parts: readonly HashPart[]) {
    let size = 0;
    this.starts = parts.map((part) => (size += part.size) - part.size);
    this.size = size;
  }

  /** An index of entries that are in memory. */
  static of(entries: readonly { hashes: Uint32Array }[]): HashIndex {
    const hashes = new Uint32Array(entries.length * hashCount * hashWords);
    entries.forEach((entry, row) => hashes.set(entry.hashes, row * hashCount * hashWords));
    return new HashIndex([new HashPart(hashes)]);
  }

  /** The entries of several indexes, one after the other. */
  static joined(indexes: readonly HashIndex[]): HashIndex {
    return new HashIndex(indexes.flatMap(({ parts }) => parts));
  }

  /**
   * The nearest entries to a query's hashes, either way round, nearest first (ties by row).
   *
   * @param allowed 1 for each row that may be found; all where it is absent.
   */
  nearest(query: Uint32Array, limit: number, allowed?: Uint8Array): Candidate[] {
    const pool = smallest(this.coarseDistances(query, allowed), poolSize(limit, this.size), coarseBits, allowed);
    return pool
      .map((row) => ({ row, distance: this.distance(query, row) }))
      .sort((a, b) => a.distance - b.distance || a.row - b.row)
      .slice(0, limit);
  }

  /** For each allowed entry the least number of differing coarse bits. */
  private coarseDistances(query: Uint32Array, allowed?: Uint8Array): Uint8Array {
    const distances = new Uint8Array(this.size);
    const scan = new CoarseScan(query);
    this.parts.forEach(({ coarse }, i) => scan.measure(coarse, distances, this.starts[i]!, allowed));
    return distances;
  }

  private distance(query: Uint32Array, row: number): number {
    const part = this.starts.findLastIndex((start) => start <= row);
    return fullDistance(this.parts[part]!.full, query, row - this.starts[part]!);
  }
}

/** The least number of differing bits of any hash of an entry and any of the query's. */
function fullDistance(full: Uint32Array, query: Uint32Array, row: number): number {
  let least = 256;
  for (let j = row * hashCount * hashWords, end = j + hashCount * hashWords; j < end; j += hashWords) {
    for (let i = 0; i < queryHashCount * hashWords; i += hashWords) {
      let kept = 0;
      let inverted = 0;
      for (let word = 0; word < 4; word++) {
        kept += popcount(query[i + word]! ^ full[j + word]!);
        inverted += popcount(query[i + 4 + word]! ^ full[j + 4 + word]!);
      }
      const distance = kept + Math.min(inverted, 128 - inverted);
      if (distance < least) least = distance;
    }
  }
  return least;
}

/** Rows of the smallest values, at most `limit`, by a count of each value; ties by row. */
function smallest(values: Uint8Array, limit: number, largest: number, allowed?: Uint8Array): number[] {
  const counts = new Uint32Array(largest + 1);
  for (let row = 0; row < values.length; row++) if (!allowed || allowed[row]) counts[values[row]!]!++;
  let bound = 0;
  let below = 0;
  while (bound < largest && below + counts[bound]! < limit) below += counts[bound++]!;
  let atBound = limit - below;
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++) {
    if (allowed && !allowed[row]) continue;
    if (values[row]! < bound || (values[row] === bound && atBound-- > 0)) rows.push(row);
  }
  return rows;
}
