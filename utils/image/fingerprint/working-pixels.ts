import { workingSize, type Pixels } from './pixels';

/**
 * Decodes a picture and draws it on white in its working size: what `fingerprintOf` wants. For workers and pages; all
 * fingerprints that are compared come this way. Rejects as `createImageBitmap` does for bytes that are no picture.
 */
export async function workingPixels(picture: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(picture);
  try {
    const { width, height } = workingSize(bitmap.width, bitmap.height);
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('No 2d context');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  } finally {
    bitmap.close();
  }
}
