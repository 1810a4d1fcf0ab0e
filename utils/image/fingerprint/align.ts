import type { Plane } from './plane';
import { sample } from './sample';
import { compose, invert, isPlausible, type Transform } from './transform';

/** A thumbnail with what the alignment reads of it, made once for a query. */
export interface Template {
  plane: Plane;
  across: Float32Array;
  down: Float32Array;
}

/** Prepares a thumbnail to be laid on others. */
export function templateOf(plane: Plane): Template {
  const { data, width, height } = plane;
  const across = new Float32Array(width * height);
  const down = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      const left = x > 0 ? p - 1 : p;
      const right = x < width - 1 ? p + 1 : p;
      const up = y > 0 ? p - width : p;
      const under = y < height - 1 ? p + width : p;
      across[p] = (data[right]! - data[left]!) / Math.max(1, right - left);
      down[p] = (data[under]! - data[up]!) / Math.max(1, (under - up) / width);
    }
  }
  return { plane, across, down };
}

/** Correlation of the overlap as a whole, -1 to 1, times the root of the share of the query that is covered. */
export function agreement(query: Plane, entry: Plane, t: Transform, step = 1): number {
  let [n, seen, sq, se, sqq, see, sqe] = [0, 0, 0, 0, 0, 0, 0];
  for (let y = 0; y < query.height; y += step) {
    for (let x = 0; x < query.width; x += step) {
      seen++;
      const value = sample(entry, t.a * (x + 0.5) + t.b * (y + 0.5) + t.c, t.d * (x + 0.5) + t.e * (y + 0.5) + t.f);
      if (value < 0) continue;
      const own = query.data[y * query.width + x]!;
      n++;
      sq += own;
      se += value;
      sqq += own * own;
      see += value * value;
      sqe += own * value;
    }
  }
  if (n < 16) return -1;
  const vq = sqq / n - (sq / n) ** 2;
  const ve = see / n - (se / n) ** 2;
  return ((sqe / n - (sq / n) * (se / n)) / Math.sqrt((vq + 4) * (ve + 4))) * Math.sqrt(n / seen);
}

/**
 * Moves the query onto the entry from a start near the truth: inverse compositional Lucas-Kanade (Baker and Matthews
 * 2004) with six parameters, gain and offset of brightness, and weights that let badges and bands fall out. Units are
 * pixels of the planes given.
 */
export function align(query: Template, entry: Plane, start: Transform, rounds: number): Transform {
  const { data, width, height } = query.plane;
  const size = width * height;
  let t = start;
  const values = alignValues.length >= size ? alignValues : (alignValues = new Float32Array(size));
  let spread = 40;
  let gain = 1;
  let offset = 0;
  for (let round = 0; round < rounds; round++) {
    let [n, sq, se, sqq, sqe] = [0, 0, 0, 0, 0];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const p = y * width + x;
        const value = sample(entry, t.a * (x + 0.5) + t.b * (y + 0.5) + t.c, t.d * (x + 0.5) + t.e * (y + 0.5) + t.f);
        values[p] = value;
        if (value < 0) continue;
        const own = data[p]!;
        const miss = round ? value - gain * own - offset : 0;
        const weight = 1 / (1 + (miss * miss) / (spread * spread));
        n += weight;
        sq += weight * own;
        se += weight * value;
        sqq += weight * own * own;
        sqe += weight * own * value;
      }
    }
    if (n < 0.1 * size) return start;
    const variance = sqq / n - (sq / n) ** 2;
    gain = Math.min(2.5, Math.max(0.4, (sqe / n - (sq / n) * (se / n)) / (variance + 1)));
    offset = se / n - gain * (sq / n);

    normal.fill(0);
    right.fill(0);
    const [mx, my] = [width / 2, height / 2];
    let missed = 0;
    let seen = 0;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const p = y * width + x;
        const value = values[p]!;
        if (value < 0) continue;
        const miss = value - gain * data[p]! - offset;
        missed += Math.abs(miss);
        seen++;
        const gx = gain * query.across[p]!;
        const gy = gain * query.down[p]!;
        if (gx === 0 && gy === 0) continue;
        const w = 1 / (1 + (miss * miss) / (spread * spread));
        const u = (x + 0.5 - mx) / mx;
        const v = (y + 0.5 - my) / my;
        const j0 = gx * u;
        const j1 = gx * v;
        const j3 = gy * u;
        const j4 = gy * v;
        accumulate(w, miss, j0, j1, gx, j3, j4, gy);
      }
    }
    spread = Math.max(6, 2 * (missed / seen));
    const step = solve();
    if (!step) return t;
    const [s0, s1, s2, s3, s4, s5] = step;
    const moved = {
      a: 1 + s0! / mx,
      b: s1! / my,
      c: s2! - (s0! / mx) * mx - (s1! / my) * my,
      d: s3! / mx,
      e: 1 + s4! / my,
      f: s5! - (s3! / mx) * mx - (s4! / my) * my,
    };
    const back = invert(moved);
    if (!back) return t;
    const next = compose(back, t);
    if (!isPlausible(next)) return t;
    t = next;
    if (Math.abs(s0!) + Math.abs(s1!) + Math.abs(s2!) + Math.abs(s3!) + Math.abs(s4!) + Math.abs(s5!) < 0.05) break;
  }
  return t;
}

