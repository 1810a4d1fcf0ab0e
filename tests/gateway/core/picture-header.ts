/** What a picture file says of itself in its first bytes. Width and height in pixels, absent where not read here. */
export interface PictureHeader {
  format: PictureFormat;
  width?: number;
  height?: number;
  /** Whether the file can hold transparency: PNG colour types 4 and 6 or a tRNS chunk, VP8X with its alpha flag. */
  alpha: boolean;
  /** Size of the file in bytes. */
  bytes: number;
}

/** The kinds of files told apart; `bmp` to `icns` matter to Model Studio alone. */
export type PictureFormat =
  'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'bmp' | 'tiff' | 'ico' | 'icns' | 'jp2' | 'sgi';

const ascii = (file: Buffer, from: number, length: number) => file.toString('latin1', from, from + length);

/** Reads a picture's header; undefined where the bytes are no picture, or end before their size is said. */
export function pictureHeader(file: Buffer): PictureHeader | undefined {
  const found = png(file) ?? jpeg(file) ?? webp(file) ?? gif(file) ?? other(file);
  return found && { ...found, bytes: file.length };
}

type Found = Omit<PictureHeader, 'bytes'>;

function png(file: Buffer): Found | undefined {
  if (file.length < 33 || file.readUInt32BE(0) !== 0x89504e47 || ascii(file, 12, 4) !== 'IHDR') return undefined;
  const type = file[25]!;
  let transparent = type === 4 || type === 6;
  for (let at = 33; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const name = ascii(file, at + 4, 4);
    if (name === 'tRNS') transparent = true;
    if (name === 'IDAT' || name === 'tRNS') break;
  }
  return { format: 'png', width: file.readUInt32BE(16), height: file.readUInt32BE(20), alpha: transparent };
}

function jpeg(file: Buffer): Found | undefined {
  if (file.length < 4 || file[0] !== 0xff || file[1] !== 0xd8) return undefined;
  for (let at = 2; at + 9 < file.length;) {
    if (file[at] !== 0xff) return undefined;
    const marker = file[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { format: 'jpeg', width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5), alpha: false };
    }
    const length = file.readUInt16BE(at + 2);
    if (marker === 0xda || length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}

function webp(file: Buffer): Found | undefined {
  if (file.length < 30 || ascii(file, 0, 4) !== 'RIFF' || ascii(file, 8, 4) !== 'WEBP') return undefined;
  switch (ascii(file, 12, 4)) {
    case 'VP8X':
      return {
        format: 'webp',
        width: file.readUIntLE(24, 3) + 1,
        height: file.readUIntLE(27, 3) + 1,
        alpha: (file[20]! & 0x10) !== 0,
      };
    case 'VP8L': {
      const bits = file.readUInt32LE(21);
      return {
        format: 'webp',
        width: (bits & 0x3fff) + 1,
        height: ((bits >>> 14) & 0x3fff) + 1,
        alpha: ((bits >>> 28) & 1) === 1,
      };
    }
    default:
      return {
        format: 'webp',
        width: file.readUInt16LE(26) & 0x3fff,
        height: file.readUInt16LE(28) & 0x3fff,
        alpha: false,
      };
  }
}

function gif(file: Buffer): Found | undefined {
  if (file.length < 10 || !/^GIF8[79]a$/.test(ascii(file, 0, 6))) return undefined;
  return { format: 'gif', width: file.readUInt16LE(6), height: file.readUInt16LE(8), alpha: false };
}

function other(file: Buffer): Found | undefined {
  if (file.length < 26) return undefined;
  const start = ascii(file, 0, 4);
  const brand = ascii(file, 4, 4) === 'ftyp' ? ascii(file, 8, 4) : '';
  if (brand.startsWith('avi')) return { format: 'avif', alpha: false };
  if (/^(hei|hev|mif)/.test(brand)) return { format: 'heic', alpha: false };
  if (start.startsWith('BM')) {
    return { format: 'bmp', width: file.readInt32LE(18), height: Math.abs(file.readInt32LE(22)), alpha: false };
  }
  if (start === 'II*\0' || start === 'MM\0*') return { format: 'tiff', alpha: false };
  if (start === 'icns') return { format: 'icns', alpha: false };
  if (start === '\0\0\x01\0') return { format: 'ico', alpha: false };
  if (ascii(file, 4, 4) === 'jP  ') return { format: 'jp2', alpha: false };
  if (file.readUInt16BE(0) === 474) {
    return { format: 'sgi', width: file.readUInt16BE(6), height: file.readUInt16BE(8), alpha: false };
  }
  return undefined;
}
