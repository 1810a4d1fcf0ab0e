import * as k from '../kit.mjs';
import { gradient, sweep, table } from './stages.mjs';
import { label, print, wood } from '../textures.mjs';

const { part, group } = k;

/** A phone, lying in the xy plane, to show what a holder holds. */
function phone(seed, screen = ['#20304f', '#e88a6a', '#f3c178']) {
  return group([
    part(k.slab(k.rounded(0.72, 1.5, 0.11), 0.08, 0.025), k.gloss('#1b1c1f')),
    part(
      k.flatUv(k.slab(k.rounded(0.67, 1.45, 0.09), 0.01, 0)),
      k.gloss(print('mountains', screen[1], screen, seed), { roughness: 0.15 }),
      [0, 0, 0.04],
    ),
  ]);
}

/** Desk and bedside lamps. */
export const deskLamp = {
  look: { elevation: 12 },
  variants: [
    { type: 'arm', skin: '#26292d', trim: '#c9a15a', look: { azimuth: 25 } },
    { type: 'mushroom', skin: '#e8743b', look: { azimuth: 0, set: sweep('#f1dfcf') } },
    {
      type: 'shade',
      skin: () => print('chevron', '#efe7d6', ['#b9a88a', '#d9cdb4'], 3),
      base: ['#a9764b', '#5c3719'],
      look: { azimuth: -20, set: table('walnut', '#c8d1cf') },
    },
    { type: 'panel', skin: '#f4f5f6', look: { azimuth: -38, set: gradient('#cddbe4') } },
  ],
  build(v) {
    const bulb = k.glow('#fff1cf', 1.3);
    if (v.type === 'arm') {
      const m = k.plastic(v.skin, 0.45);
      return group([
        part(
          k.lathe([
            [0.001, 0.09],
            [0.36, 0.08],
            [0.42, 0.03],
            [0.43, 0],
            [0.001, 0],
          ]),
          m,
        ),
        part(k.cylinder(0.035, 0.035, 1.05), k.metal(v.trim), [-0.19, 0.55, 0], [0, 0, 22]),
        part(k.ball(0.075), k.metal(v.trim), [-0.39, 1.04, 0]),
        part(k.cylinder(0.032, 0.032, 1), k.metal(v.trim), [0.02, 1.28, 0], [0, 0, -60]),
        part(k.ball(0.07), k.metal(v.trim), [0.45, 1.53, 0]),
        group(
          [
            part(
              k.lathe([
                [0.08, 0.28],
                [0.13, 0.26],
                [0.32, -0.15],
                [0.31, -0.15],
                [0.12, 0.24],
              ]),
              m,
            ),
            part(k.cylinder(0.06, 0.09, 0.14), m, [0, 0.31, 0]),
            part(k.ball(0.12), bulb, [0, -0.04, 0]),
          ],
          [0.57, 1.34, 0],
          [0, 0, 22],
        ),
      ]);
    }
    if (v.type === 'mushroom') {
      return group([
        part(
          k.lathe(
            [
              [0.001, 0],
              [0.36, 0],
              [0.35, 0.06],
              [0.16, 0.16],
              [0.11, 0.4],
              [0.12, 0.75],
            ],
            true,
          ),
          k.gloss(v.skin),
        ),
        part(
          k.lathe(
            [
              [0.001, 1.34],
              [0.3, 1.3],
              [0.58, 1.08],
              [0.66, 0.76],
              [0.63, 0.74],
              [0.5, 0.74],
            ],
            true,
          ),
          k.gloss(v.skin, { emissive: new k.THREE.Color('#ff9a50'), emissiveIntensity: 0.12 }),
        ),
        part(k.disc(0.6), bulb, [0, 0.765, 0], [90, 0, 0]),
      ]);
    }
    if (v.type === 'shade') {
      return group([
        part(
          k.lathe(
            [
              [0.001, 0],
              [0.27, 0],
              [0.28, 0.05],
              [0.2, 0.12],
              [0.27, 0.36],
              [0.2, 0.62],
              [0.06, 0.76],
              [0.04, 0.9],
            ],
            true,
          ),
          k.ceramic(wood('shade', ...v.base), { roughness: 0.4 }),
        ),
        part(
          k.heightUv(
            k.lathe([
              [0.56, 0.8],
              [0.38, 1.5],
            ]),
            0.8,
            1.5,
          ),
          k.cloth(v.skin(), 20, { emissive: new k.THREE.Color('#ffdf9f'), emissiveIntensity: 0.16 }),
        ),
        part(k.ring(0.56, 0.015), k.cloth('#9c8a68'), [0, 0.8, 0], [90, 0, 0]),
        part(k.ring(0.38, 0.015), k.cloth('#9c8a68'), [0, 1.5, 0], [90, 0, 0]),
        part(k.ball(0.12), bulb, [0, 1.05, 0]),
      ]);
    }
    const m = k.plastic(v.skin, 0.35);
    return group([
      part(k.box(0.8, 0.07, 0.5, 0.03), m, [0, 0.035, 0]),
      part(k.cylinder(0.16, 0.16, 0.012), k.plastic('#dfe3e6'), [0.15, 0.075, 0.05]),
      part(k.box(0.1, 1.1, 0.05, 0.025), m, [-0.28, 0.6, 0], [0, 0, 6]),
      part(k.box(1.15, 0.06, 0.16, 0.03), m, [0.14, 1.16, 0], [0, 0, 5]),
      part(k.box(0.95, 0.02, 0.11, 0.01), bulb, [0.22, 1.135, 0], [0, 0, 5]),
    ]);
  },
};

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

