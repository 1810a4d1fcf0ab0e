import * as k from '../kit.mjs';
import { gradient, sweep, table } from './stages.mjs';
import { label, print, wood } from '../textures.mjs';

const { part, group } = k;

/*
 * Products that the demo shop sells and the library does not have: one variant each.
 */

export const guitar = {
  variants: [{ look: { azimuth: 22, elevation: 8, set: sweep('#d7c7b2') } }],
  build() {
    const body = k.outline(
      [
        [0, -0.9],
        [0.45, -0.8],
        [0.58, -0.45],
        [0.36, -0.12],
        [0.42, 0.2],
        [0.2, 0.42],
        [0, 0.44],
        [-0.2, 0.42],
        [-0.42, 0.2],
        [-0.36, -0.12],
        [-0.58, -0.45],
        [-0.45, -0.8],
      ],
      true,
    );
    const timber = k.gloss(wood('uke', '#b9713a', '#6f3514'));
    return group([
      group(
        [
          part(k.slab(body, 0.3, 0.04), timber),
          part(k.cylinder(0.15, 0.15, 0.02), k.plastic('#1a0d06'), [0, 0.02, 0.145], [90, 0, 0]),
          part(k.ring(0.17, 0.018), k.plastic('#e9d9b6'), [0, 0.02, 0.15]),
          part(k.box(0.16, 1.1, 0.08, 0.02), k.stoneware(wood('neck', '#5d3a22', '#2b180b')), [0, 0.85, 0.15]),
          k.times(11, (i) => part(k.box(0.16, 0.012, 0.09, 0), k.metal(), [0, 0.4 + i * 0.085, 0.155])),
          part(
            k.slab(
              k.outline([
                [-0.08, 1.38],
                [0.08, 1.38],
                [0.14, 1.75],
                [-0.14, 1.75],
              ]),
              0.08,
              0.02,
            ),
            timber,
            [0, 0, 0.12],
          ),
          k.times(4, (i) => [
            part(k.cylinder(0.005, 0.005, 2.05), k.metal(), [-0.045 + i * 0.03, 0.42, 0.21]),
            part(k.ball(0.045), k.plastic('#f2eee2'), [(i % 2 ? 1 : -1) * 0.18, 1.5 + Math.floor(i / 2) * 0.13, 0.12]),
          ]),
          part(k.box(0.34, 0.06, 0.05, 0.01), k.stoneware('#3a2312'), [0, -0.55, 0.165]),
        ],
        [0, 0.9, 0],
        [-10, 0, 6],
      ),
    ]);
  },
};

export const helmet = {
  variants: [{ look: { azimuth: 35, elevation: 16 } }],
  build() {
    const m = k.gloss('#e8c33c');
    return group(
      [
        part(
          k.warp(k.dome(0.7, 0.56), (p) => {
            p.z *= 1.28;
            p.y *= 0.88;
          }),
          m,
        ),
        k.times(5, (i) =>
          part(
            k.pill(0.06, 0.7),
            k.plastic('#1c1e22'),
            [-0.4 + i * 0.2, 0.55 - Math.abs(i - 2) * 0.09, 0.12],
            [90, 0, 0],
            [1, 1, 0.5],
          ),
        ),
        part(k.ring(0.69, 0.05), k.rubber('#1c1e22'), [0, -0.1, 0], [90, 0, 0], [1, 1.28, 1]),
        part(
          k.tube(
            [
              [0.66, -0.1, 0.2],
              [0.5, -0.55, 0.25],
              [0, -0.78, 0.3],
              [-0.5, -0.55, 0.25],
              [-0.66, -0.1, 0.2],
            ],
            0.022,
          ),
          k.cloth('#1c1e22', 2),
        ),
        part(k.box(0.5, 0.05, 0.35, 0.03), k.plastic('#1c1e22'), [0, 0.05, 0.98], [18, 0, 0]),
      ],
      [0, 0.8, 0],
    );
  },
};

