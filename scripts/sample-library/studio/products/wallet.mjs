import * as k from '../kit.mjs';
import { print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Wallets and card holders. */
export const wallet = {
  look: { elevation: 34 },
  variants: [
    { type: 'fold', skin: '#7a4424', look: { azimuth: 28 } },
    { type: 'long', skin: '#2f5d50', look: { azimuth: -30, set: sweep('#e6d8c7') } },
    { type: 'metal', skin: '#2a2d31', look: { azimuth: 24, set: table('concrete', '#c3c6c5') } },
    {
      type: 'coin',
      skin: () => print('leaves', '#f4e3c8', ['#3f7d5a', '#c7653f', '#e0a93f'], 5),
      look: { azimuth: -20, set: gradient('#d8d2e6') },
    },
  ],
  build(v) {
    const stitches = (points, colour) =>
      points.map(([x, y, z, turn = 0]) =>
        part(k.box(0.045, 0.012, 0.012, 0.004), k.cloth(colour, 1), [x, y, z], [0, turn, 0]),
      );
    const edge = (w, d, y, colour) =>
      stitches(
        [
          ...k.times(Math.floor(w / 0.07), (i) => [-w / 2 + i * 0.07 + 0.035, y, d / 2]),
          ...k.times(Math.floor(w / 0.07), (i) => [-w / 2 + i * 0.07 + 0.035, y, -d / 2]),
          ...k.times(Math.floor(d / 0.07), (i) => [w / 2, y, -d / 2 + i * 0.07 + 0.035, 90]),
        ],
        colour,
      );
    const cards = (x, y, z) =>
      k.times(3, (i) =>
        part(k.box(0.9, 0.012, 0.5, 0.005), k.gloss(['#2d6cdf', '#d94f70', '#f2b632'][i]), [
          x + 0.02 * i,
          y + i * 0.014,
          z - i * 0.05,
        ]),
      );
    if (v.type === 'fold') {
      const m = k.leather(v.skin);
      return group([
        part(k.box(1.3, 0.07, 1, 0.035), m, [0, 0.04, 0]),
        cards(0.06, 0.095, 0.06),
        group(
          [
            part(k.box(1.3, 0.06, 1, 0.03), m, [0.65, 0, 0]),
            edge(1.22, 0.92, 0.033, '#e3c08d').map((s) => group([s], [0.65, 0, 0])),
          ],
          [-0.65, 0.16, 0],
          [0, 0, 7],
        ),
        part(k.cylinder(0.065, 0.065, 1, 40), m, [-0.63, 0.1, 0], [90, 0, 0]),
      ]);
    }
    if (v.type === 'long') {
      const m = k.leather(v.skin);
      return group([
        part(k.box(1.9, 0.2, 0.95, 0.09), m, [0, 0.11, 0]),
        edge(1.76, 0.82, 0.212, '#d8c9a4'),
        part(
          k.tube(
            [
              [-0.96, 0.11, -0.4],
              [-0.96, 0.11, 0.4],
              [-0.85, 0.11, 0.48],
              [0.85, 0.11, 0.48],
            ],
            0.02,
          ),
          k.metal('#d9b867'),
        ),
        part(k.box(0.05, 0.02, 0.26, 0.01), k.metal('#d9b867'), [0.7, 0.1, 0.6], [20, 20, 0]),
        part(k.box(0.34, 0.01, 0.1, 0.004), k.metal('#d9b867'), [0.55, 0.215, 0.22]),
        part(
          k.band(
            [
              [-0.95, 0.1, 0.3],
              [-1.15, 0.05, 0.45],
              [-1.2, 0.03, 0.75],
              [-0.95, 0.03, 0.9],
              [-0.7, 0.05, 0.7],
              [-0.9, 0.08, 0.4],
            ],
            0.09,
            0.03,
            [0, 1, 0],
          ),
          m,
        ),
      ]);
    }
    if (v.type === 'metal') {
      return group([
        part(k.box(1.1, 0.05, 0.72, 0.02), k.brushedMetal('#585d64'), [0, 0.03, 0]),
        cards(0.18, 0.07, 0),
        part(k.box(1.1, 0.05, 0.72, 0.02), k.brushedMetal('#585d64'), [0, 0.14, 0]),
        part(k.box(0.2, 0.16, 0.74, 0.02), k.rubber('#1b1d20'), [-0.42, 0.085, 0]),
        part(k.box(0.5, 0.02, 0.22, 0.01), k.metal('#a3a8ae'), [0.12, 0.17, 0.05]),
        k.times(4, (i) =>
          part(k.cylinder(0.03, 0.03, 0.02), k.metal('#24272b'), [i % 2 ? 0.46 : -0.22, 0.168, i < 2 ? 0.28 : -0.28]),
        ),
      ]);
    }
    return group([
      group(
        [
          part(k.flatUv(k.slab(k.rounded(1.3, 0.8, 0.26), 0.3, 0.14)), k.cloth(v.skin(), 20), [0, 0.42, 0]),
          part(
            k.tube(
              [
                [-0.62, 0.6, 0],
                [-0.55, 0.8, 0],
                [0, 0.86, 0],
                [0.55, 0.8, 0],
                [0.62, 0.6, 0],
              ],
              0.045,
            ),
            k.metal('#d9b867', 0.2),
          ),
          [-1, 1].map((s) => part(k.ball(0.08), k.metal('#d9b867', 0.2), [s * 0.07, 0.93, s * 0.04])),
        ],
        [0, 0, 0],
        [-14, 0, 0],
      ),
    ]);
  },
};