/** Phone stands. */
export const phoneStand = {
  look: { elevation: 18 },
  variants: [
    { type: 'bent', skin: '#c3c7cc', phone: true, look: { azimuth: -35 } },
    { type: 'wood', skin: ['#c99a68', '#7a4c26'], phone: true, look: { azimuth: 32, set: table('linen', '#d8d5cc') } },
    { type: 'lift', skin: '#34383e', look: { azimuth: 28, set: gradient('#d4dde2') } },
    { type: 'ears', skin: '#f2a9b7', phone: true, look: { azimuth: -25, set: sweep('#dcebe4') } },
  ],
  build(v, rng) {
    const held = v.phone && group([phone(rng(), ['#2c4a52', '#88b6a4', '#f0c987'])], [0, 0.92, 0.02], [-22, 0, 0]);
    if (v.type === 'bent') {
      return group([
        part(
          k.band(
            [
              [0, 0.02, 0.5],
              [0, 0.02, -0.5],
              [0, 0.08, -0.56],
              [0, 0.95, -0.22],
              [0, 1, -0.22],
            ],
            0.55,
            0.04,
            [1, 0, 0],
          ),
          k.brushedMetal(v.skin),
        ),
        part(
          k.band(
            [
              [0, 0.6, -0.3],
              [0, 0.22, 0.05],
              [0, 0.14, 0.2],
              [0, 0.26, 0.28],
            ],
            0.5,
            0.04,
            [1, 0, 0],
          ),
          k.brushedMetal(v.skin),
        ),
        group([held], [0, 0.02, 0.12]),
      ]);
    }
    if (v.type === 'wood') {
      const m = k.stoneware(wood('stand', ...v.skin), { roughness: 0.5 });
      return group([
        part(k.box(0.7, 0.14, 0.7, 0.05), m, [0, 0.07, 0]),
        part(k.slab(k.rounded(0.5, 1.1, 0.2), 0.09, 0.03), m, [0, 0.62, -0.22], [-20, 0, 0]),
        part(k.box(0.5, 0.08, 0.1, 0.03), m, [0, 0.17, 0.16]),
        group([held], [0, 0.02, 0.05]),
      ]);
    }
    if (v.type === 'lift') {
      const m = k.plastic(v.skin, 0.5);
      return group([
        part(
          k.lathe([
            [0.001, 0.1],
            [0.38, 0.1],
            [0.44, 0.05],
            [0.44, 0],
            [0.001, 0],
          ]),
          k.brushedMetal('#50565d'),
        ),
        part(k.cylinder(0.045, 0.045, 0.8), k.metal(), [0, 0.5, -0.1]),
        part(k.cylinder(0.065, 0.07, 0.42), m, [0, 0.3, -0.1]),
        part(
          k.slab(k.cut(k.rounded(0.72, 0.9, 0.14), k.rounded(0.4, 0.5, 0.1)), 0.05, 0.015),
          m,
          [0, 1.15, 0],
          [-25, 0, 0],
        ),
        k.times(2, (i) =>
          part(k.box(0.12, 0.05, 0.16, 0.02), k.rubber('#17191b'), [i ? 0.24 : -0.24, 0.8, 0.2], [-25, 0, 0]),
        ),
        part(k.cylinder(0.06, 0.06, 0.2), k.metal(), [0, 0.95, -0.08], [0, 0, 90]),
      ]);
    }
    const m = k.plastic(v.skin, 0.35, { clearcoat: 0.5 });
    return group([
      part(k.pill(0.34, 0.16), m, [0, 0.3, -0.18], [0, 0, 90], [0.9, 1, 0.7]),
      k.times(2, (i) => part(k.ball(0.17), m, [i ? 0.3 : -0.3, 0.56, -0.2])),
      k.times(2, (i) => part(k.ball(0.1), k.plastic('#fbdfe4'), [i ? 0.3 : -0.3, 0.58, -0.1])),
      part(k.box(0.8, 0.1, 0.5, 0.05), m, [0, 0.06, 0.05]),
      part(k.box(0.6, 0.1, 0.08, 0.04), m, [0, 0.15, 0.24]),
      group([held], [0, 0.02, 0.12]),
    ]);
  },
};

