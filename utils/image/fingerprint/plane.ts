import type { Pixels } from './pixels';

/** One channel of a picture, a value a pixel, rows from the top. */
export interface Plane<Values = Uint8Array> {
  data: Values;
  width: number;
  height: number;
}

/** A rectangle in pixels; `right` and `bottom` are outside it. May be fractional. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Luma (BT.601, 0 to 255, rounded). */
export function lumaOf({ data, width, height }: Pixels): Plane {
  const luma = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < luma.length; i++, p += 4) {
    luma[i] = (77 * data[p]! + 150 * data[p + 1]! + 29 * data[p + 2]! + 128) >> 8;
  }
  return { data: luma, width, height };
}

/** Mirrored left to right. */
export function mirrorPlane<Values extends Uint8Array | Int8Array>(plane: Plane<Values>): Plane<Values> {
  const { data, width, height } = plane;
  const mirrored = data.slice() as Values;
  for (let y = 0; y < height; y++) mirrored.subarray(y * width, (y + 1) * width).reverse();
  return { data: mirrored, width, height };
}
