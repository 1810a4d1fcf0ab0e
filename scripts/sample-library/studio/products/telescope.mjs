import * as k from '../kit.mjs';
import { wood } from '../textures.mjs';
import { gradient } from './stages.mjs';

const { part, group } = k;

export const telescope = {
  variants: [{ look: { azimuth: -30, elevation: 12, set: gradient('#e2d6c4') } }],
  build() {
    const brass = k.metal('#cfa050', 0.18);
    return group([
      group(
        [
          part(k.cylinder(0.2, 0.2, 0.9), k.leather('#6b2f1d'), [0.45, 0, 0], [0, 0, 90]),
          part(k.cylinder(0.16, 0.16, 0.6), brass, [-0.25, 0, 0], [0, 0, 90]),
          part(k.cylinder(0.12, 0.12, 0.5), brass, [-0.75, 0, 0], [0, 0, 90]),
          part(k.cylinder(0.15, 0.11, 0.12), k.plastic('#1a1a1a'), [-1.02, 0, 0], [0, 0, 90]),
          [0.02, 0.88, -0.5].map((x, i) => part(k.ring([0.2, 0.22, 0.14][i], 0.025), brass, [x, 0, 0], [0, 90, 0])),
          part(k.disc(0.19), k.gloss('#1d3550'), [0.91, 0, 0], [0, 90, 0]),
        ],
        [0, 1.25, 0],
        [0, 0, 16],
      ),
      k.around(
        3,
        () =>
          part(
            k.tube(
              [
                [0, 1.1, 0],
                [0.25, 0.6, 0],
                [0.55, 0, 0],
              ],
              0.035,
            ),
            k.stoneware(wood('tripod', '#9c6a40', '#4c2c15')),
          ),
        20,
      ),
      part(k.ball(0.09), brass, [0, 1.12, 0]),
    ]);
  },
};
