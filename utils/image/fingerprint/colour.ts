import type { Pixels } from './pixels';
import type { Overlap } from './blocks';
import type { Transform } from './transform';

/** The long side of the colour thumbnail, cells. */
const longSide = 24;
/** Colour strength from which a cell counts as coloured, of 90. */
const coloured = 5;

/** Below this strength the ground is white, grey or black, and may have been coloured without the product. */
const neutral = 4;
/** How far a cell's colour may be from the ground's. */
const groundSpread = 5;

/** A small picture of colour alone: blue and red difference (BT.601, halved: -64 to 64) of each cell. */
export interface ColourThumbnail {
  width: number;
  height: number;
  blue: Int8Array;
  red: Int8Array;
}

/** How the colours of two pictures differ where they show the same. */
export interface ColourDifference {
  /** Median over the coloured cells of difference over strength: 0 the same hue, 1 the opposite one or none. */
  difference: number;
  /** Share of the query's cells that this is drawn from, 0 to 1. */
  share: number;
}

/** Cell means of the colour differences. */
export function colourOf({ data, width, height }: Pixels): ColourThumbnail {
  const scale = longSide / Math.max(width, height);
  const w = Math.max(1, Math.round(width * scale));
  const h = Math.max(1, Math.round(height * scale));
  const sums = new Int32Array(w * h * 4);
  const cellOf = Int32Array.from({ length: width }, (_, x) => 4 * Math.floor((x * w) / width));
  for (let y = 0, p = 0; y < height; y++) {
    const row = 4 * w * Math.floor((y * h) / height);
    for (let x = 0; x < width; x++, p += 4) {
      const cell = row + cellOf[x]!;
      sums[cell]! += data[p]!;
      sums[cell + 1]! += data[p + 1]!;
      sums[cell + 2]! += data[p + 2]!;
      sums[cell + 3]!++;
    }
  }
  const blue = new Int8Array(w * h);
  const red = new Int8Array(w * h);
  for (let i = 0; i < blue.length; i++) {
    const n = Math.max(1, sums[4 * i + 3]!);
    const [r, g, b] = [sums[4 * i]! / n, sums[4 * i + 1]! / n, sums[4 * i + 2]! / n];
    blue[i] = Math.round((-0.169 * r - 0.331 * g + 0.5 * b) / 2);
    red[i] = Math.round((0.5 * r - 0.419 * g - 0.081 * b) / 2);
  }
  return { width: w, height: h, blue, red };
}

/** Mirrored left to right. */
export function mirrorColour({ width, height, blue, red }: ColourThumbnail): ColourThumbnail {
  const flip = (values: Int8Array) => {
    const flipped = values.slice();
    for (let y = 0; y < height; y++) flipped.subarray(y * width, (y + 1) * width).reverse();
    return flipped;
  };
  return { width, height, blue: flip(blue), red: flip(red) };
}

/**
 * Compares colours cell by cell once the query lies on the entry (`t` in cells). Where shape or brightness disagree (a
 * badge, a band), along the edges (a frame) and on a ground that is colourless in one of them nothing is compared, and where there is no shape to go
 * by only cells that are coloured in both.
 */
export function colourDifference(
  query: ColourThumbnail,
  entry: ColourThumbnail,
  t: Transform,
  overlap: Overlap,
): ColourDifference {
  const { correlations, agrees, columns, rows } = overlap;
  const ground = groundOf(query);
  const entryGround = groundOf(entry);
  const groundMade = Math.min(Math.hypot(...ground), Math.hypot(...entryGround)) < neutral;
  const differences: number[] = [];
  for (let y = 1; y < query.height - 1; y++) {
    for (let x = 1; x < query.width - 1; x++) {
      const i = Math.floor(t.a * (x + 0.5) + t.b * (y + 0.5) + t.c);
      const j = Math.floor(t.d * (x + 0.5) + t.e * (y + 0.5) + t.f);
      if (i < 1 || j < 1 || i >= entry.width - 1 || j >= entry.height - 1) continue;
      const q = y * query.width + x;
      const e = j * entry.width + i;
      const strength = Math.hypot(query.blue[q]!, query.red[q]!);
      const entryStrength = Math.hypot(entry.blue[e]!, entry.red[e]!);
      const row = Math.floor((y * rows) / query.height);
      const block = row * columns + Math.floor((x * columns) / query.width);
      if (groundMade && isGround(query, q, ground) && isGround(entry, e, entryGround)) continue;
      const both = Number.isNaN(correlations[block]);
      if (both ? !agrees[block] : correlations[block]! < 0.6) continue;
      if ((both ? Math.min(strength, entryStrength) : Math.max(strength, entryStrength)) < coloured) continue;
      const distance = Math.hypot(query.blue[q]! - entry.blue[e]!, query.red[q]! - entry.red[e]!);
      differences.push(distance / (strength + entryStrength + 2));
    }
  }
  differences.sort((a, b) => a - b);
  return {
    difference: differences[differences.length >> 1] ?? 0,
    share: differences.length / (query.width * query.height),
  };
}

/** The colour of most of the outermost cells (medians): what a product lies or stands on. */
function groundOf({ width, height, blue, red }: ColourThumbnail): readonly [number, number] {
  const ring: number[] = [];
  for (let y = 0; y < height; y++) {
    const step = y === 0 || y === height - 1 ? 1 : Math.max(1, width - 1);
    for (let x = 0; x < width; x += step) ring.push(y * width + x);
  }
  const middle = (values: Int8Array) => ring.map((cell) => values[cell]!).sort((a, b) => a - b)[ring.length >> 1]!;
  return [middle(blue), middle(red)];
}

function isGround(colour: ColourThumbnail, cell: number, [blue, red]: readonly [number, number]): boolean {
  return Math.hypot(colour.blue[cell]! - blue, colour.red[cell]! - red) <= groundSpread;
}
