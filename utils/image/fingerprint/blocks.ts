import type { Plane } from './plane';
import { sample } from './sample';
import type { Transform } from './transform';

/** How well two thumbnails lie on each other once one is moved onto the other. */
export interface Overlap {
  /** Median over the blocks with detail of the correlation of query and entry, -1 to 1. */
  median: number;
  /** The correlation that three in four of these blocks exceed. */
  quarter: number;
  /** Blocks with detail inside the overlap. */
  blocks: number;
  /** The correlation of each block, rows from the top; NaN where it is outside the overlap or plain in both. */
  correlations: Float32Array;
  columns: number;
  rows: number;
  /** 1 for each block inside the overlap that agrees in shape and in brightness. */
  agrees: Uint8Array;
  /** Share of the blocks inside the overlap that agree, 0 to 1. */
  agreeing: number;
  /** Share of the blocks with detail that agree in shape but not in brightness, 0 to 1. */
  otherTone: number;
  /** The overlap's share of the query, and of the entry, 0 to 1. */
  queryCovered: number;
  entryCovered: number;
}

/** Pixels of a block's side. */
const block = 8;
/** Below this correlation a block shows something else. */
const agreeingFrom = 0.5;
/** From this correlation on a block shows the same shape. */
const alikeFrom = 0.6;
/** Brightness, after gain and offset of the whole, by which a block may be off, of 255. */
const brightnessOff = 30;
/** Variance of luma below which a block has no detail of its own, so that noise does not decide. */
const plain = 12;

/** Compares block by block once the query lies on the entry. Units are pixels of the planes given. */
export function compareBlocks(query: Plane, entry: Plane, t: Transform): Overlap {
  const { width, height } = query;
  const columns = Math.max(1, Math.floor(width / block));
  const rows = Math.max(1, Math.floor(height / block));
  const correlations = new Float32Array(columns * rows).fill(NaN);
  const means = new Float32Array(2 * columns * rows).fill(NaN);
  let covered = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      let [n, sq, se, sqq, see, sqe] = [0, 0, 0, 0, 0, 0];
      const left = Math.round((c * width) / columns);
      const right = Math.round(((c + 1) * width) / columns);
      const top = Math.round((r * height) / rows);
      const bottom = Math.round(((r + 1) * height) / rows);
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          const value = sample(entry, t.a * (x + 0.5) + t.b * (y + 0.5) + t.c, t.d * (x + 0.5) + t.e * (y + 0.5) + t.f);
          if (value < 0) continue;
          const own = query.data[y * width + x]!;
          n++;
          sq += own;
          se += value;
          sqq += own * own;
          see += value * value;
          sqe += own * value;
        }
      }
      covered += n;
      if (n < 0.6 * (right - left) * (bottom - top)) continue;
      means[2 * (r * columns + c)] = sq / n;
      means[2 * (r * columns + c) + 1] = se / n;
      const vq = sqq / n - (sq / n) ** 2;
      const ve = see / n - (se / n) ** 2;
      if (vq < plain && ve < plain) continue;
      correlations[r * columns + c] = (sqe / n - (sq / n) * (se / n)) / Math.sqrt((vq + 2) * (ve + 2));
    }
  }
  const sorted = correlations.filter((value) => !Number.isNaN(value)).sort();
  const area = covered * Math.abs(t.a * t.e - t.b * t.d);
  return {
    median: sorted[sorted.length >> 1] ?? 0,
    quarter: sorted[sorted.length >> 2] ?? 0,
    blocks: sorted.length,
    correlations,
    columns,
    rows,
    ...agreeingBlocks(correlations, means),
    queryCovered: covered / (width * height),
    entryCovered: Math.min(1, area / (entry.width * entry.height)),
  };
}

/**
 * Which blocks agree in shape and in brightness, after the gain and offset that those of the same shape have in common.
 *
 * @param means mean luma of query and entry of each block, NaN outside the overlap.
 */
function agreeingBlocks(
  correlations: Float32Array,
  means: Float32Array,
): Pick<Overlap, 'agrees' | 'agreeing' | 'otherTone'> {
  const agrees = new Uint8Array(correlations.length);
  const inside = correlations.map((_, i) => Number(!Number.isNaN(means[2 * i]!)));
  const alike = correlations.map((value) => Number(value >= alikeFrom));
  const all = sum(inside);
  if (all === 0) return { agrees, agreeing: 0, otherTone: 0 };
  const expected = brightnessFit(means, sum(alike) >= 4 ? alike : inside);
  let [agreeing, detailed, otherTone] = [0, 0, 0];
  for (let i = 0; i < correlations.length; i++) {
    if (!inside[i]) continue;
    const isOff = Math.abs(means[2 * i + 1]! - expected(means[2 * i]!)) > brightnessOff;
    if (!Number.isNaN(correlations[i])) detailed++;
    if (alike[i] && isOff) otherTone++;
    if (isOff || correlations[i]! < agreeingFrom) continue;
    agrees[i] = 1;
    agreeing++;
  }
  return { agrees, agreeing: agreeing / all, otherTone: otherTone / Math.max(1, detailed) };
}

/** The entry's luma for a luma of the query: a straight line through the chosen blocks (least squares). */
function brightnessFit(means: Float32Array, chosen: Float32Array): (own: number) => number {
  let [n, sq, se, sqq, sqe] = [0, 0, 0, 0, 0];
  for (let i = 0; i < chosen.length; i++) {
    if (!chosen[i]) continue;
    const [own, other] = [means[2 * i]!, means[2 * i + 1]!];
    n++;
    sq += own;
    se += other;
    sqq += own * own;
    sqe += own * other;
  }
  const gain = (sqe - (sq * se) / n) / (sqq - (sq * sq) / n + 1);
  return (own) => se / n + gain * (own - sq / n);
}

function sum(values: Float32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
