import * as k from '../kit.mjs';
import { print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** A phone, lying in the xy plane, to show what a holder holds. */
function phone(seed, screen = ['#20304f', '#e88a6a', '#f3c178'], art = 'mountains') {
  return group([
    part(k.slab(k.rounded(0.72, 1.5, 0.11), 0.08, 0.025), k.gloss('#1b1c1f')),
    part(
      k.flatUv(k.slab(k.rounded(0.67, 1.45, 0.09), 0.01, 0)),
      k.gloss(print(art, screen[1], screen, seed), { roughness: 0.15 }),
      [0, 0, 0.04],
    ),
  ]);
}

/** Ring lights. */
export const ringLight = {
  look: { elevation: 6, env: 0.4 },
  variants: [
    { r: 0.55, legs: true, h: 1.5, skin: '#1f2023', colour: '#fff6e8', look: { azimuth: 18 } },
    { r: 0.7, disc: true, h: 0.55, skin: '#f2f2f0', colour: '#fffdf6', look: { azimuth: -25, set: sweep('#c8ccd2') } },
    {
      r: 0.6,
      legs: true,
      h: 0.8,
      phone: true,
      skin: '#26282c',
      colour: '#ffe3b5',
      two: '#eaf4ff',
      look: { azimuth: 12, set: gradient('#6d7685') },
    },
    {
      r: 0.5,
      disc: true,
      h: 0.8,
      skin: '#f3b6c6',
      colour: '#fff0f4',
      phone: true,
      look: { azimuth: 30, set: table('marble', '#f1dde1') },
    },
  ],
  build(v) {
    const m = k.plastic(v.skin, 0.45);
    const centre = v.h + v.r + 0.12;
    return group([
      part(k.ring(v.r, 0.12), m, [0, centre, -0.03], [0, 0, 0], [1, 1, 0.5]),
      v.two
        ? [
            part(k.ring(v.r, 0.1, 180), k.glow(v.colour, 1.2), [0, centre, 0.025], [0, 0, 0], [1, 1, 0.4]),
            part(k.ring(v.r, 0.1, 180), k.glow(v.two, 1.2), [0, centre, 0.025], [0, 0, 180], [1, 1, 0.4]),
          ]
        : part(k.ring(v.r, 0.1), k.glow(v.colour, 1.1), [0, centre, 0.025], [0, 0, 0], [1, 1, 0.4]),
      part(k.cylinder(0.03, 0.035, v.h), m, [0, v.h / 2 + 0.02, 0]),
      part(k.cylinder(0.055, 0.055, 0.12), m, [0, v.h, 0]),
      v.legs &&
        k.around(
          3,
          () =>
            part(
              k.tube(
                [
                  [0, 0.5, 0],
                  [0.28, 0.26, 0],
                  [0.55, 0, 0],
                ],
                0.025,
              ),
              m,
            ),
          30,
        ),
      v.legs && part(k.cylinder(0.06, 0.06, 0.14), m, [0, 0.48, 0]),
      v.disc &&
        part(
          k.lathe([
            [0.001, 0.07],
            [0.3, 0.06],
            [0.42, 0.02],
            [0.43, 0],
          ]),
          m,
        ),
      v.phone && group([phone('ring', ['#513a63', '#d9798c', '#f1b48a'])], [0, centre, 0], [0, 0, 0], 0.5),
      v.phone && part(k.box(0.42, 0.06, 0.1, 0.02), m, [0, centre - 0.36, 0]),
    ]);
  },
};
