import * as k from '../kit.mjs';
import { print, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Desk and bedside lamps. */
export const deskLamp = {
  look: { elevation: 12 },
  variants: [
    { type: 'arm', skin: '#26292d', trim: '#c9a15a', look: { azimuth: 25 } },
    { type: 'mushroom', skin: '#e8743b', look: { azimuth: 0, set: sweep('#f1dfcf') } },
    {
      type: 'shade',
      skin: () => print('chevron', '#efe7d6', ['#b9a88a', '#d9cdb4'], 3),
      base: ['#a9764b', '#5c3719'],
      look: { azimuth: -20, set: table('walnut', '#c8d1cf') },
    },
    { type: 'panel', skin: '#f4f5f6', look: { azimuth: -38, set: gradient('#cddbe4') } },
  ],
  build(v) {
    const bulb = k.glow('#fff1cf', 1.3);
    if (v.type === 'arm') {
      const m = k.plastic(v.skin, 0.45);
      return group([
        part(
          k.lathe([
            [0.001, 0.09],
            [0.36, 0.08],
            [0.42, 0.03],
            [0.43, 0],
            [0.001, 0],
          ]),
          m,
        ),
        part(k.cylinder(0.035, 0.035, 1.05), k.metal(v.trim), [-0.19, 0.55, 0], [0, 0, 22]),
        part(k.ball(0.075), k.metal(v.trim), [-0.39, 1.04, 0]),
        part(k.cylinder(0.032, 0.032, 1), k.metal(v.trim), [0.02, 1.28, 0], [0, 0, -60]),
        part(k.ball(0.07), k.metal(v.trim), [0.45, 1.53, 0]),
        group(
          [
            part(
              k.lathe([
                [0.08, 0.28],
                [0.13, 0.26],
                [0.32, -0.15],
                [0.31, -0.15],
                [0.12, 0.24],
              ]),
              m,
            ),
            part(k.cylinder(0.06, 0.09, 0.14), m, [0, 0.31, 0]),
            part(k.ball(0.12), bulb, [0, -0.04, 0]),
          ],
          [0.57, 1.34, 0],
          [0, 0, 22],
        ),
      ]);
    }
    if (v.type === 'mushroom') {
      return group([
        part(
          k.lathe(
            [
              [0.001, 0],
              [0.36, 0],
              [0.35, 0.06],
              [0.16, 0.16],
              [0.11, 0.4],
              [0.12, 0.75],
            ],
            true,
          ),
          k.gloss(v.skin),
        ),
        part(
          k.lathe(
            [
              [0.001, 1.34],
              [0.3, 1.3],
              [0.58, 1.08],
              [0.66, 0.76],
              [0.63, 0.74],
              [0.5, 0.74],
            ],
            true,
          ),
          k.gloss(v.skin, { emissive: new k.THREE.Color('#ff9a50'), emissiveIntensity: 0.12 }),
        ),
        part(k.disc(0.6), bulb, [0, 0.765, 0], [90, 0, 0]),
      ]);
    }
    if (v.type === 'shade') {
      return group([
        part(
          k.lathe(
            [
              [0.001, 0],
              [0.27, 0],
              [0.28, 0.05],
              [0.2, 0.12],
              [0.27, 0.36],
              [0.2, 0.62],
              [0.06, 0.76],
              [0.04, 0.9],
            ],
            true,
          ),
          k.ceramic(wood('shade', ...v.base), { roughness: 0.4 }),
        ),
        part(
          k.heightUv(
            k.lathe([
              [0.56, 0.8],
              [0.38, 1.5],
            ]),
            0.8,
            1.5,
          ),
          k.cloth(v.skin(), 20, { emissive: new k.THREE.Color('#ffdf9f'), emissiveIntensity: 0.16 }),
        ),
        part(k.ring(0.56, 0.015), k.cloth('#9c8a68'), [0, 0.8, 0], [90, 0, 0]),
        part(k.ring(0.38, 0.015), k.cloth('#9c8a68'), [0, 1.5, 0], [90, 0, 0]),
        part(k.ball(0.12), bulb, [0, 1.05, 0]),
      ]);
    }
    const m = k.plastic(v.skin, 0.35);
    return group([
      part(k.box(0.8, 0.07, 0.5, 0.03), m, [0, 0.035, 0]),
      part(k.cylinder(0.16, 0.16, 0.012), k.plastic('#dfe3e6'), [0.15, 0.075, 0.05]),
      part(k.box(0.1, 1.1, 0.05, 0.025), m, [-0.28, 0.6, 0], [0, 0, 6]),
      part(k.box(1.15, 0.06, 0.16, 0.03), m, [0.14, 1.16, 0], [0, 0, 5]),
      part(k.box(0.95, 0.02, 0.11, 0.01), bulb, [0.22, 1.135, 0], [0, 0, 5]),
    ]);
  },
};
