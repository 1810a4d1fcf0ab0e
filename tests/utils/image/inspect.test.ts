import { describe, expect, it } from 'vitest';
import { checkPicture } from '@/utils/image/decode';
import { inspect, isAnimatedGif } from '@/utils/image/inspect';

const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));
/** A 1×1 transparent GIF89a of one frame with a graphic control extension. */
const pixelGif = bytes('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');

/** A PNG signature with an IHDR of that size; no pixels are needed to judge it. */
function png(width: number, height: number): Uint8Array {
  const buffer = Buffer.alloc(40);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(buffer);
  buffer.writeUInt32BE(width, 16);
  buffer.writeUInt32BE(height, 20);
  return new Uint8Array(buffer);
}

const codeOf = (picture: Uint8Array) => {
  try {
    checkPicture(picture);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('inspect', () => {
  it('reads format and size from the header', () => {
    expect(inspect(png(640, 480))).toEqual({ format: 'png', width: 640, height: 480 });
    expect(inspect(pixelGif)).toMatchObject({ format: 'gif', width: 1, height: 1 });
  });
  it('knows a format by its signature when the header is broken', () => {
    expect(inspect(Uint8Array.of(0xff, 0xd8, 0xff, 0, 1, 2))).toEqual({ format: 'jpg' });
  });
  it('takes a web page for no picture', () => {
    expect(inspect(new TextEncoder().encode('<!doctype html><title>404</title>'))).toBeUndefined();
  });
});

describe('isAnimatedGif', () => {
  it('counts frames, not bytes', () => {
    const control = pixelGif.subarray(19, 27);
    expect(isAnimatedGif(pixelGif)).toBe(false);
    expect(isAnimatedGif(Uint8Array.from([...pixelGif, ...control]))).toBe(true);
  });
});

describe('checkPicture', () => {
  it.each([
    ['picture-empty', new Uint8Array()],
    ['not-an-image', new TextEncoder().encode('hello')],
    ['picture-svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"></svg>')],
    ['picture-too-small', pixelGif],
    ['picture-too-small', png(800, 15)],
    ['picture-too-large', png(65_536, 65_536)],
    ['picture-too-large', png(8000, 5001)],
    ['picture-too-heavy', new Uint8Array(25_000_001)],
  ])('says %s', (code, picture) => {
    expect(codeOf(picture)).toBe(code);
  });
  it('lets pass what stands on the bounds', () => {
    expect(codeOf(png(8000, 5000))).toBeUndefined();
    expect(codeOf(png(16, 16))).toBeUndefined();
  });
});
