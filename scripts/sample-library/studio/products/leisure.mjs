import * as k from '../kit.mjs';
import { gradient, sweep, table } from './stages.mjs';
import { label, print, speckle, wood } from '../textures.mjs';

const { part, group } = k;
/** Yoga mats, partly unrolled. */
export const yogaMat = {
  look: { elevation: 24 },
  variants: [
    { skin: () => '#7a6bb0', thick: 0.07, strap: '#3a3357', look: { azimuth: 35 } },
    {
      skin: () => print('leaves', '#2f4f4f', ['#d7c29a', '#7fae9a'], 10),
      thick: 0.03,
      open: 1.5,
      look: { azimuth: -32, set: sweep('#e4dccb') },
    },
    {
      skin: () => '#e58f7b',
      under: '#3f4a5a',
      thick: 0.05,
      open: 1.1,
      look: { azimuth: 30, set: table('oak', '#e6e6e0') },
    },
    {
      skin: () => speckle('cork', '#c49a6c', ['#8a6238', '#e0bd90', '#5f4223'], { count: 4000, max: 3, chips: true }),
      thick: 0.05,
      strap: '#2a2a2a',
      open: 0.5,
      look: { azimuth: -38, set: gradient('#d6ddd2') },
    },
  ],
  build(v) {
    const step = v.thick * 1.15;
    const turns = v.thick > 0.06 ? 4 : 5;
    const coil = k.times(turns * 20, (i) => {
      const a = Math.PI / 2 + (i / 20) * Math.PI * 2;
      const r = 0.08 + (i / 20) * step;
      return [Math.cos(a) * r, Math.sin(a) * r, 0];
    });
    const r = 0.08 + turns * step;
    const out = v.open ?? 0.2;
    const line = [
      ...coil.filter((p, i) => i < coil.length - 14),
      [-r * 0.72, -r * 0.72, 0],
      [0, -r - 0.01, 0],
      ...k.times(6, (i) => [0.15 + ((i + 1) / 6) * out, -r - 0.012, 0]),
    ];
    const m = v.thick > 0.06 ? k.rubber(v.skin()) : k.cloth(v.skin(), 30);
    const shift = v.thick / 2;
    return group(
      [
        part(k.band(line, 1.7, v.under ? v.thick * 0.5 : v.thick * 0.9, [0, 0, 1], 420), m),
        v.under &&
          part(
            k.band(
              line.map(([x, y, z]) => [x * (1 - shift / 2), y - shift * 0.6, z]),
              1.69,
              v.thick * 0.4,
              [0, 0, 1],
              420,
            ),
            k.rubber(v.under),
          ),
        v.strap &&
          [-0.5, 0.5].map((z) =>
            part(
              k.band(
                k.times(24, (i) => [Math.cos(i * 0.2618) * (r + 0.03), Math.sin(i * 0.2618) * (r + 0.03), z]),
                0.1,
                0.02,
                [0, 0, 1],
                80,
                true,
              ),
              k.cloth(v.strap, 4),
            ),
          ),
        v.strap &&
          part(
            k.band(
              [
                [0, r + 0.03, -0.5],
                [0.12, r + 0.3, -0.25],
                [0.16, r + 0.36, 0],
                [0.12, r + 0.3, 0.25],
                [0, r + 0.03, 0.5],
              ],
              0.1,
              0.02,
              [1, 0.3, 0],
            ),
            k.cloth(v.strap, 4),
          ),
      ],
      [0, 0, 0],
      [0, 24, 0],
    );
  },
};

