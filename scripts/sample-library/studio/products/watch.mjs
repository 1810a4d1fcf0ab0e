import * as k from '../kit.mjs';
import { dial } from './dial.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Wrist watches. */
export const watch = {
  look: { elevation: 24 },
  variants: [
    {
      face: { base: '#16283f', ink: '#e8e3d4', chrono: true, hand: '#f0c674' },
      case: '#c7cbd0',
      strap: '#6b3a1e',
      look: { azimuth: 25 },
    },
    {
      face: { base: '#f6f4ef', ink: '#3b3b3b', hand: '#1d1d1d' },
      case: '#d8b074',
      links: true,
      look: { azimuth: -28, set: table('marble', '#e5e0da') },
    },
    {
      face: { base: '#0d0f12', ink: '#d9ffec', hand: '#ff7a1a' },
      case: '#3a3e44',
      strap: '#1f5fae',
      bezel: '#1f5fae',
      rubber: true,
      look: { azimuth: 22, set: gradient('#cadbe0') },
    },
    {
      face: { base: '#08090c', digital: true },
      case: '#26292e',
      strap: '#e8e2d8',
      square: true,
      rubber: true,
      look: { azimuth: -20, set: sweep('#bcc9b6') },
    },
  ],
  build(v, rng) {
    const m = k.metal(v.case, 0.22);
    const loop = k.times(32, (i) => {
      const a = ((i + 0.5) / 32) * 6.2832;
      return [0, Math.cos(a) * 0.62, Math.sin(a) * 0.78];
    });
    const strap = v.links
      ? k.times(30, (i) => {
          const a = ((i + 0.5) / 30) * 6.2832;
          return [-0.13, 0, 0.13].map((x, j) =>
            part(
              k.box(j === 1 ? 0.13 : 0.12, 0.07, 0.135, 0.02),
              j === 1 ? k.metal('#efd9a8', 0.12) : m,
              [x, Math.cos(a) * 0.62, Math.sin(a) * 0.78],
              [(a * 180) / Math.PI, 0, 0],
            ),
          );
        })
      : part(k.band(loop, 0.4, 0.07, [1, 0, 0], 120, true), v.rubber ? k.rubber(v.strap) : k.leather(v.strap));
    const face = v.square
      ? [
          part(k.slab(k.rounded(0.86, 1, 0.24), 0.22, 0.08), k.plastic(v.case, 0.3, { clearcoat: 1 })),
          part(k.flatUv(k.slab(k.rounded(0.72, 0.86, 0.16), 0.02, 0)), k.gloss(dial(`${rng()}`, v.face)), [0, 0, 0.11]),
        ]
      : [
          part(k.cylinder(0.5, 0.48, 0.2), m, [0, 0, 0], [90, 0, 0]),
          part(
            k.lathe([
              [0.4, 0.02],
              [0.42, 0.06],
              [0.5, 0.04],
              [0.51, -0.02],
            ]),
            v.bezel ? k.gloss(v.bezel) : m,
            [0, 0, 0.09],
            [90, 0, 0],
          ),
          part(k.disc(0.42), k.plastic(dial(`${rng()}`, v.face), 0.4), [0, 0, 0.115]),
          part(k.disc(0.42), k.glass('#ffffff', 0.07), [0, 0, 0.135]),
        ];
    return group([
      group(
        [
          strap,
          group(
            [
              face,
              part(k.cylinder(0.06, 0.06, 0.1), m, [v.square ? 0.45 : 0.54, 0, 0], [0, 0, 90]),
              v.face.chrono &&
                [-1, 1].map((s) => part(k.cylinder(0.04, 0.04, 0.1), m, [0.49, s * 0.26, 0], [0, 0, 90 + s * 28])),
            ],
            [0, 0.05, 0.78],
            [0, 0, 0],
          ),
        ],
        [0, 0.66, 0],
        [-18, 0, 0],
      ),
    ]);
  },
};
