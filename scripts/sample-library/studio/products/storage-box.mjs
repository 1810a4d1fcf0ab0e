import * as k from '../kit.mjs';
import { print, wicker } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Storage baskets and boxes. */
export const storageBox = {
  look: { elevation: 24 },
  variants: [
    { type: 'wicker', look: { azimuth: 28 } },
    { type: 'rope', look: { azimuth: -15, set: sweep('#d7dfd9') } },
    { type: 'fabric', look: { azimuth: 32, set: table('oak', '#e4dfd8') } },
    { type: 'clear', look: { azimuth: -30, set: gradient('#e7e2ee') } },
  ],
  build(v) {
    if (v.type === 'wicker') {
      const texture = wicker('basket', '#c99a5e', '#6d451f', 12);
      const m = k.stoneware(texture, { bumpMap: texture, bumpScale: 5 });
      return group([
        part(k.box(1.5, 0.8, 1, 0.08), m, [0, 0.4, 0]),
        part(k.box(1.56, 0.16, 1.06, 0.07), m, [0, 0.9, 0]),
        part(k.box(1.52, 0.03, 1.02, 0.01), k.cloth('#e9e0cd'), [0, 0.815, 0]),
        part(
          k.band(
            [
              [-0.2, 0.66, 0.54],
              [-0.1, 0.72, 0.6],
              [0.1, 0.72, 0.6],
              [0.2, 0.66, 0.54],
            ],
            0.07,
            0.03,
            [0, 1, 0],
          ),
          k.leather('#7a4a26'),
        ),
        part(k.box(0.12, 0.26, 0.02, 0.01), k.leather('#7a4a26'), [0.0, 0.86, 0.54]),
      ]);
    }
    if (v.type === 'rope') {
      const coils = k.times(15, (i) =>
        part(
          k.ring(0.62 + 0.1 * Math.sin(i * 0.18), 0.042),
          k.cloth(i > 9 ? '#c5714b' : '#efe7d8', 30),
          [0, 0.05 + i * 0.07, 0],
          [90, 0, 0],
        ),
      );
      return group([
        coils,
        part(k.cylinder(0.6, 0.6, 0.05), k.cloth('#efe7d8'), [0, 0.05, 0]),
        [-1, 1].map((s) =>
          part(
            k.tube(
              [
                [s * 0.68, 0.85, -0.2],
                [s * 0.78, 1.2, -0.16],
                [s * 0.78, 1.2, 0.16],
                [s * 0.68, 0.85, 0.2],
              ],
              0.05,
            ),
            k.leather('#8a5a33'),
          ),
        ),
        k.times(4, (i) =>
          part(
            k.pill(0.2, 0.5),
            k.plush(['#d9c9b0', '#a9b8a4', '#c88f7a', '#f3ede2'][i]),
            [Math.sin(i * 1.57) * 0.26, 0.98, Math.cos(i * 1.57) * 0.26],
            [70, i * 80, 20],
          ),
        ),
      ]);
    }
    if (v.type === 'fabric') {
      const m = k.cloth(print('checks', '#e9e6df', ['#c9d3cf', '#b9c4c0'], 5), 14);
      const open = (w, h, d) => [
        part(k.box(w, h, 0.05, 0.02), m, [0, h / 2, d / 2]),
        part(k.box(w, h, 0.05, 0.02), m, [0, h / 2, -d / 2]),
        [-1, 1].map((s) => part(k.box(0.05, h, d, 0.02), m, [(s * w) / 2, h / 2, 0])),
        part(k.box(w, 0.04, d, 0.01), m, [0, 0.02, 0]),
      ];
      return group([
        open(1.3, 0.95, 0.95),
        part(k.box(0.34, 0.09, 0.07, 0.03), k.leather('#5d3a22'), [0, 0.68, 0.5]),
        part(k.box(0.36, 0.22, 0.02, 0.01), k.plastic('#ffffff'), [0, 0.36, 0.48]),
        k.times(5, (i) =>
          part(
            k.box(1.1, 0.13, 0.15, 0.06),
            k.knitted(['#5f7d95', '#d9a38f', '#efe6d6', '#8a9b78', '#c9b18b'][i], 3),
            [0, 0.86, -0.34 + i * 0.17],
            [0, 0, 0],
            [1, 2, 1],
          ),
        ),
      ]);
    }
    return group([
      k.times(3, (i) =>
        group(
          [
            part(k.box(1.3, 0.42, 0.85, 0.06), k.glass('#d8e6ee', 0.32), [0, 0.22, 0]),
            part(k.box(1.36, 0.05, 0.9, 0.02), k.plastic(['#8fb8a8', '#e9a78f', '#b3a5cf'][i], 0.4), [0, 0.45, 0]),
            [-1, 1].map((s) => part(k.box(0.06, 0.16, 0.3, 0.02), k.plastic('#ffffff'), [s * 0.69, 0.4, 0])),
            k.times(6, (j) =>
              part(
                j % 2 ? k.ball(0.12) : k.box(0.22, 0.22, 0.22, 0.04),
                k.plastic(['#f2c14e', '#3d8f8a', '#e4572e', '#5a6fb0', '#f7ede2', '#c0506b'][(i * 2 + j) % 6]),
                [-0.45 + (j % 3) * 0.42, 0.15, j < 3 ? -0.18 : 0.2],
                [0, j * 25, 0],
              ),
            ),
          ],
          [i === 2 ? 0.12 : 0, i * 0.49, 0],
          [0, i * 4, 0],
        ),
      ),
    ]);
  },
};