export const suitcase = {
  variants: [{ look: { azimuth: -28, elevation: 14, set: gradient('#d4e0e6') } }],
  build() {
    const m = k.plastic('#d67c63', 0.4, { clearcoat: 0.4 });
    return group([
      part(k.box(1.1, 1.6, 0.62, 0.16), m, [0, 1, 0]),
      k.times(9, (i) => part(k.box(0.05, 1.42, 0.66, 0.025), m, [-0.44 + i * 0.11, 1, 0])),
      part(k.box(1.12, 1.62, 0.03, 0.15), k.metal('#6b4a3e', 0.5), [0, 1, 0]),
      k.times(4, (i) => [
        part(
          k.cylinder(0.1, 0.1, 0.08),
          k.rubber('#1c1e22'),
          [i % 2 ? 0.42 : -0.42, 0.1, i < 2 ? 0.2 : -0.2],
          [0, 0, 90],
        ),
        part(k.box(0.14, 0.1, 0.14, 0.03), k.plastic('#2a2c30'), [i % 2 ? 0.42 : -0.42, 0.2, i < 2 ? 0.2 : -0.2]),
      ]),
      part(
        k.tube(
          [
            [-0.28, 1.75, -0.2],
            [-0.28, 2.4, -0.2],
            [0.28, 2.4, -0.2],
            [0.28, 1.75, -0.2],
          ],
          0.03,
        ),
        k.metal('#8f959b'),
      ),
      part(k.box(0.66, 0.1, 0.12, 0.04), k.rubber('#1c1e22'), [0, 2.42, -0.2]),
      part(
        k.tube(
          [
            [-0.2, 1.79, 0.05],
            [-0.15, 1.9, 0.05],
            [0.15, 1.9, 0.05],
            [0.2, 1.79, 0.05],
          ],
          0.035,
        ),
        k.rubber('#1c1e22'),
      ),
    ]);
  },
};

export const globe = {
  variants: [{ look: { azimuth: 20, elevation: 12, set: table('walnut', '#c7d0cc') } }],
  build() {
    const map = label('globe', {
      base: '#3f7f9c',
      size: 1024,
      draw(ctx, s, rng) {
        ctx.fillStyle = '#d9c48f';
        for (let i = 0; i < 9; i++) {
          const x = rng() * s;
          const y = s * (0.25 + rng() * 0.5);
          ctx.beginPath();
          for (let a = 0; a < 20; a++)
            ctx.lineTo(
              x + Math.cos(a / 3.18) * s * (0.05 + rng() * 0.09),
              y + Math.sin(a / 3.18) * s * (0.05 + rng() * 0.1),
            );
          ctx.fill();
        }
        ctx.strokeStyle = 'rgba(255,255,255,.35)';
        ctx.lineWidth = 2;
        for (let i = 0; i < 24; i++) {
          ctx.strokeRect((i / 24) * s, -2, s / 24, s + 4);
          if (i % 2) ctx.strokeRect(-2, (i / 24) * s, s + 4, 1);
        }
      },
    });
    const brass = k.metal('#cfa552', 0.2);
    return group([
      part(k.ball(0.75), k.gloss(map), [0, 1.05, 0], [0, 40, 23]),
      part(k.ring(0.84, 0.03, 200), brass, [0, 1.05, 0], [0, 0, -123]),
      part(k.cylinder(0.05, 0.06, 0.35), brass, [0.1, 0.2, 0]),
      part(
        k.lathe([
          [0.001, 0.1],
          [0.2, 0.1],
          [0.42, 0.04],
          [0.45, 0],
        ]),
        k.gloss(wood('globe', '#8a5a33', '#4a2a12')),
        [0.1, 0, 0],
      ),
    ]);
  },
};

