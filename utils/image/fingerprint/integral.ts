import type { Box, Plane } from './plane';

/** Sums over all rectangles from the top left corner: (width + 1) × (height + 1) values, the first row and column 0. */
export interface Integral {
  sums: Uint32Array;
  width: number;
  height: number;
}

export function integralOf({ data, width, height }: Plane): Integral {
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x]!;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
  return { sums, width, height };
}

/**
 * Cell means of a box, `columns` × `rows`, rows from the top. Cell edges are rounded to whole pixels; a cell is at
 * least one pixel, so that a box smaller than the grid repeats pixels.
 */
export function cellMeans(integral: Integral, box: Box, columns: number, rows: number, into: Float32Array): void {
  const { sums, width, height } = integral;
  const stride = width + 1;
  const lefts = edges(box.left, box.right, columns, width);
  const tops = edges(box.top, box.bottom, rows, height);
  for (let r = 0; r < rows; r++) {
    const top = tops[2 * r]!;
    const bottom = tops[2 * r + 1]!;
    for (let c = 0; c < columns; c++) {
      const left = lefts[2 * c]!;
      const right = lefts[2 * c + 1]!;
      const sum =
        sums[bottom * stride + right]! -
        sums[top * stride + right]! -
        sums[bottom * stride + left]! +
        sums[top * stride + left]!;
      into[r * columns + c] = sum / ((bottom - top) * (right - left));
    }
  }
}

/** Start and end of each of `count` cells between two places, inside 0 to `limit`. */
function edges(from: number, to: number, count: number, limit: number): Int32Array {
  const found = new Int32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const start = Math.min(limit - 1, Math.max(0, Math.round(from + ((to - from) * i) / count)));
    const end = Math.round(from + ((to - from) * (i + 1)) / count);
    found[2 * i] = start;
    found[2 * i + 1] = Math.min(limit, Math.max(start + 1, end));
  }
  return found;
}