/** Phone cases, seen from the back. */
export const phoneCase = {
  look: { elevation: 12 },
  variants: [
    {
      skin: () => print('triangles', '#f7efe2', ['#e4572e', '#17bebb', '#ffc914', '#2e282a'], 8),
      edge: '#2e282a',
      cams: 3,
      look: { azimuth: 28 },
    },
    {
      skin: () => print('floral', '#20324a', ['#e9c5c0', '#d98d8b', '#f3e5d7', '#6f9a8d'], 9),
      edge: '#1a2637',
      cams: 2,
      look: { azimuth: -32, set: sweep('#e9dccb') },
    },
    {
      skin: () => '#6e8f7e',
      edge: '#5d7d6d',
      cams: 3,
      ring: true,
      look: { azimuth: 40, set: table('concrete', '#c9cdc9') },
    },
    {
      skin: () => print('brush', '#f3f1ec', ['#141414', '#7b7b7b', '#c5362d'], 4),
      edge: '#f3f1ec',
      cams: 1,
      look: { azimuth: -22, set: gradient('#c7d7dd') },
    },
  ],
  build(v) {
    const shell = (depth, m, z) => part(k.slab(k.rounded(0.82, 1.66, 0.16), depth, 0.035), m, [0, 0, z]);
    const lens = (x, y) =>
      group(
        [
          part(k.cylinder(0.085, 0.085, 0.05), k.metal('#5a5e63'), [0, 0, 0], [90, 0, 0]),
          part(k.cylinder(0.065, 0.065, 0.056), k.gloss('#0c0f14'), [0, 0, 0], [90, 0, 0]),
          part(k.ball(0.03), k.gloss('#27445e'), [0, 0, 0.02]),
        ],
        [x, y, 0.1],
      );
    const at = [
      [-0.12, 0.12],
      [-0.12, -0.12],
      [0.12, 0],
    ].slice(0, v.cams);
    return group([
      group(
        [
          shell(0.13, k.plastic(v.edge, 0.5), 0),
          part(
            k.slab(k.rounded(0.775, 1.615, 0.14), 0.02, 0.008),
            k.plastic(v.skin(), 0.4, { clearcoat: 0.4 }),
            [0, 0, 0.06],
          ),
          part(k.slab(k.rounded(0.46, 0.46, 0.13), 0.05, 0.02), k.gloss('#1a1c1f'), [-0.12, 0.52, 0.07]),
          at.map(([x, y]) => lens(x - 0.12, y + 0.52)),
          part(k.box(0.03, 0.2, 0.05, 0.012), k.plastic(v.edge), [0.415, 0.3, 0]),
          v.ring && part(k.ring(0.2, 0.025), k.metal('#d7c49a'), [0, -0.15, 0.1]),
        ],
        [0, 0.84, 0],
        [-12, 0, 0],
      ),
    ]);
  },
};

