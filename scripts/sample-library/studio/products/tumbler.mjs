import * as k from '../kit.mjs';
import { print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Insulated tumblers with lid and straw. */
export const tumbler = {
  look: { elevation: 12 },
  variants: [
    {
      profile: [
        [0.36, 0],
        [0.38, 0.04],
        [0.38, 0.7],
        [0.5, 0.85],
        [0.53, 1.9],
      ],
      skin: () => '#e9b7c0',
      handle: true,
      straw: '#f3d5da',
      look: { azimuth: 30 },
    },
    {
      profile: [
        [0.4, 0],
        [0.42, 0.04],
        [0.54, 1.75],
      ],
      skin: () => print('blobs', '#243b2c', ['#5d7a4a', '#9b8e5e'], 4),
      straw: '#c9cccf',
      look: { azimuth: -20, set: sweep('#d9dfd2') },
    },
    {
      profile: [
        [0.4, 0],
        [0.44, 0.03],
        [0.44, 1.3],
      ],
      skin: () => 'steel',
      straw: null,
      band: '#b5793c',
      look: { azimuth: 15, set: table('walnut', '#cfc6ba') },
    },
    {
      profile: [
        [0.35, 0],
        [0.38, 0.04],
        [0.5, 2.1],
      ],
      skin: () => print('waves', '#eaf5f7', ['#2a7f9e', '#eaf5f7', '#78c0d0'], 2),
      straw: '#2a7f9e',
      look: { azimuth: -30, set: gradient('#f2ddc6') },
    },
  ],
  build(v) {
    const [r, h] = v.profile.at(-1);
    const skin = v.skin();
    const body = skin === 'steel' ? k.brushedMetal('#c3c6ca') : k.plastic(skin, 0.5);
    return group([
      k.pot(v.profile, body, k.metal()),
      part(k.cylinder(r - 0.02, r - 0.02, 0.02), k.metal(), [0, 0.01, 0], [0, 0, 0], [0.75, 1, 0.75]),
      part(k.ring(r - 0.015, 0.02), k.metal('#dfe1e3', 0.15), [0, h, 0], [90, 0, 0]),
      part(
        k.lathe([
          [0.001, 0.13],
          [r * 0.75, 0.13],
          [r * 0.86, 0.1],
          [r * 0.95, 0.02],
          [r * 0.95, -0.05],
        ]),
        k.glass('#dfe6ea', 0.72),
        [0, h, 0],
      ),
      part(k.box(r * 0.5, 0.06, r * 0.35), k.plastic('#3a3d42'), [-0.06, h + 0.16, 0.08]),
      v.straw && part(k.cylinder(0.045, 0.045, 1.3), k.plastic(v.straw, 0.3), [0.16, h + 0.35, -0.05], [0, 0, -6]),
      v.handle &&
        part(
          k.band(
            [
              [r - 0.08, h * 0.86, 0],
              [r + 0.36, h * 0.84, 0],
              [r + 0.38, h * 0.55, 0],
              [r - 0.02, h * 0.42, 0],
            ],
            0.2,
            0.07,
          ),
          k.plastic('#d99aa6'),
        ),
      v.band && part(k.cylinder(0.452, 0.452, 0.5, 90, true), k.leather(v.band), [0, 0.6, 0]),
    ]);
  },
};
