import type { Pixels } from './pixels';
import type { Box, Plane } from './plane';

/**
 * What a picture is, as far as "the same photo" goes: only a `photo` can be one. `blank` has next to no detail, `text`
 * is words or flat drawing on one colour, `collage` is several pictures side by side.
 */
export type PictureKind = 'photo' | 'blank' | 'text' | 'collage';

/** A dot, a line or a small mark on an empty ground touches fewer blocks of the thumbnail. */
const fewestDetailed = 6;

/** Reads the kind from the pixels, their luma, a 64 px thumbnail and the box inside the border. */
export function pictureKindOf(pixels: Pixels, luma: Plane, thumbnail: Plane, content: Box): PictureKind {
  if (detailedBlocks(thumbnail) < fewestDetailed) return 'blank';
  if (isText(pixels)) return 'text';
  return isCollage(luma, content) ? 'collage' : 'photo';
}

/** Thumbnail blocks of 8 × 8 that hold more than a slope of brightness. */
function detailedBlocks({ data, width, height }: Plane): number {
  const side = 8;
  const slope = 42; // sum of (i - 3.5)² over a side of 8
  let detailed = 0;
  for (let top = 0; top + side <= height; top += side) {
    for (let left = 0; left + side <= width; left += side) {
      let [sum, squares, across, down] = [0, 0, 0, 0];
      for (let y = 0; y < side; y++) {
        for (let x = 0; x < side; x++) {
          const value = data[(top + y) * width + left + x]!;
          sum += value;
          squares += value * value;
          across += value * (x - 3.5);
          down += value * (y - 3.5);
        }
      }
      const left2 = squares - (sum * sum) / 64 - (across * across + down * down) / (slope * side);
      if (left2 / 64 > 6) detailed++;
    }
  }
  return detailed;
}

/** Half the stroke width above which ink is thick, px. */
const reach = 4;

/** Words, tables and flat drawings: ink on one colour, in many thin parts or in several parts without any shading. */
function isText(pixels: Pixels): boolean {
  const { width, height } = pixels;
  const ground = commonColour(pixels, undefined);
  const ink = new Uint8Array(width * height);
  let inked = 0;
  for (let i = 0; i < ink.length; i++) {
    if (isNear(pixels, i, ground, 28)) continue;
    ink[i] = 1;
    inked++;
  }
  if (inked > 0.6 * ink.length || inked < 0.002 * ink.length) return false;
  if (!isEven(pixels, ground, ink)) return false;
  const core = eroded(ink, width, height, reach);
  let thick = 0;
  for (const value of core) thick += value;
  const parts = partSizes(ink, width, height);
  const largest = parts[0] ?? 0;
  if (thick < 0.08 * inked) return parts.filter((size) => size >= 6).length >= 12 && largest < 0.5 * inked;
  if (parts.filter((size) => size >= 0.1 * largest).length < 4) return false;
  let flat = 0;
  const rest = core.slice();
  for (let i = 0; i < 3; i++) {
    const colour = commonColour(pixels, rest);
    for (let p = 0; p < rest.length; p++) {
      if (rest[p] && isNear(pixels, p, colour, 5)) {
        rest[p] = 0;
        flat++;
      }
    }
  }
  return flat > 0.92 * thick;
}

/** True when nearly all of the ground that is not beside ink has one colour, as paper has and a photo has not. */
function isEven(pixels: Pixels, ground: readonly [number, number, number], ink: Uint8Array): boolean {
  const { width, height } = pixels;
  const fringe = 2;
  const clear = eroded(ink.map((value) => 1 - value) as Uint8Array, width, height, fringe);
  let [even, all] = [0, 0];
  for (let i = 0; i < clear.length; i++) {
    if (!clear[i]) continue;
    all++;
    if (isNear(pixels, i, ground, 8)) even++;
  }
  return even >= 0.93 * all;
}

/** The most frequent colour (16 levels a channel, then the mean of that bin) of all pixels or of the marked ones. */
function commonColour({ data }: Pixels, marked: Uint8Array | undefined): readonly [number, number, number] {
  const counts = new Uint32Array(4096);
  const binOf = (p: number) => ((data[p]! >> 4) << 8) | ((data[p + 1]! >> 4) << 4) | (data[p + 2]! >> 4);
  for (let p = 0; p < data.length; p += 4) if (!marked || marked[p >> 2]) counts[binOf(p)]!++;
  let most = 0;
  for (let bin = 1; bin < 4096; bin++) if (counts[bin]! > counts[most]!) most = bin;
  const n = Math.max(1, counts[most]!);
  let [r, g, b] = [0, 0, 0];
  for (let p = 0; p < data.length; p += 4) {
    if ((marked && !marked[p >> 2]) || binOf(p) !== most) continue;
    r += data[p]!;
    g += data[p + 1]!;
    b += data[p + 2]!;
  }
  return [r / n, g / n, b / n];
}

