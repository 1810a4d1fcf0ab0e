import { describe, expect, it } from 'vitest';
import { enhance, type Pixels } from '@/utils/image/enhance';

/** A picture of grey values, row by row. */
function grey(...rows: number[][]): Pixels {
  const data = new Uint8ClampedArray(rows.flat().flatMap((value) => [value, value, value, 255]));
  return { data: data as Pixels['data'], width: rows[0]!.length, height: rows.length };
}
const reds = ({ data }: Pixels) => Array.from(data.filter((_, i) => i % 4 === 0));
const after = (kind: 'as-is' | 'product' | 'detail', pixels: Pixels) => (enhance(pixels, kind), pixels);

describe('as it is', () => {
  it('leaves every byte alone', () => {
    expect(reds(after('as-is', grey([0, 40, 128, 255])))).toEqual([0, 40, 128, 255]);
  });
});

describe('a product photo', () => {
  it('has each distance from the mean luminance grow by a fifth, kept within a byte', () => {
    // The mean is 100: 50 is 50 below it and becomes 100 − 60.
    expect(reds(after('product', grey([50, 150, 90, 110])))).toEqual([40, 160, 88, 112]);
    expect(reds(after('product', grey([0, 255, 0, 255])))).toEqual([0, 255, 0, 255]);
  });

  it('weighs the channels as the eye does', () => {
    // One red and one black pixel: luminance 0.299 × 200 / 2 = 29.9, rounded 30. Red: 30 + 1.2 × 170; green: 30 − 36.
    const pixels: Pixels = { data: new Uint8ClampedArray([200, 0, 0, 255, 0, 0, 0, 255]), width: 2, height: 1 };
    expect([...after('product', pixels).data]).toEqual([234, 0, 0, 255, 0, 0, 0, 255]);
    const soft: Pixels = { data: new Uint8ClampedArray([120, 90, 100, 255, 120, 90, 100, 255]), width: 2, height: 1 };
    // 0.299 × 120 + 0.587 × 90 + 0.114 × 100 = 100.11, rounded 100.
    expect([...soft.data.slice(0, 4), ...after('product', soft).data.slice(0, 4)]).toEqual([
      120, 90, 100, 255, 124, 88, 100, 255,
    ]);
  });

  it('leaves a picture of one colour as it is', () => {
    expect(reds(after('product', grey([77, 77], [77, 77])))).toEqual([77, 77, 77, 77]);
  });
});

describe('a detail photo', () => {
  it('has each distance from its smoothed copy grow by three tenths; the rim stays', () => {
    // Smoothed: (8 × 100 + 5 × 165) / 13 = 125; the middle is 40 above it: 125 + 1.3 × 40 = 177.
    expect(reds(after('detail', grey([100, 100, 100], [100, 165, 100], [100, 100, 100])))).toEqual([
      100, 100, 100, 100, 177, 100, 100, 100, 100,
    ]);
  });

  it('looks at all eight neighbours of the picture as it was', () => {
    const pixels = grey([0, 13, 0, 0], [26, 100, 100, 0], [0, 39, 52, 65]);
    // (0+13+0 + 26+100 + 0+39+52 + 500) / 13 = 56.15…; 56.15 + 1.3 × 43.85 = 113.15
    // (13+0+0 + 100+0 + 39+52+65 + 500) / 13 = 59.15…; 59.15 + 1.3 × 40.85 = 112.25
    expect(reds(after('detail', pixels)).slice(5, 7)).toEqual([113, 112]);
  });

  it('is kept within a byte and leaves a picture of one colour as it is', () => {
    const edge = grey([0, 0, 0], [0, 255, 0], [0, 0, 0]);
    expect(reds(after('detail', edge))[4]).toBe(255);
    expect(reds(after('detail', grey([9, 9, 9], [9, 9, 9], [9, 9, 9])))).toEqual(Array(9).fill(9));
  });
});
