import * as k from '../kit.mjs';
import { print, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Pet bowls. */
export const petBowl = {
  look: { elevation: 26 },
  variants: [
    { type: 'ceramic', skin: () => print('paws', '#f3ece0', ['#b56b45', '#d9a97c'], 6, [3, 1]), look: { azimuth: 15 } },
    { type: 'stand', look: { azimuth: -26, set: sweep('#dfe4dc') } },
    { type: 'steel', look: { azimuth: 12, set: table('oak', '#dfe5e8') } },
    { type: 'tilt', look: { azimuth: -32, set: gradient('#f1dfd0') } },
  ],
  build(v, rng) {
    const food = (r, y, n = 90) =>
      k.times(n, () => {
        const a = rng() * 6.28;
        const q = Math.sqrt(rng()) * r;
        return part(
          k.ball(0.05),
          k.stoneware(rng.pick(['#8a5a33', '#a06c3f', '#6f4526', '#b98551'])),
          [Math.cos(a) * q, y + rng() * 0.06 + (r - q) * 0.16, Math.sin(a) * q],
          [rng() * 90, rng() * 90, 0],
          [1, 0.6, 1],
        );
      });
    if (v.type === 'ceramic')
      return group([
        k.pot(
          [
            [0.68, 0],
            [0.72, 0.03],
            [0.62, 0.42],
          ],
          k.ceramic(v.skin()),
          k.ceramic('#fbf7ef'),
          { wall: 0.06 },
        ),
        food(0.5, 0.22),
      ]);
    if (v.type === 'stand') {
      const timber = k.stoneware(wood('stand2', '#dcb27a', '#9d6c38'), { roughness: 0.5 });
      return group([
        part(
          k.slab(k.cut(k.rounded(2, 0.95, 0.14), k.hole(-0.48, 0, 0.36), k.hole(0.48, 0, 0.36)), 0.08, 0.02),
          timber,
          [0, 0.6, 0],
          [-90, 0, 0],
        ),
        [-1, 1].map((s) => [
          group(
            [
              k.pot(
                [
                  [0.2, 0],
                  [0.3, 0.05],
                  [0.37, 0.28],
                  [0.42, 0.3],
                ],
                k.ceramic(s > 0 ? '#f6f4ef' : '#5f8f8a'),
                k.ceramic(s > 0 ? '#f6f4ef' : '#5f8f8a'),
                { wall: 0.03 },
              ),
            ],
            [s * 0.48, 0.35, 0],
          ),
          part(k.box(0.07, 0.58, 0.85, 0.02), timber, [s * 0.92, 0.29, 0]),
        ]),
        group([food(0.26, 0.5, 40)], [0.48, 0, 0]),
        part(k.cylinder(0.33, 0.33, 0.01), k.glass('#cfe8ef', 0.6, { roughness: 0.02 }), [-0.48, 0.57, 0]),
      ]);
    }
    if (v.type === 'steel')
      return group([
        k.pot(
          [
            [0.6, 0.02],
            [0.66, 0.06],
            [0.56, 0.4],
            [0.62, 0.43],
          ],
          k.brushedMetal('#c9ccd0'),
          k.metal('#d7dadd', 0.2),
          { wall: 0.03 },
        ),
        part(k.ring(0.65, 0.045), k.rubber('#c0392b'), [0, 0.04, 0], [90, 0, 0]),
        food(0.46, 0.2, 80),
        part(
          k.slab(
            k.outline([
              [-0.16, 0.03],
              [-0.24, 0.09],
              [-0.3, 0.02],
              [-0.26, -0.0],
              [-0.3, -0.04],
              [-0.24, -0.1],
              [-0.16, -0.04],
              [0.16, -0.04],
              [0.24, -0.1],
              [0.3, -0.04],
              [0.26, 0],
              [0.3, 0.02],
              [0.24, 0.09],
              [0.16, 0.03],
            ]),
            0.02,
            0.006,
          ),
          k.rubber('#2b2b2b'),
          [0, 0.22, 0.625],
          [-14, 0, 0],
        ),
      ]);
    return group([
      part(
        k.lathe([
          [0.001, 0],
          [0.5, 0],
          [0.52, 0.04],
          [0.26, 0.3],
          [0.26, 0.45],
        ]),
        k.plastic('#f6f3ee', 0.4),
      ),
      group(
        [
          k.pot(
            [
              [0.2, 0],
              [0.45, 0.06],
              [0.6, 0.32],
            ],
            k.plastic('#f2a65a', 0.35),
            k.plastic('#f8c48e', 0.35),
            { wall: 0.05 },
          ),
          [-1, 1].map((s) =>
            part(
              k.cylinder(0.001, 0.16, 0.3, 4),
              k.plastic('#f2a65a', 0.35),
              [s * 0.38, 0.42, -0.34],
              [-20, 45, -s * 12],
            ),
          ),
          food(0.4, 0.17, 60),
        ],
        [0, 0.46, 0],
        [18, 0, 0],
      ),
    ]);
  },
};
