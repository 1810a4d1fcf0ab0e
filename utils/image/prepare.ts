import { checkPicture, decodePicture } from './decode';
import { isAnimatedGif } from './inspect';

/** What a service needs of a picture (the part of a provider's `PictureNeeds` that preparing reads). */
export interface PrepareNeeds {
  /** Long side to reduce to, px. */
  longSide: number;
  maxBytes: number;
}

/** What was done that the user should know. */
export type PrepareNote = 'first-frame' | 'alpha-on-white' | 'reduced' | 'rotated';

export interface Prepared {
  /** JPEG. */
  blob: Blob;
  width: number;
  height: number;
  /** Hex digest of the blob's bytes. */
  sha256: string;
  notes: PrepareNote[];
}

const firstQuality = 0.9;
const lastQuality = 0.5;

/**
 * Makes the query picture: decoded, turned upright, on white, reduced to the service's long side, as JPEG whose
 * quality steps down from 0.9 until it fits. Runs in a worker. Throws a `FindError` for anything that is no usable
 * picture, and the signal's reason when aborted.
 */
export async function preparePicture(original: Blob, needs: PrepareNeeds, signal: AbortSignal): Promise<Prepared> {
  const bytes = new Uint8Array(await original.arrayBuffer());
  const inspection = checkPicture(bytes);
  const bitmap = await decodePicture(original, inspection);
  try {
    signal.throwIfAborted();
    const scale = Math.min(1, needs.longSide / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d')!;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    const notes: PrepareNote[] = [];
    if (inspection.format !== 'jpg' && hasAlpha(canvas)) notes.push('alpha-on-white');
    if (inspection.format === 'gif' && isAnimatedGif(bytes)) notes.push('first-frame');
    if (scale < 1) notes.push('reduced');
    if (inspection.orientation && inspection.orientation > 1) notes.push('rotated');
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    const blob = await encode(canvas, needs.maxBytes, signal);
    const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { blob, width, height, sha256, notes };
  } finally {
    bitmap.close();
  }
}

/** Looks at a reduced copy: a picture is transparent where any of 64×64 samples is. */
function hasAlpha(source: OffscreenCanvas): boolean {
  const sample = new OffscreenCanvas(64, 64).getContext('2d')!;
  sample.drawImage(source, 0, 0, 64, 64);
  const { data } = sample.getImageData(0, 0, 64, 64);
  for (let i = 3; i < data.length; i += 4) if (data[i]! < 250) return true;
  return false;
}

async function encode(canvas: OffscreenCanvas, maxBytes: number, signal: AbortSignal): Promise<Blob> {
  for (let quality = firstQuality; ; quality -= 0.1) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    signal.throwIfAborted();
    if (blob.size <= maxBytes || quality - 0.1 < lastQuality) return blob;
  }
}
