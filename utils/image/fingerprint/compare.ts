import type { Fingerprint } from './fingerprint';
import { pairFeatures, type PairFeatures } from './pair-features';
import type { Query } from './query';
import type { Transform } from './transform';

/**
 * What two pictures are to each other. `same`: the same photo, at most in another size or compression. `edited`: the
 * same photo, cropped, mirrored, framed, or with something put on it. `recoloured`: the same photo in another colour.
 * `similar`: much alike, but not shown to be the same photo. Blank pictures, text and collages are never the first three.
 */
export type Verdict = 'same' | 'edited' | 'recoloured' | 'similar' | 'different';

export interface Comparison {
  verdict: Verdict;
  /** 0 to 1. Above 0.9 only for `same` and `edited`; unrelated pictures are below 0.5. */
  similarity: number;
  /** 0: the same hue where the pictures agree in shape; 1: another one. */
  colourDifference: number;
  mirrored: boolean;
  /** Lays the query (its mirror image where `mirrored`) on the entry, in working pixels of both. */
  transform: Transform;
}

/** Above this margin two pictures are one photo. */
const sameFrom = 0;
/** Margins of pictures that are not one photo, and the similarity shown for them; linear between. */
const scale = [
  [-15, 0.05],
  [-4.5, 0.48],
  [sameFrom, 0.88],
] as const;
/** The most that a recoloured photo, and one of a kind that cannot be compared, is said to be alike. */
const mostRecoloured = 0.85;
const mostUncertain = 0.6;
const similarFrom = 0.5;
/**
 * Share of each picture, its plain border left out, that the other must show. Panels of a collage need no gutter, and
 * one of two shows half, one of four a quarter; of the edited test photos each keeps more than 0.62.
 */
const leastShown = 0.55;

/** Share of the picture whose colour can be compared, and its difference, from which the photo is in another colour. */
const colouredShare = 0.025;
const recolouredFrom = 0.42;
/** Share of the details that have another brightness from which the photo is in another colour: black and white have no hue. */
const otherToneFrom = 0.3;

/**
 * How much speaks for one photo: above 0 it is one. A logistic regression on half of the test photos and of the sample
 * library (all edits, against other pictures of the same class or of the library). Its offset was then lowered by 1.6,
 * so that products which share a part or a mould stay below, and near hashes were given a weight of their own, since
 * nothing unrelated comes near: both leave room on the photos. `tests/corpus/same-photo.test.ts` judges it on the other
 * half of the photos.
 */
export function marginOf({ overlap, matches, inliers, points, hash }: PairFeatures): number {
  return (
    5.49 * overlap.median +
    2.66 * overlap.quarter +
    1.68 * overlap.agreeing +
    0.093 * Math.min(24, overlap.blocks) +
    0.75 * Math.min(overlap.queryCovered, overlap.entryCovered) +
    0.895 * Math.log1p(inliers) +
    (0.28 * inliers) / Math.sqrt(Math.max(8, points)) +
    (7.17 * inliers) / Math.max(10, matches) +
    0.0159 * Math.max(0, 100 - hash) +
    0.1 * Math.max(0, 40 - hash) -
    18.88
  );
}

/** Compares a query with an entry. Deterministic; about 3 ms. */
export function compare(query: Query, entry: Fingerprint): Comparison {
  const features = pairFeatures(query, entry);
  const { mirrored, transform, colour } = features;
  const margin = marginOf(features);
  const common = { mirrored, transform, colourDifference: colour.difference };
  const comparable = query.fingerprint.kind === 'photo' && entry.kind === 'photo';
  if (!comparable || margin < sameFrom || shownOf(features, query.fingerprint, entry) < leastShown) {
    const similarity = Math.min(interpolate(margin), comparable ? 1 : mostUncertain);
    return { ...common, similarity, verdict: similarity >= similarFrom ? 'similar' : 'different' };
  }
  const isOtherHue = colour.share >= colouredShare && colour.difference >= recolouredFrom;
  if (isOtherHue || features.overlap.otherTone >= otherToneFrom) {
    return { ...common, similarity: mostRecoloured, verdict: 'recoloured' };
  }
  const similarity = 0.91 + 0.09 * (1 - Math.exp(-(margin - sameFrom) / 3));
  return { ...common, similarity, verdict: isWhole(features) ? 'same' : 'edited' };
}

/** The share of its content that the picture of which less is shown has in the other one, 0 to 1. */
function shownOf({ overlap }: PairFeatures, query: Fingerprint, entry: Fingerprint): number {
  return Math.min(overlap.queryCovered / contentShare(query), overlap.entryCovered / contentShare(entry));
}

const contentShare = ({ content: { left, top, right, bottom }, width, height }: Fingerprint) =>
  ((right - left) * (bottom - top)) / (width * height);

/** True when one picture lies on the other edge to edge, unmirrored, and no part of it disagrees. */
function isWhole({ mirrored, overlap }: PairFeatures): boolean {
  const least = Math.min(overlap.queryCovered, overlap.entryCovered);
  return !mirrored && least > 0.96 && overlap.quarter > 0.9 && overlap.agreeing >= 0.96;
}

function interpolate(margin: number): number {
  let [from, low] = scale[0] as readonly [number, number];
  if (margin <= from) return low * Math.exp(margin - from);
  for (const [to, high] of scale.slice(1)) {
    if (margin <= to) return low + ((high - low) * (margin - from)) / (to - from);
    [from, low] = [to, high];
  }
  return low;
}