export const racket = {
  variants: [{ look: { azimuth: 12, elevation: 40, set: sweep('#b9cfae') } }],
  build() {
    const ring = k.times(40, (i) => [
      Math.cos((i / 40) * Math.PI * 2) * 0.48,
      0.06,
      Math.sin((i / 40) * Math.PI * 2) * 0.62,
    ]);
    const cord = k.plastic('#f4f2ea');
    return group([
      part(k.tube(ring, 0.04, true), k.gloss('#c22f3d')),
      k.times(13, (i) => {
        const x = -0.42 + i * 0.07;
        const h = Math.sqrt(1 - (x / 0.48) ** 2) * 0.62;
        return part(k.cylinder(0.006, 0.006, h * 2), cord, [x, 0.06, 0], [90, 0, 0]);
      }),
      k.times(17, (i) => {
        const z = -0.56 + i * 0.07;
        const w = Math.sqrt(1 - (z / 0.62) ** 2) * 0.48;
        return part(k.cylinder(0.006, 0.006, w * 2), cord, [0, 0.063, z], [0, 0, 90]);
      }),
      [-1, 1].map((s) =>
        part(
          k.tube(
            [
              [s * 0.25, 0.06, 0.53],
              [s * 0.1, 0.06, 0.8],
              [0, 0.06, 1.0],
            ],
            0.035,
          ),
          k.gloss('#1c1e22'),
        ),
      ),
      part(k.cylinder(0.06, 0.07, 0.75), k.leather('#20242a'), [0, 0.06, 1.35], [90, 0, 0]),
      k.times(8, (i) => part(k.ring(0.066, 0.01), k.leather('#3a4048'), [0, 0.06, 1.05 + i * 0.09], [8, 0, 0])),
      part(k.ball(0.13), k.plush('#d4e157', 2), [0.62, 0.13, 0.75]),
    ]);
  },
};

export const hammer = {
  variants: [{ look: { azimuth: 30, elevation: 45 } }],
  build() {
    const steel = k.metal('#aeb3b9', 0.25);
    return group([
      group(
        [
          part(
            k.lathe(
              [
                [0.001, -1],
                [0.1, -0.98],
                [0.11, -0.7],
                [0.075, -0.2],
                [0.08, 0.6],
                [0.001, 0.62],
              ],
              true,
            ),
            k.stoneware(wood('ham', '#d9ab6e', '#94622e'), { roughness: 0.4 }),
          ),
          part(k.box(0.26, 0.24, 0.24, 0.05), steel, [0, 0.62, 0]),
          part(k.cylinder(0.1, 0.1, 0.2), steel, [0.22, 0.62, 0], [0, 0, 90]),
          part(k.cylinder(0.15, 0.14, 0.16), steel, [0.38, 0.62, 0], [0, 0, 90]),
          [-1, 1].map((s) =>
            part(
              k.tube(
                [
                  [-0.1, 0.64, s * 0.05],
                  [-0.3, 0.66, s * 0.08],
                  [-0.5, 0.55, s * 0.1],
                  [-0.6, 0.4, s * 0.11],
                ],
                0.045,
              ),
              steel,
            ),
          ),
        ],
        [0, 0.15, 0],
        [-90, 0, 0],
      ),
    ]);
  },
};

export const birdhouse = {
  variants: [{ look: { azimuth: -32, elevation: 14, set: gradient('#cfe2d2') } }],
  build() {
    const timber = (s) => k.stoneware(wood(`bird${s}`, '#c98f5a', '#7d4d28', 5));
    return group([
      part(
        k.slab(
          k.cut(
            k.outline([
              [-0.5, 0],
              [0.5, 0],
              [0.5, 0.9],
              [0, 1.35],
              [-0.5, 0.9],
            ]),
            k.hole(0, 0.72, 0.17),
          ),
          0.08,
          0.01,
        ),
        timber(1),
        [0, 0, 0.42],
      ),
      part(
        k.slab(
          k.outline([
            [-0.5, 0],
            [0.5, 0],
            [0.5, 0.9],
            [0, 1.35],
            [-0.5, 0.9],
          ]),
          0.08,
          0.01,
        ),
        timber(2),
        [0, 0, -0.42],
      ),
      [-1, 1].map((s) => part(k.box(0.07, 0.95, 0.82, 0.01), timber(3), [s * 0.48, 0.46, 0])),
      part(k.box(1.15, 0.08, 1.1, 0.02), timber(4), [0, 0, 0.02]),
      [-1, 1].map((s) =>
        part(k.box(0.95, 0.08, 1.2, 0.02), k.stoneware('#3f6b74'), [s * 0.33, 1.16, 0.02], [0, 0, -s * 42]),
      ),
      part(k.cylinder(0.03, 0.03, 0.3), timber(5), [0, 0.42, 0.58], [90, 0, 0]),
      part(k.disc(0.17), k.plastic('#120a05'), [0, 0.72, 0.38]),
    ]);
  },
};