/** Dumbbells. */
export const dumbbell = {
  look: { elevation: 24 },
  variants: [
    { type: 'hex', skin: '#232427', look: { azimuth: 32 } },
    { type: 'dip', skin: '#e0558a', look: { azimuth: -30, set: sweep('#d9dde6') } },
    { type: 'chrome', look: { azimuth: 28, set: gradient('#8f979f') } },
    { type: 'plates', skin: '#2b2e33', look: { azimuth: -34, set: table('concrete', '#a9b0b3') } },
  ],
  build(v) {
    const steel = k.metal('#cdd0d4', 0.18);
    const ends = (make) => [-1, 1].map((s) => group([make()], [s * 0.72, 0, 0], [0, s > 0 ? 0 : 180, 0]));
    const bar = (r, l, m) => part(k.cylinder(r, r, l), m, [0, 0, 0], [0, 0, 90]);
    const knurl = k.metal('#aeb2b7', 0.5, { bumpMap: print('checks', '#000', ['#fff'], 2, [10, 10]), bumpScale: 3 });
    if (v.type === 'hex') {
      const head = () => [
        part(
          new k.THREE.CylinderGeometry(0.46, 0.46, 0.52, 6),
          k.rubber(v.skin, { flatShading: true }),
          [0, 0, 0],
          [0, 30, 90],
        ),
        part(
          new k.THREE.CylinderGeometry(0.3, 0.46, 0.08, 6),
          k.rubber(v.skin, { flatShading: true }),
          [0.3, 0, 0],
          [0, 30, -90],
        ),
        part(
          k.sheet(0.42, 0.34),
          k.rubber(label('db10', { base: '#232427', lines: [{ text: '10', size: 0.7, y: 0.55, colour: '#d8d8d8' }] })),
          [0.345, 0, 0],
          [0, 90, 0],
        ),
      ];
      return group(
        [ends(head), bar(0.085, 1.1, knurl), part(k.ball(0.11), knurl, [0, 0, 0], [0, 0, 0], [2.6, 0.95, 0.95])],
        [0, 0.4, 0],
      );
    }
    if (v.type === 'dip') {
      const one = (colour, at, turn, scale) =>
        group(
          [
            ends(() => [
              part(k.box(0.42, 0.62, 0.62, 0.2), k.plastic(colour, 0.55)),
              part(
                k.sheet(0.3, 0.3),
                k.plastic(
                  label(`kg${colour}`, { base: colour, lines: [{ text: '3', size: 0.8, y: 0.55, colour: '#fff' }] }),
                  0.6,
                ),
                [0.212, 0, 0],
                [0, 90, 0],
              ),
            ]),
            bar(0.11, 1.2, k.plastic(colour, 0.55)),
          ],
          at,
          turn,
          scale,
        );
      return group([
        one(v.skin, [0, 0.31, 0], [0, 0, 0], 1),
        one('#6cc0b5', [0.2, 0.31, -0.85], [0, 18, 0], 1),
        one('#f2b84b', [0.05, 0.88, -0.42], [0, -14, 0], 0.82),
      ]);
    }
    if (v.type === 'chrome')
      return group(
        [
          ends(() => [
            part(
              k.lathe(
                [
                  [0.001, -0.3],
                  [0.3, -0.3],
                  [0.4, -0.22],
                  [0.42, 0],
                  [0.4, 0.22],
                  [0.3, 0.3],
                  [0.001, 0.3],
                ],
                false,
              ),
              steel,
              [0, 0, 0],
              [0, 0, 90],
            ),
            part(k.ring(0.3, 0.03), k.metal('#3a3d42', 0.3), [0.3, 0, 0], [0, 90, 0]),
          ]),
          bar(0.1, 1.2, knurl),
          [-1, 1].map((s) => part(k.ring(0.12, 0.035), k.rubber('#b3202a'), [s * 0.38, 0, 0], [0, 90, 0])),
        ],
        [0, 0.42, 0],
      );
    return group(
      [
        ends(() => [
          k.times(4, (i) =>
            part(
              k.cylinder(0.5 - i * 0.07, 0.5 - i * 0.07, 0.1),
              i % 2 ? k.rubber(v.skin) : k.gloss(v.skin),
              [-0.18 + i * 0.115, 0, 0],
              [0, 0, 90],
            ),
          ),
          part(new k.THREE.CylinderGeometry(0.16, 0.16, 0.1, 6), k.plastic('#e1a52b', 0.4), [0.3, 0, 0], [0, 0, 90]),
          part(k.cylinder(0.06, 0.06, 0.3), steel, [0.4, 0, 0], [0, 0, 90]),
        ]),
        bar(0.1, 1, k.rubber('#e1a52b')),
      ],
      [0, 0.5, 0],
    );
  },
};

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

