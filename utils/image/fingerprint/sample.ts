import type { Plane } from './plane';

/** The same picture at half the size (means of 2 × 2). */
export function halved({ data, width, height }: Plane): Plane {
  const w = Math.max(1, width >> 1);
  const h = Math.max(1, height >> 1);
  const half = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const p = Math.min(height - 1, 2 * y) * width + 2 * x;
      const q = Math.min(height - 1, 2 * y + 1) * width + 2 * x;
      const next = width > 1 ? 1 : 0;
      half[y * w + x] = (data[p]! + data[p + next]! + data[q]! + data[q + next]! + 2) >> 2;
    }
  }
  return { data: half, width: w, height: h };
}

/** The value between pixels, or -1 outside the frame. Places are centres: the first pixel is at 0.5. */
export function sample({ data, width, height }: Plane, x: number, y: number): number {
  if (x < -0.1 || y < -0.1 || x > width + 0.1 || y > height + 0.1) return -1;
  const u = Math.min(width - 1, Math.max(0, x - 0.5));
  const v = Math.min(height - 1, Math.max(0, y - 0.5));
  const i = Math.min(width - 2, Math.floor(u));
  const j = Math.min(height - 2, Math.floor(v));
  if (i < 0 || j < 0) return data[Math.max(0, j) * width + Math.max(0, i)]!;
  const fu = u - i;
  const fv = v - j;
  const p = j * width + i;
  const top = data[p]! + fu * (data[p + 1]! - data[p]!);
  const bottom = data[p + width]! + fu * (data[p + width + 1]! - data[p + width]!);
  return top + fv * (bottom - top);
}
