import type { CropBox } from '@/utils/image/look';

/** The least a frame may be, in fractions of the picture. */
export type Least = Pick<CropBox, 'width' | 'height'>;

/** A place on the picture, in fractions of it. */
export type Corner = Pick<CropBox, 'x' | 'y'>;

/** The frame moved by fractions of the picture; it stops at the edges. */
export function moveBox(box: CropBox, right: number, down: number): CropBox {
  return { ...box, x: within(box.x + right, 0, 1 - box.width), y: within(box.y + down, 0, 1 - box.height) };
}

/** The frame made wider and higher by fractions of the picture, its left upper corner at rest. */
export function resizeBox(box: CropBox, wider: number, higher: number, least: Least): CropBox {
  return {
    ...box,
    width: within(box.width + wider, Math.min(least.width, 1 - box.x), 1 - box.x),
    height: within(box.height + higher, Math.min(least.height, 1 - box.y), 1 - box.y),
  };
}

/** The frame between two corners that were pressed; undefined where it would be too small. */
export function boxBetween(a: Corner, b: Corner, least: Least): CropBox | undefined {
  const [x, y] = [within(Math.min(a.x, b.x), 0, 1), within(Math.min(a.y, b.y), 0, 1)];
  const width = within(Math.max(a.x, b.x), 0, 1) - x;
  const height = within(Math.max(a.y, b.y), 0, 1) - y;
  return width >= least.width && height >= least.height ? { x, y, width, height } : undefined;
}

/**
 * The frame nearest to `wanted` that lies in the picture and is large enough. What keeps its length was moved and stops
 * at the edges; of what was pulled longer or shorter only the pulled side gives way.
 */
export function fitBox(before: CropBox, wanted: CropBox, least: Least): CropBox {
  const [x, width] = fitLine([before.x, before.width], [wanted.x, wanted.width], least.width);
  const [y, height] = fitLine([before.y, before.height], [wanted.y, wanted.height], least.height);
  return { x, y, width, height };
}

type Line = [start: number, length: number];

function fitLine([from, before]: Line, [start, length]: Line, least: number): Line {
  if (same(before, length)) return [within(start, 0, 1 - before), before];
  const least1 = Math.min(1, least);
  let low = within(start, 0, 1);
  let high = within(start + length, 0, 1);
  if (high - low < least1) {
    if (same(start, from)) high = low + least1;
    else low = high - least1;
  }
  if (low < 0) [low, high] = [0, least1];
  if (high > 1) [low, high] = [1 - least1, 1];
  return [low, high - low];
}

/** True where both frame the same part, to a hundredth of a pixel of any picture that is read. */
export function sameBox(a: CropBox, b: CropBox): boolean {
  return same(a.x, b.x) && same(a.y, b.y) && same(a.width, b.width) && same(a.height, b.height);
}

const same = (a: number, b: number) => Math.abs(a - b) < 1e-6;

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
