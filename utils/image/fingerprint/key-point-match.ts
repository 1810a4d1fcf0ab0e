import { descriptorWords, type KeyPoints } from './key-points';
import { popcount } from './popcount';
import { seededRandom } from './random';
import { isPlausible, type Transform } from './transform';

/** What the key points of two pictures say together. */
export interface KeyPointMatch {
  /** Key points of the query that look like one of the entry and unlike the others. */
  matches: number;
  /** Those of them that one transform explains. */
  inliers: number;
  transform?: Transform;
}

/** More differing bits than this is another corner. */
const farthest = 72;
/** The next best must be this much farther (Lowe's ratio test). */
const ratio = 0.85;
/** Two key points nearer than this, px, are one corner seen at two sizes: not rivals in the ratio test. */
const sameCorner = 8;
/** How far a corner may lie from where the transform puts it, px. */
const reach = 4;
const wideReach = 9;
const trials = 160;

/**
 * Matches corners and looks for the similarity transform that most of them follow (RANSAC on two matches with a fixed
 * seed), then lets it stretch a little. Deterministic.
 */
export function matchKeyPoints(query: KeyPoints, entry: KeyPoints): KeyPointMatch {
  const pairs = nearest(query, entry);
  const matches = pairs.length / 2;
  const none = { matches, inliers: 0 };
  if (matches < 4) return none;
  const qx = new Float64Array(matches);
  const qy = new Float64Array(matches);
  const ex = new Float64Array(matches);
  const ey = new Float64Array(matches);
  for (let i = 0; i < matches; i++) {
    qx[i] = query.x[pairs[2 * i]!]!;
    qy[i] = query.y[pairs[2 * i]!]!;
    ex[i] = entry.x[pairs[2 * i + 1]!]!;
    ey[i] = entry.y[pairs[2 * i + 1]!]!;
  }

  const random = seededRandom(matches);
  let best: Transform | undefined;
  let most = 0;
  for (let trial = 0; trial < trials; trial++) {
    const i = random(matches);
    const j = random(matches);
    const dx = qx[j]! - qx[i]!;
    const dy = qy[j]! - qy[i]!;
    const length = dx * dx + dy * dy;
    if (length < 400) continue;
    const tx = ex[j]! - ex[i]!;
    const ty = ey[j]! - ey[i]!;
    const a = (tx * dx + ty * dy) / length;
    const d = (ty * dx - tx * dy) / length;
    const found = { a, b: -d, c: ex[i]! - a * qx[i]! + d * qy[i]!, d, e: a, f: ey[i]! - d * qx[i]! - a * qy[i]! };
    if (!isPlausible(found)) continue;
    const within = count(found, wideReach);
    if (within > most) {
      most = within;
      best = found;
    }
  }
  if (!best || most < 4) return none;
  for (const distance of [wideReach, 6, reach]) {
    const refined = fit(best, distance);
    if (!refined || !isPlausible(refined) || count(refined, reach) < count(best, reach)) break;
    best = refined;
  }
  return { matches, inliers: count(best, reach), transform: best };

  function misses(t: Transform, i: number): number {
    const dx = t.a * qx[i]! + t.b * qy[i]! + t.c - ex[i]!;
    const dy = t.d * qx[i]! + t.e * qy[i]! + t.f - ey[i]!;
    return dx * dx + dy * dy;
  }

  function count(t: Transform, distance: number): number {
    let within = 0;
    for (let i = 0; i < matches; i++) if (misses(t, i) < distance * distance) within++;
    return within;
  }

  /** Least squares over the matches within a distance, pulled towards the present transform so that few suffice. */
  function fit(t: Transform, distance: number): Transform | undefined {
    let [n, sx, sy] = [0, 0, 0];
    const inside: number[] = [];
    for (let i = 0; i < matches; i++) {
      if (misses(t, i) >= distance * distance) continue;
      inside.push(i);
      sx += qx[i]!;
      sy += qy[i]!;
      n++;
    }
    if (n < 4) return undefined;
    const [mx, my] = [sx / n, sy / n];
    let [xx, xy, yy, rx, ry, xrx, yrx, xry, yry] = [1500, 0, 1500, 0, 0, 0, 0, 0, 0];
    for (const i of inside) {
      const x = qx[i]! - mx;
      const y = qy[i]! - my;
      const ux = ex[i]! - (t.a * qx[i]! + t.b * qy[i]! + t.c);
      const uy = ey[i]! - (t.d * qx[i]! + t.e * qy[i]! + t.f);
      xx += x * x;
      xy += x * y;
      yy += y * y;
      rx += ux;
      ry += uy;
      xrx += x * ux;
      yrx += y * ux;
      xry += x * uy;
      yry += y * uy;
    }
    const area = xx * yy - xy * xy;
    if (area < 1e-6) return undefined;
    const a = (xrx * yy - yrx * xy) / area;
    const b = (yrx * xx - xrx * xy) / area;
    const d = (xry * yy - yry * xy) / area;
    const e = (yry * xx - xry * xy) / area;
    return {
      a: t.a + a,
      b: t.b + b,
      c: t.c + rx / n - a * mx - b * my,
      d: t.d + d,
      e: t.e + e,
      f: t.f + ry / n - d * mx - e * my,
    };
  }
}

/** Query and entry index of each clear match, flat. */
function nearest(query: KeyPoints, entry: KeyPoints): number[] {
  const pairs: number[] = [];
  const q = query.descriptors;
  const e = entry.descriptors;
  for (let i = 0; i < query.count; i++) {
    const o = i * descriptorWords;
    const [w0, w1, w2, w3] = [q[o]!, q[o + 1]!, q[o + 2]!, q[o + 3]!];
    const [w4, w5, w6, w7] = [q[o + 4]!, q[o + 5]!, q[o + 6]!, q[o + 7]!];
    let best = farthest + 1;
    let at = -1;
    let next = Math.ceil(farthest / ratio) + 1;
    for (let j = 0, p = 0; j < entry.count; j++, p += descriptorWords) {
      let distance =
        popcount(w0 ^ e[p]!) + popcount(w1 ^ e[p + 1]!) + popcount(w2 ^ e[p + 2]!) + popcount(w3 ^ e[p + 3]!);
      if (distance >= next) continue;
      distance +=
        popcount(w4 ^ e[p + 4]!) + popcount(w5 ^ e[p + 5]!) + popcount(w6 ^ e[p + 6]!) + popcount(w7 ^ e[p + 7]!);
      if (distance >= next) continue;
      const rival = at < 0 || Math.abs(entry.x[j]! - entry.x[at]!) + Math.abs(entry.y[j]! - entry.y[at]!) > sameCorner;
      if (distance < best) {
        if (rival && at >= 0) next = best;
        best = distance;
        at = j;
      } else if (rival) next = distance;
    }
    if (at >= 0 && best < ratio * next) pairs.push(i, at);
  }
  return pairs;
}