function isNear({ data }: Pixels, i: number, [r, g, b]: readonly [number, number, number], within: number): boolean {
  const p = 4 * i;
  return (
    Math.abs(data[p]! - r) <= within && Math.abs(data[p + 1]! - g) <= within && Math.abs(data[p + 2]! - b) <= within
  );
}

/** Marked pixels whose whole neighbourhood (a square, `reach` each way) is marked. */
function eroded(ink: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const rows = new Uint8Array(ink.length);
  for (let y = 0; y < height; y++) {
    let run = 0;
    for (let x = 0; x < width; x++) {
      run = ink[y * width + x] ? run + 1 : 0;
      if (run > 2 * reach) rows[y * width + x - reach] = 1;
    }
  }
  const core = new Uint8Array(ink.length);
  for (let x = 0; x < width; x++) {
    let run = 0;
    for (let y = 0; y < height; y++) {
      run = rows[y * width + x] ? run + 1 : 0;
      if (run > 2 * reach) core[(y - reach) * width + x] = 1;
    }
  }
  return core;
}

/** Pixels of each connected part of the ink (four neighbours), the largest first. */
function partSizes(ink: Uint8Array, width: number, height: number): number[] {
  const seen = ink.slice();
  const stack = new Int32Array(ink.length);
  const sizes: number[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (!seen[start]) continue;
    seen[start] = 0;
    stack[0] = start;
    let depth = 1;
    let size = 0;
    while (depth) {
      const p = stack[--depth]!;
      size++;
      const x = p % width;
      if (x > 0 && seen[p - 1]) push(p - 1);
      if (x < width - 1 && seen[p + 1]) push(p + 1);
      if (p >= width && seen[p - width]) push(p - width);
      if (p < width * (height - 1) && seen[p + width]) push(p + width);
    }
    sizes.push(size);
    function push(p: number) {
      seen[p] = 0;
      stack[depth++] = p;
    }
  }
  return sizes.sort((a, b) => b - a);
}

/** Share of a line's pixels that must jump for it to be a seam. */
const jumping = 0.8;

/**
 * A straight gutter of one colour from edge to edge with pictures on both sides of it, from which nearly every pixel
 * along it differs. Panels that touch without a gutter are not told from straps and table edges, so they count as one.
 */
function isCollage({ data, width }: Plane, { left, top, right, bottom }: Box): boolean {
  const columns = right - left;
  const rows = bottom - top;
  return (
    hasSeam(columns, rows, (line, i) => data[(top + i) * width + left + line]!) ||
    hasSeam(rows, columns, (line, i) => data[(top + line) * width + left + i]!)
  );
}

/** Panels narrower than this share of the side are bands of text or frames, not pictures of a collage. */
const leastPanel = 0.22;

function hasSeam(lines: number, length: number, at: (line: number, i: number) => number): boolean {
  if (lines < 64 || length < 64) return false;
  const seams = [0];
  for (let line = 5; line < lines - 5; line++) {
    const end = seamFrom(line);
    if (end === undefined) continue;
    seams.push((line + end) / 2);
    line = end + 2;
  }
  seams.push(lines);
  return seams.some(
    (seam, i) =>
      i > 0 &&
      i < seams.length - 1 &&
      seam - seams[i - 1]! >= leastPanel * lines &&
      seams[i + 1]! - seam >= leastPanel * lines,
  );

  /** The last line of a seam that begins at this line, or undefined. */
  function seamFrom(line: number): number | undefined {
    if (spread(line) > 3) return undefined;
    let after = line;
    while (after < lines - 4 && after - line < 0.05 * lines && spread(after) <= 3) after++;
    return jump(line, line - 3, 16) >= jumping && jump(line, after + 3, 16) >= jumping ? after : undefined;
  }

  /** Share of the pixels that differ by more than `least` between two lines. */
  function jump(line: number, other: number, least: number): number {
    let differing = 0;
    for (let i = 0; i < length; i++) if (Math.abs(at(line, i) - at(other, i)) > least) differing++;
    return differing / length;
  }

  /** Standard deviation along a line. */
  function spread(line: number): number {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < length; i++) {
      const value = at(line, i);
      sum += value;
      squares += value * value;
    }
    return Math.sqrt(Math.max(0, squares / length - (sum / length) ** 2));
  }
}
