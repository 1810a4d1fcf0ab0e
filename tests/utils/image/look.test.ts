import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, boxWithin, cutOf, isPlain, plainLook, sameLook } from '@/utils/image/look';

const box = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 };

describe('a part of a picture', () => {
  it('is all of it, the square in its middle, or what was framed', () => {
    const size = { width: 400, height: 200 };
    expect(cutOf('whole', size)).toEqual({ x: 0, y: 0, width: 400, height: 200 });
    expect(cutOf('centre', size)).toEqual({ x: 100, y: 0, width: 200, height: 200 });
    expect(cutOf('centre', { width: 200, height: 400 })).toEqual({ x: 0, y: 100, width: 200, height: 200 });
    expect(cutOf(box, size)).toEqual({ x: 100, y: 100, width: 200, height: 50 });
    expect(boxOf('centre', size)).toEqual({ x: 0.25, y: 0, width: 0.5, height: 1 });
  });

  it('is the same part of a picture of another size', () => {
    expect(cutOf(box, { width: 4000, height: 2000 })).toEqual({ x: 1000, y: 1000, width: 2000, height: 500 });
  });

  it('never reaches beyond the picture, and is never nothing', () => {
    const fraction = fc.double({ min: -0.5, max: 1.5, noNaN: true });
    const part = fc.record({ x: fraction, y: fraction, width: fraction, height: fraction });
    const size = fc.record({ width: fc.integer({ min: 1, max: 6000 }), height: fc.integer({ min: 1, max: 6000 }) });
    fc.assert(
      fc.property(part, size, (any, { width, height }) => {
        const cut = cutOf(any, { width, height });
        for (const length of Object.values(cut)) expect(Number.isInteger(length)).toBe(true);
        expect(Math.min(cut.x, cut.y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(cut.width, cut.height)).toBeGreaterThanOrEqual(1);
        expect(cut.x + cut.width).toBeLessThanOrEqual(width);
        expect(cut.y + cut.height).toBeLessThanOrEqual(height);
      }),
    );
  });

  it('of a part is found in the whole', () => {
    expect(boxWithin(box, { x: 0.5, y: 0.5, width: 0.5, height: 0.5 })).toEqual({
      x: 0.5,
      y: 0.625,
      width: 0.25,
      height: 0.125,
    });
  });
});

describe('a look', () => {
  it('is plain for the whole picture as it is only', () => {
    expect(isPlain(plainLook)).toBe(true);
    expect(isPlain({ kind: 'as-is', part: 'centre' })).toBe(false);
    expect(isPlain({ kind: 'product', part: 'whole' })).toBe(false);
    expect(isPlain({ kind: 'as-is', part: box })).toBe(false);
  });

  it('is told from another by its kind and every side of its part', () => {
    const look = { kind: 'detail' as const, part: box };
    expect(sameLook(look, { kind: 'detail', part: { ...box } })).toBe(true);
    expect(sameLook(look, { kind: 'product', part: box })).toBe(false);
    expect(sameLook(look, { kind: 'detail', part: 'whole' })).toBe(false);
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      expect(sameLook(look, { kind: 'detail', part: { ...box, [side]: 0.1 } })).toBe(false);
    }
  });
});