/** Plush bears. */
export const bear = {
  look: { elevation: 8 },
  variants: [
    { skin: '#9a6a3e', muzzle: '#dcbf95', bow: '#b3202f', look: { azimuth: 20 } },
    {
      skin: '#f0b8c2',
      muzzle: '#fdeaea',
      scarf: ['#5b7fb5', '#f4f1e8'],
      look: { azimuth: -22, set: sweep('#d7e2dc') },
    },
    {
      skin: '#f6f5f1',
      dark: '#242528',
      muzzle: '#ffffff',
      patch: true,
      look: { azimuth: 15, set: gradient('#bcd6b8') },
    },
    {
      skin: '#efe2cb',
      muzzle: '#fbf6ea',
      jumper: () => print('stripes', '#2f5d73', ['#f3ead8'], 4),
      look: { azimuth: -16, set: table('oak', '#e7d9d4') },
    },
  ],
  build(v) {
    const m = k.plush(v.skin);
    const limb = k.plush(v.dark ?? v.skin);
    const pale = k.plush(v.muzzle);
    const black = k.gloss('#1b1614');
    const body = v.jumper ? k.knitted(v.jumper(), 5) : m;
    return group([
      part(k.ball(0.55), body, [0, 0.55, 0], [0, 0, 0], [0.95, 1.05, 0.85]),
      !v.jumper && part(k.ball(0.4), pale, [0, 0.52, 0.19], [0, 0, 0], [0.9, 1, 0.8]),
      part(k.ball(0.5), m, [0, 1.38, 0.03], [0, 0, 0], [1.08, 0.95, 0.95]),
      [-1, 1].map((s) => [
        part(k.ball(0.18), limb, [s * 0.38, 1.76, 0], [0, 0, 0], [1, 1, 0.6]),
        part(k.ball(0.12), k.plush(v.dark ?? v.muzzle), [s * 0.37, 1.75, 0.07], [0, 0, 0], [1, 1, 0.5]),
        part(k.pill(0.17, 0.42), v.jumper ? body : limb, [s * 0.6, 0.75, 0.12], [-28, 0, s * 38]),
        part(k.ball(0.18), limb, [s * 0.76, 0.5, 0.24]),
        part(k.pill(0.23, 0.3), limb, [s * 0.42, 0.22, 0.5], [78, 0, s * -18]),
        part(k.ball(0.24), limb, [s * 0.48, 0.26, 0.78], [0, 0, 0], [1, 1.1, 0.65]),
        part(k.ball(0.16), pale, [s * 0.49, 0.26, 0.87], [0, 0, 0], [1, 1.1, 0.5]),
        v.patch && part(k.ball(0.13), k.plush('#242528'), [s * 0.19, 1.44, 0.41], [0, 0, s * 30], [0.85, 1.15, 0.5]),
        part(k.ball(0.055), black, [s * 0.18, 1.46, v.patch ? 0.48 : 0.465]),
        part(k.ball(0.016), k.plastic('#ffffff'), [s * 0.18 + 0.02, 1.485, 0.52]),
      ]),
      part(k.ball(0.22), pale, [0, 1.27, 0.4], [0, 0, 0], [1.1, 0.85, 0.8]),
      part(k.ball(0.075), black, [0, 1.35, 0.565], [0, 0, 0], [1.2, 0.85, 0.7]),
      part(
        k.tube(
          [
            [-0.09, 1.2, 0.555],
            [-0.03, 1.17, 0.575],
            [0, 1.21, 0.58],
            [0.03, 1.17, 0.575],
            [0.09, 1.2, 0.555],
          ],
          0.011,
        ),
        black,
      ),
      v.bow && [
        [-1, 1].map((s) =>
          part(k.ball(0.17), k.cloth(v.bow, 4), [s * 0.17, 1.0, 0.46], [0, 0, s * 12], [1.1, 0.75, 0.45]),
        ),
        part(k.ball(0.075), k.cloth(v.bow, 3), [0, 1.0, 0.5]),
      ],
      v.scarf && [
        part(
          k.ring(0.33, 0.1),
          k.knitted(print('stripes', v.scarf[0], [v.scarf[1]], 3, [8, 1]), 3),
          [0, 0.98, 0.04],
          [84, 0, 0],
        ),
        part(
          k.box(0.2, 0.56, 0.08, 0.04),
          k.knitted(print('stripes', v.scarf[0], [v.scarf[1]], 3), 3),
          [0.2, 0.72, 0.46],
          [-12, 0, 8],
        ),
      ],
    ]);
  },
};