/** Headphones. */
export const headphones = {
  look: { elevation: 10 },
  variants: [
    { skin: '#26272b', pad: '#161719', trim: '#5c6068', look: { azimuth: 35 } },
    { skin: '#ece4d6', pad: '#cdbfa9', trim: '#d8b98a', look: { azimuth: -38, set: sweep('#cbb8a4') } },
    { skin: '#15171b', pad: '#20242b', trim: '#e0295c', gaming: true, look: { azimuth: 28, set: gradient('#7d6aa8') } },
    { skin: 'metal', pad: '#7a3f22', trim: '#b9bdc1', look: { azimuth: -30, set: table('walnut', '#d0c6b8') } },
  ],
  build(v) {
    const body = v.skin === 'metal' ? k.brushedMetal('#b7bbc0') : k.plastic(v.skin, 0.4);
    const trim = k.metal(v.trim, 0.3);
    const cup = (s) =>
      group(
        [
          part(k.cylinder(0.36, 0.32, 0.16), body, [0.1, 0, 0], [0, 0, -90]),
          part(k.cylinder(0.3, 0.22, 0.06), v.gaming ? k.glow(v.trim, 0.9) : trim, [0.2, 0, 0], [0, 0, -90]),
          part(k.cylinder(0.2, 0.2, 0.04), body, [0.225, 0, 0], [0, 0, -90]),
          part(k.ring(0.25, 0.11), k.leather(v.pad), [-0.04, 0, 0], [0, 90, 0], [1, 1.12, 0.9]),
          part(
            k.tube(
              [
                [0.08, 0.3, 0.24],
                [0.16, 0.42, 0],
                [0.08, 0.3, -0.24],
              ],
              0.03,
            ),
            trim,
          ),
        ],
        [s * 0.62, 0.42, 0],
        [0, s > 0 ? 8 : 172, s * 5],
        [1, 1.1, 1],
      );
    const arc = k.times(15, (i) => {
      const a = Math.PI * (i / 14);
      return [Math.cos(a) * 0.74, 0.82 + Math.sin(a) * 0.72, 0];
    });
    return group([
      cup(1),
      cup(-1),
      part(k.band(arc, 0.22, 0.05), body),
      part(
        k.band(
          arc.slice(3, -3).map(([x, y]) => [x * 0.94, y - 0.04, 0]),
          0.26,
          0.1,
        ),
        k.leather(v.pad),
      ),
      [-1, 1].map((s) => part(k.box(0.035, 0.3, 0.1, 0.015), trim, [s * 0.755, 0.76, 0])),
      v.gaming && [
        part(
          k.tube(
            [
              [-0.72, 0.35, 0.1],
              [-0.7, 0.1, 0.4],
              [-0.45, 0.02, 0.65],
            ],
            0.025,
          ),
          k.rubber('#111'),
        ),
        part(k.pill(0.05, 0.12), k.rubber('#111'), [-0.4, 0.02, 0.68], [90, 0, 40]),
      ],
    ]);
  },
};

/** Wireless earbuds in their case. */
export const earbuds = {
  look: { elevation: 26 },
  variants: [
    { shape: 'oval', skin: '#f7f7f5', inner: '#e4e6e8', look: { azimuth: 22 } },
    { shape: 'square', skin: '#202226', inner: '#35383e', look: { azimuth: -28, set: sweep('#d4d8dc') } },
    { shape: 'round', skin: '#a9c9b4', inner: '#e9f1ea', look: { azimuth: 18, set: table('terrazzo', '#e7d5c7') } },
    { shape: 'clear', skin: '#c3d4e6', inner: '#2b3038', look: { azimuth: -20, set: gradient('#dcc9dd') } },
  ],
  build(v) {
    const shell = v.shape === 'clear' ? k.glass(v.skin, 0.5) : k.gloss(v.skin);
    const half = (m) => {
      if (v.shape === 'round')
        return part(
          k.lathe(
            [
              [0.001, -0.3],
              [0.4, -0.27],
              [0.56, -0.12],
              [0.58, 0],
              [0.001, 0],
            ],
            false,
          ),
          m,
        );
      if (v.shape === 'oval') return part(k.box(1.2, 0.62, 0.46, 0.22), m, [0, -0.2, 0]);
      return part(k.box(1.05, 0.5, 0.5, 0.1), m, [0, -0.2, 0]);
    };
    const bud = (s) =>
      group(
        [
          part(k.ball(0.15), k.gloss(v.shape === 'clear' ? '#dfe6ee' : v.skin), [0, 0.16, 0], [0, 0, 0], [1, 0.9, 0.9]),
          part(k.cylinder(0.06, 0.055, 0.36), k.gloss(v.shape === 'clear' ? '#dfe6ee' : v.skin), [
            s * 0.06,
            -0.02,
            0.02,
          ]),
          part(k.dome(0.085), k.rubber('#3b3e44'), [s * -0.11, 0.2, 0.05], [0, 0, s * 70]),
          part(k.ring(0.055, 0.012), k.metal(), [s * 0.06, -0.19, 0.02], [90, 0, 0]),
        ],
        [s * 0.26, 0.16, 0],
      );
    return group([
      group([half(shell)], [0, 0.42, 0]),
      part(
        k.slab(
          v.shape === 'round'
            ? k.outline(
                k.times(20, (i) => [Math.cos(i * 0.314) * 0.53, Math.sin(i * 0.314) * 0.53]),
                true,
              )
            : k.rounded(1, 0.38, 0.16),
          0.04,
          0.01,
        ),
        k.plastic(v.inner),
        [0, v.shape === 'round' ? 0.42 : 0.53, 0],
        [90, 0, 0],
      ),
      bud(1),
      bud(-1),
      group(
        [
          part(
            v.shape === 'round'
              ? k.lathe([
                  [0.001, 0.16],
                  [0.4, 0.14],
                  [0.56, 0.06],
                  [0.58, 0],
                ])
              : k.box(v.shape === 'oval' ? 1.2 : 1.05, 0.3, 0.46, v.shape === 'oval' ? 0.14 : 0.1),
            shell,
            [0, 0.12, 0.24],
          ),
        ],
        [0, 0.66, -0.3],
        [-105, 0, 0],
      ),
      [-1, 1].map((s) => group([bud(s)], [s * 0.02, 0.36, 0])),
      part(k.ball(0.02), k.glow('#74ff9c'), [0, 0.28, v.shape === 'round' ? 0.5 : 0.25]),
    ]);
  },
};

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

