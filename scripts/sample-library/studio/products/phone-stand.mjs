import * as k from '../kit.mjs';
import { print, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** A phone, lying in the xy plane, to show what a holder holds. */
function phone(seed, screen = ['#20304f', '#e88a6a', '#f3c178'], art = 'mountains') {
  return group([
    part(k.slab(k.rounded(0.72, 1.5, 0.11), 0.08, 0.025), k.gloss('#1b1c1f')),
    part(
      k.flatUv(k.slab(k.rounded(0.67, 1.45, 0.09), 0.01, 0)),
      k.gloss(print(art, screen[1], screen, seed), { roughness: 0.15 }),
      [0, 0, 0.04],
    ),
  ]);
}

/** Phone stands. */
export const phoneStand = {
  look: { elevation: 18 },
  variants: [
    { type: 'bent', screen: ['#2c4a52', '#88b6a4', '#f0c987'], skin: '#c3c7cc', phone: true, look: { azimuth: -35 } },
    {
      type: 'wood',
      screen: ['#f3e2cf', '#3d405b', '#e07a5f', '#f2cc8f'],
      art: 'hexes',
      skin: ['#c99a68', '#7a4c26'],
      phone: true,
      look: { azimuth: 32, set: table('linen', '#d8d5cc') },
    },
    { type: 'lift', skin: '#34383e', look: { azimuth: 28, set: gradient('#d4dde2') } },
    {
      type: 'ears',
      screen: ['#f7c6d0', '#5a4a78', '#ffe3a8', '#9bd4c8'],
      art: 'confetti',
      skin: '#f2a9b7',
      phone: true,
      look: { azimuth: -25, set: sweep('#dcebe4') },
    },
  ],
  build(v, rng) {
    const held = v.phone && group([phone(rng(), v.screen, v.art)], [0, 0.92, 0.02], [-22, 0, 0]);
    if (v.type === 'bent') {
      return group([
        part(
          k.band(
            [
              [0, 0.02, 0.5],
              [0, 0.02, -0.5],
              [0, 0.08, -0.56],
              [0, 0.95, -0.22],
              [0, 1, -0.22],
            ],
            0.55,
            0.04,
            [1, 0, 0],
          ),
          k.brushedMetal(v.skin),
        ),
        part(
          k.band(
            [
              [0, 0.6, -0.3],
              [0, 0.22, 0.05],
              [0, 0.14, 0.2],
              [0, 0.26, 0.28],
            ],
            0.5,
            0.04,
            [1, 0, 0],
          ),
          k.brushedMetal(v.skin),
        ),
        group([held], [0, 0.02, 0.12]),
      ]);
    }
    if (v.type === 'wood') {
      const m = k.stoneware(wood('stand', ...v.skin), { roughness: 0.5 });
      return group([
        part(k.box(0.7, 0.14, 0.7, 0.05), m, [0, 0.07, 0]),
        part(k.slab(k.rounded(0.5, 1.1, 0.2), 0.09, 0.03), m, [0, 0.62, -0.22], [-20, 0, 0]),
        part(k.box(0.5, 0.08, 0.1, 0.03), m, [0, 0.17, 0.16]),
        group([held], [0, 0.02, 0.05]),
      ]);
    }
    if (v.type === 'lift') {
      const m = k.plastic(v.skin, 0.5);
      return group([
        part(
          k.lathe([
            [0.001, 0.1],
            [0.38, 0.1],
            [0.44, 0.05],
            [0.44, 0],
            [0.001, 0],
          ]),
          k.brushedMetal('#50565d'),
        ),
        part(k.cylinder(0.045, 0.045, 0.8), k.metal(), [0, 0.5, -0.1]),
        part(k.cylinder(0.065, 0.07, 0.42), m, [0, 0.3, -0.1]),
        part(
          k.slab(k.cut(k.rounded(0.72, 0.9, 0.14), k.rounded(0.4, 0.5, 0.1)), 0.05, 0.015),
          m,
          [0, 1.15, 0],
          [-25, 0, 0],
        ),
        k.times(2, (i) =>
          part(k.box(0.12, 0.05, 0.16, 0.02), k.rubber('#17191b'), [i ? 0.24 : -0.24, 0.8, 0.2], [-25, 0, 0]),
        ),
        part(k.cylinder(0.06, 0.06, 0.2), k.metal(), [0, 0.95, -0.08], [0, 0, 90]),
      ]);
    }
    const m = k.plastic(v.skin, 0.35, { clearcoat: 0.5 });
    return group([
      part(k.pill(0.34, 0.16), m, [0, 0.3, -0.18], [0, 0, 90], [0.9, 1, 0.7]),
      k.times(2, (i) => part(k.ball(0.17), m, [i ? 0.3 : -0.3, 0.56, -0.2])),
      k.times(2, (i) => part(k.ball(0.1), k.plastic('#fbdfe4'), [i ? 0.3 : -0.3, 0.58, -0.1])),
      part(k.box(0.8, 0.1, 0.5, 0.05), m, [0, 0.06, 0.05]),
      part(k.box(0.6, 0.1, 0.08, 0.04), m, [0, 0.15, 0.24]),
      group([held], [0, 0.02, 0.12]),
    ]);
  },
};