/** Pet bowls. */
export const petBowl = {
  look: { elevation: 26 },
  variants: [
    { type: 'ceramic', skin: () => print('paws', '#f3ece0', ['#b56b45', '#d9a97c'], 6, [3, 1]), look: { azimuth: 15 } },
    { type: 'stand', look: { azimuth: -26, set: sweep('#dfe4dc') } },
    { type: 'steel', look: { azimuth: 12, set: table('oak', '#dfe5e8') } },
    { type: 'tilt', look: { azimuth: -32, set: gradient('#f1dfd0') } },
  ],
  build(v, rng) {
    const food = (r, y, n = 90) =>
      k.times(n, () => {
        const a = rng() * 6.28;
        const q = Math.sqrt(rng()) * r;
        return part(
          k.ball(0.05),
          k.stoneware(rng.pick(['#8a5a33', '#a06c3f', '#6f4526', '#b98551'])),
          [Math.cos(a) * q, y + rng() * 0.06 + (r - q) * 0.16, Math.sin(a) * q],
          [rng() * 90, rng() * 90, 0],
          [1, 0.6, 1],
        );
      });
    if (v.type === 'ceramic')
      return group([
        k.pot(
          [
            [0.68, 0],
            [0.72, 0.03],
            [0.62, 0.42],
          ],
          k.ceramic(v.skin()),
          k.ceramic('#fbf7ef'),
          { wall: 0.06 },
        ),
        food(0.5, 0.22),
      ]);
    if (v.type === 'stand') {
      const timber = k.stoneware(wood('stand2', '#dcb27a', '#9d6c38'), { roughness: 0.5 });
      return group([
        part(
          k.slab(k.cut(k.rounded(2, 0.95, 0.14), k.hole(-0.48, 0, 0.36), k.hole(0.48, 0, 0.36)), 0.08, 0.02),
          timber,
          [0, 0.6, 0],
          [-90, 0, 0],
        ),
        [-1, 1].map((s) => [
          group(
            [
              k.pot(
                [
                  [0.2, 0],
                  [0.3, 0.05],
                  [0.37, 0.28],
                  [0.42, 0.3],
                ],
                k.ceramic(s > 0 ? '#f6f4ef' : '#5f8f8a'),
                k.ceramic(s > 0 ? '#f6f4ef' : '#5f8f8a'),
                { wall: 0.03 },
              ),
            ],
            [s * 0.48, 0.35, 0],
          ),
          part(k.box(0.07, 0.58, 0.85, 0.02), timber, [s * 0.92, 0.29, 0]),
        ]),
        group([food(0.26, 0.5, 40)], [0.48, 0, 0]),
        part(k.cylinder(0.33, 0.33, 0.01), k.glass('#cfe8ef', 0.6, { roughness: 0.02 }), [-0.48, 0.57, 0]),
      ]);
    }
    if (v.type === 'steel')
      return group([
        k.pot(
          [
            [0.6, 0.02],
            [0.66, 0.06],
            [0.56, 0.4],
            [0.62, 0.43],
          ],
          k.brushedMetal('#c9ccd0'),
          k.metal('#d7dadd', 0.2),
          { wall: 0.03 },
        ),
        part(k.ring(0.65, 0.045), k.rubber('#c0392b'), [0, 0.04, 0], [90, 0, 0]),
        food(0.46, 0.2, 80),
        part(
          k.slab(
            k.outline([
              [-0.16, 0.03],
              [-0.24, 0.09],
              [-0.3, 0.02],
              [-0.26, -0.0],
              [-0.3, -0.04],
              [-0.24, -0.1],
              [-0.16, -0.04],
              [0.16, -0.04],
              [0.24, -0.1],
              [0.3, -0.04],
              [0.26, 0],
              [0.3, 0.02],
              [0.24, 0.09],
              [0.16, 0.03],
            ]),
            0.02,
            0.006,
          ),
          k.rubber('#2b2b2b'),
          [0, 0.22, 0.625],
          [-14, 0, 0],
        ),
      ]);
    return group([
      part(
        k.lathe([
          [0.001, 0],
          [0.5, 0],
          [0.52, 0.04],
          [0.26, 0.3],
          [0.26, 0.45],
        ]),
        k.plastic('#f6f3ee', 0.4),
      ),
      group(
        [
          k.pot(
            [
              [0.2, 0],
              [0.45, 0.06],
              [0.6, 0.32],
            ],
            k.plastic('#f2a65a', 0.35),
            k.plastic('#f8c48e', 0.35),
            { wall: 0.05 },
          ),
          [-1, 1].map((s) =>
            part(
              k.cylinder(0.001, 0.16, 0.3, 4),
              k.plastic('#f2a65a', 0.35),
              [s * 0.38, 0.42, -0.34],
              [-20, 45, -s * 12],
            ),
          ),
          food(0.4, 0.17, 60),
        ],
        [0, 0.46, 0],
        [18, 0, 0],
      ),
    ]);
  },
};