/** USB hubs. */
export const usbHub = {
  look: { elevation: 30 },
  variants: [
    { type: 'bar', skin: '#8f959c', look: { azimuth: 30 } },
    { type: 'tower', skin: '#2a2d31', look: { azimuth: -32, set: sweep('#cfd8dc') } },
    { type: 'round', skin: '#f2f2f0', look: { azimuth: 20, set: table('oak', '#d6d9d6') } },
    { type: 'clear', skin: '#9fd0c4', look: { azimuth: -25, set: gradient('#e6dfc9') } },
  ],
  build(v) {
    const usb = (at, turn = [0, 0, 0], blue = true) =>
      group(
        [
          part(k.box(0.2, 0.09, 0.03, 0.01), k.metal('#c9cdd1')),
          part(k.box(0.17, 0.06, 0.04, 0.005), k.plastic(blue ? '#1f5fd0' : '#111')),
          part(k.box(0.15, 0.02, 0.045, 0), k.plastic('#e8e8e8')),
        ],
        at,
        turn,
      );
    const cable = (points) => [
      part(k.tube(points, 0.035), k.rubber('#2b2d30')),
      group(
        [
          part(k.box(0.14, 0.07, 0.26, 0.03), k.plastic('#5a5f65')),
          part(k.box(0.1, 0.04, 0.14, 0.02), k.metal(), [0, 0, -0.17]),
        ],
        points.at(-1),
        [0, 25, 0],
      ),
    ];
    if (v.type === 'bar')
      return group([
        part(k.box(1.5, 0.16, 0.42, 0.06), k.brushedMetal(v.skin), [0, 0.1, 0]),
        k.times(3, (i) => usb([-0.4 + i * 0.34, 0.1, 0.21])),
        part(k.box(0.3, 0.07, 0.02, 0.02), k.plastic('#0e0f11'), [0.57, 0.1, 0.205]),
        cable([
          [-0.75, 0.1, 0],
          [-0.95, 0.08, 0],
          [-1.0, 0.06, -0.4],
          [-0.6, 0.05, -0.6],
        ]),
        part(
          k.flatUv(k.box(0.5, 0.004, 0.14, 0), 'y'),
          k.brushedMetal(
            label('hub7', {
              base: '#8f959c',
              ratio: 3.5,
              lines: [{ text: '7 in 1', size: 0.7, y: 0.5, colour: '#f5f5f5' }],
            }),
          ),
          [0.35, 0.182, 0],
          [0, 0, 0],
          [1, 1, -1],
        ),
      ]);
    if (v.type === 'tower')
      return group([
        part(k.box(0.5, 1.5, 0.5, 0.05), k.plastic(v.skin, 0.6), [0, 0.78, 0]),
        k.times(7, (i) => [
          usb([-0.03, 0.25 + i * 0.17, 0.25], [0, 0, 0], i % 2 === 0),
          part(k.box(0.05, 0.05, 0.02, 0.01), k.glow(i < 3 ? '#55ff9a' : '#2d6b47', 0.9), [
            0.17,
            0.25 + i * 0.17,
            0.25,
          ]),
        ]),
        part(k.box(0.62, 0.06, 0.62, 0.03), k.rubber('#111315'), [0, 0.03, 0]),
        part(
          k.tube(
            [
              [0, 0.1, -0.25],
              [0.2, 0.05, -0.6],
              [0.7, 0.04, -0.5],
              [0.9, 0.04, 0],
            ],
            0.035,
          ),
          k.rubber('#111'),
        ),
      ]);
    if (v.type === 'round')
      return group([
        part(
          k.lathe([
            [0.001, 0.28],
            [0.4, 0.27],
            [0.52, 0.2],
            [0.54, 0.04],
            [0.5, 0],
            [0.001, 0],
          ]),
          k.plastic(v.skin, 0.4),
          [0, 0, 0],
        ),
        part(k.cylinder(0.3, 0.3, 0.02), k.brushedMetal('#d1b287'), [0, 0.28, 0]),
        k.times(5, (i) => group([usb([0, 0.13, 0.535])], [0, 0, 0], [0, -80 + i * 40, 0])),
        part(
          k.tube(
            [
              [0, 0.1, -0.5],
              [-0.3, 0.05, -0.8],
              [-0.9, 0.04, -0.4],
              [-0.7, 0.04, 0.2],
            ],
            0.035,
          ),
          k.plastic('#e3e3e0'),
        ),
      ]);
    return group([
      part(k.box(1.2, 0.22, 0.7, 0.09), k.glass(v.skin, 0.42), [0, 0.13, 0]),
      part(k.box(1.05, 0.03, 0.58, 0.01), k.plastic('#14553f'), [0, 0.1, 0]),
      k.times(6, (i) =>
        part(k.box(0.14, 0.05, 0.14, 0.01), k.plastic(i % 2 ? '#161616' : '#c9a24b'), [
          -0.4 + (i % 3) * 0.36,
          0.14,
          -0.16 + Math.floor(i / 3) * 0.22,
        ]),
      ),
      k.times(4, (i) => usb([-0.42 + i * 0.28, 0.13, 0.35])),
      cable([
        [0, 0.13, -0.35],
        [0.1, 0.06, -0.7],
        [0.7, 0.05, -0.7],
        [0.95, 0.05, -0.2],
      ]),
    ]);
  },
};

