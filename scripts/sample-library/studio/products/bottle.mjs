import * as k from '../kit.mjs';
import { print, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Sports bottles. */
export const bottle = {
  look: { elevation: 9 },
  variants: [
    {
      r: 0.36,
      h: 1.5,
      skin: () => print('hexes', '#1b2430', ['#1b2430', '#22384a', '#2f5d73', '#19a7a0'], 4),
      cap: '#15181d',
      loop: true,
      look: { azimuth: 20 },
    },
    {
      r: 0.3,
      h: 1.9,
      skin: () => '#f26a4b',
      cap: '#ece7df',
      slim: true,
      look: { azimuth: -25, set: sweep('#f6e3d3') },
    },
    {
      r: 0.42,
      h: 1.2,
      clear: '#7fc6e8',
      cap: '#2d6fb5',
      loop: true,
      marks: true,
      look: { azimuth: 35, set: gradient('#dcebf3') },
    },
    {
      r: 0.34,
      h: 1.6,
      skin: () => wood('bottle', '#c99a63', '#7d5228'),
      cap: '#bfc3c7',
      steelCap: true,
      slim: true,
      look: { azimuth: -15, set: table('marble', '#d7dfdc') },
    },
  ],
  build(v) {
    const { r, h } = v;
    const profile = [
      [r * 0.9, 0],
      [r, 0.05],
      [r, h * 0.72],
      [r * 0.96, h * 0.8],
      [r * 0.6, h * 0.95],
      [r * 0.52, h],
    ];
    const steps = v.clear
      ? []
      : [
          part(
            k.lathe([
              [r * 0.91, 0],
              [r * 1.01, 0.05],
              [r * 1.01, 0.16],
            ]),
            k.metal(),
          ),
        ];
    const body = v.clear ? k.glass(v.clear, 0.45) : k.plastic(v.skin(), 0.45);
    const cap = v.steelCap ? k.brushedMetal() : k.plastic(v.cap, 0.5);
    return group([
      part(k.heightUv(k.lathe(profile, false), 0, h), body, [0, 0, 0], [0, 40, 0]),
      v.clear && part(k.cylinder(r * 0.93, r * 0.93, h * 0.62), k.glass('#bfe3f2', 0.35), [0, h * 0.34, 0]),
      steps,
      v.marks &&
        k.times(6, (i) => part(k.box(0.14, 0.018, 0.01, 0), k.plastic('#ffffff'), [0, 0.2 + i * 0.13, r + 0.003])),
      part(k.cylinder(r * 0.6, r * 0.62, 0.26), cap, [0, h + 0.1, 0]),
      k.times(26, (i) =>
        part(k.box(0.025, 0.22, 0.025, 0.01), cap, [
          Math.sin(i * 0.2417) * r * 0.61,
          h + 0.1,
          Math.cos(i * 0.2417) * r * 0.61,
        ]),
      ),
      v.loop
        ? part(
            k.tube(
              [
                [-r * 0.5, h + 0.1, 0],
                [-r * 0.5, h + 0.42, 0],
                [r * 0.5, h + 0.42, 0],
                [r * 0.5, h + 0.1, 0],
              ],
              0.055,
            ),
            k.rubber(v.cap),
          )
        : part(k.ring(0.13, 0.03), k.metal(), [0, h + 0.33, 0]),
      v.slim && part(k.box(0.02, 0.34, 0.01, 0), k.plastic('#ffffff'), [0, h * 0.45, r + 0.004]),
    ]);
  },
};
