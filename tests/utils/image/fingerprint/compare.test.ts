import { describe, expect, it, vi } from 'vitest';
import { compare } from '@/utils/image/fingerprint/compare';
import { fingerprintOf, type Fingerprint } from '@/utils/image/fingerprint/fingerprint';
import { queryOf } from '@/utils/image/fingerprint/query';
import { drawnPicture, mirroredPixels, scene, type Shade } from './drawn-picture';
import type { Pixels } from '@/utils/image/fingerprint/pixels';

vi.setConfig({ testTimeout: 60_000 });

const seeds = [1, 2, 3, 4];
const scenes = new Map(seeds.map((seed) => [seed, drawnPicture(scene(seed))]));
/** What a picture is known by takes longer to make than to compare, and most are compared more than once. */
const made = new WeakMap<Pixels, Fingerprint>();
const known = (picture: Pixels) => {
  const print = made.get(picture) ?? fingerprintOf(picture);
  made.set(picture, print);
  return print;
};
const verdictOf = (query: Pixels, entry: Pixels) => compare(queryOf(known(query)), known(entry));

/** The middle of a scene: `cut` of each side is gone, and it fills the picture again. */
const cropped =
  (shade: Shade, left: number, top: number, right: number, bottom: number): Shade =>
  (x, y) =>
    shade(left + x * (1 - left - right), top + y * (1 - top - bottom));

const withBadge =
  (shade: Shade): Shade =>
  (x, y) =>
    x < 0.3 && y < 0.3 ? [220, 20, 30] : shade(x, y);

const framed =
  (shade: Shade): Shade =>
  (x, y) => {
    const [u, v] = [(x - 0.12) / 0.76, (y - 0.12) / 0.76];
    return u < 0 || v < 0 || u > 1 || v > 1 ? 255 : shade(u, v);
  };

const brighter =
  (shade: Shade): Shade =>
  (x, y) => {
    const found = shade(x, y);
    return typeof found === 'number' ? found * 1.2 : [found[0] * 1.2, found[1] * 1.2, found[2] * 1.2];
  };

/** Noise of ±6 as strong compression leaves it, from the place alone. */
const noisy =
  (shade: Shade): Shade =>
  (x, y) => {
    const found = shade(x, y);
    const noise = 12 * (Math.abs(Math.sin(x * 9173 + y * 3571) * 43758.5453) % 1) - 6;
    return typeof found === 'number' ? found + noise : [found[0] + noise, found[1] + noise, found[2] + noise];
  };

