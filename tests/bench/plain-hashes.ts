import type { Pixels } from '@/utils/image/fingerprint/pixels';

/*
 * The hashes that other tools use to find equal pictures, written plainly from their descriptions, to be measured beside
 * the fingerprint. Each gives its bits.
 */

/** Means of a grid of cells over the luma. */
function grid({ data, width, height }: Pixels, columns: number, rows: number): Float64Array {
  const sums = new Float64Array(columns * rows);
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = columns * Math.floor((y * rows) / height);
    for (let x = 0; x < width; x++) {
      const p = 4 * (y * width + x);
      const cell = row + Math.floor((x * columns) / width);
      sums[cell]! += 0.299 * data[p]! + 0.587 * data[p + 1]! + 0.114 * data[p + 2]!;
      counts[cell]!++;
    }
  }
  return sums.map((sum, i) => sum / Math.max(1, counts[i]!));
}

function median(values: ArrayLike<number>): number {
  return Float64Array.from(values).sort()[values.length >> 1]!;
}

/** 256 blocks, each against the median of its quarter of the picture. */
export function blockhash(pixels: Pixels): number[] {
  const means = grid(pixels, 16, 16);
  return [0, 1, 2, 3].flatMap((quarter) => {
    const band = means.subarray(quarter * 64, quarter * 64 + 64);
    const middle = median(band);
    return Array.from(band, (mean) => Number(mean > middle));
  });
}

/** 64 comparisons of neighbours across. */
export function differenceHash(pixels: Pixels): number[] {
  const means = grid(pixels, 9, 8);
  return Array.from({ length: 64 }, (_, i) => {
    const at = 9 * (i >> 3) + (i & 7);
    return Number(means[at]! < means[at + 1]!);
  });
}

/** 64 low frequencies of a 32 × 32 cosine transform against their median. */
export function cosineHash(pixels: Pixels): number[] {
  const means = grid(pixels, 32, 32);
  const wave = (f: number, i: number) => Math.cos((Math.PI * f * (2 * i + 1)) / 64);
  const across = new Float64Array(8 * 32);
  for (let f = 1; f <= 8; f++) {
    for (let y = 0; y < 32; y++) {
      for (let x = 0; x < 32; x++) across[(f - 1) * 32 + y]! += means[y * 32 + x]! * wave(f, x);
    }
  }
  const low = new Float64Array(64);
  for (let f = 0; f < 8; f++) {
    for (let g = 1; g <= 8; g++) {
      for (let y = 0; y < 32; y++) low[f * 8 + g - 1]! += across[f * 32 + y]! * wave(g, y);
    }
  }
  const middle = median(low);
  return Array.from(low, (value) => Number(value > middle));
}
