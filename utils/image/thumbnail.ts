/** A small JPEG of a picture, by default for lists: long side 96 px at twice the density. */
export async function makeThumbnail(picture: Blob, longSide?: number): Promise<Blob> {
  return (await drawThumbnail(await createImageBitmap(picture), longSide)).blob;
}

/** The small JPEG of a decoded picture, on white, with its size in pixels; closes the picture. */
export async function drawThumbnail(
  bitmap: ImageBitmap,
  longSide = 192,
): Promise<{ blob: Blob; width: number; height: number }> {
  try {
    const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height));
    const width = Math.ceil(bitmap.width * scale);
    const height = Math.ceil(bitmap.height * scale);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d')!;
    // A JPEG has no transparency: what lies under it would turn black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return { blob: await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 }), width, height };
  } finally {
    bitmap.close();
  }
}
