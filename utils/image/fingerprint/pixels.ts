/** Decoded pixels: RGBA, 4 bytes a pixel, rows from the top, as `ImageData` has them. Alpha is ignored: draw on white. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** The long side that every picture is brought to before it is fingerprinted, px. */
export const workingLongSide = 320;

/**
 * The size in which `fingerprintOf` wants a picture of that size, px: long side 320, also for smaller pictures, so that
 * a feature has the same size whatever the resolution was. Draw it on white with `imageSmoothingQuality: 'high'`.
 */
export function workingSize(width: number, height: number): { width: number; height: number } {
  const scale = workingLongSide / Math.max(width, height, 1);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
