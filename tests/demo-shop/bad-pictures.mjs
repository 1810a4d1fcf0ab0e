import { crc32, deflateSync } from 'node:zlib';

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A one-colour 1-bit PNG of any size: 9000 × 6000 is 54 megapixels in a few kB. */
export function plainPng(width, height) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([0x3f, 0x7f, 0x78, 0xff, 0xff, 0xff])),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** GIF's LZW, unpacked: a clear code is sent often enough that codes stay 3 bits wide. `pixels` are 0 to 3. */
function gifData(pixels) {
  const bytes = [];
  let bits = 0;
  let held = 0;
  const put = (code) => {
    held |= code << bits;
    bits += 3;
    while (bits >= 8) {
      bytes.push(held & 255);
      held >>= 8;
      bits -= 8;
    }
  };
  pixels.forEach((pixel, i) => {
    if (i % 2 === 0) put(4);
    put(pixel);
  });
  put(5);
  if (bits > 0) bytes.push(held & 255);
  const blocks = [2];
  for (let i = 0; i < bytes.length; i += 255) {
    const part = bytes.slice(i, i + 255);
    blocks.push(part.length, ...part);
  }
  return [...blocks, 0];
}

/** An animated GIF of three frames: a bar that moves over a coloured square. */
export function movingGif(side = 96) {
  const word = (n) => [n & 255, n >> 8];
  const palette = [0xf2, 0xe9, 0xd8, 0x2f, 0x5d, 0x62, 0xe4, 0x81, 0x3b, 0x22, 0x22, 0x22];
  const out = [...Buffer.from('GIF89a'), ...word(side), ...word(side), 0xf1, 0, 0, ...palette];
  out.push(0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0'), 3, 1, 0, 0, 0);
  for (let frame = 0; frame < 3; frame++) {
    const pixels = Array.from({ length: side * side }, (_, i) => {
      const x = i % side;
      const y = Math.floor(i / side);
      if (Math.floor((x / side) * 3) === frame) return 2;
      return Math.hypot(x - side / 2, y - side / 2) < side / 3 ? 1 : 0;
    });
    out.push(
      0x21,
      0xf9,
      4,
      0,
      ...word(30),
      0,
      0,
      0x2c,
      0,
      0,
      0,
      0,
      ...word(side),
      ...word(side),
      0,
      ...gifData(pixels),
    );
  }
  return Buffer.from([...out, 0x3b]);
}

/** A drawing of a mug. */
export const svgMug = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240">
<defs><linearGradient id="g" x2="1"><stop stop-color="#2f5d62"/><stop offset=".5" stop-color="#5b9a94"/><stop offset="1" stop-color="#24484c"/></linearGradient></defs>
<rect width="240" height="240" fill="#f4efe6"/><ellipse cx="112" cy="206" rx="78" ry="10" fill="#d9d0c0"/>
<path d="M158 90h22a30 30 0 0 1 0 70h-22" fill="none" stroke="#2f5d62" stroke-width="15"/>
<path d="M50 62h116v112a28 28 0 0 1-28 28H78a28 28 0 0 1-28-28z" fill="url(#g)"/><ellipse cx="108" cy="62" rx="58" ry="11" fill="#17363a"/>
<path d="M60 150l26-34 20 24 18-22 32 36v22H60z" fill="#f0c987"/></svg>`;
