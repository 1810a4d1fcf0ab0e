import type { PictureKind } from './look';

/** Opaque pixels as a canvas gives them: red, green, blue, alpha, a byte each, row by row. */
export type Pixels = Pick<ImageData, 'data' | 'width' | 'height'>;

/** +20%, as `ImageEnhance.Contrast(image).enhance(1.2)` of Pillow. */
const contrast = 1.2;
/** +30%, as `ImageEnhance.Sharpness(image).enhance(1.3)` of Pillow. */
const sharpness = 1.3;

/** Changes the pixels as that kind of picture asks for; `as-is` leaves them alone. */
export function enhance(pixels: Pixels, kind: PictureKind): void {
  if (kind === 'product') raiseContrast(pixels);
  else if (kind === 'detail') sharpen(pixels);
}

/**
 * Contrast +20%: each channel's distance from the picture's mean luminance (ITU-R BT.601, rounded) grows by a fifth.
 */
export function raiseContrast({ data }: Pixels): void {
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) sum += 0.299 * data[i]! + 0.587 * data[i + 1]! + 0.114 * data[i + 2]!;
  const mean = Math.round(sum / (data.length / 4));
  // Every byte has one outcome; the clamped array rounds and keeps within 0 to 255.
  const outcome = Uint8ClampedArray.from({ length: 256 }, (_, value) => mean + contrast * (value - mean));
  for (let i = 0; i < data.length; i += 4) {
    data[i] = outcome[data[i]!]!;
    data[i + 1] = outcome[data[i + 1]!]!;
    data[i + 2] = outcome[data[i + 2]!]!;
  }
}

/**
 * Sharpness +30%: each channel's distance from a smoothed copy grows by three tenths. The smoothed copy is the mean of a
 * pixel, counted five times, and its eight neighbours; the outermost pixels have no eight and stay as they are.
 */
export function sharpen({ data, width, height }: Pixels): void {
  const before = data.slice();
  const row = width * 4;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const pixel = y * row + x * 4;
      for (let i = pixel; i < pixel + 3; i += 1) {
        const above = before[i - row - 4]! + before[i - row]! + before[i - row + 4]!;
        const beside = before[i - 4]! + before[i + 4]!;
        const below = before[i + row - 4]! + before[i + row]! + before[i + row + 4]!;
        const smooth = (above + beside + below + 5 * before[i]!) / 13;
        data[i] = smooth + sharpness * (before[i]! - smooth);
      }
    }
  }
}
