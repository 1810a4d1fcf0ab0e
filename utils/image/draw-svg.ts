const largest = 1200;
/** A drawing scales without loss, so that a small icon is drawn large enough to be searched for. */
const smallest = 600;

/** True for SVG by its type or by how it begins. */
export async function isSvg(blob: Blob): Promise<boolean> {
  if (/^image\/svg/i.test(blob.type)) return true;
  if (blob.type && !/^(?:text\/|application\/(?:xml|octet-stream))/i.test(blob.type)) return false;
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(
    await blob.slice(0, 2000).text(),
  );
}

/**
 * Draws SVG on white, its longer side 600 to 1,200 px, and gives a PNG as a data: address. A drawing without a size
 * takes the shape of its `viewBox`, or a square. Rejects where it cannot be drawn.
 */
export async function drawSvg(markup: string): Promise<string> {
  const size = sizeOf(markup);
  const scale =
    Math.min(largest, Math.max(smallest, Math.max(size.width, size.height))) / Math.max(size.width, size.height);
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized(markup, size, width, height))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This page gives no canvas.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/png');
}

interface SvgSize {
  width: number;
  height: number;
  hasBox: boolean;
}

const rootTag = /<svg\b[^>]{0,20000}>/i;

function sizeOf(markup: string): SvgSize {
  const root = rootTag.exec(markup)?.[0] ?? '';
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']{1,200})["']`, 'i').exec(root)?.[1];
  const length = (name: string) => {
    const value = /^\s*(\d+(?:\.\d+)?)(?:px|pt|mm|cm|em)?\s*$/.exec(attribute(name) ?? '')?.[1];
    return value && Number(value) > 0 ? Number(value) : undefined;
  };
  const box = attribute('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const shape = box?.length === 4 && box[2]! > 0 && box[3]! > 0 ? { width: box[2]!, height: box[3]! } : undefined;
  const width = length('width');
  const height = length('height');
  const ratio = shape ? shape.width / shape.height : 1;
  const known =
    width && height
      ? { width, height }
      : width
        ? { width, height: width / ratio }
        : height
          ? { width: height * ratio, height }
          : shape;
  // A side of a hundredth of the other draws nothing that could be searched for.
  const { width: w, height: h } = known ?? { width: smallest, height: smallest };
  return { width: Math.max(w, h / 100), height: Math.max(h, w / 100), hasBox: !!shape };
}

/** The markup with our own size written in, which a browser needs to draw what has none, and a shape to scale it by. */
function sized(markup: string, size: SvgSize, width: number, height: number): string {
  return markup.replace(rootTag, (root) => {
    const bare = root.replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/gi, '');
    const box = size.hasBox ? '' : ` viewBox="0 0 ${size.width} ${size.height}"`;
    const space = /\sxmlns\s*=/.test(bare) ? '' : ' xmlns="http://www.w3.org/2000/svg"';
    return bare.replace(/^<svg/i, `<svg${space} width="${width}" height="${height}"${box}`);
  });
}
