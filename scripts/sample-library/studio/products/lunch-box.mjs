import * as k from '../kit.mjs';
import { print, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Lunch boxes. */
export const lunchBox = {
  look: { elevation: 26 },
  variants: [
    {
      w: 1.3,
      d: 0.9,
      tiers: 1,
      lid: () => wood('lb', '#e0bf92', '#a67a49'),
      base: '#f3f2ee',
      strap: '#3a3f45',
      look: { azimuth: 30 },
    },
    {
      w: 1.1,
      d: 1.1,
      tiers: 2,
      lid: () => '#f3c6cb',
      base: '#fff3f1',
      strap: '#e58f9c',
      look: { azimuth: -32, set: sweep('#dfeeea') },
    },
    {
      w: 1.4,
      d: 0.8,
      tiers: 1,
      lid: () => print('paws', '#8fc7e8', ['#ffffff', '#ffe08a'], 2),
      base: '#4a94c4',
      clips: '#ffd15c',
      look: { azimuth: 25, set: gradient('#fdf1d8') },
    },
    {
      round: true,
      w: 1,
      d: 1,
      tiers: 3,
      lid: () => '#d5d8da',
      base: 'steel',
      look: { azimuth: 0, set: table('concrete', '#b9c0be') },
    },
  ],
  build(v) {
    const shell = v.base === 'steel' ? k.brushedMetal('#cfd2d5') : k.plastic(v.base, 0.45);
    const tier = v.round ? 0.36 : 0.42;
    const block = (h, m, y, grow = 0) =>
      v.round
        ? part(
            k.lathe([
              [0.001, -h / 2],
              [0.5 + grow, -h / 2],
              [0.52 + grow, -h / 2 + 0.03],
              [0.52 + grow, h / 2 - 0.03],
              [0.5 + grow, h / 2],
              [0.001, h / 2],
            ]),
            m,
            [0, y, 0],
          )
        : part(k.box(v.w + grow, h, v.d + grow, 0.13), m, [0, y, 0]);
    const top = v.tiers * tier;
    return group([
      k.times(v.tiers, (i) => [
        block(tier - 0.02, shell, tier * (i + 0.5)),
        block(0.04, k.rubber('#8f9698'), tier * (i + 1) - 0.02, -0.02),
      ]),
      v.round
        ? block(0.14, k.brushedMetal(), top + 0.06)
        : part(k.flatUv(k.box(v.w + 0.03, 0.15, v.d + 0.03, 0.07), 'y'), k.plastic(v.lid(), 0.5), [0, top + 0.05, 0]),
      v.strap &&
        part(
          k.band(
            [
              [0.2, -0.02, v.d / 2 + 0.01],
              [0.2, top + 0.05, v.d / 2 + 0.03],
              [0.2, top + 0.14, v.d / 2 - 0.05],
              [0.2, top + 0.14, -v.d / 2 + 0.05],
              [0.2, top, -v.d / 2 - 0.03],
            ],
            0.16,
            0.02,
            [1, 0, 0],
          ),
          k.cloth(v.strap, 4),
        ),
      v.clips &&
        [-1, 1].map((s) =>
          part(k.box(0.06, 0.26, 0.3, 0.03), k.plastic(v.clips), [s * (v.w / 2 + 0.03), top - 0.03, 0]),
        ),
      v.round && [
        part(
          k.band(
            [
              [-0.55, 0.1, 0],
              [-0.58, top, 0],
              [-0.4, top + 0.35, 0],
              [0.4, top + 0.35, 0],
              [0.58, top, 0],
              [0.55, 0.1, 0],
            ],
            0.09,
            0.02,
          ),
          k.metal(),
        ),
        [-1, 1].map((s) => part(k.box(0.05, 0.2, 0.12, 0.02), k.metal(), [s * 0.57, top, 0])),
      ],
    ]);
  },
};
