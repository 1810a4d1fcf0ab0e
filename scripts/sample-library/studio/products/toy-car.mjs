import * as k from '../kit.mjs';
import { label, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

const wheel = (r, w, tyre, rim) => [
  part(k.ring(r * 0.74, r * 0.27), k.rubber(tyre), [0, 0, 0], [0, 0, 0], [1, 1, w]),
  part(k.cylinder(r * 0.62, r * 0.62, r * 0.34 * w), rim, [0, 0, 0], [90, 0, 0]),
  k.times(5, (i) =>
    part(
      k.box(r * 0.14, r * 0.5, r * 0.42 * w, 0.01),
      rim,
      [Math.sin(i * 1.2566) * r * 0.3, Math.cos(i * 1.2566) * r * 0.3, 0],
      [0, 0, -i * 72],
    ),
  ),
];

/** Toy cars. */
export const toyCar = {
  look: { elevation: 18 },
  variants: [
    { type: 'beetle', skin: '#5fb0c9', look: { azimuth: 38 } },
    { type: 'bus', look: { azimuth: -36, set: sweep('#f0dcb8') } },
    { type: 'truck', skin: '#d9482b', look: { azimuth: 35, set: table('oak', '#d0e2ea') } },
    { type: 'racer', skin: '#1f3fa8', look: { azimuth: -42, set: gradient('#e4e0da') } },
  ],
  build(v) {
    const chrome = k.metal('#d9dcdf', 0.12);
    const axle = (xs, z, r, w, rim, tyre = '#1a1a1b') =>
      xs.flatMap((x) => [-1, 1].map((s) => group(wheel(r, w, tyre, rim).flat(2), [x, r, s * z])));
    const light = (x, y, z, colour = '#fff6d8', r = 0.08) =>
      part(
        k.ball(r),
        k.gloss(colour, { emissive: new k.THREE.Color(colour), emissiveIntensity: 0.25 }),
        [x, y, z],
        [0, 0, 0],
        [0.5, 1, 1],
      );
    if (v.type === 'beetle') {
      const m = k.gloss(v.skin);
      return group([
        part(
          k.skin(
            (u, t) => {
              const a = (u - 0.5) * Math.PI;
              const b = (t - 0.5) * Math.PI;
              return [
                Math.sin(b) * 1.05,
                0.26 + Math.abs(Math.cos(a)) ** 0.7 * Math.cos(b) ** 0.5 * 0.32,
                Math.sign(a) * Math.abs(Math.sin(a)) ** 0.6 * Math.cos(b) ** 0.35 * 0.46,
              ];
            },
            60,
            60,
          ),
          m,
        ),
        part(k.ball(0.55), m, [-0.08, 0.52, 0], [0, 0, 0], [1.12, 0.82, 0.72]),
        part(k.ball(0.555), k.gloss('#202a33'), [-0.08, 0.56, 0], [0, 0, 0], [1.06, 0.66, 0.725]),
        part(k.ball(0.55), m, [-0.08, 0.66, 0], [0, 0, 0], [0.98, 0.56, 0.7]),
        [-0.45, 0.02, 0.38].map((x) => part(k.box(0.05, 0.42, 0.82, 0.02), m, [x, 0.72, 0], [0, 0, x * 25])),
        [
          [0.62, 1],
          [0.62, -1],
          [-0.66, 1],
          [-0.66, -1],
        ].map(([x, s]) => part(k.ring(0.27, 0.08, 180), m, [x, 0.24, s * 0.43])),
        axle([0.62, -0.66], 0.43, 0.24, 0.9, k.plastic('#f4efe2')),
        [-1, 1].map((s) => [
          light(0.92, 0.42, s * 0.28),
          part(k.ring(0.085, 0.02), chrome, [0.93, 0.42, s * 0.28], [0, 90, 0]),
        ]),
        [1.07, -1.07].map((x) =>
          part(
            k.tube(
              [
                [x * 0.93, 0.22, -0.44],
                [x, 0.22, -0.25],
                [x, 0.22, 0.25],
                [x * 0.93, 0.22, 0.44],
              ],
              0.035,
            ),
            chrome,
          ),
        ),
        part(k.box(0.8, 0.04, 0.4, 0.01), chrome, [-0.08, 1.02, 0]),
        k.times(2, (i) =>
          part(k.box(0.44, 0.15, 0.32, 0.04), k.leather(['#8a5530', '#c9a26a'][i]), [-0.28 + i * 0.46, 1.11, 0]),
        ),
      ]);
    }
    if (v.type === 'bus') {
      const timber = k.stoneware(wood('bus', '#e3c08e', '#b98a50'), { roughness: 0.5 });
      return group([
        part(k.box(2, 0.5, 0.8, 0.12), k.plastic('#e9a23b', 0.5), [0, 0.42, 0]),
        part(k.box(2, 0.46, 0.8, 0.14), timber, [0, 0.86, 0]),
        k.times(4, (i) =>
          [-1, 1].map((s) => part(k.box(0.3, 0.26, 0.02, 0.01), k.gloss('#2f4a5a'), [-0.66 + i * 0.44, 0.84, s * 0.4])),
        ),
        part(k.box(0.02, 0.28, 0.6, 0.01), k.gloss('#2f4a5a'), [1, 0.84, 0]),
        k.times(3, (i) => [
          part(k.cylinder(0.1, 0.1, 0.26), k.plastic(['#d9573f', '#3d8f8a', '#6a5aa8'][i], 0.5), [
            -0.55 + i * 0.5,
            1.18,
            0,
          ]),
          part(k.ball(0.14), timber, [-0.55 + i * 0.5, 1.38, 0]),
        ]),
        axle([0.58, -0.58], 0.4, 0.22, 0.9, timber, '#7a4a28'),
        [-1, 1].map((s) => light(1, 0.45, s * 0.26)),
      ]);
    }
    if (v.type === 'truck') {
      const m = k.gloss(v.skin);
      return group([
        part(k.box(2.1, 0.3, 0.86, 0.06), m, [0, 0.55, 0]),
        part(k.box(0.8, 0.42, 0.8, 0.1), m, [-0.05, 0.88, 0]),
        part(k.box(0.72, 0.28, 0.82, 0.05), k.gloss('#1e262e'), [-0.05, 0.9, 0]),
        part(k.box(0.5, 0.3, 0.78, 0.02), k.plastic('#2a2c2f'), [-0.72, 0.66, 0]),
        [-1, 1].map((s) => part(k.box(0.66, 0.2, 0.06, 0.02), m, [-0.74, 0.76, s * 0.4])),
        part(
          k.tube(
            [
              [-0.42, 0.7, -0.36],
              [-0.42, 1.24, -0.34],
              [-0.42, 1.24, 0.34],
              [-0.42, 0.7, 0.36],
            ],
            0.04,
          ),
          k.plastic('#1b1d20'),
        ),
        k.times(4, (i) => light(-0.38, 1.28, -0.24 + i * 0.16, '#ffe9a8', 0.07)),
        axle([0.66, -0.66], 0.46, 0.36, 1.5, k.plastic('#d8d9da', 0.4)),
        part(k.box(0.14, 0.18, 0.94, 0.05), k.plastic('#1b1d20'), [1.07, 0.46, 0]),
        part(k.box(0.03, 0.16, 0.5, 0.01), k.plastic('#1b1d20'), [1.05, 0.64, 0]),
        [-1, 1].map((s) => light(1.05, 0.62, s * 0.33)),
        k.times(3, (i) =>
          part(
            k.box(0.26, 0.26, 0.26, 0.02),
            k.stoneware(wood('crate', '#d0a873', '#99703f', 4)),
            [-0.8 + (i % 2) * 0.28, 0.92 + Math.floor(i / 2) * 0.26, -0.1 + i * 0.1],
            [0, i * 12, 0],
          ),
        ),
      ]);
    }
    const m = k.gloss(v.skin);
    return group([
      part(
        k.slab(
          k.outline([
            [-1.1, -0.2],
            [-0.7, -0.28],
            [0, -0.34],
            [0.4, -0.18],
            [1.25, -0.08],
            [1.25, 0.08],
            [0.4, 0.18],
            [0, 0.34],
            [-0.7, 0.28],
            [-1.1, 0.2],
          ]),
          0.28,
          0.07,
        ),
        m,
        [0, 0.3, 0],
        [-90, 0, 0],
      ),
      part(k.ball(0.3), m, [-0.45, 0.46, 0], [0, 0, 0], [1.7, 0.75, 0.62]),
      part(k.ball(0.16), k.gloss('#f4d03f'), [-0.02, 0.56, 0]),
      part(k.ball(0.14), k.gloss('#16202c'), [0.05, 0.57, 0], [0, 0, 0], [0.8, 0.5, 1]),
      part(k.box(0.4, 0.04, 1, 0.015), k.gloss('#e63946'), [1.2, 0.2, 0]),
      part(k.box(0.34, 0.04, 0.9, 0.015), k.gloss('#e63946'), [-1.06, 0.78, 0]),
      [-1, 1].map((s) => [
        part(k.box(0.36, 0.36, 0.03, 0.01), k.gloss('#e63946'), [-1.06, 0.64, s * 0.44]),
        part(
          k.tube(
            [
              [0.72, 0.3, 0],
              [0.72, 0.28, s * 0.5],
            ],
            0.03,
          ),
          k.plastic('#222'),
        ),
        part(
          k.tube(
            [
              [-0.72, 0.3, 0],
              [-0.72, 0.3, s * 0.5],
            ],
            0.03,
          ),
          k.plastic('#222'),
        ),
      ]),
      axle([0.72, -0.72], 0.56, 0.29, 2, k.metal('#e0c36a', 0.2)),
      part(k.cylinder(0.17, 0.17, 0.01), k.plastic('#ffffff'), [0.4, 0.385, 0]),
      part(
        k.sheet(0.2, 0.2),
        k.plastic(label('race7', { base: '#ffffff', lines: [{ text: '7', size: 0.9, y: 0.54, colour: '#111' }] })),
        [0.4, 0.392, 0],
        [-90, 0, 90],
      ),
    ]);
  },
};
