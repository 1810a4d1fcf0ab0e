import { crc32, deflateSync } from 'node:zlib';

/** A true PNG of one colour. `colourType` 2 is RGB, 6 RGBA. */
export function samplePng(width: number, height: number, colourType: 2 | 6 = 2): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colourType, 0, 0, 0], 8);
  const pixels = Buffer.alloc(height * (1 + width * (colourType === 6 ? 4 : 3)), 0x7f);
  for (let row = 0; row < height; row += 1) pixels[row * (pixels.length / height)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The header of a JPEG of that size, followed by filling up to `bytes`: servers here read headers only. */
export function sampleJpeg(width: number, height: number, bytes = 400, seed = 0): Buffer {
  const app = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const frame = [0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3];
  const parts = [1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  const start = Buffer.from([0xff, 0xd8, ...app, ...frame, ...parts, 0xff, 0xda, 0, 2]);
  return Buffer.concat([start, Buffer.alloc(Math.max(0, bytes - start.length), seed)]);
}

/** The header of an extended WebP. */
export function sampleWebp(width: number, height: number): Buffer {
  const file = Buffer.alloc(64);
  file.write('RIFF', 0, 'latin1');
  file.write('WEBPVP8X', 8, 'latin1');
  file.writeUIntLE(width - 1, 24, 3);
  file.writeUIntLE(height - 1, 27, 3);
  return file;
}
