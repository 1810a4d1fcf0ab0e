import type { Rect } from './candidate';

/** Cuts a rectangle out of a screenshot. `rect` is in CSS pixels, `scale` the screenshot's pixels per CSS pixel. */
export async function cutScreenshot(screenshot: Blob, rect: Rect, scale: number): Promise<Blob> {
  const bitmap = await createImageBitmap(screenshot);
  try {
    const left = Math.max(0, Math.round(rect.x * scale));
    const top = Math.max(0, Math.round(rect.y * scale));
    const right = Math.min(bitmap.width, Math.round((rect.x + rect.width) * scale));
    const bottom = Math.min(bitmap.height, Math.round((rect.y + rect.height) * scale));
    const canvas = new OffscreenCanvas(Math.max(1, right - left), Math.max(1, bottom - top));
    canvas.getContext('2d')!.drawImage(bitmap, -left, -top);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    bitmap.close();
  }
}