describe('compare', () => {
  it.each(seeds)('calls scene %i with noise the same photo, edge to edge', (seed) => {
    const found = verdictOf(drawnPicture(noisy(scene(seed))), scenes.get(seed)!);
    expect(found).toMatchObject({ verdict: 'same', mirrored: false });
    expect(found.similarity).toBeGreaterThan(0.95);
  });

  it.each([
    ['cropped on one side', (shade: Shade) => cropped(shade, 0.1, 0, 0, 0)],
    ['cropped all around', (shade: Shade) => cropped(shade, 0.08, 0.05, 0.11, 0.02)],
    ['framed in white', framed],
    ['with a badge', withBadge],
    ['cropped, brighter and with a badge', (shade: Shade) => withBadge(brighter(cropped(shade, 0, 0.1, 0.03, 0)))],
  ])('knows scenes %s, from both sides', (_, edit) => {
    for (const seed of seeds) {
      const [edited, whole] = [drawnPicture(edit(scene(seed))), scenes.get(seed)!];
      for (const found of [verdictOf(edited, whole), verdictOf(whole, edited)]) {
        expect(found, `scene ${seed}`).toMatchObject({ verdict: 'edited', mirrored: false });
        expect(found.similarity).toBeGreaterThan(0.9);
      }
    }
  });

  it('knows mirrored scenes, says so, and lays them on each other', () => {
    for (const seed of seeds) {
      const picture = scenes.get(seed)!;
      const found = verdictOf(mirroredPixels(picture), picture);
      expect(found, `scene ${seed}`).toMatchObject({ verdict: 'edited', mirrored: true });
      expect(found.transform.a).toBeCloseTo(1, 1);
      expect(Math.abs(found.transform.c)).toBeLessThan(3);
    }
  });

  it('says where a crop lies in the whole', () => {
    const found = verdictOf(drawnPicture(cropped(scene(3), 0.1, 0.05, 0.1, 0.05)), scenes.get(3)!);
    expect(found.transform.a).toBeCloseTo(0.8, 1);
    expect(found.transform.e).toBeCloseTo(0.9, 1);
    expect(Math.abs(found.transform.c - 32)).toBeLessThan(4);
    expect(Math.abs(found.transform.f - 16)).toBeLessThan(4);
  });

  it('tells the same scene in other colours apart', () => {
    for (const seed of seeds) {
      const [one, other] = [drawnPicture(withHue(seed, 1)), drawnPicture(withHue(seed, 0))];
      const found = verdictOf(one, other);
      expect(found, `scene ${seed}`).toMatchObject({ verdict: 'recoloured' });
      expect(found.similarity).toBeLessThan(0.9);
      expect(verdictOf(other, other).verdict).toBe('same');
    }
  });

  it('keeps different scenes below one half', () => {
    const fingerprints = [...seeds, 5, 6].map((seed) => fingerprintOf(drawnPicture(scene(seed))));
    for (const [i, one] of fingerprints.entries()) {
      for (const [j, other] of fingerprints.entries()) {
        if (i === j) continue;
        const found = compare(queryOf(one), other);
        expect(found.similarity, `${i} and ${j}`).toBeLessThan(0.5);
        expect(found.verdict).toBe('different');
      }
    }
  });

  it('never calls blank, near-blank and text pictures the same photo', () => {
    const pictures = {
      white: () => 255,
      slope: (x, y) => 120 + 60 * x + 40 * y,
      dot: (x, y) => (Math.hypot(x - 0.5, y - 0.5) < 0.02 ? 0 : 255),
      text: (x, y) => (isInk(x, y) ? 20 : 250),
    } satisfies Record<string, Shade>;
    for (const [name, shade] of Object.entries(pictures)) {
      const found = verdictOf(drawnPicture(shade), drawnPicture(shade));
      expect(['similar', 'different'], name).toContain(found.verdict);
      expect(found.similarity, name).toBeLessThan(0.9);
    }
  });

  it('never calls a collage one of the photos in it, from both sides', () => {
    for (const of of [
      [1, 2, 3, 4],
      [3, 1],
    ]) {
      const whole = drawnPicture(collage(of), 320, of.length * 80);
      for (const seed of of) {
        const part = scenes.get(seed)!;
        for (const found of [verdictOf(whole, part), verdictOf(part, whole)]) {
          expect(['similar', 'different'], `scene ${seed} of ${of.length}`).toContain(found.verdict);
          expect(found.similarity, `scene ${seed} of ${of.length}`).toBeLessThan(0.9);
        }
      }
    }
  });

  it('gives the same answer each time', () => {
    const [query, entry] = [fingerprintOf(drawnPicture(scene(1))), fingerprintOf(drawnPicture(framed(scene(1))))];
    expect(compare(queryOf(query), entry)).toEqual(compare(queryOf(query), entry));
  });
});

/** A scene with its luma kept while its colour goes round: what a seller's other colour of the same photo is. */
function withHue(seed: number, hue: number): Shade {
  const base = scene(seed);
  return (x, y) => {
    const found = base(x, y);
    const luma = typeof found === 'number' ? found : 0.3 * found[0] + 0.59 * found[1] + 0.11 * found[2];
    const turn = ((Math.floor(x * 4) + Math.floor(y * 4)) % 3) * 2.1 + hue * 2.1;
    const [blue, red] = [45 * Math.cos(turn), 45 * Math.sin(turn)];
    const level = 60 + luma * 0.5;
    return [level + 1.402 * red, level - 0.344 * blue - 0.714 * red, level + 1.772 * blue];
  };
}

/** Scenes side by side without a gutter, two in a row. */
function collage(of: readonly number[]): Shade {
  const shades = of.map((seed) => scene(seed));
  const rows = of.length / 2;
  return (x, y) => shades[2 * Math.floor(y * rows) + Math.floor(x * 2)]!((x * 2) % 1, (y * rows) % 1);
}

/** Rows of short strokes, as lines of words are. */
function isInk(x: number, y: number): boolean {
  const [row, column] = [Math.floor(y * 24), Math.floor(x * 60)];
  const [u, v] = [x * 60 - column, y * 24 - row];
  const letter = Math.abs(Math.sin(row * 127.1 + column * 311.7) * 43758.5453) % 1;
  if (row % 2 || letter < 0.2 || row < 2 || row > 21 || column < 4 || column > 55) return false;
  return letter < 0.6 ? u < 0.35 || v < 0.2 : Math.abs(u - 0.5) < 0.15 || v > 0.8;
}
