/** The long side that a drawing without a size of its own gets, px. */
const longSide = 1000;

/** An SVG file as PNG: a worker cannot draw it, a page can. It loads nothing from elsewhere. Rejects when it is broken. */
export async function drawSvg(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = longSide / Math.max(image.naturalWidth || longSide, image.naturalHeight || longSide);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round((image.naturalWidth || longSide) * scale));
    canvas.height = Math.max(1, Math.round((image.naturalHeight || longSide) * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The drawing has no pixels.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
