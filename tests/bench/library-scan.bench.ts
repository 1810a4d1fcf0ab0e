import { queryHashCount, hashCount } from '@/utils/image/fingerprint/crops';
import { hashWords } from '@/utils/image/fingerprint/dct-hash';
import { HashIndex, indexBytesPerEntry } from '@/utils/image/fingerprint/hash-index';
import { popcount } from '@/utils/image/fingerprint/popcount';
import { medianTime } from './median-time';
import type { BenchRow } from './row';

const words = hashCount * hashWords;

/**
 * A library search's first step, all crops and both ways round with the 50 nearest at the end, against a plain scan that
 * reads the same bytes once and keeps the least Hamming distance.
 */
export default async function libraryScan(): Promise<BenchRow[]> {
  const query = hashes(1);
  return [1_000, 10_000, 100_000].map((entries) => {
    const all = hashes(entries);
    const index = new HashIndex(all);
    const runs = entries > 50_000 ? 9 : 21;
    const scan = medianTime(() => index.nearest(query, 50), runs);
    const plain = medianTime(() => plainScan(all, query), runs);
    return {
      name: `search over ${entries.toLocaleString('en')} fingerprints`,
      ratio: scan / plain,
      goal: 3,
      detail: `${queryHashCount} crops of the query, both ways round, ${scan.toFixed(1)} ms; a plain scan of the same ${(
        (entries * indexBytesPerEntry) /
        1e6
      ).toFixed(1)} MB ${plain.toFixed(1)} ms`,
    };
  });
}

/** One query hash against every hash. */
function plainScan(all: Uint32Array, query: Uint32Array): number {
  let least = 256;
  for (let at = 0; at < all.length; at += hashWords) {
    let distance = 0;
    for (let word = 0; word < hashWords; word++) distance += popcount(all[at + word]! ^ query[word]!);
    if (distance < least) least = distance;
  }
  return least;
}

/** Hashes that follow from their number. */
function hashes(entries: number): Uint32Array {
  let state = entries;
  const made = new Uint32Array(entries * words);
  for (let i = 0; i < made.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    made[i] = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  }
  return made;
}