let alignValues = new Float32Array(64 * 64);
/** The upper triangle of the 6 × 6 normal equations, and their right side. */
const normal = new Float64Array(36);
const right = new Float64Array(6);

function accumulate(
  w: number,
  miss: number,
  j0: number,
  j1: number,
  j2: number,
  j3: number,
  j4: number,
  j5: number,
): void {
  const [w0, w1, w2, w3, w4, w5] = [w * j0, w * j1, w * j2, w * j3, w * j4, w * j5];
  normal[0]! += w0 * j0;
  normal[1]! += w0 * j1;
  normal[2]! += w0 * j2;
  normal[3]! += w0 * j3;
  normal[4]! += w0 * j4;
  normal[5]! += w0 * j5;
  normal[7]! += w1 * j1;
  normal[8]! += w1 * j2;
  normal[9]! += w1 * j3;
  normal[10]! += w1 * j4;
  normal[11]! += w1 * j5;
  normal[14]! += w2 * j2;
  normal[15]! += w2 * j3;
  normal[16]! += w2 * j4;
  normal[17]! += w2 * j5;
  normal[21]! += w3 * j3;
  normal[22]! += w3 * j4;
  normal[23]! += w3 * j5;
  normal[28]! += w4 * j4;
  normal[29]! += w4 * j5;
  normal[35]! += w5 * j5;
  right[0]! += w0 * miss;
  right[1]! += w1 * miss;
  right[2]! += w2 * miss;
  right[3]! += w3 * miss;
  right[4]! += w4 * miss;
  right[5]! += w5 * miss;
}

/** Solves the normal equations by Cholesky, lightly damped; undefined where nothing holds the picture in place. */
function solve(): Float64Array | undefined {
  const low = new Float64Array(36);
  const answer = new Float64Array(6);
  for (let i = 0; i < 6; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = normal[j * 6 + i]! * (i === j ? 1.002 : 1) + (i === j ? 50 : 0);
      for (let k = 0; k < j; k++) sum -= low[i * 6 + k]! * low[j * 6 + k]!;
      if (i === j) {
        if (sum <= 0) return undefined;
        low[i * 6 + i] = Math.sqrt(sum);
      } else low[i * 6 + j] = sum / low[j * 6 + j]!;
    }
  }
  for (let i = 0; i < 6; i++) {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= low[i * 6 + k]! * answer[k]!;
    answer[i] = sum / low[i * 6 + i]!;
  }
  for (let i = 5; i >= 0; i--) {
    let sum = answer[i]!;
    for (let k = i + 1; k < 6; k++) sum -= low[k * 6 + i]! * answer[k]!;
    answer[i] = sum / low[i * 6 + i]!;
  }
  return answer;
}
