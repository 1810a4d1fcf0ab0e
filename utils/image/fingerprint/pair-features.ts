import { agreement, align } from './align';
import { compareBlocks, type Overlap } from './blocks';
import { colourDifference, type ColourDifference } from './colour';
import { hashBoxes, hashCount } from './crops';
import { hashDistances, hashWords } from './dct-hash';
import type { Fingerprint } from './fingerprint';
import { matchKeyPoints, type KeyPointMatch } from './key-point-match';
import type { Query, QuerySide } from './query';
import { halved } from './sample';
import { identity, isPlausible, rescale, type Transform } from './transform';

/** What is measured on a query and an entry; the verdict weighs it. */
export interface PairFeatures {
  /** The entry shows the query mirrored left to right. */
  mirrored: boolean;
  /** Lays the query (its mirror image where `mirrored`) on the entry, working px. */
  transform: Transform;
  /** Least number of differing bits of any two of their hashes, of 256. */
  hash: number;
  /** Key points of the query that look like one of the entry, and those of them that one transform explains. */
  matches: number;
  inliers: number;
  /** Key points of the picture that has fewer. */
  points: number;
  overlap: Overlap;
  colour: ColourDifference;
}

interface Start {
  side: QuerySide;
  transform: Transform;
  score: number;
}

/** Alignments by hash that are looked at, and starts that are refined. */
const hashStarts = 6;
const refined = 2;
/** Fewer matching key points say nothing about how the pictures lie. */
const fewestInliers = 5;
/** From so many on they are believed before the thumbnails are asked. */
const trustedInliers = 15;

/**
 * Finds how the query lies on the entry and measures how well it does. Starts come from the pairs of crops whose hashes
 * are nearest and from the key points; the most promising are refined on the thumbnails.
 */
export function pairFeatures(query: Query, entry: Fingerprint): PairFeatures {
  const coarse = halved(entry.thumbnail);
  const coarsest = halved(coarse);
  const { nearest, starts } = byHashes(query, entry);
  const points = byKeyPoints(query, entry);
  if (points.match.transform && points.match.inliers >= fewestInliers) {
    starts.push({ side: points.side, transform: points.match.transform, score: 0 });
  }
  for (const start of starts) {
    const moved = rescale(start.transform, query.fingerprint, start.side.coarsest, entry, coarsest);
    start.score = isPlausible(start.transform) ? agreement(start.side.coarsest, coarsest, moved) : -2;
  }
  starts.sort((a, b) => b.score - a.score);
  // A badge or a frame can spoil the agreement as a whole; many key points are a surer sign.
  const trusted = points.match.inliers >= trustedInliers ? points.match.transform : undefined;
  if (trusted) starts.unshift({ side: points.side, transform: trusted, score: 1 });

  let side = starts[0]!.side;
  let transform = identity;
  let overlap: Overlap | undefined;
  for (const start of starts.slice(0, refined)) {
    const { coarse: half, fine } = start.side;
    let t = rescale(start.transform, query.fingerprint, half.plane, entry, coarse);
    t = rescale(align(half, coarse, t, 6), half.plane, fine.plane, coarse, entry.thumbnail);
    const aligned = align(fine, entry.thumbnail, t, 5);
    const unmoved = rescale(start.transform, query.fingerprint, fine.plane, entry, entry.thumbnail);
    for (const candidate of start.transform === trusted ? [aligned, unmoved] : [aligned]) {
      const found = compareBlocks(fine.plane, entry.thumbnail, candidate);
      if (overlap && found.median <= overlap.median) continue;
      overlap = found;
      transform = candidate;
      side = start.side;
    }
    if (overlap!.median > 0.9) break;
  }
  overlap ??= compareBlocks(side.fine.plane, entry.thumbnail, transform);
  const cells = rescale(transform, side.fine.plane, side.colour, entry.thumbnail, entry.colour);
  return {
    mirrored: side.mirrored,
    transform: rescale(transform, side.fine.plane, query.fingerprint, entry.thumbnail, entry),
    hash: nearest,
    matches: points.match.matches,
    inliers: points.match.inliers,
    points: Math.min(query.fingerprint.keyPoints.count, entry.keyPoints.count),
    overlap,
    colour: colourDifference(side.colour, entry.colour, cells, overlap),
  };
}

function byKeyPoints(query: Query, entry: Fingerprint): { side: QuerySide; match: KeyPointMatch } {
  const direct = matchKeyPoints(query.direct.keyPoints, entry.keyPoints);
  const mirrored = matchKeyPoints(query.mirrored.keyPoints, entry.keyPoints);
  return mirrored.inliers > direct.inliers
    ? { side: query.mirrored, match: mirrored }
    : { side: query.direct, match: direct };
}

/** The nearest pairs of crops, each as the transform that lays one box on the other. */
function byHashes(query: Query, entry: Fingerprint): { nearest: number; starts: Start[] } {
  const { hashes, width, height, content } = query.fingerprint;
  const rows: { distance: number; i: number; j: number; mirrored: boolean }[] = [];
  for (let i = 0; i < hashCount; i++) {
    for (let j = 0; j < hashCount; j++) {
      const { direct, mirrored } = hashDistances(hashes, i * hashWords, entry.hashes, j * hashWords);
      rows.push({ distance: direct, i, j, mirrored: false }, { distance: mirrored, i, j, mirrored: true });
    }
  }
  rows.sort((a, b) => a.distance - b.distance);
  const boxes = hashBoxes(width, height, content);
  const entryBoxes = hashBoxes(entry.width, entry.height, entry.content);
  const starts = rows.slice(0, hashStarts).map(({ i, j, mirrored }) => {
    const from = boxes[i]!;
    const to = entryBoxes[j]!;
    const left = mirrored ? width - from.right : from.left;
    const a = (to.right - to.left) / (from.right - from.left);
    const e = (to.bottom - to.top) / (from.bottom - from.top);
    return {
      side: mirrored ? query.mirrored : query.direct,
      transform: { a, b: 0, c: to.left - a * left, d: 0, e, f: to.top - e * from.top },
      score: 0,
    };
  });
  return { nearest: rows[0]!.distance, starts };
}