/** Keyboards. */
export const keyboard = {
  look: { elevation: 44 },
  variants: [
    { base: '#d9d2c0', keys: ['#f4efe2', '#b8c4b2', '#e08e5a'], look: { azimuth: 22 } },
    {
      base: '#16181c',
      keys: ['#23262c'],
      glow: ['#ff3d81', '#6a5cff', '#21d4fd', '#3dff9a'],
      look: { azimuth: -25, set: gradient('#4a4f63') },
    },
    { base: '#c6cacf', keys: ['#f7f8f9'], slim: true, look: { azimuth: 15, set: table('oak', '#dcdfdd') } },
    {
      base: '#7da0b8',
      keys: ['#f6f3ea', '#f3b6ab', '#fbe3a4'],
      round: true,
      look: { azimuth: -20, set: sweep('#f0dcd6') },
    },
  ],
  build(v) {
    const cap = v.round ? k.cylinder(0.062, 0.07, 0.07, 28) : k.box(0.13, v.slim ? 0.03 : 0.09, 0.13, 0.025);
    const wide = (w) => (v.round ? k.pill(0.06, w - 0.12) : k.box(w, v.slim ? 0.03 : 0.09, 0.13, 0.025));
    const m = v.keys.map((colour) => k.plastic(colour, 0.45));
    const h = v.slim ? 0.09 : 0.16;
    const keys = [];
    for (let r = 0; r < 5; r++) {
      for (let c = 0; c < 14; c++) {
        if (r === 4 && c > 2 && c < 9) continue;
        const material = m[(r === 0 || c === 0 || c === 13) && m.length > 1 ? (c === 13 && r === 0 ? 2 : 1) : 0];
        const x = -0.975 + c * 0.15;
        const z = -0.32 + r * 0.155;
        keys.push(part(cap, material, [x, h, z]));
        if (v.glow)
          keys.push(
            part(k.box(0.145, 0.02, 0.145, 0), k.glow(v.glow[Math.floor((c + r) / 4) % v.glow.length], 0.9), [
              x,
              h - 0.055,
              z,
            ]),
          );
      }
    }
    keys.push(part(wide(0.85), m[m.length > 1 ? 2 : 0], [-0.15, h, 0.3], v.round ? [0, 0, 90] : [0, 0, 0]));
    return group(
      [
        part(
          k.box(2.24, v.slim ? 0.08 : 0.18, 0.94, v.slim ? 0.03 : 0.07),
          v.slim ? k.brushedMetal(v.base) : k.plastic(v.base, 0.5),
          [0, 0.05, 0],
        ),
        keys,
        part(
          k.cylinder(0.06, 0.06, 0.08),
          k.metal(v.keys[2] ?? '#9aa0a6'),
          [0.99, h + 0.07, -0.4],
          [0, 0, 0],
          v.slim ? 0.01 : 1,
        ),
      ],
      [0, 0, 0],
      [4, 0, 0],
    );
  },
};

