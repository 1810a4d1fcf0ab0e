import * as k from '../kit.mjs';
import { print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Backpacks. */
export const backpack = {
  look: { elevation: 12 },
  variants: [
    {
      w: 1,
      h: 1.35,
      skin: () => print('plaid', '#7c2432', ['#1f2a44', '#e3c98f', '#1f2a44'], 3),
      trim: '#2b1d17',
      look: { azimuth: 28 },
    },
    { w: 1, h: 1.6, skin: () => '#2f6f6b', trim: '#e7913b', hike: true, look: { azimuth: -30, set: sweep('#dfe3d6') } },
    {
      w: 0.95,
      h: 1.4,
      skin: () => '#2c2f36',
      trim: '#15171a',
      slim: true,
      look: { azimuth: 35, set: gradient('#d5dade') },
    },
    {
      w: 0.95,
      h: 1.1,
      skin: () => print('floral', '#f7d9d5', ['#e58a98', '#ffffff', '#f0b56f', '#7ba58a'], 6),
      trim: '#c76f7d',
      look: { azimuth: -24, set: table('oak', '#d9e5ea') },
    },
  ],
  build(v) {
    const { w, h } = v;
    const cloth = k.cloth(v.skin(), 18);
    const trim = k.leather(v.trim);
    const puff = (bw, bh, bd, r, at) =>
      part(
        k.warp(k.box(bw, bh, bd, r), (p) => {
          const q = 1 + 0.08 * Math.cos((p.y / bh) * 3.1);
          p.x *= p.y > 0 ? 1 - 0.14 * (p.y / bh) ** 2 * 4 : 1;
          p.z *= q;
        }),
        cloth,
        at,
      );
    const zip = (bw, y, z) => [
      part(
        k.tube(
          [
            [-bw / 2, y - 0.12, z - 0.06],
            [-bw / 2 + 0.05, y, z],
            [bw / 2 - 0.05, y, z],
            [bw / 2, y - 0.12, z - 0.06],
          ],
          0.016,
        ),
        k.metal('#8d9196', 0.4),
      ),
      part(k.box(0.035, 0.13, 0.02, 0.01), trim, [bw / 2 - 0.1, y - 0.06, z + 0.03]),
    ];
    return group([
      puff(w, h, 0.5, 0.22, [0, h / 2, 0]),
      puff(w * 0.8, h * 0.44, 0.24, 0.1, [0, h * 0.28, 0.29]),
      v.slim
        ? part(k.box(w * 0.3, 0.06, 0.02, 0.01), k.metal('#b9bdc2'), [0, h * 0.72, 0.29])
        : puff(w * 0.7, h * 0.26, 0.12, 0.05, [0, h * 0.72, 0.26]),
      zip(w * 0.74, h * 0.47, 0.4),
      v.slim ? null : zip(w * 0.6, h * 0.82, 0.32),
      part(
        k.tube(
          [
            [-0.14, h - 0.03, -0.12],
            [-0.12, h + 0.14, -0.14],
            [0.12, h + 0.14, -0.14],
            [0.14, h - 0.03, -0.12],
          ],
          0.035,
        ),
        trim,
      ),
      [-1, 1].map((s) =>
        part(
          k.band(
            [
              [s * 0.22, h - 0.05, -0.22],
              [s * 0.36, h * 0.8, -0.48],
              [s * 0.42, h * 0.45, -0.5],
              [s * 0.4, 0.12, -0.22],
            ],
            0.2,
            0.06,
            [1, 0, 0.2],
          ),
          cloth,
        ),
      ),
      [-1, 1].map((s) =>
        part(k.box(0.12, h * 0.34, 0.3, 0.05), k.cloth(v.trim, 10), [s * (w / 2 + 0.02), h * 0.22, 0.02]),
      ),
      part(k.box(w * 0.16, 0.16, 0.02, 0.01), trim, [0, h * 0.3, 0.425]),
      part(k.box(w * 1.0, 0.12, 0.52, 0.05), trim, [0, 0.06, 0.0]),
      v.hike && [
        part(
          k.band(
            [
              [-0.34, h * 0.92, 0.22],
              [-0.34, h * 0.6, 0.36],
              [-0.34, h * 0.1, 0.43],
            ],
            0.07,
            0.02,
            [1, 0, 0],
          ),
          k.cloth(v.trim, 4),
        ),
        part(
          k.band(
            [
              [0.34, h * 0.92, 0.22],
              [0.34, h * 0.6, 0.36],
              [0.34, h * 0.1, 0.43],
            ],
            0.07,
            0.02,
            [1, 0, 0],
          ),
          k.cloth(v.trim, 4),
        ),
        part(k.pill(0.17, 0.8), k.cloth('#e7913b', 8), [0, h + 0.16, 0.02], [0, 0, 90]),
      ],
    ]);
  },
};
