import { workingLongSide, type Pixels } from '@/utils/image/fingerprint/pixels';

/** A shade, 0 to 255, or a colour at a place; places run from 0 to 1 across and down. */
export type Shade = (x: number, y: number) => number | readonly [number, number, number];

/** Pixels in working size, drawn by a function of the place: each pixel is the mean of 2 × 2 samples. */
export function drawnPicture(shade: Shade, width = workingLongSide, height = workingLongSide): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0];
      for (let i = 0; i < 4; i++) {
        const found = shade((x + ((i & 1) + 0.5) / 2) / width, (y + ((i >> 1) + 0.5) / 2) / height);
        const colour = typeof found === 'number' ? [found, found, found] : found;
        colour.forEach((value, c) => (sum[c]! += value / 4));
      }
      data.set([sum[0]!, sum[1]!, sum[2]!, 255], 4 * (y * width + x));
    }
  }
  return { data, width, height };
}

/**
 * A scene with shading, shapes and texture that follows from a number: the same number is the same scene, another one
 * another. Colours of the shapes are turned by `hue` steps (0 to 2).
 */
export function scene(seed: number, hue = 0): Shade {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state ^ (state >>> 15)) >>> 0) / 4294967296;
  };
  const slope = [random() * 60, random() * 60] as const;
  const shapes = Array.from({ length: 16 }, () => ({
    x: random(),
    y: random(),
    radius: 0.04 + random() * 0.14,
    flat: 0.5 + random(),
    square: random() < 0.5,
    colour: [random() * 255, random() * 255, random() * 255] as const,
  }));
  return (x, y) => {
    const ground = 130 + slope[0] * x - slope[1] * y;
    let colour: readonly [number, number, number] = [ground, ground, ground];
    for (const shape of shapes) {
      const dx = Math.abs(x - shape.x) / shape.radius;
      const dy = Math.abs(y - shape.y) / (shape.radius * shape.flat);
      if ((shape.square ? Math.max(dx, dy) : Math.hypot(dx, dy)) > 1) continue;
      const light = 1 - 0.35 * dy;
      const turned = [0, 1, 2].map((c) => shape.colour[(c + hue) % 3]! * light);
      colour = [turned[0]!, turned[1]!, turned[2]!];
    }
    return colour;
  };
}

/** Mirrored left to right, pixel by pixel. */
export function mirroredPixels({ data, width, height }: Pixels): Pixels {
  const mirrored = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 4 * (y * width + x);
      mirrored.set(data.subarray(from, from + 4), 4 * (y * width + width - 1 - x));
    }
  }
  return { data: mirrored, width, height };
}
