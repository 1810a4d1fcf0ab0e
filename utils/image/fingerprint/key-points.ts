import { cellMeans, integralOf, type Integral } from './integral';
import type { Plane } from './plane';
import { seededRandom } from './random';

/** 32-bit words of one descriptor: 256 brightness tests. */
export const descriptorWords = 8;

/**
 * Corners of a picture with what they look like. Places are centres in working pixels, a multiple of 1/64. A mirrored
 * picture has the same descriptors with words 0 to 3 and 4 to 7 exchanged, since the second half of the tests is the
 * mirror image of the first.
 */
export interface KeyPoints {
  count: number;
  x: Float32Array;
  y: Float32Array;
  descriptors: Uint32Array;
}

/** Sizes at which corners are looked for, against the working size, and how many are kept of each. */
const levels = [
  { scale: 1, most: 130 },
  { scale: 0.75, most: 75 },
  { scale: 0.5625, most: 45 },
] as const;
/** The most key points of one picture. */
export const mostKeyPoints = levels.reduce((sum, level) => sum + level.most, 0);

/** Half the side of the patch that a descriptor reads, px. */
const patch = 15;
const margin = patch + 3;
/** A corner is at least this much brighter or darker than its ring, of 255. */
const threshold = 9;
/** The best of each cell of this grid come first, so that one busy corner does not take all. */
const grid = 7;

/** FAST's ring of 16 pixels, radius 3. */
const ring = [
  [0, -3],
  [1, -3],
  [2, -2],
  [3, -1],
  [3, 0],
  [3, 1],
  [2, 2],
  [1, 3],
  [0, 3],
  [-1, 3],
  [-2, 2],
  [-3, 1],
  [-3, 0],
  [-3, -1],
  [-2, -2],
  [-1, -3],
] as const;

/** Test pairs (x1, y1, x2, y2): 128 drawn about the middle, then their mirror images. */
const tests = makeTests();

function makeTests(): Int8Array {
  const random = seededRandom(1688);
  // The sum of three dice is bell-shaped; its spread is about 2/5 of the patch's half, as BRIEF's authors advise.
  const place = () => Math.max(-patch, Math.min(patch, random(11) + random(11) + random(11) - 15));
  const made = new Int8Array(descriptorWords * 32 * 4);
  for (let i = 0; i < 128; i++) {
    const [x1, y1, x2, y2] = [place(), place(), place(), place()] as const;
    made.set([x1, y1, x2, y2], i * 4);
    made.set([-x1, y1, -x2, y2], (i + 128) * 4);
  }
  return made;
}

/** FAST-9 corners (Rosten and Drummond 2006) with BRIEF-256 descriptors (Calonder et al. 2010), not turned upright. */
export function keyPointsOf(luma: Plane): KeyPoints {
  const x = new Float32Array(mostKeyPoints);
  const y = new Float32Array(mostKeyPoints);
  const descriptors = new Uint32Array(mostKeyPoints * descriptorWords);
  let count = 0;
  const whole = integralOf(luma);
  for (const { scale, most } of levels) {
    const level = scale === 1 ? luma : reduced(whole, scale);
    if (level.width <= 2 * margin || level.height <= 2 * margin) continue;
    const smooth = smoothed(scale === 1 ? whole : integralOf(level));
    for (const place of strongest(corners(level), level, most)) {
      const px = place % level.width;
      const py = (place - px) / level.width;
      x[count] = quantised(((px + 0.5) * luma.width) / level.width);
      y[count] = quantised(((py + 0.5) * luma.height) / level.height);
      describe(smooth, level.width, place, descriptors, count * descriptorWords);
      count++;
    }
  }
  return {
    count,
    x: x.slice(0, count),
    y: y.slice(0, count),
    descriptors: descriptors.slice(0, count * descriptorWords),
  };
}

/** The key points of the mirrored picture, without looking at pixels again. */
export function mirrorKeyPoints({ count, x, y, descriptors }: KeyPoints, width: number): KeyPoints {
  const exchanged = new Uint32Array(descriptors.length);
  const half = descriptorWords / 2;
  for (let i = 0; i < descriptors.length; i += descriptorWords) {
    exchanged.set(descriptors.subarray(i + half, i + descriptorWords), i);
    exchanged.set(descriptors.subarray(i, i + half), i + half);
  }
  return { count, x: x.map((value) => width - value), y, descriptors: exchanged };
}

function quantised(value: number): number {
  return Math.round(value * 64) / 64;
}

function reduced(integral: Integral, scale: number): Plane {
  const width = Math.max(1, Math.round(integral.width * scale));
  const height = Math.max(1, Math.round(integral.height * scale));
  const means = new Float32Array(width * height);
  cellMeans(integral, { left: 0, top: 0, right: integral.width, bottom: integral.height }, width, height, means);
  return { data: Uint8Array.from(means, Math.round), width, height };
}

