import { FindError } from '../errors';
import { inspect, type Inspection } from './inspect';
import { pictureLimits } from './limits';

/** Formats that some browsers open and others do not: a failure to decode is the browser's, not the file's. */
const notEverywhere = new Set([
  'heic',
  'heif',
  'avif',
  'tiff',
  'jp2',
  'jxl',
  'jxl-stream',
  'psd',
  'icns',
  'dds',
  'ktx',
]);

/**
 * Checks the file before any decoding: empty, too heavy, no picture, vector, too small, too many pixels.
 * Throws a `FindError` that says which.
 */
export function checkPicture(bytes: Uint8Array): Inspection {
  if (bytes.length === 0) throw new FindError('picture-empty');
  if (bytes.length > pictureLimits.maxBytes) {
    throw new FindError('picture-too-heavy', { megabytes: bytes.length / 1e6, limit: pictureLimits.maxBytes / 1e6 });
  }
  const inspection = inspect(bytes);
  if (!inspection) throw new FindError('not-an-image');
  if (inspection.format === 'svg') throw new FindError('picture-svg');
  if (inspection.format === 'svgz') throw new FindError('picture-format', { format: 'SVGZ' });
  const { width, height } = inspection;
  if (width !== undefined && height !== undefined) {
    if (width * height > pictureLimits.maxPixels) {
      throw new FindError('picture-too-large', {
        megapixels: (width * height) / 1e6,
        limit: pictureLimits.maxPixels / 1e6,
      });
    }
    if (Math.min(width, height) < pictureLimits.minSide) throw new FindError('picture-too-small', { width, height });
  }
  return inspection;
}

/** The decoded first frame, EXIF orientation and colour profile applied. Throws a `FindError`; the caller closes it. */
export async function decodePicture(blob: Blob, inspection: Inspection): Promise<ImageBitmap> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch (error) {
    const { format } = inspection;
    if (notEverywhere.has(format))
      throw new FindError('picture-format', { format: format.toUpperCase() }, { cause: error });
    throw new FindError('picture-broken', {}, { cause: error });
  }
  const { width, height } = bitmap;
  if (Math.min(width, height) < pictureLimits.minSide) {
    bitmap.close();
    throw new FindError('picture-too-small', { width, height });
  }
  return bitmap;
}
