import * as k from '../kit.mjs';
import { wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Kettles. */
export const kettle = {
  look: { elevation: 16 },
  variants: [
    {
      profile: [
        [0.55, 0],
        [0.6, 0.05],
        [0.55, 0.5],
        [0.36, 0.85],
        [0.3, 0.92],
      ],
      skin: '#e7e1d5',
      steel: false,
      goose: true,
      look: { azimuth: 18 },
    },
    {
      profile: [
        [0.62, 0],
        [0.68, 0.1],
        [0.6, 0.42],
        [0.42, 0.62],
        [0.28, 0.68],
      ],
      skin: '#c8372d',
      bail: true,
      look: { azimuth: -22, set: table('oak') },
    },
    {
      profile: [
        [0.45, 0],
        [0.47, 0.04],
        [0.42, 0.95],
      ],
      skin: 'steel',
      side: true,
      look: { azimuth: 25, set: gradient('#dfe4e6') },
    },
    {
      profile: [
        [0.5, 0],
        [0.6, 0.12],
        [0.62, 0.35],
        [0.5, 0.66],
        [0.3, 0.8],
      ],
      skin: '#2d3b36',
      goose: true,
      brass: true,
      look: { azimuth: -25, set: sweep('#d9cbb4') },
    },
  ],
  build(v) {
    const body = v.skin === 'steel' ? k.brushedMetal('#c9ccd0') : k.gloss(v.skin);
    const trim = v.brass
      ? k.metal('#d1ab5e', 0.2)
      : v.skin === 'steel'
        ? k.plastic('#1d1f22')
        : k.stoneware(wood('kettle', '#9c6a40', '#4c2c15'), { roughness: 0.5 });
    const [r, h] = v.profile.at(-1);
    const wide = Math.max(...v.profile.map((p) => p[0]));
    return group([
      part(k.lathe([[0.001, 0], ...v.profile, [0.001, h + 0.03]], !v.side), body),
      part(
        k.lathe(
          [
            [0.001, 0.09],
            [r * 0.5, 0.08],
            [r * 0.95, 0.02],
            [r, -0.03],
          ],
          true,
        ),
        body,
        [0, h + 0.03, 0],
      ),
      part(k.ball(0.07), trim, [0, h + 0.17, 0]),
      v.goose
        ? part(
            k.tube(
              [
                [wide * 0.85, 0.2, 0],
                [wide + 0.22, 0.3, 0],
                [wide + 0.26, 0.62, 0],
                [wide + 0.48, 0.86, 0],
              ],
              0.05,
            ),
            body,
          )
        : part(k.cylinder(0.055, 0.13, 0.42), body, [wide * 0.86 + 0.06, h * 0.68, 0], [0, 0, -42]),
      v.bail
        ? [
            part(
              k.tube(
                [
                  [-r - 0.12, h * 0.8, 0],
                  [-r * 1.3, h + 0.36, 0],
                  [0, h + 0.58, 0],
                  [r * 1.3, h + 0.36, 0],
                  [r + 0.12, h * 0.8, 0],
                ],
                0.03,
              ),
              k.metal(),
            ),
            part(
              k.tube(
                [
                  [-0.25, h + 0.53, 0],
                  [0, h + 0.58, 0],
                  [0.25, h + 0.53, 0],
                ],
                0.055,
              ),
              trim,
            ),
          ]
        : part(
            k.band(
              [
                [-r * 0.9, h * 0.95, 0],
                [-wide - 0.28, h * 0.98, 0],
                [-wide - 0.32, h * 0.5, 0],
                [-wide * 0.98, h * 0.22, 0],
              ],
              0.12,
              0.07,
            ),
            trim,
          ),
      v.side && part(k.cylinder(0.5, 0.52, 0.07), k.plastic('#1d1f22'), [0, 0.0, 0]),
    ]);
  },
};