/** Sums over 5 × 5 pixels about each pixel; the outer two lines stay 0. */
function smoothed({ sums, width, height }: Integral): Uint16Array {
  const stride = width + 1;
  const smooth = new Uint16Array(width * height);
  for (let y = 2; y < height - 2; y++) {
    const top = (y - 2) * stride;
    const bottom = (y + 3) * stride;
    for (let x = 2; x < width - 2; x++) {
      smooth[y * width + x] = sums[bottom + x + 3]! - sums[top + x + 3]! - sums[bottom + x - 2]! + sums[top + x - 2]!;
    }
  }
  return smooth;
}

/** A corner's strength at each pixel, 0 where there is none. */
function corners({ data, width, height }: Plane): Uint16Array {
  const strengths = new Uint16Array(width * height);
  const offsets = Int32Array.from(ring, ([dx, dy]) => dy * width + dx);
  const [north, east, south, west] = [offsets[0]!, offsets[4]!, offsets[8]!, offsets[12]!];
  for (let y = margin; y < height - margin; y++) {
    for (let p = y * width + margin, end = (y + 1) * width - margin; p < end; p++) {
      const bright = data[p]! + threshold;
      const dark = data[p]! - threshold;
      const [n, e, s, w] = [data[p + north]!, data[p + east]!, data[p + south]!, data[p + west]!];
      // Nine of sixteen in a row hold at least two of the four compass points that are neighbours.
      const brighter = ((n > bright || s > bright) && (e > bright || w > bright)) as boolean;
      const darker = ((n < dark || s < dark) && (e < dark || w < dark)) as boolean;
      if (!brighter && !darker) continue;
      strengths[p] = strength(data, p, offsets, bright, dark);
    }
  }
  return strengths;
}

/** By how much the ring passes the threshold in sum, or 0 when fewer than nine in a row do. */
function strength(data: Uint8Array, p: number, offsets: Int32Array, bright: number, dark: number): number {
  let sumBright = 0;
  let sumDark = 0;
  let runBright = 0;
  let runDark = 0;
  let longest = 0;
  for (let i = 0; i < 24; i++) {
    const value = data[p + offsets[i & 15]!]!;
    runBright = value > bright ? runBright + 1 : 0;
    runDark = value < dark ? runDark + 1 : 0;
    if (runBright > longest) longest = runBright;
    if (runDark > longest) longest = runDark;
    if (i < 16) {
      if (value > bright) sumBright += value - bright;
      else if (value < dark) sumDark += dark - value;
    }
  }
  return longest >= 9 ? Math.max(sumBright, sumDark) + 1 : 0;
}

/** Places of the strongest corners that are the best among their neighbours, spread over the grid. */
function strongest(strengths: Uint16Array, { width, height }: Plane, most: number): number[] {
  const found: number[] = [];
  for (let y = margin; y < height - margin; y++) {
    for (let p = y * width + margin, end = (y + 1) * width - margin; p < end; p++) {
      const s = strengths[p]!;
      if (
        s > 0 &&
        s >= strengths[p - 1]! &&
        s > strengths[p + 1]! &&
        s >= strengths[p - width]! &&
        s > strengths[p + width]! &&
        s >= strengths[p - width - 1]! &&
        s >= strengths[p - width + 1]! &&
        s > strengths[p + width - 1]! &&
        s > strengths[p + width + 1]!
      ) {
        found.push(p);
      }
    }
  }
  found.sort((a, b) => strengths[b]! - strengths[a]! || a - b);
  const taken = new Uint16Array(grid * grid);
  const share = Math.ceil((2 * most) / (grid * grid));
  const first: number[] = [];
  const rest: number[] = [];
  for (const p of found) {
    const x = p % width;
    const y = (p - x) / width;
    const cell = Math.floor((y * grid) / height) * grid + Math.floor((x * grid) / width);
    if (taken[cell]! < share) {
      taken[cell]!++;
      first.push(p);
    } else rest.push(p);
  }
  return [...first, ...rest].slice(0, most);
}

function describe(smooth: Uint16Array, width: number, place: number, into: Uint32Array, offset: number): void {
  for (let word = 0; word < descriptorWords; word++) {
    let bits = 0;
    for (let bit = 0; bit < 32; bit++) {
      const t = (word * 32 + bit) * 4;
      const one = smooth[place + tests[t + 1]! * width + tests[t]!]!;
      const other = smooth[place + tests[t + 3]! * width + tests[t + 2]!]!;
      if (one < other) bits |= 1 << bit;
    }
    into[offset + word] = bits;
  }
}
