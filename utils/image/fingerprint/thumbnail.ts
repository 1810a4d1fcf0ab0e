import { cellMeans, type Integral } from './integral';
import type { Plane } from './plane';

const longSide = 64;

/** The luma at long side 64 px (cell means, rounded). */
export function thumbnailOf(integral: Integral): Plane {
  const scale = longSide / Math.max(integral.width, integral.height);
  const width = Math.max(1, Math.round(integral.width * scale));
  const height = Math.max(1, Math.round(integral.height * scale));
  const means = new Float32Array(width * height);
  cellMeans(integral, { left: 0, top: 0, right: integral.width, bottom: integral.height }, width, height, means);
  return { data: Uint8Array.from(means, Math.round), width, height };
}
