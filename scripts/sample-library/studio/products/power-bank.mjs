import * as k from '../kit.mjs';
import { label } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Power banks. */
export const powerBank = {
  look: { elevation: 28 },
  variants: [
    { type: 'display', skin: '#2c3038', look: { azimuth: 30 } },
    { type: 'magnet', skin: '#e9e4f2', look: { azimuth: -30, set: sweep('#b9aed2') } },
    { type: 'big', skin: '#e8b53a', look: { azimuth: 25, set: table('concrete', '#bfc4c4') } },
    { type: 'stick', skin: '#d9566c', look: { azimuth: -35, set: gradient('#f1dcd4') } },
  ],
  build(v) {
    const port = (x, y, z, w = 0.16) => [
      part(k.box(w + 0.03, 0.09, 0.02, 0.02), k.metal('#8b9096'), [x, y, z]),
      part(k.box(w, 0.06, 0.03, 0.02), k.plastic('#0d0e10'), [x, y, z]),
    ];
    if (v.type === 'display') {
      return group([
        part(k.box(0.85, 0.22, 1.55, 0.08), k.plastic(v.skin, 0.65), [0, 0.11, 0]),
        part(
          k.flatUv(k.box(0.6, 0.01, 0.5, 0), 'y'),
          k.gloss(label('pb88', { base: '#0a0c0f', lines: [{ text: '88%', size: 0.42, y: 0.5, colour: '#8ff5c8' }] })),
          [0, 0.223, 0.42],
          [0, 0, 0],
          [1, 1, -1],
        ),
        k.times(3, (i) => port(-0.24 + i * 0.24, 0.11, 0.77, 0.13)),
        part(
          k.band(
            [
              [0.3, 0.11, 0.78],
              [0.5, 0.1, 1],
              [0.62, 0.06, 0.5],
              [0.6, 0.05, -0.4],
            ],
            0.06,
            0.03,
            [0, 1, 0],
          ),
          k.rubber('#15171a'),
        ),
      ]);
    }
    if (v.type === 'magnet') {
      return group([
        group(
          [
            part(k.slab(k.rounded(0.9, 1.35, 0.16), 0.2, 0.06), k.plastic(v.skin, 0.5), [0, 0, 0]),
            part(k.ring(0.3, 0.022), k.metal('#b8a8d6'), [0, 0.18, 0.1], [0, 0, 0], [1, 1, 0.4]),
            part(k.box(0.03, 0.2, 0.02, 0.01), k.metal('#b8a8d6'), [0, -0.3, 0.1]),
            k.times(4, (i) => part(k.ball(0.02), k.glow('#ffffff', 0.8), [-0.12 + i * 0.08, -0.52, 0.1])),
          ],
          [0, 0.66, 0],
          [-14, 0, 0],
        ),
        part(k.box(0.5, 0.05, 0.4, 0.02), k.metal('#b8a8d6'), [0, 0.03, -0.16]),
      ]);
    }
    if (v.type === 'big') {
      return group([
        part(k.box(1.3, 0.8, 0.65, 0.1), k.plastic(v.skin, 0.55), [0, 0.44, 0]),
        part(k.box(1.34, 0.3, 0.69, 0.08), k.rubber('#24262a'), [0, 0.44, 0]),
        part(
          k.tube(
            [
              [-0.5, 0.8, 0],
              [-0.48, 1.06, 0],
              [0.48, 1.06, 0],
              [0.5, 0.8, 0],
            ],
            0.06,
          ),
          k.rubber('#24262a'),
        ),
        k.times(4, (i) => port(-0.36 + i * 0.24, 0.44, 0.35)),
        part(k.box(0.3, 0.16, 0.02, 0.02), k.glow('#bfe7ff', 0.5), [0, 0.68, 0.325]),
      ]);
    }
    const stick = (m, x, turn) =>
      group(
        [
          part(k.cylinder(0.17, 0.17, 1.05), m, [0, 0, 0], [0, 0, 90]),
          part(k.cylinder(0.172, 0.172, 0.12), k.metal('#e3c08d'), [0.4, 0, 0], [0, 0, 90]),
          port(0, 0, 0, 0.1).map((p) => group([p], [0.53, 0, 0], [0, 90, 0], 0.8)),
        ],
        [x, 0.17, x * 0.9],
        [0, turn, 0],
      );
    return group([
      stick(k.gloss(v.skin), 0, 20),
      stick(k.gloss('#f0e6dc'), 0.42, 50),
      stick(k.gloss('#6f8fb0'), -0.38, -10),
    ]);
  },
};
