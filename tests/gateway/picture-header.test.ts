import { describe, expect, it } from 'vitest';
import { pictureHeader } from './core/picture-header';
import { sampleJpeg, samplePng, sampleWebp } from './sample-pictures';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('pictureHeader', () => {
  it('reads size and alpha of PNG', () => {
    expect(pictureHeader(samplePng(31, 17))).toMatchObject({ format: 'png', width: 31, height: 17, alpha: false });
    expect(pictureHeader(samplePng(31, 17, 6))).toMatchObject({ format: 'png', alpha: true });
  });
  it('finds tRNS, which makes an RGB PNG transparent', () => {
    const png = samplePng(4, 4);
    const trns = hex('00000006 74524e53 000100020003 00000000');
    const with_ = Buffer.concat([png.subarray(0, 33), trns, png.subarray(33)]);
    expect(pictureHeader(with_)).toMatchObject({ format: 'png', alpha: true });
  });
  it('reads the frame of JPEG behind other segments', () => {
    expect(pictureHeader(sampleJpeg(1200, 801))).toMatchObject({ format: 'jpeg', width: 1200, height: 801 });
    expect(pictureHeader(hex('ffd8 ffe0 0004 0000 ffff c2 0011 08 0010 0020 03 010000 020000 030000'))).toMatchObject({
      format: 'jpeg',
      width: 32,
      height: 16,
    });
  });
  it('reads the three kinds of WebP', () => {
    expect(pictureHeader(sampleWebp(900, 700))).toMatchObject({ format: 'webp', width: 900, height: 700 });
    // One lossless pixel row of 5 × 3 with alpha: bits 0-13 width - 1, 14-27 height - 1, 28 alpha.
    const lossless = Buffer.alloc(30);
    lossless.write('RIFF', 0, 'latin1');
    lossless.write('WEBPVP8L', 8, 'latin1');
    lossless.writeUInt32LE(4 | (2 << 14) | (1 << 28), 21);
    expect(pictureHeader(lossless)).toMatchObject({ format: 'webp', width: 5, height: 3, alpha: true });
  });
  it('is undefined for what is no picture, or ends too soon', () => {
    expect(pictureHeader(Buffer.from('<!DOCTYPE html><html><body></body></html>'))).toBeUndefined();
    expect(pictureHeader(Buffer.alloc(0))).toBeUndefined();
    expect(pictureHeader(sampleJpeg(10, 10).subarray(0, 24))).toBeUndefined();
    expect(pictureHeader(samplePng(9, 9).subarray(0, 20))).toBeUndefined();
  });
});