/** Dog leashes. */
export const leash = {
  look: { elevation: 48 },
  variants: [
    {
      type: 'rope',
      skin: () => print('chevron', '#e4572e', ['#2b2b2b', '#f3c14b'], 3, [30, 1]),
      look: { azimuth: 20 },
    },
    {
      type: 'web',
      skin: () => print('plaid', '#2f4f6f', ['#d9b36a', '#8a2b36', '#eae2cf'], 5, [6, 1]),
      look: { azimuth: -25, set: sweep('#e6ddcd') },
    },
    { type: 'reel', skin: '#3aa6a0', look: { azimuth: 28, elevation: 16, set: gradient('#f0e2d2') } },
    { type: 'leather', skin: () => '#6e3f20', look: { azimuth: -18, set: table('walnut', '#cfcabe') } },
  ],
  build(v) {
    const steel = k.metal(v.type === 'leather' ? '#d4b26a' : '#c9cdd1', 0.18);
    const clip = (at, turn) =>
      group(
        [
          part(k.ring(0.08, 0.024), steel),
          part(k.cylinder(0.05, 0.05, 0.14), steel, [0.15, 0, 0], [0, 0, 90]),
          part(k.ring(0.13, 0.028, 330), steel, [0.36, 0, 0], [0, 0, 15], [1.3, 0.8, 1]),
          part(k.box(0.05, 0.06, 0.04, 0.01), steel, [0.24, 0.05, 0.03]),
        ],
        at,
        turn,
      );
    if (v.type === 'reel') {
      const shell = k.plastic(v.skin, 0.35, { clearcoat: 0.6 });
      return group([
        group(
          [
            part(
              k.slab(
                k.cut(
                  k.outline(
                    [
                      [-0.5, 0.3],
                      [0, 0.5],
                      [0.55, 0.42],
                      [0.95, 0.2],
                      [0.92, -0.2],
                      [0.4, -0.42],
                      [-0.3, -0.5],
                      [-0.7, -0.3],
                      [-0.78, 0.05],
                    ],
                    true,
                  ),
                  k.outline(
                    [
                      [0.25, 0.16],
                      [0.66, 0.12],
                      [0.68, -0.06],
                      [0.35, -0.18],
                      [0.2, 0],
                    ],
                    true,
                  ),
                ),
                0.34,
                0.1,
              ),
              shell,
            ),
            part(k.cylinder(0.3, 0.3, 0.37), k.rubber('#26303a'), [-0.24, 0, 0], [90, 0, 0]),
            part(k.cylinder(0.2, 0.2, 0.39), k.plastic('#f4f4f2'), [-0.24, 0, 0], [90, 0, 0]),
            part(k.box(0.22, 0.12, 0.14, 0.05), k.rubber('#f2b33d'), [0.2, 0.5, 0], [0, 0, -4]),
            part(
              k.band(
                [
                  [-0.75, -0.2, 0],
                  [-1.05, -0.3, 0.05],
                  [-1.2, -0.46, 0.25],
                  [-1.0, -0.48, 0.6],
                  [-0.6, -0.48, 0.7],
                ],
                0.08,
                0.02,
                [0, 0.6, 1],
              ),
              k.cloth('#26303a', 3),
            ),
          ],
          [0, 0.5, 0],
        ),
        clip([-0.58, 0.05, 0.7], [90, 0, -10]),
      ]);
    }
    const spiral = k.times(52, (i) => {
      const a = i / 2.7;
      const r = 0.28 + i * 0.0105;
      return [Math.cos(a) * r, 0.07 + (i % 9 === 4 ? 0.05 : 0), Math.sin(a) * r];
    });
    const [x, , z] = spiral.at(-1);
    const tail = [
      [x + 0.15, 0.06, z + 0.32],
      [0.35, 0.06, 1.15],
      [-0.2, 0.06, 1.1],
    ];
    const flat = v.type !== 'rope';
    const m = v.type === 'leather' ? k.leather(v.skin()) : k.cloth(v.skin(), 6);
    const line = [...spiral, ...tail];
    const grip = [
      [0.26, 0.09, 0],
      [0.1, 0.16, -0.1],
      [-0.3, 0.2, 0.1],
      [-0.15, 0.22, 0.3],
      [0.15, 0.16, 0.2],
      [0.26, 0.1, 0],
    ];
    return group([
      part(flat ? k.band(line, 0.12, 0.03, [0, 1, 0], 420) : k.tube(line, 0.055, false, 500), m),
      part(
        flat ? k.band(grip, 0.12, 0.04, [0, 1, 0.2], 90) : k.tube(grip, 0.06),
        v.type === 'rope' ? k.cloth('#2b2b2b', 6) : m,
      ),
      clip([-0.26, 0.06, 1.1], [90, 0, 178]),
      part(k.cylinder(0.075, 0.075, 0.14), steel, [-0.14, 0.06, 1.11], [0, 0, 90]),
      v.type === 'leather' &&
        k.times(3, (i) => part(k.cylinder(0.02, 0.02, 0.14), steel, [0.3, 0.08, -0.06 + i * 0.06], [0, 0, 90])),
    ]);
  },
};

