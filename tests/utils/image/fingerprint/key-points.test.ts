import { describe, expect, it, vi } from 'vitest';
import { matchKeyPoints } from '@/utils/image/fingerprint/key-point-match';
import { descriptorWords, keyPointsOf, mirrorKeyPoints, type KeyPoints } from '@/utils/image/fingerprint/key-points';
import { lumaOf } from '@/utils/image/fingerprint/plane';
import { contentBox } from '@/utils/image/fingerprint/trim';
import { drawnPicture, mirroredPixels, scene } from './drawn-picture';

vi.setConfig({ testTimeout: 30_000 });

const picture = drawnPicture(scene(2), 320, 240);
const points = keyPointsOf(lumaOf(picture));

/** Place and look of each key point as text, for comparison as sets. */
function texts({ count, x, y, descriptors }: KeyPoints): string[] {
  return Array.from({ length: count }, (_, i) =>
    [x[i], y[i], ...descriptors.subarray(i * descriptorWords, (i + 1) * descriptorWords)].join(),
  );
}

describe('mirrorKeyPoints', () => {
  it('gives what the mirrored picture gives, without its pixels', () => {
    const seen = new Set(texts(keyPointsOf(lumaOf(mirroredPixels(picture)))));
    const derived = texts(mirrorKeyPoints(points, picture.width));
    expect(derived.length).toBeGreaterThan(100);
    // Equal strengths and equal brightness fall to one side: a few differ.
    expect(derived.filter((text) => seen.has(text)).length).toBeGreaterThan(0.6 * derived.length);
    expect(texts(mirrorKeyPoints(mirrorKeyPoints(points, picture.width), picture.width))).toEqual(texts(points));
  });
});

describe('matchKeyPoints', () => {
  it('finds how a picture lies in another one', () => {
    const shown = drawnPicture((x, y) => scene(2)(0.1 + 0.75 * x, 0.05 + 0.75 * y), 320, 240);
    const { transform, inliers } = matchKeyPoints(keyPointsOf(lumaOf(shown)), points);
    expect(inliers).toBeGreaterThan(25);
    expect(transform!.a).toBeCloseTo(0.75, 1);
    expect(transform!.e).toBeCloseTo(0.75, 1);
    expect(transform!.c).toBeGreaterThan(28);
    expect(transform!.c).toBeLessThan(36);
    expect(transform!.f).toBeGreaterThan(8);
    expect(transform!.f).toBeLessThan(16);
  });

  it('finds little in common between scenes, and nothing in an empty picture', () => {
    const other = keyPointsOf(lumaOf(drawnPicture(scene(9), 320, 240)));
    expect(matchKeyPoints(other, points).inliers).toBeLessThan(20);
    const empty = keyPointsOf(lumaOf(drawnPicture(() => 255)));
    expect(empty.count).toBe(0);
    expect(matchKeyPoints(empty, points)).toMatchObject({ matches: 0, inliers: 0 });
  });
});

describe('contentBox', () => {
  const framed = (shade: number) =>
    drawnPicture((x, y) => (x < 0.1 || x > 0.8 || y < 0.25 || y > 0.9 ? shade : scene(2)(x, y)));

  it.each([255, 0, 128])('cuts off a border of shade %i on all sides', (shade) => {
    const { left, top, right, bottom } = contentBox(framed(shade));
    expect(Math.abs(left - 32)).toBeLessThan(3);
    expect(Math.abs(top - 80)).toBeLessThan(3);
    expect(Math.abs(right - 256)).toBeLessThan(3);
    expect(Math.abs(bottom - 288)).toBeLessThan(3);
  });

  it('leaves a picture whole that fills its frame, or that is nothing but border', () => {
    const whole = { left: 0, top: 0, right: 320, bottom: 320 };
    const busy = drawnPicture((x, y) => 128 + 100 * Math.sin(40 * x + 37 * y));
    expect(contentBox(busy)).toEqual(whole);
    expect(contentBox(drawnPicture(() => 255))).toEqual(whole);
  });
});
