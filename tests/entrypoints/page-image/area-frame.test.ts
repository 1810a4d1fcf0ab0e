import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  firstFrame,
  fitFrame,
  gripAt,
  isEnough,
  moveFrame,
  pullFrame,
  type Grip,
  type View,
} from '@/entrypoints/page-image/area-frame';
import { areaKey } from '@/entrypoints/page-image/area-keys';

const view: View = { width: 800, height: 600, scale: 1 };
const frame = { x: 100, y: 100, width: 200, height: 150 };
const key = (name: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

describe('a frame', () => {
  it('lies between its corners in whatever order they were drawn', () => {
    expect(between({ x: 300, y: 250 }, { x: 100, y: 100 }, view)).toEqual(frame);
  });

  it('ends at the edges of the page', () => {
    expect(between({ x: -50, y: 500 }, { x: 50, y: 900 }, view)).toEqual({ x: 0, y: 500, width: 50, height: 100 });
    expect(moveFrame(frame, 1000, -1000, view)).toEqual({ ...frame, x: 600, y: 0 });
  });

  it('is never pulled through itself', () => {
    expect(pullFrame(frame, { x: -1, y: 0 }, 500, 0, view)).toEqual({ ...frame, x: 284, width: 16 });
    expect(pullFrame(frame, { x: 0, y: 1 }, 0, -500, view)).toEqual({ ...frame, height: 16 });
  });

  it('takes hold of what is under the pointer', () => {
    const grips: [number, number, Grip | undefined][] = [
      [200, 170, 'inside'],
      [97, 170, { x: -1, y: 0 }],
      [303, 253, { x: 1, y: 1 }],
      [200, 96, { x: 0, y: -1 }],
      [80, 170, undefined],
    ];
    for (const [x, y, grip] of grips) expect(gripAt(frame, { x, y })).toEqual(grip);
  });

  it('is moved in and cut when the page becomes narrower, as the opening panel makes it', () => {
    expect(fitFrame({ ...frame, x: 500 }, { ...view, width: 450 })).toEqual({ ...frame, x: 250 });
    expect(fitFrame({ ...frame, width: 700 }, { ...view, width: 450 })).toEqual({ ...frame, x: 0, width: 450 });
  });

  it('stands on whole pixels of the screen and in the page, whatever is done to it', () => {
    const number = fc.double({ min: -2000, max: 2000, noNaN: true });
    const grip = fc.constantFrom<Exclude<Grip, 'inside'>>(
      { x: 1, y: 1 },
      { x: -1, y: 0 },
      { x: 0, y: -1 },
      { x: 1, y: 0 },
    );
    fc.assert(
      fc.property(number, number, grip, fc.constantFrom(0.5, 1, 1.25, 1.5, 2, 3), (right, down, sides, scale) => {
        const at = { ...view, scale };
        const start = firstFrame(at);
        const drawn = between({ x: 100, y: 100 }, { x: 100 + right, y: 100 + down }, at);
        for (const made of [moveFrame(start, right, down, at), pullFrame(start, sides, right, down, at), drawn]) {
          const { x, y, width, height } = made;
          for (const edge of [x, y, x + width, y + height])
            expect(Math.abs(edge * scale - Math.round(edge * scale))).toBeLessThan(1e-6);
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(at.width + 1e-6);
          expect(y + height).toBeLessThanOrEqual(at.height + 1e-6);
          if (made !== drawn) expect(isEnough(made, at)).toBe(true);
        }
      }),
    );
  });
});

describe('a key on a frame', () => {
  it('moves it, with Shift sizes it, with Ctrl by one pixel of the screen', () => {
    expect(areaKey(key('ArrowRight'), frame, view)).toEqual({ ...frame, x: 110 });
    expect(areaKey(key('ArrowUp', { shiftKey: true }), frame, view)).toEqual({ ...frame, height: 140 });
    const dense = { ...view, scale: 2 };
    expect(areaKey(key('ArrowLeft', { ctrlKey: true }), frame, dense)).toEqual({ ...frame, x: 99.5 });
  });

  it('takes it, leaves it, or is the page’s', () => {
    expect(['Enter', ' ', 'Escape', 'Tab', 'a'].map((name) => areaKey(key(name), frame, view))).toEqual([
      'take',
      'take',
      'leave',
      'tab',
      undefined,
    ]);
  });
});
