import { FindError } from '../errors';
import { checkPicture, decodePicture } from './decode';
import { enhance } from './enhance';
import { isAnimatedGif } from './inspect';
import { pictureLimits } from './limits';
import { cutOf, plainLook, type CropBox, type PictureKind, type PictureLook } from './look';

/** What a service needs of a picture (the part of a provider's `PictureNeeds` that preparing reads). */
export interface PrepareNeeds {
  /** Long side to reduce to, px. */
  longSide: number;
  maxBytes: number;
  /** The size to come down to where the picture still looks well, bytes. */
  aimBytes?: number;
  /** The shortest side that the service accepts, px: a smaller picture is enlarged. */
  minSide?: number;
  /** The service knows products on white only: another background is noted. */
  whiteBackground?: boolean;
}

/** What was done that the user should know. */
export type PrepareNote =
  'first-frame' | 'alpha-on-white' | 'reduced' | 'enlarged' | 'rotated' | 'background-not-white';

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
/** A picture that is too heavy at the last quality is made smaller by this factor, until it fits. */
const shrink = 0.8;
/** A long and narrow picture is not enlarged beyond this long side, px. */
const longestSide = 4096;
/** Lighter than this in every channel is white, as photographs of products have it. */
const white = 240;

/** What is drawn: a part of the decoded picture, and how it is made ready. */
interface Draft {
  bitmap: ImageBitmap;
  /** The part, px of the bitmap. */
  cut: CropBox;
  kind: PictureKind;
}

/**
 * Makes the query picture: decoded, turned upright, cut to the part that is searched, reduced to the service's long
 * side, enlarged only where the service demands it, on white, contrast or sharpness raised where the user asked for it,
 * as JPEG whose quality steps down from 0.9 until it fits. Runs in a worker, and in the panel to show what would be sent:
 * both make the same bytes. Throws a `FindError` for anything that is no usable picture, and the signal's reason when
 * aborted.
 */
export async function preparePicture(
  original: Blob,
  needs: PrepareNeeds,
  signal: AbortSignal,
  { kind, part }: PictureLook = plainLook,
): Promise<Prepared> {
  const bytes = new Uint8Array(await original.arrayBuffer());
  const inspection = checkPicture(bytes);
  const bitmap = await decodePicture(original, inspection);
  try {
    signal.throwIfAborted();
    const cut = cutOf(part, bitmap);
    const { width: wide, height: high } = cut;
    if (Math.min(wide, high) < pictureLimits.minSide) {
      throw new FindError('picture-too-small', { width: wide, height: high });
    }
    const draft = { bitmap, cut, kind };
    const scale = scaleFor(cut, needs);
    const { canvas, alpha } = draw(draft, scale);
    const notes: PrepareNote[] = [];
    if (inspection.format !== 'jpg' && alpha) notes.push('alpha-on-white');
    if (inspection.format === 'gif' && isAnimatedGif(bytes)) notes.push('first-frame');
    if (scale !== 1) notes.push(scale < 1 ? 'reduced' : 'enlarged');
    if (inspection.orientation && inspection.orientation > 1) notes.push('rotated');
    if (needs.whiteBackground && !hasWhiteEdge(canvas)) notes.push('background-not-white');
    const { blob, width, height } = await fit(canvas, draft, scale, needs, signal);
    const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { blob, width, height, sha256, notes };
  } finally {
    bitmap.close();
  }
}

/** Looks at a reduced copy: a picture is transparent where any of 64×64 samples is. */
function hasAlpha(source: OffscreenCanvas): boolean {
  const sample = new OffscreenCanvas(64, 64).getContext('2d', { willReadFrequently: true })!;
  sample.drawImage(source, 0, 0, 64, 64);
  const { data } = sample.getImageData(0, 0, 64, 64);
  for (let i = 3; i < data.length; i += 4) if (data[i]! < 250) return true;
  return false;
}

/** True where nine in ten of the pixels along the edge are white. */
function hasWhiteEdge(source: OffscreenCanvas): boolean {
  const side = 64;
  const sample = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })!;
  sample.drawImage(source, 0, 0, side, side);
  const { data } = sample.getImageData(0, 0, side, side);
  const isWhite = (x: number, y: number) => {
    const at = (y * side + x) * 4;
    return Math.min(data[at]!, data[at + 1]!, data[at + 2]!) >= white;
  };
  let count = 0;
  for (let i = 0; i < side; i += 1) {
    for (const [x, y] of [
      [i, 0],
      [i, side - 1],
      [0, i],
      [side - 1, i],
    ] as const)
      if (isWhite(x, y)) count += 1;
  }
  return count >= 0.9 * 4 * side;
}

/** How much to reduce or enlarge. Throws `service-picture` for one that is too narrow to be enlarged. */
function scaleFor({ width, height }: CropBox, { longSide, minSide = 0 }: PrepareNeeds): number {
  const scale = Math.max(Math.min(1, longSide / Math.max(width, height)), minSide / Math.min(width, height));
  if (scale > 1 && Math.max(width, height) * scale > longestSide) throw new FindError('service-picture');
  return scale;
}

/** The part at that scale, ready but for its encoding, and whether anything of it was transparent. */
function draw({ bitmap, cut, kind }: Draft, scale: number): { canvas: OffscreenCanvas; alpha: boolean } {
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const canvas = new OffscreenCanvas(side(cut.width), side(cut.height));
  const { width, height } = canvas;
  // Drawn by the processor: a graphics card rounds in its own way, and the panel shows the very bytes that are sent.
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, cut.x, cut.y, cut.width, cut.height, 0, 0, width, height);
  const alpha = hasAlpha(canvas);
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  if (kind !== 'as-is') {
    const pixels = context.getImageData(0, 0, width, height);
    enhance(pixels, kind);
    context.putImageData(pixels, 0, 0);
  }
  return { canvas, alpha };
}

/** The picture within the service's bytes: of lower quality first, then smaller. Throws `service-picture-size`. */
async function fit(
  first: OffscreenCanvas,
  draft: Draft,
  firstScale: number,
  { maxBytes, aimBytes = maxBytes, minSide = 1 }: PrepareNeeds,
  signal: AbortSignal,
): Promise<{ blob: Blob; width: number; height: number }> {
  const smallest = minSide / Math.min(draft.cut.width, draft.cut.height);
  let canvas = first;
  for (let scale = firstScale; ;) {
    const blob = await encode(canvas, Math.min(aimBytes, maxBytes), signal);
    if (blob.size <= maxBytes) return { blob, width: canvas.width, height: canvas.height };
    if (scale <= smallest) throw new FindError('service-picture-size');
    scale = Math.max(scale * shrink, smallest);
    ({ canvas } = draw(draft, scale));
  }
}

/** The best quality that is no heavier than `aim`, or the last one. */
async function encode(canvas: OffscreenCanvas, aim: number, signal: AbortSignal): Promise<Blob> {
  for (let quality = firstQuality; ; quality -= 0.1) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    signal.throwIfAborted();
    if (blob.size <= aim || quality - 0.1 < lastQuality) return blob;
  }
}
