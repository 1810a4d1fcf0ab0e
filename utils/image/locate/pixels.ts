const maxSide = 1600;

/**
 * The pixels of a canvas, an image or a video's present frame, at most 1,600 px on a side, on white, as a data: address; or
 * undefined where the page's picture comes from another origin and may not be read.
 */
export function pixelsOf(source: HTMLCanvasElement | HTMLVideoElement | HTMLImageElement): string | undefined {
  const [width, height] = sizeOf(source);
  if (width < 1 || height < 1 || width * height > 100_000_000) return undefined;
  const scale = Math.min(1, maxSide / Math.max(width, height));
  try {
    const canvas = source.ownerDocument.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    const png = canvas.toDataURL('image/png');
    return png.length <= 2_000_000 ? png : canvas.toDataURL('image/jpeg', 0.92);
  } catch {
    return undefined;
  }
}

function sizeOf(source: HTMLCanvasElement | HTMLVideoElement | HTMLImageElement): [number, number] {
  if ('videoWidth' in source) return [source.videoWidth, source.videoHeight];
  if ('naturalWidth' in source) return [source.naturalWidth, source.naturalHeight];
  return [source.width, source.height];
}
