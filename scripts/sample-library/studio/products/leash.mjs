import * as k from '../kit.mjs';
import { print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Dog leashes. */
export const leash = {
  look: { elevation: 48 },
  variants: [
    {
      type: 'rope',
      skin: () => print('chevron', '#e4572e', ['#2b2b2b', '#f3c14b'], 3, [30, 1]),
      look: { azimuth: 20 },
    },
    {
      type: 'web',
      skin: () => print('plaid', '#2f4f6f', ['#d9b36a', '#8a2b36', '#eae2cf'], 5, [6, 1]),
      look: { azimuth: -25, set: sweep('#e6ddcd') },
    },
    { type: 'reel', skin: '#3aa6a0', look: { azimuth: 28, elevation: 16, set: gradient('#f0e2d2') } },
    { type: 'leather', skin: () => '#6e3f20', look: { azimuth: -18, set: table('walnut', '#cfcabe') } },
  ],
  build(v) {
    const steel = k.metal(v.type === 'leather' ? '#d4b26a' : '#c9cdd1', 0.18);
    const clip = (at, turn) =>
      group(
        [
          part(k.ring(0.08, 0.024), steel),
          part(k.cylinder(0.05, 0.05, 0.14), steel, [0.15, 0, 0], [0, 0, 90]),
          part(k.ring(0.13, 0.028, 330), steel, [0.36, 0, 0], [0, 0, 15], [1.3, 0.8, 1]),
          part(k.box(0.05, 0.06, 0.04, 0.01), steel, [0.24, 0.05, 0.03]),
        ],
        at,
        turn,
      );
    if (v.type === 'reel') {
      const shell = k.plastic(v.skin, 0.35, { clearcoat: 0.6 });
      return group([
        group(
          [
            part(
              k.slab(
                k.cut(
                  k.outline(
                    [
                      [-0.5, 0.3],
                      [0, 0.5],
                      [0.55, 0.42],
                      [0.95, 0.2],
                      [0.92, -0.2],
                      [0.4, -0.42],
                      [-0.3, -0.5],
                      [-0.7, -0.3],
                      [-0.78, 0.05],
                    ],
                    true,
                  ),
                  k.outline(
                    [
                      [0.25, 0.16],
                      [0.66, 0.12],
                      [0.68, -0.06],
                      [0.35, -0.18],
                      [0.2, 0],
                    ],
                    true,
                  ),
                ),
                0.34,
                0.1,
              ),
              shell,
            ),
            part(k.cylinder(0.3, 0.3, 0.37), k.rubber('#26303a'), [-0.24, 0, 0], [90, 0, 0]),
            part(k.cylinder(0.2, 0.2, 0.39), k.plastic('#f4f4f2'), [-0.24, 0, 0], [90, 0, 0]),
            part(k.box(0.22, 0.12, 0.14, 0.05), k.rubber('#f2b33d'), [0.2, 0.5, 0], [0, 0, -4]),
            part(
              k.band(
                [
                  [-0.75, -0.2, 0],
                  [-1.05, -0.3, 0.05],
                  [-1.2, -0.46, 0.25],
                  [-1.0, -0.48, 0.6],
                  [-0.6, -0.48, 0.7],
                ],
                0.08,
                0.02,
                [0, 0.6, 1],
              ),
              k.cloth('#26303a', 3),
            ),
          ],
          [0, 0.5, 0],
        ),
        clip([-0.58, 0.05, 0.7], [90, 0, -10]),
      ]);
    }
    const spiral = k.times(52, (i) => {
      const a = i / 2.7;
      const r = 0.28 + i * 0.0105;
      return [Math.cos(a) * r, 0.07 + (i % 9 === 4 ? 0.05 : 0), Math.sin(a) * r];
    });
    const [x, , z] = spiral.at(-1);
    const tail = [
      [x + 0.15, 0.06, z + 0.32],
      [0.35, 0.06, 1.15],
      [-0.2, 0.06, 1.1],
    ];
    const flat = v.type !== 'rope';
    const m = v.type === 'leather' ? k.leather(v.skin()) : k.cloth(v.skin(), 6);
    const line = [...spiral, ...tail];
    const grip = [
      [0.26, 0.09, 0],
      [0.1, 0.16, -0.1],
      [-0.3, 0.2, 0.1],
      [-0.15, 0.22, 0.3],
      [0.15, 0.16, 0.2],
      [0.26, 0.1, 0],
    ];
    return group([
      part(flat ? k.band(line, 0.12, 0.03, [0, 1, 0], 420) : k.tube(line, 0.055, false, 500), m),
      part(
        flat ? k.band(grip, 0.12, 0.04, [0, 1, 0.2], 90) : k.tube(grip, 0.06),
        v.type === 'rope' ? k.cloth('#2b2b2b', 6) : m,
      ),
      clip([-0.26, 0.06, 1.1], [90, 0, 178]),
      part(k.cylinder(0.075, 0.075, 0.14), steel, [-0.14, 0.06, 1.11], [0, 0, 90]),
      v.type === 'leather' &&
        k.times(3, (i) => part(k.cylinder(0.02, 0.02, 0.14), steel, [0.3, 0.08, -0.06 + i * 0.06], [0, 0, 90])),
    ]);
  },
};