/** Computer mice. */
export const mouse = {
  look: { elevation: 34 },
  variants: [
    { skin: '#4a5058', size: [0.5, 0.4, 0.8], wheel: '#c9ced3', thumb: '#8b9298', look: { azimuth: -38 } },
    {
      skin: '#f1f1ef',
      size: [0.44, 0.34, 0.84],
      holes: true,
      wheel: '#22d3a6',
      look: { azimuth: 32, set: gradient('#5b6478') },
    },
    {
      skin: '#f4b8a8',
      size: [0.5, 0.3, 0.66],
      wheel: '#ffffff',
      base: '#fdeee8',
      look: { azimuth: 25, set: sweep('#d9e6e2') },
    },
    {
      skin: '#2c3035',
      size: [0.44, 0.6, 0.7],
      tilt: 26,
      wheel: '#e8a33d',
      thumb: '#e8a33d',
      look: { azimuth: -52, set: table('walnut', '#cdd2d0') },
    },
  ],
  build(v) {
    const [w, h, d] = v.size;
    const power = 0.45;
    const lean = (z) => 1 - (0.2 * z) / d;
    const top = (z, x = 0) => h * Math.sqrt(Math.max(0, 1 - Math.hypot(z / d, x / w) ** (2 / power))) * lean(z);
    const slope = (z) => (Math.atan2(top(z - 0.05) - top(z + 0.05), 0.1) * 180) / Math.PI;
    const shell = k.skin(
      (u, t) => {
        const a = (u - 0.5) * Math.PI * 2;
        const b = t * Math.PI * 0.5;
        const r = Math.cos(b) ** power;
        const z = Math.cos(a) * r * d;
        return [Math.sin(a) * r * w, Math.sin(b) * h * lean(z), z];
      },
      120,
      60,
    );
    const seam = (points) => part(k.tube(points, 0.009, false, 60), k.plastic('#101113', 0.8));
    const along = k.times(9, (i) => [0, top(0.05 + i * 0.087 * d) + 0.001, 0.05 + i * 0.087 * d]);
    const across = k.times(13, (i) => {
      const x = (-0.9 + i * 0.15) * w;
      return [x, top(0.05, x) + 0.001, 0.05];
    });
    const z = d * 0.52;
    return group([
      group(
        [
          part(shell, k.plastic(v.skin, 0.5, { clearcoat: 0.25, clearcoatRoughness: 0.4 })),
          seam(along),
          seam(across),
          part(k.box(0.12, 0.05, 0.34, 0.025), k.plastic('#101113'), [0, top(z) - 0.015, z], [slope(z), 0, 0]),
          part(k.cylinder(0.1, 0.1, 0.075), k.rubber(v.wheel), [0, top(z) - 0.03, z], [0, 0, 90]),
          part(k.box(0.07, 0.03, 0.12, 0.012), k.rubber('#101113'), [0, top(0.16), 0.16], [slope(0.16), 0, 0]),
          v.thumb &&
            k.times(2, (i) =>
              part(k.box(0.07, 0.085, 0.22, 0.03), k.plastic(v.thumb), [-w * 0.93, h * 0.5, 0.16 - i * 0.25]),
            ),
          v.holes &&
            k.times(30, (i) => {
              const hz = -0.62 + Math.floor(i / 5) * 0.11;
              const hx = -0.24 + (i % 5) * 0.12 + (Math.floor(i / 5) % 2) * 0.05;
              return part(
                k.cylinder(0.042, 0.042, 0.02, 6),
                k.plastic('#2a3140'),
                [hx, top(hz, hx) - 0.004, hz],
                [slope(hz), 0, 0],
              );
            }),
          part(
            k.lathe([
              [0.001, 0.02],
              [1, 0.02],
              [1.02, 0.05],
              [1, 0.09],
            ]),
            k.plastic(v.base ?? '#191b1e'),
            [0, -0.01, 0],
            [0, 0, 0],
            [w, 1, d],
          ),
        ],
        [0, 0.01, 0],
        [0, 0, v.tilt ?? 0],
      ),
      v.tilt && part(k.cylinder(0.62, 0.66, 0.06), k.plastic(v.skin), [0, 0.03, 0], [0, 0, 0], [0.9, 1, 1.1]),
    ]);
  },
};