/** Umbrellas. */
export const umbrella = {
  look: { elevation: 8 },
  variants: [
    {
      ribs: 12,
      colours: ['#d7263d', '#f46036', '#f2b01e', '#8ac926', '#1b998b', '#2563c9', '#6a4c93'],
      handle: '#7a4a26',
      look: { azimuth: 15 },
    },
    {
      ribs: 8,
      skin: () => print('dots', '#20324a', ['#f4efe6'], 3, [2, 2]),
      handle: '#1b1d20',
      tilt: 48,
      look: { azimuth: -22, set: sweep('#efd9cf') },
    },
    { ribs: 8, clear: '#dff1f4', handle: '#ffffff', deep: true, look: { azimuth: 12, set: gradient('#a9c3cf') } },
    {
      ribs: 8,
      colours: ['#1d1f23'],
      handle: '#8a5a33',
      closed: true,
      look: { azimuth: -35, set: table('concrete', '#c5c9c9') },
    },
  ],
  build(v) {
    const R = v.deep ? 0.85 : 1.1;
    const drop = v.deep ? 1.15 : 0.62;
    const steel = k.metal('#c2c6ca', 0.25);
    const grip =
      v.handle === '#7a4a26' || v.closed
        ? k.stoneware(wood('umb', '#a9703f', '#5f3a1b'), { roughness: 0.4 })
        : k.gloss(v.handle);
    const hook = part(
      k.tube(
        [
          [0, -1.0, 0],
          [0, -1.35, 0],
          [0.08, -1.5, 0],
          [0.22, -1.52, 0],
          [0.3, -1.4, 0],
        ],
        0.045,
      ),
      grip,
    );
    if (v.closed) {
      const folds = part(
        k.warp(new k.THREE.CylinderGeometry(0.045, 0.17, 1.7, 160, 60), (p) => {
          const a = Math.atan2(p.z, p.x);
          const t = 0.5 - p.y / 1.7;
          const q = 1 + 0.28 * Math.abs(Math.sin(a * 4 + t * 2.5)) * t;
          p.x *= q;
          p.z *= q;
        }),
        k.cloth(v.colours[0], 30, { roughness: 0.6 }),
        [0, 0.15, 0],
      );
      return group([
        group(
          [
            folds,
            part(k.cylinder(0.02, 0.02, 2.5), steel, [0, 0, 0]),
            hook,
            part(k.cylinder(0.005, 0.02, 0.2), steel, [0, 1.1, 0]),
            part(k.ring(0.19, 0.03), k.cloth('#111', 4), [0, -0.3, 0], [90, 0, 0]),
          ],
          [0, 0.25, 0],
          [0, 0, 74],
        ),
      ]);
    }
    const panel = (i) =>
      k.skin(
        (u, t) => {
          const a = ((i + u) / v.ribs) * Math.PI * 2;
          const sag = 1 - 0.06 * Math.sin(u * Math.PI) * t;
          const r = Math.sin(t * 1.45) * R * sag;
          return [
            Math.cos(a) * r,
            1 - (1 - Math.cos(t * 1.45)) * drop + 0.05 * Math.sin(u * Math.PI) * t * t,
            Math.sin(a) * r,
          ];
        },
        14,
        28,
      );
    const cover = (i) =>
      v.clear
        ? k.glass(v.clear, 0.36)
        : k.cloth(v.colours ? v.colours[i % v.colours.length] : v.skin(), 24, { roughness: 0.7 });
    return group([
      group(
        [
          k.times(v.ribs, (i) => part(panel(i), cover(i))),
          k.times(v.ribs, (i) =>
            part(
              k.tube(
                k.times(8, (j) => {
                  const t = j / 7;
                  const a = (i / v.ribs) * Math.PI * 2;
                  const r = Math.sin(t * 1.45) * R * 0.995;
                  return [Math.cos(a) * r, 0.985 - (1 - Math.cos(t * 1.45)) * drop, Math.sin(a) * r];
                }),
                0.011,
              ),
              v.clear ? k.plastic('#ffffff') : steel,
            ),
          ),
          part(k.cylinder(0.025, 0.025, 2.1), steel, [0, 0.02, 0]),
          part(k.cylinder(0.012, 0.03, 0.2), steel, [0, 1.08, 0]),
          hook,
        ],
        [0, 1.3, 0],
        [v.tilt ? -v.tilt : 14, 0, v.tilt ? 38 : 10],
      ),
    ]);
  },
};

