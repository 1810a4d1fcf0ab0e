import * as k from '../kit.mjs';
import { print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Plush bears. */
export const bear = {
  look: { elevation: 8 },
  variants: [
    { skin: '#9a6a3e', muzzle: '#dcbf95', bow: '#b3202f', look: { azimuth: 20 } },
    {
      skin: '#f0b8c2',
      muzzle: '#fdeaea',
      scarf: ['#5b7fb5', '#f4f1e8'],
      look: { azimuth: -22, set: sweep('#d7e2dc') },
    },
    {
      skin: '#f6f5f1',
      dark: '#242528',
      muzzle: '#ffffff',
      patch: true,
      look: { azimuth: 15, set: gradient('#bcd6b8') },
    },
    {
      skin: '#efe2cb',
      muzzle: '#fbf6ea',
      jumper: () => print('stripes', '#2f5d73', ['#f3ead8'], 4),
      look: { azimuth: -16, set: table('oak', '#e7d9d4') },
    },
  ],
  build(v) {
    const m = k.plush(v.skin);
    const limb = k.plush(v.dark ?? v.skin);
    const pale = k.plush(v.muzzle);
    const black = k.gloss('#1b1614');
    const body = v.jumper ? k.knitted(v.jumper(), 5) : m;
    return group([
      part(k.ball(0.55), body, [0, 0.55, 0], [0, 0, 0], [0.95, 1.05, 0.85]),
      !v.jumper && part(k.ball(0.4), pale, [0, 0.52, 0.19], [0, 0, 0], [0.9, 1, 0.8]),
      part(k.ball(0.5), m, [0, 1.38, 0.03], [0, 0, 0], [1.08, 0.95, 0.95]),
      [-1, 1].map((s) => [
        part(k.ball(0.18), limb, [s * 0.38, 1.76, 0], [0, 0, 0], [1, 1, 0.6]),
        part(k.ball(0.12), k.plush(v.dark ?? v.muzzle), [s * 0.37, 1.75, 0.07], [0, 0, 0], [1, 1, 0.5]),
        part(k.pill(0.17, 0.42), v.jumper ? body : limb, [s * 0.6, 0.75, 0.12], [-28, 0, s * 38]),
        part(k.ball(0.18), limb, [s * 0.76, 0.5, 0.24]),
        part(k.pill(0.23, 0.3), limb, [s * 0.42, 0.22, 0.5], [78, 0, s * -18]),
        part(k.ball(0.24), limb, [s * 0.48, 0.26, 0.78], [0, 0, 0], [1, 1.1, 0.65]),
        part(k.ball(0.16), pale, [s * 0.49, 0.26, 0.87], [0, 0, 0], [1, 1.1, 0.5]),
        v.patch && part(k.ball(0.13), k.plush('#242528'), [s * 0.19, 1.44, 0.41], [0, 0, s * 30], [0.85, 1.15, 0.5]),
        part(k.ball(0.055), black, [s * 0.18, 1.46, v.patch ? 0.48 : 0.465]),
        part(k.ball(0.016), k.plastic('#ffffff'), [s * 0.18 + 0.02, 1.485, 0.52]),
      ]),
      part(k.ball(0.22), pale, [0, 1.27, 0.4], [0, 0, 0], [1.1, 0.85, 0.8]),
      part(k.ball(0.075), black, [0, 1.35, 0.565], [0, 0, 0], [1.2, 0.85, 0.7]),
      part(
        k.tube(
          [
            [-0.09, 1.2, 0.555],
            [-0.03, 1.17, 0.575],
            [0, 1.21, 0.58],
            [0.03, 1.17, 0.575],
            [0.09, 1.2, 0.555],
          ],
          0.011,
        ),
        black,
      ),
      v.bow && [
        [-1, 1].map((s) =>
          part(k.ball(0.17), k.cloth(v.bow, 4), [s * 0.17, 1.0, 0.46], [0, 0, s * 12], [1.1, 0.75, 0.45]),
        ),
        part(k.ball(0.075), k.cloth(v.bow, 3), [0, 1.0, 0.5]),
      ],
      v.scarf && [
        part(
          k.ring(0.33, 0.1),
          k.knitted(print('stripes', v.scarf[0], [v.scarf[1]], 3, [8, 1]), 3),
          [0, 0.98, 0.04],
          [84, 0, 0],
        ),
        part(
          k.box(0.2, 0.56, 0.08, 0.04),
          k.knitted(print('stripes', v.scarf[0], [v.scarf[1]], 3), 3),
          [0.2, 0.72, 0.46],
          [-12, 0, 8],
        ),
      ],
    ]);
  },
};
