import * as k from '../kit.mjs';
import { print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Scarves, folded or knotted. */
export const scarf = {
  look: { elevation: 32 },
  variants: [
    {
      type: 'stack',
      skin: () => print('plaid', '#c9a36a', ['#7a1f2b', '#2a2f45', '#f1e6cf', '#2a2f45'], 2),
      fringe: '#c9a36a',
      look: { azimuth: 24 },
    },
    { type: 'roll', skin: () => '#a9b6a0', knit: true, look: { azimuth: -28, set: table('oak', '#e1dcd3') } },
    {
      type: 'ring',
      skin: () => print('floral', '#1f4a5c', ['#e7a24f', '#e6d3b5', '#c5543f', '#5f9e95'], 4),
      silk: true,
      look: { azimuth: 15, set: sweep('#ead9ce') },
    },
    {
      type: 'stack',
      skin: () => print('stripes', '#f0e6dc', ['#d9776b', '#e9b08a', '#8aa6b5'], 9),
      fringe: '#8aa6b5',
      look: { azimuth: -22, set: gradient('#d7dfe6') },
    },
  ],
  build(v, rng) {
    const fabric = v.knit
      ? k.knitted(v.skin(), 6)
      : v.silk
        ? k.cloth(v.skin(), 60, { roughness: 0.6, sheen: 1, bumpScale: 0.15 })
        : k.cloth(v.skin(), 22);
    if (v.type === 'stack') {
      return group([
        k.times(4, (i) =>
          part(
            k.warp(k.flatUv(new k.THREE.BoxGeometry(1.5, 0.12, 0.8, 40, 3, 30), 'y'), (p) => {
              p.y += 0.018 * Math.sin(p.x * 7 + i * 2) * Math.cos(p.z * 5 + i);
              p.z += Math.abs(p.y) < 0.07 ? 0.04 * Math.sign(p.z) * (1 - (p.y / 0.07) ** 2) : 0;
            }),
            fabric,
            [rng.range(-0.02, 0.02), 0.08 + i * 0.13, 0],
            [0, rng.range(-2, 2), 0],
          ),
        ),
        k.times(44, (i) =>
          part(
            k.tube(
              [
                [0, 0, 0],
                [0.06, -0.02, rng.range(-0.02, 0.02)],
                [0.2, -0.06 - rng() * 0.08, rng.range(-0.05, 0.05)],
              ],
              0.013,
              false,
              12,
            ),
            k.cloth(v.fringe, 1),
            [0.75, 0.33 + (i % 2) * 0.13, -0.39 + Math.floor(i / 2) * 0.036],
          ),
        ),
      ]);
    }
    if (v.type === 'roll') {
      const coil = k.times(70, (i) => [
        Math.cos(i / 2.9) * (0.06 + i * 0.0085),
        Math.sin(i / 2.9) * (0.06 + i * 0.0085),
        0,
      ]);
      const [x, y] = coil.at(-1);
      return group(
        [
          part(
            k.band(
              [...coil, [x + 0.2, y - 0.3, 0], [x + 0.5, -0.68, 0], [x + 1.0, -0.7, 0]],
              0.85,
              0.12,
              [0, 0, 1],
              360,
            ),
            fabric,
          ),
        ],
        [0, 0.76, 0],
      );
    }
    return group([
      part(
        k.warp(new k.THREE.TorusGeometry(0.62, 0.24, 64, 240), (p) => {
          const a = Math.atan2(p.y, p.x);
          const r = Math.hypot(p.x, p.y);
          const around = Math.atan2(p.z, r - 0.62);
          const q = 1 + 0.13 * Math.sin(around * 5 + a * 3) + 0.06 * Math.sin(around * 9 - a * 7);
          p.x = Math.cos(a) * (0.62 + (r - 0.62) * q);
          p.y = Math.sin(a) * (0.62 + (r - 0.62) * q);
          p.z *= q;
        }),
        fabric,
        [0, 0.26, 0],
        [90, 0, 0],
      ),
      [
        [-0.16, 14],
        [0.2, -12],
      ].map(([x, turn]) =>
        part(
          k.skin(
            (u, t) => [
              (u - 0.5) * (0.28 + t * 0.4) + 0.04 * Math.sin(t * 6),
              0.05 + 0.3 * (1 - t) ** 2 + 0.05 * Math.sin(u * 9 + t * 4),
              0.5 + t * 0.85,
            ],
            40,
            40,
          ),
          fabric,
          [x, 0, 0],
          [0, turn, 0],
        ),
      ),
      part(k.ball(0.24), fabric, [0, 0.36, 0.62], [0, 0, 0], [1.1, 0.8, 0.8]),
    ]);
  },
};
