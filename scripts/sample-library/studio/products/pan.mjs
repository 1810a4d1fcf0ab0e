import * as k from '../kit.mjs';
import { speckle, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Frying pans and pots. */
export const pan = {
  look: { elevation: 34 },
  variants: [
    {
      deep: 0.18,
      skin: '#2b2d31',
      inside: () => speckle('pan1', '#3a3c40', ['#8e9196', '#5c5f64'], { count: 1600, max: 1.3 }),
      grip: ['#b88554', '#5e3b1e'],
      look: { azimuth: 35 },
    },
    {
      deep: 0.2,
      skin: '#3f7f78',
      inside: () => '#efe9dc',
      grip: ['#d3a877', '#8c5d31'],
      look: { azimuth: -40, set: sweep('#efe6d8') },
    },
    {
      deep: 0.5,
      skin: '#b8322a',
      inside: () => '#f1ebe0',
      pot: true,
      look: { azimuth: 25, set: table('oak', '#d9d8d2') },
    },
    {
      deep: 0.14,
      skin: '#1d1c1c',
      inside: () => '#242323',
      iron: true,
      look: { azimuth: -30, set: gradient('#dcd3c6') },
    },
  ],
  build(v) {
    const r = v.pot ? 0.6 : 0.7;
    const outer = v.iron ? k.stoneware(v.skin, { roughness: 0.6, metalness: 0.4 }) : k.gloss(v.skin);
    const inner = v.iron
      ? k.stoneware(v.skin, { roughness: 0.5, metalness: 0.5 })
      : k.ceramic(v.inside(), { roughness: 0.5 });
    const lid =
      v.pot &&
      group(
        [
          part(
            k.lathe(
              [
                [0.001, 0.2],
                [0.2, 0.19],
                [0.45, 0.12],
                [0.62, 0.02],
                [0.63, -0.02],
              ],
              true,
            ),
            outer,
          ),
          part(k.ball(0.09), k.metal('#d9b96c', 0.2), [0, 0.3, 0], [0, 0, 0], [1, 0.75, 1]),
          part(k.cylinder(0.03, 0.05, 0.12), k.metal('#d9b96c', 0.2), [0, 0.22, 0]),
        ],
        [0, v.deep + 0.02, 0],
      );
    const side = (x) =>
      part(
        k.tube(
          [
            [0, 0, -0.2],
            [0.17, 0.02, -0.16],
            [0.17, 0.02, 0.16],
            [0, 0, 0.2],
          ],
          0.045,
        ),
        outer,
        [x * (r - 0.02), v.deep * 0.72, 0],
        [0, x > 0 ? 0 : 180, 0],
      );
    return group([
      k.pot(
        [
          [r * 0.78, 0],
          [r * 0.86, 0.02],
          [r, v.deep],
        ],
        outer,
        inner,
        { wall: 0.035, floor: 0.03 },
      ),
      v.pot
        ? [lid, side(1), side(-1)]
        : group([
            part(k.box(0.24, 0.05, 0.11, 0.02), v.iron ? outer : k.metal(), [r + 0.08, v.deep * 0.9, 0], [0, 0, 10]),
            v.iron
              ? part(
                  k.slab(k.cut(k.rounded(0.6, 0.15, 0.07), k.hole(0.22, 0, 0.035)), 0.06, 0.02),
                  outer,
                  [r + 0.4, v.deep * 1.2, 0],
                  [-90, -10, 0],
                )
              : part(
                  k.pill(0.065, 0.62),
                  k.stoneware(wood(`pan${v.skin}`, ...v.grip), { roughness: 0.5 }),
                  [r + 0.52, v.deep * 1.45, 0],
                  [0, 0, 100],
                  [0.75, 1, 1.1],
                ),
          ]),
    ]);
  },
};
