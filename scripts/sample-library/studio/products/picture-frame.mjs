import * as k from '../kit.mjs';
import { print, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Picture frames. */
export const pictureFrame = {
  look: { elevation: 8 },
  variants: [
    {
      w: 1.2,
      h: 1.6,
      art: ['hexes', '#efe6d6', ['#d98a5b', '#2f5d62', '#e8c07d', '#efe6d6']],
      wood: ['#dcb98a', '#a4743f'],
      mat: true,
      look: { azimuth: 24 },
    },
    {
      w: 1.3,
      h: 1.3,
      art: ['leaves', '#f5f3ec', ['#3f6b4f', '#7d9f74', '#1f3d2e']],
      colour: '#1c1c1d',
      mat: true,
      look: { azimuth: -26, set: table('oak', '#cfd6d2') },
    },
    {
      w: 1.2,
      h: 1.5,
      art: ['mountains', '#f3d9c2', ['#d9a38f', '#a26a6b', '#4c4760']],
      gold: true,
      look: { azimuth: 20, set: sweep('#9fb0a5') },
    },
    { w: 1.7, h: 1.2, cells: true, colour: '#f4f2ee', look: { azimuth: -20, set: gradient('#e0d6d0') } },
  ],
  build(v) {
    const m = v.wood
      ? k.stoneware(wood('frame', ...v.wood), { roughness: 0.5 })
      : v.gold
        ? k.metal('#cfa552', 0.35)
        : k.plastic(v.colour, 0.5);
    const { w, h } = v;
    const side = v.gold ? 0.2 : 0.1;
    const picture = (art, pw, ph, x, y, z = 0) =>
      part(k.sheet(pw, ph), k.plastic(print(art[0], art[1], art[2], `${x}${y}`), 0.6), [x, y, z]);
    const edge = (bw, bh, x, y) => part(k.box(bw, bh, 0.13, v.gold ? 0.06 : 0.02), m, [x, y, 0.02]);
    const bar = [-1, 1].map((s) => [
      edge(w, side, 0, (s * (h - side)) / 2),
      edge(side, h - side, (s * (w - side)) / 2, 0),
    ]);
    const arts = [
      ['triangles', '#f3e2cf', ['#e4572e', '#2e86ab', '#f6c85f']],
      ['floral', '#fdf2f0', ['#e27d88', '#f0b36d', '#7aa37c']],
      ['waves', '#e9f4f6', ['#24768f', '#e9f4f6', '#7cc1cf']],
      ['mountains', '#fbe3c8', ['#f2a66b', '#c5635b', '#5a3d5c']],
      ['dots', '#2a3d52', ['#f2c14e', '#f78154', '#4d9078']],
      ['leaves', '#f4f1e6', ['#4c7a57', '#a3b18a', '#344e41']],
    ];
    return group([
      group(
        [
          bar,
          part(k.sheet(w - side, h - side), k.plastic(v.cells ? '#ffffff' : '#faf8f3', 0.9), [0, 0, 0]),
          v.cells
            ? arts.map((art, i) => [picture(art, 0.42, 0.42, -0.5 + (i % 3) * 0.5, i < 3 ? 0.26 : -0.26, 0.01)])
            : picture(v.art, w - side * (v.mat ? 4.4 : 2), h - side * (v.mat ? 4.4 : 2), 0, 0, 0.01),
          v.gold &&
            k.times(36, (i) => {
              const t = (i / 36) * 2 * (w + h);
              const [x, y] =
                t < w
                  ? [t - w / 2, h / 2]
                  : t < w + h
                    ? [w / 2, h / 2 - (t - w)]
                    : t < 2 * w + h
                      ? [w / 2 - (t - w - h), -h / 2]
                      : [-w / 2, -h / 2 + (t - 2 * w - h)];
              return part(k.ball(0.05), m, [x * 0.92, y * 0.93, 0.06], [0, 0, 0], [1, 1, 0.6]);
            }),
          part(k.sheet(w - side * 2, h - side * 2), k.glass('#ffffff', 0.06), [0, 0, 0.03]),
          part(k.box(0.3, h * 0.7, 0.03, 0.01), k.plastic('#3a342e'), [0, -0.1, -0.22], [18, 0, 0]),
        ],
        [0, h / 2, 0],
        [-8, 0, 0],
      ),
    ]);
  },
};
