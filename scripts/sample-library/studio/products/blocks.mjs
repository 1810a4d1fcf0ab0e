import * as k from '../kit.mjs';
import { label, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Building blocks. */
export const blocks = {
  look: { elevation: 22 },
  variants: [
    { type: 'bricks', look: { azimuth: 32 } },
    { type: 'rainbow', look: { azimuth: -22, set: sweep('#ece3d6') } },
    { type: 'letters', look: { azimuth: 28, set: table('oak', '#dde7e4') } },
    { type: 'stack', look: { azimuth: -20, set: gradient('#d9e2ee') } },
  ],
  build(v, rng) {
    const colours = ['#d7263d', '#f2b01e', '#1b998b', '#2563c9', '#f46036', '#f5f3ee'];
    if (v.type === 'bricks') {
      const brick = (x, y, z, n, c, turn = 0) =>
        group(
          [
            part(k.box(n * 0.25 - 0.008, 0.24, 0.49, 0.015), k.gloss(c), [0, 0.12, 0]),
            k.times(n * 2, (i) =>
              part(k.cylinder(0.075, 0.075, 0.06), k.gloss(c), [
                (Math.floor(i / 2) - (n - 1) / 2) * 0.25,
                0.27,
                i % 2 ? 0.125 : -0.125,
              ]),
            ),
          ],
          [x, y * 0.245, z],
          [0, turn, 0],
        );
      const wall = (z, x0) =>
        k.times(4, (row) =>
          k.times(3, (i) => brick(x0 + i * 0.5 - 0.5 + (row % 2) * 0.25 - 0.12, row, z, 2, rng.pick(colours))),
        );
      return group([
        wall(-0.5, 0),
        wall(0, 0),
        k.times(3, (i) => brick(-0.5 + i * 0.5, 4, -0.25, 2, colours[i * 2], 90)),
        brick(-0.25, 5, -0.25, 4, '#d7263d'),
        brick(0.9, 0, 0.45, 4, '#f2b01e', 24),
        brick(-0.8, 0, 0.55, 2, '#1b998b', -30),
      ]);
    }
    if (v.type === 'rainbow') {
      const arcs = ['#b5483a', '#dc7f3f', '#e8bb5a', '#7f9f6d', '#4f8793', '#4a5a86'];
      return group([
        arcs.map((c, i) => {
          const r = 1 - i * 0.15;
          const s = k.outline([
            ...k.times(40, (j) => [Math.cos((j / 39) * Math.PI) * r, Math.sin((j / 39) * Math.PI) * r]),
            ...k.times(40, (j) => [
              -Math.cos((j / 39) * Math.PI) * (r - 0.135),
              Math.sin((j / 39) * Math.PI) * (r - 0.135),
            ]),
          ]);
          return part(k.slab(s, 0.34, 0.02), k.stoneware(c, { roughness: 0.6 }), [0, 0, i * 0.045]);
        }),
        part(k.ball(0.13), k.stoneware(wood('rb', '#e3c08e', '#b98a50')), [0, 0.13, 0.25]),
        part(k.box(0.26, 0.26, 0.26, 0.02), k.stoneware('#dc7f3f'), [1.25, 0.13, 0.3], [0, 20, 0]),
      ]);
    }
    if (v.type === 'letters') {
      const cube = (letter, c, x, y, z, turn) => {
        const face = k.stoneware(
          label(`cube${letter}`, {
            base: '#ecd2a6',
            border: c,
            lines: [{ text: letter, size: 0.62, y: 0.55, colour: c, font: 'DejaVu Serif' }],
          }),
          { roughness: 0.6 },
        );
        return part(k.box(0.5, 0.5, 0.5, 0.045), face, [x, y, z], [0, turn, 0]);
      };
      return group([
        cube('A', '#c0392b', -0.56, 0.25, 0, 12),
        cube('B', '#2471a3', 0.02, 0.25, 0.05, -8),
        cube('C', '#1e8449', 0.62, 0.25, 0, 18),
        cube('D', '#b7950b', -0.28, 0.75, 0.02, -14),
        cube('E', '#76448a', 0.3, 0.75, 0, 20),
        cube('F', '#ca6f1e', 0, 1.25, 0.02, 6),
      ]);
    }
    return group([
      k.times(6, (i) =>
        part(
          k.ring(0.5 - i * 0.065, 0.13),
          k.stoneware(['#e07a5f', '#f2cc8f', '#81b29a', '#3d5a80', '#e9a6a6', '#98c1d9'][i], { roughness: 0.5 }),
          [0, 0.2 + i * 0.235, 0],
          [90, 0, 0],
        ),
      ),
      part(k.cylinder(0.6, 0.66, 0.1), k.stoneware(wood('stackbase', '#e3c08e', '#b98a50')), [0, 0.05, 0]),
      part(k.ball(0.17), k.stoneware('#e07a5f'), [0, 1.72, 0]),
      part(k.cylinder(0.001, 0.34, 0.5, 60), k.stoneware('#81b29a'), [1.0, 0.25, 0.25]),
      part(k.box(0.4, 0.4, 0.4, 0.03), k.stoneware('#f2cc8f'), [-0.95, 0.2, 0.3], [0, 30, 0]),
    ]);
  },
};
