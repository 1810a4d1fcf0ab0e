import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { hashCount, queryHashCount } from '@/utils/image/fingerprint/crops';
import { hashDistances, hashWords } from '@/utils/image/fingerprint/dct-hash';
import { fingerprintOf } from '@/utils/image/fingerprint/fingerprint';
import { HashIndex, HashPart, indexBytesPerEntry } from '@/utils/image/fingerprint/hash-index';
import { popcount } from '@/utils/image/fingerprint/popcount';
import { drawnPicture, mirroredPixels, scene } from './drawn-picture';

vi.setConfig({ testTimeout: 60_000 });

const words = hashCount * hashWords;

/** Hashes that follow from a number. */
function hashesFrom(seed: number, entries = 1): Uint32Array {
  let state = seed >>> 0;
  return Uint32Array.from({ length: entries * words }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  });
}

/** An index of one part. */
const indexOf = (hashes: Uint32Array) => new HashIndex([new HashPart(hashes)]);

/** The least distance of any two hashes, bit by bit over text. */
function plainDistance(query: Uint32Array, entries: Uint32Array, row: number): number {
  const bits = (hashes: Uint32Array, at: number) =>
    [...hashes.subarray(at, at + hashWords)].map((word) => word.toString(2).padStart(32, '0')).join('');
  let least = 256;
  for (let i = 0; i < queryHashCount; i++) {
    const one = bits(query, i * hashWords);
    for (let j = 0; j < hashCount; j++) {
      const other = bits(entries, row * words + j * hashWords);
      const direct = [...one].filter((bit, k) => bit !== other[k]).length;
      const mirrored = [...one].filter((bit, k) => (bit !== other[k]) === k < 128).length;
      least = Math.min(least, direct, mirrored);
    }
  }
  return least;
}

describe('popcount', () => {
  const ones = (word: number) => [...(word >>> 0).toString(2)].filter((bit) => bit === '1').length;

  it('counts ones', () => {
    fc.assert(fc.property(fc.integer(), (word) => popcount(word) === ones(word)));
  });
});

describe('HashIndex', () => {
  it('finds the same whether its entries stand in one part or in many', () => {
    const entries = hashesFrom(3, 900);
    const query = hashesFrom(99);
    const allowed = Uint8Array.from({ length: 900 }, (_, row) => Number(row % 3 > 0));
    const parts = [0, 7, 300, 300, 899, 900].map(
      (start, i, all) => new HashPart(entries.slice(start * words, (all[i + 1] ?? 900) * words)),
    );
    const inParts = new HashIndex(parts);
    expect(inParts.size).toBe(900);
    expect(inParts.nearest(query, 50, allowed)).toEqual(indexOf(entries).nearest(query, 50, allowed));
  });

  it('finds what a plain look at every entry finds, in its order', () => {
    const entries = hashesFrom(3, 60);
    const query = hashesFrom(99);
    const plain = Array.from({ length: 60 }, (_, row) => ({ row, distance: plainDistance(query, entries, row) }));
    plain.sort((a, b) => a.distance - b.distance || a.row - b.row);
    expect(indexOf(entries).nearest(query, 12)).toEqual(plain.slice(0, 12));
  });

  it('returns allowed rows only, and all of them when fewer are asked for than there are', () => {
    const index = indexOf(hashesFrom(3, 60));
    const allowed = Uint8Array.from({ length: 60 }, (_, row) => Number(row % 7 === 2));
    const rows = index.nearest(hashesFrom(5), 50, allowed).map(({ row }) => row);
    expect(rows.sort((a, b) => a - b)).toEqual([2, 9, 16, 23, 30, 37, 44, 51, 58]);
    expect(index.nearest(hashesFrom(5), 50, new Uint8Array(60))).toEqual([]);
    expect(indexOf(new Uint32Array(0)).nearest(hashesFrom(5), 50)).toEqual([]);
  });

  it('finds an entry among 20,000 others by a hash with 30 flipped bits, direct and mirrored', () => {
    const entries = hashesFrom(1, 20_000);
    for (const mirrored of [false, true]) {
      const query = hashesFrom(77);
      const wanted = entries.slice(12_345 * words + 5 * hashWords, 12_345 * words + 6 * hashWords);
      const seen = wanted.map((word, i) => (mirrored && i >= 4 ? ~word : word) ^ (0x11101 << (i * 2)));
      query.set(seen, 2 * hashWords);
      expect(indexOf(entries).nearest(query, 50)[0]).toMatchObject({ row: 12_345 });
    }
  });

  it('finds a picture and its mirror image first among other scenes', () => {
    const pictures = [1, 2, 3, 4, 5].map((seed) => drawnPicture(scene(seed)));
    const index = HashIndex.of(pictures.map(fingerprintOf));
    pictures.forEach((picture, row) => {
      expect(index.nearest(fingerprintOf(picture).hashes, 1)[0]).toMatchObject({ row, distance: 0 });
      const [mirrored] = index.nearest(fingerprintOf(mirroredPixels(picture)).hashes, 1);
      expect(mirrored!.row).toBe(row);
      expect(mirrored!.distance).toBeLessThan(24);
    });
  });

  it('takes 512 bytes an entry and refuses parts of entries', () => {
    expect(indexBytesPerEntry).toBe(512);
    expect(indexOf(hashesFrom(1, 9)).size).toBe(9);
    expect(() => new HashPart(new Uint32Array(words + 1))).toThrow(RangeError);
  });
});

describe('hashDistances', () => {
  it('is symmetric, and the mirrored distance is that to the inverted half', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const [one, other] = [hashesFrom(a), hashesFrom(b)];
        const flipped = other.map((word, i) => (i % hashWords < 4 ? word : ~word));
        const found = hashDistances(one, 0, other, 0);
        expect(hashDistances(other, 0, one, 0)).toEqual(found);
        expect(hashDistances(one, 0, flipped, 0)).toEqual({ direct: found.mirrored, mirrored: found.direct });
      }),
      { numRuns: 30 },
    );
  });
});
