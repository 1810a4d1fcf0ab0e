import * as k from '../kit.mjs';
import { print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Sneakers, one of the pair. */
export const sneaker = {
  look: { elevation: 20 },
  variants: [
    {
      skin: () => '#d9d4c8',
      over: '#3c6e8f',
      sole: '#f3efe4',
      stripe: '#d9653b',
      tongue: '#efe9dc',
      look: { azimuth: 32 },
    },
    {
      skin: () => '#f7f7f5',
      over: '#f7f7f5',
      sole: '#ffffff',
      stripe: '#2f7d5b',
      tongue: '#ffffff',
      flat: true,
      look: { azimuth: -35, set: sweep('#c8b7a2') },
    },
    {
      skin: () => '#b3272e',
      over: '#b3272e',
      sole: '#f5f2ea',
      stripe: '#f5f2ea',
      tongue: '#b3272e',
      high: true,
      flat: true,
      toe: '#f5f2ea',
      look: { azimuth: 28, set: table('concrete', '#c4c8c6') },
    },
    {
      skin: () => print('hexes', '#d7ff3e', ['#d7ff3e', '#c2ee1e', '#98d411'], 3),
      over: '#17191d',
      sole: '#ff5a36',
      stripe: '#17191d',
      tongue: '#17191d',
      look: { azimuth: -28, set: gradient('#d9dee4') },
    },
  ],
  build(v) {
    const L = 2.1;
    const width = (t) =>
      (0.3 + 0.1 * Math.sin(t * 3.1416 * 0.9 + 0.35) + 0.05 * Math.sin(t * 6.2)) *
      Math.min(1, Math.sqrt(Math.max(0, 1 - (2 * t - 1) ** 8)) + 0.0001);
    const high = v.high ? 0.42 : 0.02;
    const height = (t) => {
      const heel = 0.5 + high;
      const s = Math.min(1, Math.max(0, (t - (v.high ? 0.34 : 0.22)) / 0.55));
      const e = s * s * (3 - 2 * s);
      return (
        (heel + (0.24 - heel) * e) *
        Math.sqrt(Math.max(0, 1 - Math.max(0, t - 0.78) ** 2 * 18)) *
        (1 - 0.35 * Math.max(0, 0.06 - t) ** 0.5 * 2) *
        (1 + 0.1 * Math.cos(Math.min(1, t / 0.3) * Math.PI))
      );
    };
    const upper = (grow, from = 0, to = 1, cutTop = 1) =>
      k.skin(
        (u, t) => {
          const at = from + (to - from) * t;
          const a = (u * 2 - 1) * Math.PI * 0.5 * cutTop;
          const w = width(at) * grow;
          const open = Math.min(1, Math.max(0, (0.42 - at) / 0.3));
          const pinch = 1 - 0.25 * open * Math.cos(a) ** 2;
          return [
            Math.sign(a) * Math.abs(Math.sin(a)) ** 0.75 * w * pinch,
            Math.abs(Math.cos(a)) ** 0.6 * height(at) * grow,
            (at - 0.5) * L,
          ];
        },
        48,
        80,
      );
    const slice = (h, grow) => {
      const left = k.times(30, (i) => [width(i / 29) * grow, (i / 29 - 0.5) * (L + 0.06)]);
      const right = [...left].reverse().map(([x, z]) => [-x, z]);
      return k.slab(k.outline([...left, ...right]), h, 0.03);
    };
    const m = k.cloth(v.skin(), 14);
    const over = k.leather(v.over);
    const sole = k.rubber(v.sole);
    const collarY = height(0.12);
    return group(
      [
        part(slice(v.flat ? 0.16 : 0.2, 1.1), sole, [0, 0.1, 0], [90, 0, 0]),
        part(
          slice(0.04, 1.13),
          v.flat ? k.rubber(v.stripe) : k.rubber('#3a3a3a'),
          [0, v.flat ? 0.15 : 0.0, 0],
          [90, 0, 0],
        ),
        group(
          [
            part(upper(1), m),
            part(upper(1.03, 0.0, 0.2), over),
            part(upper(1.03, 0.84, 0.995), v.toe ? k.rubber(v.toe) : over),
            part(
              k.ring(0.19, 0.055),
              k.cloth(v.tongue, 4),
              [0, collarY - 0.03, -L * 0.34],
              [84, 0, 0],
              [1.15, 1.7, 1.2],
            ),
            part(
              k.dome(0.19, 0.5),
              k.plastic('#15171a', 1),
              [0, collarY - 0.06, -L * 0.34],
              [-6, 0, 0],
              [1.1, 0.3, 1.65],
            ),
            part(k.box(0.26, 0.46, 0.07, 0.03), k.cloth(v.tongue, 4), [0, collarY + 0.03, -L * 0.19], [-34, 0, 0]),
            k.times(6, (i) => {
              const t = 0.36 + i * 0.062;
              const y = height(t) + 0.035;
              return [
                part(
                  k.band(
                    [
                      [-0.19, y - 0.05, 0],
                      [0, y + 0.01, 0.04],
                      [0.19, y - 0.05, 0.0],
                    ],
                    0.055,
                    0.025,
                    [0, 0.4, 1],
                  ),
                  k.cloth(v.sole, 3),
                  [0, 0, (t - 0.5) * L],
                ),
                [-1, 1].map((s) =>
                  part(k.ring(0.022, 0.01), k.metal(), [s * 0.2, y - 0.07, (t - 0.5) * L], [40, s * 40, 0]),
                ),
              ];
            }),
            [-1, 1].map((s) =>
              k.times(v.flat ? 1 : 3, (i) =>
                part(
                  k.band(
                    k.times(8, (j) => {
                      const t = 0.34 + i * 0.075 + j * 0.03;
                      const f = 0.1 + j * 0.1;
                      const y = height(t) * (1 - f * 0.9) + 0.02;
                      const r = Math.min(1, y / height(t));
                      const w = width(t) * Math.sqrt(Math.max(0.02, 1 - r ** 3.2)) ** 0.9;
                      return [s * (w + 0.02), y, (t - 0.5) * L];
                    }),
                    v.flat ? 0.12 : 0.05,
                    0.012,
                    [0, 0.5, 1],
                  ),
                  k.leather(v.stripe),
                ),
              ),
            ),
          ],
          [0, 0.17, 0],
        ),
      ],
      [0, 0, 0],
      [0, 90, 0],
    );
  },
};
