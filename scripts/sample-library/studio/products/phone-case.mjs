import * as k from '../kit.mjs';
import { print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Phone cases, seen from the back. */
export const phoneCase = {
  look: { elevation: 12 },
  variants: [
    {
      skin: () => print('triangles', '#f7efe2', ['#e4572e', '#17bebb', '#ffc914', '#2e282a'], 8),
      edge: '#2e282a',
      cams: 3,
      look: { azimuth: 28 },
    },
    {
      skin: () => print('floral', '#20324a', ['#e9c5c0', '#d98d8b', '#f3e5d7', '#6f9a8d'], 9),
      edge: '#1a2637',
      cams: 2,
      look: { azimuth: -32, set: sweep('#e9dccb') },
    },
    {
      skin: () => '#6e8f7e',
      edge: '#5d7d6d',
      cams: 3,
      ring: true,
      look: { azimuth: 40, set: table('concrete', '#c9cdc9') },
    },
    {
      skin: () => print('brush', '#f3f1ec', ['#141414', '#7b7b7b', '#c5362d'], 4),
      edge: '#f3f1ec',
      cams: 1,
      look: { azimuth: -22, set: gradient('#c7d7dd') },
    },
  ],
  build(v) {
    const shell = (depth, m, z) => part(k.slab(k.rounded(0.82, 1.66, 0.16), depth, 0.035), m, [0, 0, z]);
    const lens = (x, y) =>
      group(
        [
          part(k.cylinder(0.085, 0.085, 0.05), k.metal('#5a5e63'), [0, 0, 0], [90, 0, 0]),
          part(k.cylinder(0.065, 0.065, 0.056), k.gloss('#0c0f14'), [0, 0, 0], [90, 0, 0]),
          part(k.ball(0.03), k.gloss('#27445e'), [0, 0, 0.02]),
        ],
        [x, y, 0.1],
      );
    const at = [
      [-0.12, 0.12],
      [-0.12, -0.12],
      [0.12, 0],
    ].slice(0, v.cams);
    return group([
      group(
        [
          shell(0.13, k.plastic(v.edge, 0.5), 0),
          part(
            k.slab(k.rounded(0.775, 1.615, 0.14), 0.02, 0.008),
            k.plastic(v.skin(), 0.4, { clearcoat: 0.4 }),
            [0, 0, 0.06],
          ),
          part(k.slab(k.rounded(0.46, 0.46, 0.13), 0.05, 0.02), k.gloss('#1a1c1f'), [-0.12, 0.52, 0.07]),
          at.map(([x, y]) => lens(x - 0.12, y + 0.52)),
          part(k.box(0.03, 0.2, 0.05, 0.012), k.plastic(v.edge), [0.415, 0.3, 0]),
          v.ring && part(k.ring(0.2, 0.025), k.metal('#d7c49a'), [0, -0.15, 0.1]),
        ],
        [0, 0.84, 0],
        [-12, 0, 0],
      ),
    ]);
  },
};
