import * as k from '../kit.mjs';
import { speckle, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Chopping boards. */
export const cuttingBoard = {
  look: { elevation: 42 },
  variants: [
    { shape: 'paddle', map: () => wood('cb1', '#e2bd8d', '#a8703b'), look: { azimuth: 30 } },
    {
      shape: 'rect',
      map: () => wood('cb2', '#93603b', '#3f2413', 7),
      groove: true,
      look: { azimuth: -30, set: table('marble') },
    },
    { shape: 'round', map: () => wood('cb3', '#dcc39a', '#8d6a3f', 9), look: { azimuth: 10, set: sweep('#cdd9d5') } },
    {
      shape: 'rect',
      map: () => speckle('cb4', '#eef0ee', ['#5e6b70', '#aab4b4', '#2f3b42'], { count: 2600 }),
      plastic: '#3ba08c',
      look: { azimuth: 35, set: gradient('#e9eef0') },
    },
  ],
  build(v) {
    const shape = {
      paddle: () =>
        k.cut(
          k.outline(
            [
              [-0.55, -0.7],
              [0.55, -0.7],
              [0.6, 0],
              [0.52, 0.55],
              [0.16, 0.72],
              [0.12, 1.05],
              [0, 1.14],
              [-0.12, 1.05],
              [-0.16, 0.72],
              [-0.52, 0.55],
              [-0.6, 0],
            ],
            true,
          ),
          k.hole(0, 1, 0.05),
        ),
      rect: () => k.cut(k.rounded(1.5, 1, 0.12), k.hole(0.63, 0, 0.055)),
      round: () =>
        k.cut(
          k.outline(
            k.times(24, (i) => [Math.cos(i * 0.2618) * 0.7, Math.sin(i * 0.2618) * 0.7]),
            true,
          ),
          k.hole(0, 0.58, 0.05),
        ),
    }[v.shape]();
    const material = v.plastic ? k.plastic(v.map(), 0.6) : k.stoneware(v.map(), { roughness: 0.55 });
    return group([
      part(k.slab(shape, 0.09, 0.025), material, [0, 0.05, 0], [-90, 0, 0]),
      v.groove &&
        part(
          k.tube(
            [
              [-0.62, 0, -0.38],
              [0.5, 0, -0.38],
              [0.5, 0, 0.38],
              [-0.62, 0, 0.38],
            ].flatMap((p, i, all) => [
              p,
              p.map((c, n) => c * 0.02 + all[(i + 1) % 4][n] * 0.02 + (c + all[(i + 1) % 4][n]) * 0.48),
            ]),
            0.018,
            true,
          ),
          k.plastic('#2d190c', 0.9),
          [0, 0.092, 0],
        ),
      v.plastic &&
        k.times(4, (i) =>
          part(k.box(0.2, 0.1, 0.16, 0.04), k.rubber(v.plastic), [i % 2 ? 0.68 : -0.68, 0.05, i < 2 ? 0.44 : -0.44]),
        ),
    ]);
  },
};
