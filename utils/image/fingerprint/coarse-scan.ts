import { hashCount, queryHashCount } from './crops';
import { hashWords } from './dct-hash';
import { popcount } from './popcount';

/** Words of the coarse hash, which are the first ones of the hash itself, and the bits that these have. */
export const coarseWords = 2;
export const coarseBits = coarseWords * 32;

const bytes = coarseWords * 4;
const highBits = 0x80808080;

/**
 * What the bytes of a coarse hash add to its distances from the query's eight, four distances a word, one in each byte of it.
 * Row after row for each place of a byte, and in it for each value. A distance is 64 at most, so that no sum runs over.
 */
interface Shares {
  ofFirst: Int32Array;
  ofOthers: Int32Array;
}

function sharesOf(query: Uint32Array): Shares {
  const ones = Uint8Array.from({ length: 256 }, (_, value) => popcount(value));
  const share = (place: number, value: number, from: number) => {
    let packed = 0;
    for (let i = 0; i < 4; i++) {
      const asked = query[(from + i) * hashWords + (place >> 2)]! >>> (8 * (place & 3));
      packed |= ones[(asked & 255) ^ value]! << (8 * i);
    }
    return packed;
  };
  const shares = (from: number) => Int32Array.from({ length: bytes * 256 }, (_, at) => share(at >> 8, at & 255, from));
  return { ofFirst: shares(0), ofOthers: shares(queryHashCount / 2) };
}

/**
 * Measures for each entry the least number of differing bits of any of its coarse hashes and any of a query's. Looking
 * up what each byte adds to all eight distances at once takes a third of the time of counting bits pair by pair.
 */
export class CoarseScan {
  private readonly shares: Shares;

  /** @param query the `hashes` of a fingerprint */
  constructor(query: Uint32Array) {
    this.shares = sharesOf(query);
  }

  /**
   * Writes the distances of a part's entries into `distances` from `start` on.
   *
   * @param coarse the coarse hashes of the entries, one after the other
   * @param allowed 1, in the places of `distances`, for each entry that is asked for; the others are left as they are
   */
  measure(coarse: Uint32Array, distances: Uint8Array, start: number, allowed?: Uint8Array): void {
    const { ofFirst, ofOthers } = this.shares;
    const step = coarseWords * hashCount;
    for (let row = start, at = 0; at < coarse.length; row++, at += step) {
      if (allowed && !allowed[row]) continue;
      let first = coarseBits * 0x01010101;
      let others = first;
      for (let p = at; p < at + step; p += coarseWords) {
        // Written out and kept to 32 bits: this is what a search's time goes into.
        const low = coarse[p]! | 0;
        const high = coarse[p + 1]! | 0;
        const a = low & 255;
        const b = 256 + ((low >>> 8) & 255);
        const c = 512 + ((low >>> 16) & 255);
        const d = 768 + (low >>> 24);
        const e = 1024 + (high & 255);
        const f = 1280 + ((high >>> 8) & 255);
        const g = 1536 + ((high >>> 16) & 255);
        const h = 1792 + (high >>> 24);
        let sum = (ofFirst[a]! + ofFirst[b]!) | 0;
        sum = (sum + ofFirst[c]!) | 0;
        sum = (sum + ofFirst[d]!) | 0;
        sum = (sum + ofFirst[e]!) | 0;
        sum = (sum + ofFirst[f]!) | 0;
        sum = (sum + ofFirst[g]!) | 0;
        first = leastOfEach(first, (sum + ofFirst[h]!) | 0);
        sum = (ofOthers[a]! + ofOthers[b]!) | 0;
        sum = (sum + ofOthers[c]!) | 0;
        sum = (sum + ofOthers[d]!) | 0;
        sum = (sum + ofOthers[e]!) | 0;
        sum = (sum + ofOthers[f]!) | 0;
        sum = (sum + ofOthers[g]!) | 0;
        others = leastOfEach(others, (sum + ofOthers[h]!) | 0);
      }
      const least = leastOfEach(first, others);
      distances[row] = Math.min(least & 255, (least >>> 8) & 255, (least >>> 16) & 255, least >>> 24);
    }
  }
}

/** The lesser one of each two bytes, all below 128. */
function leastOfEach(one: number, other: number): number {
  const isMore = ((one | highBits) - other) & highBits;
  return one ^ ((one ^ other) & Math.imul(isMore >>> 7, 255));
}
