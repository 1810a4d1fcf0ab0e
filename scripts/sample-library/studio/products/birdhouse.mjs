import * as k from '../kit.mjs';
import { wood } from '../textures.mjs';
import { gradient } from './stages.mjs';

const { part, group } = k;

export const birdhouse = {
  variants: [{ look: { azimuth: -32, elevation: 14, set: gradient('#cfe2d2') } }],
  build() {
    const timber = (s) => k.stoneware(wood(`bird${s}`, '#c98f5a', '#7d4d28', 5));
    return group([
      part(
        k.slab(
          k.cut(
            k.outline([
              [-0.5, 0],
              [0.5, 0],
              [0.5, 0.9],
              [0, 1.35],
              [-0.5, 0.9],
            ]),
            k.hole(0, 0.72, 0.17),
          ),
          0.08,
          0.01,
        ),
        timber(1),
        [0, 0, 0.42],
      ),
      part(
        k.slab(
          k.outline([
            [-0.5, 0],
            [0.5, 0],
            [0.5, 0.9],
            [0, 1.35],
            [-0.5, 0.9],
          ]),
          0.08,
          0.01,
        ),
        timber(2),
        [0, 0, -0.42],
      ),
      [-1, 1].map((s) => part(k.box(0.07, 0.95, 0.82, 0.01), timber(3), [s * 0.48, 0.46, 0])),
      part(k.box(1.15, 0.08, 1.1, 0.02), timber(4), [0, 0, 0.02]),
      [-1, 1].map((s) =>
        part(k.box(0.95, 0.08, 1.2, 0.02), k.stoneware('#3f6b74'), [s * 0.33, 1.16, 0.02], [0, 0, -s * 42]),
      ),
      part(k.cylinder(0.03, 0.03, 0.3), timber(5), [0, 0.42, 0.58], [90, 0, 0]),
      part(k.disc(0.17), k.plastic('#120a05'), [0, 0.72, 0.38]),
    ]);
  },
};