export const chessKing = {
  variants: [{ look: { azimuth: 10, elevation: 12, set: table('marble', '#c9c2b4') } }],
  build() {
    const m = k.gloss(wood('king', '#5d3319', '#28120a'));
    return group([
      part(
        k.lathe([
          [0.001, 0],
          [0.5, 0],
          [0.52, 0.1],
          [0.44, 0.18],
          [0.46, 0.26],
          [0.3, 0.4],
          [0.2, 0.8],
          [0.17, 1.25],
          [0.3, 1.34],
          [0.3, 1.4],
          [0.18, 1.46],
          [0.22, 1.6],
          [0.32, 1.9],
          [0.2, 1.98],
          [0.001, 2.02],
        ]),
        m,
      ),
      part(k.box(0.09, 0.36, 0.08, 0.02), m, [0, 2.2, 0]),
      part(k.box(0.28, 0.09, 0.08, 0.02), m, [0, 2.22, 0]),
      part(k.cylinder(0.5, 0.5, 0.02), k.plush('#1f5a3c', 2), [0, 0, 0]),
    ]);
  },
};

export const cone = {
  variants: [{ look: { azimuth: 15, elevation: 18, set: sweep('#d5dbe0') } }],
  build() {
    const one = (x, z, c) =>
      group(
        [
          part(
            k.heightUv(
              k.lathe([
                [0.34, 0.06],
                [0.06, 0.95],
                [0.03, 0.95],
              ]),
              0,
              1,
            ),
            k.rubber(print('stripes', c, ['#ffffff'], 2, [1, 0.7])),
          ),
          part(k.box(0.8, 0.06, 0.8, 0.03), k.rubber(c), [0, 0.03, 0]),
        ],
        [x, 0, z],
        [0, x * 20, 0],
      );
    return group([
      one(-0.85, 0, '#f26a21'),
      one(0, 0.35, '#f26a21'),
      one(0.85, 0, '#2d7dd2'),
      one(-0.42, -0.75, '#97cc04'),
      one(0.42, -0.75, '#eeb902'),
    ]);
  },
};

export const telescope = {
  variants: [{ look: { azimuth: -30, elevation: 12, set: gradient('#e2d6c4') } }],
  build() {
    const brass = k.metal('#cfa050', 0.18);
    return group([
      group(
        [
          part(k.cylinder(0.2, 0.2, 0.9), k.leather('#6b2f1d'), [0.45, 0, 0], [0, 0, 90]),
          part(k.cylinder(0.16, 0.16, 0.6), brass, [-0.25, 0, 0], [0, 0, 90]),
          part(k.cylinder(0.12, 0.12, 0.5), brass, [-0.75, 0, 0], [0, 0, 90]),
          part(k.cylinder(0.15, 0.11, 0.12), k.plastic('#1a1a1a'), [-1.02, 0, 0], [0, 0, 90]),
          [0.02, 0.88, -0.5].map((x, i) => part(k.ring([0.2, 0.22, 0.14][i], 0.025), brass, [x, 0, 0], [0, 90, 0])),
          part(k.disc(0.19), k.gloss('#1d3550'), [0.91, 0, 0], [0, 90, 0]),
        ],
        [0, 1.25, 0],
        [0, 0, 16],
      ),
      k.around(
        3,
        () =>
          part(
            k.tube(
              [
                [0, 1.1, 0],
                [0.25, 0.6, 0],
                [0.55, 0, 0],
              ],
              0.035,
            ),
            k.stoneware(wood('tripod', '#9c6a40', '#4c2c15')),
          ),
        20,
      ),
      part(k.ball(0.09), brass, [0, 1.12, 0]),
    ]);
  },
};