/** Light strips on a reel. */
export const ledStrip = {
  look: { elevation: 24, env: 0.4 },
  variants: [
    { colours: ['#ff3b3b', '#39ff6a', '#4a7dff', '#ffd23b', '#e23bff'], reel: '#f0f0ee', look: { azimuth: 28 } },
    { colours: ['#ffd58a'], reel: '#202226', look: { azimuth: -30, set: gradient('#6a5a48') } },
    { colours: ['#ff5fa8', '#4adcff'], thick: true, look: { azimuth: 20, elevation: 40, set: sweep('#8b86a8') } },
    {
      colours: ['#bfe6ff'],
      reel: '#dfe5ea',
      lying: true,
      look: { azimuth: -20, elevation: 38, set: table('concrete', '#7f8a92') },
    },
  ],
  build(v) {
    const spiral = (turns, from, step, y = 0) =>
      k.times(turns * 18, (i) => {
        const a = (i / 18) * Math.PI * 2;
        const r = from + (i / 18) * step;
        return [Math.cos(a) * r, Math.sin(a) * r, y];
      });
    const line = [...spiral(4, 0.42, 0.075), [0.9, -0.5, 0.25], [1.25, -0.68, 0.5]].map(([x, y, z]) => [x, y, z]);
    const curve = new k.THREE.CatmullRomCurve3(line.map((p) => new k.THREE.Vector3(...p)));
    const leds = k.times(v.thick ? 0 : 130, (i) => {
      const p = curve.getPointAt(i / 130);
      const t = curve.getTangentAt(i / 130);
      const angle = (Math.atan2(t.y, t.x) * 180) / Math.PI;
      const n = [Math.sin((-angle * Math.PI) / 180) * -0.02, 0, 0];
      return part(
        k.box(0.05, 0.05, 0.08, 0.005),
        k.glow(v.colours[i % v.colours.length], 1.3),
        [p.x + n[0], p.y, p.z],
        [0, 0, angle],
      );
    });
    const coil = group([
      v.thick
        ? [
            part(k.tube(line.slice(0, 40), 0.055, false, 300), k.glow(v.colours[0], 0.8)),
            part(k.tube(line.slice(39), 0.055, false, 300), k.glow(v.colours[1], 0.8)),
          ]
        : part(k.band(line, 0.16, 0.012, [0, 0, 1], 400), k.plastic('#f6f6f4', 0.5)),
      leds,
      v.reel &&
        [-1, 1].map((s) =>
          part(
            k.slab(
              k.cut(
                k.outline(
                  k.times(60, (i) => [
                    Math.cos(i * 0.10472) * (s > 0 ? 0.5 : 0.82),
                    Math.sin(i * 0.10472) * (s > 0 ? 0.5 : 0.82),
                  ]),
                ),
                k.hole(0, 0, 0.16),
                ...k.times(5, (i) =>
                  k.hole(Math.cos(i * 1.2566) * (s > 0 ? 0.33 : 0.5), Math.sin(i * 1.2566) * (s > 0 ? 0.33 : 0.5), 0.1),
                ),
              ),
              0.03,
              0.008,
            ),
            k.plastic(v.reel, 0.5),
            [0, 0, s * 0.11],
          ),
        ),
      part(k.box(0.16, 0.08, 0.2, 0.02), k.plastic('#ededeb'), [1.3, -0.7, 0.53], [0, -45, -10]),
    ]);
    return group([coil], [0, 0.8, 0], v.lying ? [-90, 0, 0] : v.thick ? [-80, 0, 0] : [-8, 0, 0]);
  },
};
