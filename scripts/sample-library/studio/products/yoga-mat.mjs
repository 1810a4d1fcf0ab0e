import * as k from '../kit.mjs';
import { print, speckle } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Yoga mats, partly unrolled. */
export const yogaMat = {
  look: { elevation: 24 },
  variants: [
    { skin: () => '#7a6bb0', thick: 0.07, strap: '#3a3357', look: { azimuth: 35 } },
    {
      skin: () => print('leaves', '#2f4f4f', ['#d7c29a', '#7fae9a'], 10),
      thick: 0.03,
      open: 1.5,
      look: { azimuth: -32, set: sweep('#e4dccb') },
    },
    {
      skin: () => '#e58f7b',
      under: '#3f4a5a',
      thick: 0.05,
      open: 1.1,
      look: { azimuth: 30, set: table('oak', '#e6e6e0') },
    },
    {
      skin: () => speckle('cork', '#c49a6c', ['#8a6238', '#e0bd90', '#5f4223'], { count: 4000, max: 3, chips: true }),
      thick: 0.05,
      strap: '#2a2a2a',
      open: 0.5,
      look: { azimuth: -38, set: gradient('#d6ddd2') },
    },
  ],
  build(v) {
    const step = v.thick * 1.15;
    const turns = v.thick > 0.06 ? 4 : 5;
    const coil = k.times(turns * 20, (i) => {
      const a = Math.PI / 2 + (i / 20) * Math.PI * 2;
      const r = 0.08 + (i / 20) * step;
      return [Math.cos(a) * r, Math.sin(a) * r, 0];
    });
    const r = 0.08 + turns * step;
    const out = v.open ?? 0.2;
    const line = [
      ...coil.filter((p, i) => i < coil.length - 14),
      [-r * 0.72, -r * 0.72, 0],
      [0, -r - 0.01, 0],
      ...k.times(6, (i) => [0.15 + ((i + 1) / 6) * out, -r - 0.012, 0]),
    ];
    const m = v.thick > 0.06 ? k.rubber(v.skin()) : k.cloth(v.skin(), 30);
    const shift = v.thick / 2;
    return group(
      [
        part(k.band(line, 1.7, v.under ? v.thick * 0.5 : v.thick * 0.9, [0, 0, 1], 420), m),
        v.under &&
          part(
            k.band(
              line.map(([x, y, z]) => [x * (1 - shift / 2), y - shift * 0.6, z]),
              1.69,
              v.thick * 0.4,
              [0, 0, 1],
              420,
            ),
            k.rubber(v.under),
          ),
        v.strap &&
          [-0.5, 0.5].map((z) =>
            part(
              k.band(
                k.times(24, (i) => [Math.cos(i * 0.2618) * (r + 0.03), Math.sin(i * 0.2618) * (r + 0.03), z]),
                0.1,
                0.02,
                [0, 0, 1],
                80,
                true,
              ),
              k.cloth(v.strap, 4),
            ),
          ),
        v.strap &&
          part(
            k.band(
              [
                [0, r + 0.03, -0.5],
                [0.12, r + 0.3, -0.25],
                [0.16, r + 0.36, 0],
                [0.12, r + 0.3, 0.25],
                [0, r + 0.03, 0.5],
              ],
              0.1,
              0.02,
              [1, 0.3, 0],
            ),
            k.cloth(v.strap, 4),
          ),
      ],
      [0, 0, 0],
      [0, 24, 0],
    );
  },
};
