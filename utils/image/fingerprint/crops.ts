import { dctHash, hashWords } from './dct-hash';
import type { Integral } from './integral';
import type { Box } from './plane';

/** What is cut off the content before hashing, as shares of its sides: left, top, right, bottom. */
const cuts = [
  [0, 0, 0, 0],
  [0.06, 0.06, 0.06, 0.06],
  [0.13, 0.13, 0.13, 0.13],
  [0.1, 0, 0, 0],
  [0, 0.1, 0, 0],
  [0, 0, 0.1, 0],
  [0, 0, 0, 0.1],
  [0.2, 0, 0, 0],
  [0, 0.2, 0, 0],
  [0, 0, 0.2, 0],
  [0, 0, 0, 0.2],
  [0.1, 0.1, 0, 0],
  [0, 0.1, 0.1, 0],
  [0.1, 0, 0, 0.1],
  [0, 0, 0.1, 0.1],
] as const;

/** Hashes of one picture: the whole frame, its content, and crops of the content. */
export const hashCount = cuts.length + 1;
/** The hashes that a query is looked up with: the first ones, in which both pictures may differ by one crop each. */
export const queryHashCount = 8;

/** The boxes that are hashed: the frame, then the content and its crops. */
export function hashBoxes(width: number, height: number, content: Box): Box[] {
  const w = content.right - content.left;
  const h = content.bottom - content.top;
  return [
    { left: 0, top: 0, right: width, bottom: height },
    ...cuts.map(([left, top, right, bottom]) => ({
      left: content.left + left * w,
      top: content.top + top * h,
      right: content.right - right * w,
      bottom: content.bottom - bottom * h,
    })),
  ];
}

/** The hashes of all boxes, one after the other. */
export function hashesOf(integral: Integral, content: Box): Uint32Array {
  const hashes = new Uint32Array(hashCount * hashWords);
  hashBoxes(integral.width, integral.height, content).forEach((box, i) =>
    dctHash(integral, box, hashes, i * hashWords),
  );
  return hashes;
}
