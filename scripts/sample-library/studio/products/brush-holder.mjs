import * as k from '../kit.mjs';
import { speckle, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Toothbrush holders. */
export const brushHolder = {
  look: { elevation: 20 },
  variants: [
    {
      type: 'round',
      skin: () =>
        speckle('tbh', '#f1ece4', ['#c98f72', '#7f8f86', '#d9c9a8', '#5d6472'], {
          count: 160,
          min: 4,
          max: 14,
          chips: true,
        }),
      look: { azimuth: 12 },
    },
    { type: 'block', skin: () => '#cfd3d1', look: { azimuth: -28, set: sweep('#e7dcd3') } },
    { type: 'cat', skin: () => '#f6d9a8', look: { azimuth: 14, set: gradient('#cfe3e6') } },
    {
      type: 'set',
      skin: () => wood('bamboo', '#e3c38d', '#b58a4c'),
      look: { azimuth: -18, set: table('marble', '#d6e0dc') },
    },
  ],
  build(v) {
    const skin = v.skin();
    const brush = (colour, x, z, lean, y = 0.4) =>
      group(
        [
          part(k.pill(0.035, 1.1), k.plastic(colour, 0.35), [0, 0.6, 0], [0, 0, 0], [1, 1, 0.7]),
          part(k.box(0.09, 0.3, 0.06, 0.025), k.plastic(colour, 0.35), [0, 1.25, 0]),
          part(k.box(0.08, 0.26, 0.12, 0.01), k.plush('#ffffff', 1), [0, 1.26, 0.08]),
        ],
        [x, y * 0.3, z],
        [0, 20, lean],
      );
    if (v.type === 'round')
      return group([
        k.pot(
          [
            [0.4, 0],
            [0.44, 0.03],
            [0.44, 0.95],
          ],
          k.ceramic(skin),
          k.ceramic('#fff'),
        ),
        brush('#3d8f8a', 0.12, 0.1, -14),
        brush('#e4816b', -0.14, -0.05, 15),
      ]);
    if (v.type === 'block')
      return group([
        part(
          k.slab(
            k.cut(k.rounded(1.3, 0.6, 0.2), k.hole(-0.4, 0, 0.1), k.hole(0, 0, 0.14), k.hole(0.4, 0, 0.1)),
            0.34,
            0.04,
          ),
          k.stoneware(skin),
          [0, 0.17, 0],
          [-90, 0, 0],
        ),
        brush('#2c5282', -0.4, 0, 4),
        brush('#c05621', 0.4, 0, -5),
        part(k.cylinder(0.11, 0.08, 0.9), k.plastic('#f4f4f2', 0.3), [0, 0.6, 0]),
        part(k.cylinder(0.06, 0.06, 0.1), k.plastic('#2a9d8f'), [0, 1.09, 0]),
      ]);
    if (v.type === 'cat')
      return group([
        part(k.box(1.1, 0.8, 0.6, 0.26), k.ceramic(skin), [0, 0.42, 0]),
        [-1, 1].map((s) => [
          part(k.cylinder(0.001, 0.2, 0.3, 4), k.ceramic(skin), [s * 0.34, 0.9, 0], [0, 45, -s * 8]),
          part(k.ball(0.055), k.gloss('#2b2b2b'), [s * 0.24, 0.5, 0.29]),
          k.times(3, (i) =>
            part(
              k.box(0.22, 0.012, 0.01, 0.004),
              k.plastic('#5a4632'),
              [s * 0.42, 0.4 - i * 0.06, 0.3],
              [0, s * 20, s * (8 - i * 8)],
            ),
          ),
        ]),
        part(k.ball(0.04), k.gloss('#e58a8a'), [0, 0.42, 0.31], [0, 0, 0], [1.3, 0.8, 0.6]),
        brush('#5a9bd4', -0.16, -0.05, 10, 0.9),
        brush('#e56b8c', 0.18, -0.05, -10, 0.9),
        [-1, 1].map((s) => part(k.ball(0.13), k.ceramic(skin), [s * 0.3, 0.06, 0.25])),
      ]);
    return group([
      part(k.box(1.7, 0.06, 0.7, 0.03), k.stoneware(skin, { roughness: 0.5 }), [0, 0.03, 0]),
      k.pot(
        [
          [0.28, 0],
          [0.3, 0.02],
          [0.3, 0.7],
        ],
        k.ceramic('#ffffff'),
        k.ceramic('#fff'),
        { at: [-0.5, 0.06, 0] },
      ),
      group([brush('#c99a5e', 0.05, 0, -10), brush('#7d9f74', -0.08, 0, 12)], [-0.5, 0.05, 0]),
      part(
        k.lathe([
          [0.001, 0],
          [0.28, 0],
          [0.3, 0.04],
          [0.3, 0.5],
          [0.2, 0.62],
          [0.09, 0.66],
          [0.09, 0.75],
        ]),
        k.ceramic('#ffffff'),
        [0.2, 0.06, 0],
      ),
      part(k.cylinder(0.1, 0.1, 0.1), k.stoneware(skin), [0.2, 0.83, 0]),
      part(
        k.tube(
          [
            [0.2, 0.86, 0],
            [0.2, 0.98, 0],
            [0.26, 1.0, 0.08],
            [0.3, 0.96, 0.2],
          ],
          0.03,
        ),
        k.metal(),
      ),
      part(
        k.lathe([
          [0.001, 0.05],
          [0.2, 0.04],
          [0.26, 0.1],
        ]),
        k.stoneware(skin),
        [0.66, 0.06, 0.05],
      ),
      part(k.box(0.3, 0.1, 0.2, 0.04), k.plastic('#cfe0c3'), [0.66, 0.16, 0.05], [0, 25, 0]),
    ]);
  },
};
