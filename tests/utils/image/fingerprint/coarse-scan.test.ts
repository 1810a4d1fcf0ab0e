import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarseWords, CoarseScan } from '@/utils/image/fingerprint/coarse-scan';
import { hashCount, queryHashCount } from '@/utils/image/fingerprint/crops';
import { hashWords } from '@/utils/image/fingerprint/dct-hash';

const word = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 0x7fffffff, -0x80000000));
const words = (length: number) =>
  fc.array(word, { minLength: length, maxLength: length }).map((made) => Uint32Array.from(made, (w) => w >>> 0));
const entry = words(hashCount * coarseWords);

const ones = (value: number) => [...(value >>> 0).toString(2)].filter((bit) => bit === '1').length;

/** Pair by pair and bit by bit. */
function plainDistance(query: Uint32Array, hashes: Uint32Array): number {
  let least = 64;
  for (let i = 0; i < queryHashCount; i++) {
    for (let j = 0; j < hashCount; j++) {
      const [low, high] = [0, 1].map((w) => ones(query[i * hashWords + w]! ^ hashes[j * coarseWords + w]!));
      least = Math.min(least, low! + high!);
    }
  }
  return least;
}

describe('CoarseScan', () => {
  it('measures what counting pair by pair does, of the allowed entries only', () => {
    fc.assert(
      fc.property(
        words(hashCount * hashWords),
        fc.array(fc.tuple(entry, fc.boolean()), { maxLength: 6 }),
        fc.nat(3),
        (query, entries, start) => {
          const untouched = 99;
          const distances = new Uint8Array(start + entries.length).fill(untouched);
          const allowed = Uint8Array.from({ length: distances.length }, (_, i) => Number(!!entries[i - start]?.[1]));
          const coarse = Uint32Array.from(entries.flatMap(([hashes]) => [...hashes]));
          new CoarseScan(query).measure(coarse, distances, start, allowed);
          expect([...distances.subarray(start)]).toEqual(
            entries.map(([hashes, wanted]) => (wanted ? plainDistance(query, hashes) : untouched)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('knows an equal hash, a complement and everything between', () => {
    const query = new Uint32Array(hashCount * hashWords);
    for (let bits = 0; bits <= 64; bits++) {
      const [low, high] = [Math.min(bits, 32), Math.max(0, bits - 32)].map((n) => (n === 32 ? ~0 : (1 << n) - 1));
      const coarse = new Uint32Array(hashCount * coarseWords).map((_, i) => (i % coarseWords ? high! : low!));
      const distances = new Uint8Array(1);
      new CoarseScan(query).measure(coarse, distances, 0);
      expect(distances[0]).toBe(bits);
    }
  });
});