/** Screwdrivers. */
export const screwdriver = {
  look: { elevation: 52, fill: 0.86 },
  variants: [
    { type: 'six', look: { azimuth: 15 } },
    { type: 'kit', look: { azimuth: -25, set: sweep('#d2d8da') } },
    { type: 'wood', look: { azimuth: 30, set: table('oak', '#cfd6d4') } },
    { type: 'ratchet', look: { azimuth: -30, set: gradient('#e6dcc9') } },
  ],
  build(v) {
    const steel = k.metal('#cdd1d5', 0.2);
    const driver = (colours, at, turn, length = 0.8, timber) => {
      const grip = timber ?? k.plastic(colours[0], 0.4);
      return group(
        [
          part(
            k.warp(
              k.lathe(
                [
                  [0.001, 0],
                  [0.1, 0.01],
                  [0.14, 0.1],
                  [0.12, 0.3],
                  [0.14, 0.5],
                  [0.08, 0.62],
                  [0.07, 0.7],
                  [0.001, 0.7],
                ],
                true,
              ),
              (p) => {
                const a = Math.atan2(p.z, p.x);
                const q = 1 + 0.05 * Math.cos(a * 6);
                p.x *= q;
                p.z *= q;
              },
            ),
            grip,
          ),
          part(
            k.ring(0.12, 0.03),
            timber ? k.metal('#d0ab62') : k.rubber(colours[1]),
            [0, timber ? 0.64 : 0.1, 0],
            [90, 0, 0],
            timber ? 0.65 : 1,
          ),
          part(k.cylinder(0.035, 0.035, length), steel, [0, 0.7 + length / 2, 0]),
          part(k.box(0.09, 0.14, 0.02, 0.006), steel, [0, 0.7 + length, 0]),
          part(k.cylinder(0.0366, 0.0366, 0.16), k.metal('#3b3e43', 0.5), [0, 0.62 + length, 0]),
        ],
        at,
        turn,
      );
    };
    if (v.type === 'six')
      return group(
        k.times(6, (i) =>
          driver([i % 2 ? '#d9411e' : '#1f4ea8', '#17181a'], [-0.9 + i * 0.36, 0.14, 0.6], [-90, 0, 0], 0.9 - i * 0.1),
        ),
      );
    if (v.type === 'wood')
      return group([
        driver(
          [],
          [-0.3, 0.14, 0.8],
          [-90, 0, 6],
          1.1,
          k.stoneware(wood('sd1', '#c88a4c', '#7a4a20'), { roughness: 0.35, clearcoat: 0.6 }),
        ),
        driver(
          [],
          [0.15, 0.14, 0.7],
          [-90, 0, -8],
          0.8,
          k.stoneware(wood('sd2', '#b5763f', '#6b3d1a'), { roughness: 0.35, clearcoat: 0.6 }),
        ),
        driver(
          [],
          [0.55, 0.14, 0.6],
          [-90, 0, -14],
          0.5,
          k.stoneware(wood('sd3', '#d69d5f', '#8a5a2b'), { roughness: 0.35, clearcoat: 0.6 }),
        ),
      ]);
    const bit = (x, z, c) => [
      part(new k.THREE.CylinderGeometry(0.035, 0.035, 0.26, 6), k.metal('#9da2a8', 0.3), [x, 0.16, z], [90, 0, 0]),
      part(k.cylinder(0.037, 0.037, 0.07), k.plastic(c), [x, 0.16, z + 0.1], [90, 0, 0]),
    ];
    if (v.type === 'kit')
      return group([
        part(k.box(1.9, 0.14, 1.2, 0.06), k.plastic('#2b2f36', 0.6), [0, 0.07, 0]),
        part(k.box(1.78, 0.03, 1.08, 0.03), k.rubber('#17191d'), [0, 0.135, 0]),
        k.times(36, (i) =>
          bit(
            -0.78 + (i % 12) * 0.142,
            -0.38 + Math.floor(i / 12) * 0.3,
            ['#e63946', '#2a9d8f', '#f4a261', '#457b9d'][i % 4],
          ),
        ),
        driver(['#e63946', '#17181a'], [-0.78, 0.2, 0.42], [-90, 0, -90], 0.5),
        part(k.box(1.9, 0.08, 1.2, 0.05), k.plastic('#2b2f36', 0.6), [0, 0.62, -1.02], [-80, 0, 0]),
        part(
          k.sheet(1, 0.4),
          k.plastic(
            label('kit', {
              base: '#2b2f36',
              ratio: 2.5,
              lines: [{ text: '37 PRO', size: 0.5, y: 0.5, colour: '#e63946' }],
            }),
          ),
          [0, 0.62, -0.965],
          [10, 0, 0],
        ),
      ]);
    return group([
      group(
        [
          part(k.pill(0.17, 0.7), k.plastic('#f0a818', 0.4), [0, 0.5, 0]),
          k.times(8, (i) =>
            part(k.pill(0.04, 0.5), k.rubber('#202226'), [Math.sin(i * 0.785) * 0.15, 0.5, Math.cos(i * 0.785) * 0.15]),
          ),
          part(k.cylinder(0.16, 0.18, 0.2), k.rubber('#202226'), [0, 1.08, 0]),
          part(k.cylinder(0.06, 0.06, 0.6), steel, [0, 1.45, 0]),
          part(k.cylinder(0.08, 0.08, 0.2), k.metal('#5a5f66', 0.4), [0, 1.7, 0]),
          part(k.box(0.07, 0.2, 0.03, 0.01), steel, [0, 1.88, 0]),
        ],
        [0, 0.2, 0.9],
        [-90, 0, 0],
      ),
      k.times(8, (i) =>
        group(
          bit(0, 0, ['#e63946', '#2a9d8f'][i % 2]),
          [0.42 + (i % 4) * 0.14, -0.12, -0.3 + Math.floor(i / 4) * 0.45],
          [0, i * 7, 0],
        ),
      ),
    ]);
  },
};

