import { cellMeans, type Integral } from './integral';
import { popcount } from './popcount';
import type { Box } from './plane';

/** 32-bit words of one hash: 256 bits. */
export const hashWords = 8;
/** Bits that keep their value when the picture is mirrored: words 0 to 3. Those of words 4 to 7 are inverted. */
const mirrorKept = 128;

const side = 32;
const frequencies = 17;

/**
 * The 256 low frequencies of a 32 × 32 cosine transform, as pairs (across, down). The first 128 are even across, so a
 * mirrored picture keeps their sign; the rest are odd across, so it inverts them. Each half goes from low to high.
 */
const order: readonly (readonly [number, number])[] = [0, 1].flatMap((parity) => {
  const half: [number, number][] = [];
  for (let down = 0; down < frequencies; down++) {
    for (let across = parity; across < 16; across += 2) if (across + down > 0) half.push([across, down]);
  }
  return half.sort((a, b) => a[0] + a[1] - (b[0] + b[1]) || a[0] - b[0]).slice(0, mirrorKept);
});

const cosines = new Float32Array(frequencies * side);
for (let f = 0; f < frequencies; f++) {
  for (let i = 0; i < side; i++) cosines[f * side + i] = Math.cos((Math.PI * f * (2 * i + 1)) / (2 * side));
}

const cells = new Float32Array(side * side);
const rowsDone = new Float32Array(frequencies * side);

/** Writes the hash of a box into `into` at `offset`: a bit is 1 where the coefficient is positive. */
export function dctHash(integral: Integral, box: Box, into: Uint32Array, offset: number): void {
  cellMeans(integral, box, side, side, cells);
  for (let y = 0; y < side; y++) {
    for (let f = 0; f < frequencies; f++) {
      let sum = 0;
      for (let x = 0; x < side; x++) sum += cells[y * side + x]! * cosines[f * side + x]!;
      rowsDone[f * side + y] = sum;
    }
  }
  for (let word = 0; word < hashWords; word++) {
    let bits = 0;
    for (let bit = 0; bit < 32; bit++) {
      const [across, down] = order[word * 32 + bit]!;
      let sum = 0;
      for (let y = 0; y < side; y++) sum += rowsDone[across * side + y]! * cosines[down * side + y]!;
      if (sum > 0) bits |= 1 << bit;
    }
    into[offset + word] = bits;
  }
}

/** Differing bits of two hashes, and of the first with the mirrored second. */
export function hashDistances(
  a: Uint32Array,
  aOffset: number,
  b: Uint32Array,
  bOffset: number,
): { direct: number; mirrored: number } {
  let kept = 0;
  let inverted = 0;
  for (let word = 0; word < 4; word++) {
    kept += popcount(a[aOffset + word]! ^ b[bOffset + word]!);
    inverted += popcount(a[aOffset + 4 + word]! ^ b[bOffset + 4 + word]!);
  }
  return { direct: kept + inverted, mirrored: kept + mirrorKept - inverted };
}
