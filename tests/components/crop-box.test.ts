import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBetween, fitBox, moveBox, resizeBox, sameBox } from '@/components/crop-box';

const box = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
const least = { width: 0.125, height: 0.125 };

describe('a frame', () => {
  it('moves and stops at the edges', () => {
    expect(moveBox(box, 0.125, -0.125)).toEqual({ ...box, x: 0.375, y: 0.125 });
    expect(moveBox(box, 1, -1)).toEqual({ ...box, x: 0.5, y: 0 });
  });

  it('grows to the edge and shrinks to what can be searched', () => {
    expect(resizeBox(box, 0.125, -0.125, least)).toEqual({ ...box, width: 0.625, height: 0.375 });
    expect(resizeBox(box, 1, -1, least)).toEqual({ ...box, width: 0.75, height: 0.125 });
    const corner = { x: 0.9375, y: 0.9375, width: 0.0625, height: 0.0625 };
    expect(resizeBox(corner, -0.5, -0.5, least)).toEqual(corner);
  });

  it('is set by two corners in any order, within the picture, and not where they are too near', () => {
    const [a, b] = [
      { x: 0.75, y: 0.25 },
      { x: 0.25, y: 0.75 },
    ];
    expect(boxBetween(a, b, least)).toEqual(box);
    expect(boxBetween(b, a, least)).toEqual(box);
    expect(boxBetween(a, { x: 1.5, y: -1 }, least)).toEqual({ x: 0.75, y: 0, width: 0.25, height: 0.25 });
    expect(boxBetween(a, { x: 0.7, y: 0.75 }, least)).toBeUndefined();
  });

  it('that is dragged beyond an edge keeps its size', () => {
    expect(fitBox(box, { ...box, x: 0.9, y: -0.4 }, least)).toEqual({ ...box, x: 0.5, y: 0 });
  });

  it('that is pulled gives way on the pulled side only', () => {
    expect(fitBox(box, { ...box, x: -0.25, width: 1 }, least)).toEqual({ ...box, x: 0, width: 0.75 });
    expect(fitBox(box, { ...box, height: 2 }, least)).toEqual({ ...box, height: 0.75 });
    expect(fitBox(box, { ...box, width: 0.01 }, least)).toEqual({ ...box, width: 0.125 });
    expect(fitBox(box, { ...box, x: 0.74, width: 0.01 }, least)).toEqual({ ...box, x: 0.625, width: 0.125 });
  });

  it('never leaves the picture nor becomes too small, whatever is dragged', () => {
    const any = fc.double({ min: -3, max: 3, noNaN: true });
    const length = fc.double({ min: 0, max: 3, noNaN: true });
    const drags = fc.array(fc.record({ x: any, y: any, width: length, height: length }), { maxLength: 8 });
    fc.assert(
      fc.property(drags, (wanted) => {
        let now = box;
        for (const next of wanted) now = fitBox(now, next, least);
        expect(Math.min(now.x, now.y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(now.x + now.width, now.y + now.height)).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.min(now.width, now.height)).toBeGreaterThanOrEqual(0.125 - 1e-5);
      }),
    );
  });

  it('is told from another by each side', () => {
    expect(sameBox(box, { ...box })).toBe(true);
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      expect(sameBox(box, { ...box, [side]: box[side] + 0.001 })).toBe(false);
    }
  });
});