/** Hand tools for the garden. */
export const trowel = {
  look: { elevation: 50, fill: 0.86 },
  variants: [
    { tools: ['spade'], timber: true, steel: '#b9bdc2', look: { azimuth: 28 } },
    { tools: ['rake'], timber: true, steel: '#3f6f55', look: { azimuth: -30, set: sweep('#e2e0cf') } },
    {
      tools: ['spade', 'rake', 'fork'],
      colour: '#6cb04a',
      steel: '#e9ecee',
      look: { azimuth: 10, set: gradient('#f0e5cf') },
    },
    {
      tools: ['narrow'],
      colour: '#c4452d',
      steel: '#cfd3d6',
      marks: true,
      look: { azimuth: -35, set: table('oak', '#d5dccf') },
    },
  ],
  build(v) {
    const metal = v.steel.startsWith('#3') ? k.gloss(v.steel) : k.brushedMetal(v.steel);
    const scoop = (w, l) =>
      k.skin(
        (u, t) => {
          const a = u * 2 - 1;
          const half =
            w * (t < 0.55 ? 0.75 + 0.25 * (t / 0.55) : Math.sqrt(Math.max(0, 1 - ((t - 0.55) / 0.45) ** 1.8)));
          return [a * half, l * t, 0.16 * a * a * (half / w) - 0.08 + 0.06 * t];
        },
        30,
        60,
      );
    const tool = (type, x, turn) =>
      group(
        [
          part(
            k.lathe(
              [
                [0.001, -0.95],
                [0.075, -0.94],
                [0.095, -0.8],
                [0.07, -0.5],
                [0.085, -0.25],
                [0.055, -0.1],
                [0.05, 0],
              ],
              true,
            ),
            v.timber ? k.stoneware(wood('trowel', '#c9955c', '#7d4d24'), { roughness: 0.45 }) : k.rubber(v.colour),
          ),
          part(k.cylinder(0.056, 0.056, 0.1), k.metal('#9da2a8'), [0, -0.03, 0]),
          part(
            k.tube(
              [
                [0, -0.05, 0],
                [0, 0.14, 0],
                [0, 0.26, -0.05],
                [0, 0.42, -0.06],
              ],
              0.032,
            ),
            metal,
          ),
          type === 'spade' && part(scoop(0.24, 0.85), metal, [0, 0.34, 0]),
          type === 'narrow' && part(scoop(0.15, 1), metal, [0, 0.34, 0]),
          (type === 'rake' || type === 'fork') &&
            (type === 'rake' ? [-0.17, 0, 0.17] : [-0.15, -0.05, 0.05, 0.15]).map((dx) =>
              part(
                k.tube(
                  [
                    [dx * 0.3, 0.36, -0.05],
                    [dx, 0.52, 0],
                    [dx * 1.15, 0.85, 0.04],
                    [dx * 1.15, type === 'rake' ? 1.0 : 1.12, type === 'rake' ? -0.16 : 0.02],
                  ],
                  0.03,
                ),
                metal,
              ),
            ),
          v.marks &&
            k.times(6, (i) => part(k.box(0.1, 0.012, 0.01, 0), k.plastic('#22303a'), [0, 0.6 + i * 0.09, -0.035])),
          part(k.ring(0.06, 0.012), k.leather('#5d3a22'), [0, -0.98, 0]),
        ],
        [x, 0.1, 0],
        [-90, 0, turn],
      );
    const n = v.tools.length;
    return group(v.tools.map((type, i) => tool(type, (i - (n - 1) / 2) * 0.62, (i - (n - 1) / 2) * -6)));
  },
};
