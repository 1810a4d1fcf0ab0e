import { imageSize } from 'image-size';

/** What the first bytes of a file say, without decoding it. */
export interface Inspection {
  /** The format's short name in lower case: `jpg`, `png`, `webp`, `avif`, `gif`, `bmp`, `svg`, `tiff`, `heic` … */
  format: string;
  /** As stored, before EXIF orientation, px. Absent where the header does not say. */
  width?: number;
  height?: number;
  /** EXIF orientation 1 to 8, where the file has one. */
  orientation?: number;
}

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);

/** Formats whose header may be broken so that the size cannot be read, by their signature. */
function signatureOf(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xff, 0xd8)) return 'jpg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (startsWith(bytes, 0x47, 0x49, 0x46, 0x38)) return 'gif';
  if (startsWith(bytes, 0x1f, 0x8b)) return 'svgz';
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 12));
  if (text.startsWith('RIFF') && text.endsWith('WEBP')) return 'webp';
  if (text.startsWith('BM')) return 'bmp';
  if (text.slice(4, 8) === 'ftyp') return /^avi[fs]$/.test(text.slice(8)) ? 'avif' : 'heic';
  return undefined;
}

/** The picture format and size of these bytes, or undefined when they are no picture. */
export function inspect(bytes: Uint8Array): Inspection | undefined {
  try {
    const { type, width, height, orientation } = imageSize(bytes);
    if (width === 0 || height === 0) return { format: type ?? 'unknown' };
    return { format: type ?? 'unknown', width, height, ...(orientation ? { orientation } : {}) };
  } catch {
    const format = signatureOf(bytes);
    return format ? { format } : undefined;
  }
}

/** True for a GIF of more than one frame: more than one graphic control extension (GIF89a, section 23). */
export function isAnimatedGif(bytes: Uint8Array): boolean {
  let controls = 0;
  for (let i = bytes.indexOf(0x21); i >= 0 && controls < 2; i = bytes.indexOf(0x21, i + 1)) {
    if (bytes[i + 1] === 0xf9 && bytes[i + 2] === 0x04 && bytes[i + 7] === 0x00) controls += 1;
  }
  return controls > 1;
}
