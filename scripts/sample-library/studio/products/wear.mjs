import * as k from '../kit.mjs';
import { dial } from './dial.mjs';
import { gradient, sweep, table } from './stages.mjs';
import { label, print, speckle, wicker } from '../textures.mjs';

const { part, group } = k;

/** Backpacks. */
export const backpack = {
  look: { elevation: 12 },
  variants: [
    {
      w: 1,
      h: 1.35,
      skin: () => print('plaid', '#7c2432', ['#1f2a44', '#e3c98f', '#1f2a44'], 3),
      trim: '#2b1d17',
      look: { azimuth: 28 },
    },
    { w: 1, h: 1.6, skin: () => '#2f6f6b', trim: '#e7913b', hike: true, look: { azimuth: -30, set: sweep('#dfe3d6') } },
    {
      w: 0.95,
      h: 1.4,
      skin: () => '#2c2f36',
      trim: '#15171a',
      slim: true,
      look: { azimuth: 35, set: gradient('#d5dade') },
    },
    {
      w: 0.95,
      h: 1.1,
      skin: () => print('floral', '#f7d9d5', ['#e58a98', '#ffffff', '#f0b56f', '#7ba58a'], 6),
      trim: '#c76f7d',
      look: { azimuth: -24, set: table('oak', '#d9e5ea') },
    },
  ],
  build(v) {
    const { w, h } = v;
    const cloth = k.cloth(v.skin(), 18);
    const trim = k.leather(v.trim);
    const puff = (bw, bh, bd, r, at) =>
      part(
        k.warp(k.box(bw, bh, bd, r), (p) => {
          const q = 1 + 0.08 * Math.cos((p.y / bh) * 3.1);
          p.x *= p.y > 0 ? 1 - 0.14 * (p.y / bh) ** 2 * 4 : 1;
          p.z *= q;
        }),
        cloth,
        at,
      );
    const zip = (bw, y, z) => [
      part(
        k.tube(
          [
            [-bw / 2, y - 0.12, z - 0.06],
            [-bw / 2 + 0.05, y, z],
            [bw / 2 - 0.05, y, z],
            [bw / 2, y - 0.12, z - 0.06],
          ],
          0.016,
        ),
        k.metal('#8d9196', 0.4),
      ),
      part(k.box(0.035, 0.13, 0.02, 0.01), trim, [bw / 2 - 0.1, y - 0.06, z + 0.03]),
    ];
    return group([
      puff(w, h, 0.5, 0.22, [0, h / 2, 0]),
      puff(w * 0.8, h * 0.44, 0.24, 0.1, [0, h * 0.28, 0.29]),
      v.slim
        ? part(k.box(w * 0.3, 0.06, 0.02, 0.01), k.metal('#b9bdc2'), [0, h * 0.72, 0.29])
        : puff(w * 0.7, h * 0.26, 0.12, 0.05, [0, h * 0.72, 0.26]),
      zip(w * 0.74, h * 0.47, 0.4),
      v.slim ? null : zip(w * 0.6, h * 0.82, 0.32),
      part(
        k.tube(
          [
            [-0.14, h - 0.03, -0.12],
            [-0.12, h + 0.14, -0.14],
            [0.12, h + 0.14, -0.14],
            [0.14, h - 0.03, -0.12],
          ],
          0.035,
        ),
        trim,
      ),
      [-1, 1].map((s) =>
        part(
          k.band(
            [
              [s * 0.22, h - 0.05, -0.22],
              [s * 0.36, h * 0.8, -0.48],
              [s * 0.42, h * 0.45, -0.5],
              [s * 0.4, 0.12, -0.22],
            ],
            0.2,
            0.06,
            [1, 0, 0.2],
          ),
          cloth,
        ),
      ),
      [-1, 1].map((s) =>
        part(k.box(0.12, h * 0.34, 0.3, 0.05), k.cloth(v.trim, 10), [s * (w / 2 + 0.02), h * 0.22, 0.02]),
      ),
      part(k.box(w * 0.16, 0.16, 0.02, 0.01), trim, [0, h * 0.3, 0.425]),
      part(k.box(w * 1.0, 0.12, 0.52, 0.05), trim, [0, 0.06, 0.0]),
      v.hike && [
        part(
          k.band(
            [
              [-0.34, h * 0.92, 0.22],
              [-0.34, h * 0.6, 0.36],
              [-0.34, h * 0.1, 0.43],
            ],
            0.07,
            0.02,
            [1, 0, 0],
          ),
          k.cloth(v.trim, 4),
        ),
        part(
          k.band(
            [
              [0.34, h * 0.92, 0.22],
              [0.34, h * 0.6, 0.36],
              [0.34, h * 0.1, 0.43],
            ],
            0.07,
            0.02,
            [1, 0, 0],
          ),
          k.cloth(v.trim, 4),
        ),
        part(k.pill(0.17, 0.8), k.cloth('#e7913b', 8), [0, h + 0.16, 0.02], [0, 0, 90]),
      ],
    ]);
  },
};

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

/** Sunglasses. */
export const sunglasses = {
  look: { elevation: 20 },
  variants: [
    {
      lens: 'square',
      frame: () => print('blobs', '#7a4a20', ['#3b210d', '#b9793a'], 3),
      tint: '#3d2f22',
      look: { azimuth: 25 },
    },
    { lens: 'round', frame: () => 'gold', tint: '#2f5a4c', look: { azimuth: -28, set: table('marble', '#e7ddd2') } },
    { lens: 'cat', frame: () => '#c4263e', tint: '#3a2a38', look: { azimuth: 18, set: sweep('#f3d7cb') } },
    { lens: 'shield', frame: () => '#17191d', tint: '#e8641e', look: { azimuth: -30, set: gradient('#cfe0ea') } },
  ],
  build(v) {
    const colour = v.frame();
    const m = colour === 'gold' ? k.metal('#d9b45f', 0.15) : k.gloss(colour);
    const tint = k.glass(v.tint, 0.82, { roughness: 0.05, metalness: 0.3 });
    const lens = {
      square: (g) => k.rounded(0.78 * g, 0.6 * g, 0.16),
      round: (g) => k.outline(k.times(48, (i) => [Math.cos(i * 0.1309) * 0.37 * g, Math.sin(i * 0.1309) * 0.37 * g])),
      cat: (g) =>
        k.outline(
          [
            [-0.36, -0.12],
            [-0.2, -0.28],
            [0.15, -0.26],
            [0.36, -0.05],
            [0.46, 0.3],
            [0.1, 0.25],
            [-0.3, 0.2],
          ].map(([x, y]) => [x * g, y * g]),
          true,
        ),
    }[v.lens];
    const temple = (s) =>
      part(
        k.band(
          [
            [s * 0.94, 0.12, 0],
            [s * 0.96, 0.12, -0.3],
            [s * 0.94, 0.1, -1.1],
            [s * 0.92, -0.08, -1.4],
          ],
          colour === 'gold' ? 0.04 : 0.13,
          0.04,
          [0, 1, 0],
        ),
        m,
      );
    if (v.lens === 'shield') {
      const shield = k.skin(
        (u, t) => {
          const a = (u - 0.5) * 2.1;
          const top = 0.26 - 0.03 * Math.abs(u - 0.5);
          const low = -0.3 + 0.9 * Math.max(0, 0.16 - Math.abs(u - 0.5)) ** 1.3 * 3 + 0.35 * Math.abs(u - 0.5) ** 3 * 4;
          return [Math.sin(a) * 1.08, low + (top - low) * t, Math.cos(a) * 1.08 - 1.1];
        },
        80,
        12,
      );
      const rim = k.times(21, (i) => {
        const a = (i / 20 - 0.5) * 2.12;
        return [Math.sin(a) * 1.09, 0.26, Math.cos(a) * 1.09 - 1.1];
      });
      return group([
        group(
          [
            part(shield, tint),
            part(k.band(rim, 0.1, 0.05, [0, 1, 0]), m),
            [-1, 1].map((s) =>
              part(
                k.band(
                  [
                    [s * 0.94, 0.24, -0.55],
                    [s * 0.98, 0.2, -1],
                    [s * 0.92, 0.0, -1.7],
                  ],
                  0.12,
                  0.05,
                  [0, 1, 0],
                ),
                m,
              ),
            ),
            part(k.box(0.14, 0.16, 0.12, 0.04), k.rubber('#333'), [0, -0.02, -0.06]),
          ],
          [0, 0.32, 0],
        ),
      ]);
    }
    const eye = (s) =>
      group(
        [
          part(k.slab(k.cut(lens(1.14), lens(0.98)), colour === 'gold' ? 0.03 : 0.09, 0.015), m),
          part(k.slab(lens(1), 0.02, 0), tint),
        ],
        [s * 0.5, 0, 0],
        [0, s * 6, 0],
        [s, 1, 1],
      );
    return group([
      group(
        [
          eye(1),
          eye(-1),
          part(
            k.tube(
              [
                [-0.13, 0.05, 0.02],
                [0, 0.11, 0.05],
                [0.13, 0.05, 0.02],
              ],
              colour === 'gold' ? 0.022 : 0.04,
            ),
            m,
          ),
          temple(1),
          temple(-1),
          [-1, 1].map((s) => part(k.box(0.1, 0.12, 0.08, 0.02), m, [s * 0.93, 0.12, -0.02])),
          [-1, 1].map((s) =>
            part(k.ball(0.05), k.glass('#fff', 0.5), [s * 0.13, -0.1, -0.06], [0, 0, 0], [0.5, 1, 0.7]),
          ),
        ],
        [0, 0.36, 0],
      ),
    ]);
  },
};

/** Wrist watches. */
export const watch = {
  look: { elevation: 24 },
  variants: [
    {
      face: { base: '#16283f', ink: '#e8e3d4', chrono: true, hand: '#f0c674' },
      case: '#c7cbd0',
      strap: '#6b3a1e',
      look: { azimuth: 25 },
    },
    {
      face: { base: '#f6f4ef', ink: '#3b3b3b', hand: '#1d1d1d' },
      case: '#d8b074',
      links: true,
      look: { azimuth: -28, set: table('marble', '#e5e0da') },
    },
    {
      face: { base: '#0d0f12', ink: '#d9ffec', hand: '#ff7a1a' },
      case: '#3a3e44',
      strap: '#1f5fae',
      bezel: '#1f5fae',
      rubber: true,
      look: { azimuth: 22, set: gradient('#cadbe0') },
    },
    {
      face: { base: '#08090c', digital: true },
      case: '#26292e',
      strap: '#e8e2d8',
      square: true,
      rubber: true,
      look: { azimuth: -20, set: sweep('#bcc9b6') },
    },
  ],
  build(v, rng) {
    const m = k.metal(v.case, 0.22);
    const loop = k.times(32, (i) => {
      const a = ((i + 0.5) / 32) * 6.2832;
      return [0, Math.cos(a) * 0.62, Math.sin(a) * 0.78];
    });
    const strap = v.links
      ? k.times(30, (i) => {
          const a = ((i + 0.5) / 30) * 6.2832;
          return [-0.13, 0, 0.13].map((x, j) =>
            part(
              k.box(j === 1 ? 0.13 : 0.12, 0.07, 0.135, 0.02),
              j === 1 ? k.metal('#efd9a8', 0.12) : m,
              [x, Math.cos(a) * 0.62, Math.sin(a) * 0.78],
              [(a * 180) / Math.PI, 0, 0],
            ),
          );
        })
      : part(k.band(loop, 0.4, 0.07, [1, 0, 0], 120, true), v.rubber ? k.rubber(v.strap) : k.leather(v.strap));
    const face = v.square
      ? [
          part(k.slab(k.rounded(0.86, 1, 0.24), 0.22, 0.08), k.plastic(v.case, 0.3, { clearcoat: 1 })),
          part(k.flatUv(k.slab(k.rounded(0.72, 0.86, 0.16), 0.02, 0)), k.gloss(dial(`${rng()}`, v.face)), [0, 0, 0.11]),
        ]
      : [
          part(k.cylinder(0.5, 0.48, 0.2), m, [0, 0, 0], [90, 0, 0]),
          part(
            k.lathe([
              [0.4, 0.02],
              [0.42, 0.06],
              [0.5, 0.04],
              [0.51, -0.02],
            ]),
            v.bezel ? k.gloss(v.bezel) : m,
            [0, 0, 0.09],
            [90, 0, 0],
          ),
          part(k.disc(0.42), k.plastic(dial(`${rng()}`, v.face), 0.4), [0, 0, 0.115]),
          part(k.disc(0.42), k.glass('#ffffff', 0.07), [0, 0, 0.135]),
        ];
    return group([
      group(
        [
          strap,
          group(
            [
              face,
              part(k.cylinder(0.06, 0.06, 0.1), m, [v.square ? 0.45 : 0.54, 0, 0], [0, 0, 90]),
              v.face.chrono &&
                [-1, 1].map((s) => part(k.cylinder(0.04, 0.04, 0.1), m, [0.49, s * 0.26, 0], [0, 0, 90 + s * 28])),
            ],
            [0, 0.05, 0.78],
            [0, 0, 0],
          ),
        ],
        [0, 0.66, 0],
        [-18, 0, 0],
      ),
    ]);
  },
};

/** Handbags. */
export const handbag = {
  look: { elevation: 10 },
  variants: [
    { type: 'tote', skin: '#b2653a', trim: '#7d4222', look: { azimuth: 25 } },
    { type: 'moon', skin: '#e9dcc3', trim: '#d3b26c', look: { azimuth: -22, set: sweep('#b9c7b4') } },
    { type: 'straw', skin: '#d9b67c', trim: '#8c5a2c', look: { azimuth: 18, set: table('oak', '#cfe3ea') } },
    { type: 'quilt', skin: '#231f24', trim: '#d9b867', look: { azimuth: -26, set: gradient('#ecd9d6') } },
  ],
  build(v) {
    const hide = k.leather(v.skin);
    const trim = k.leather(v.trim);
    const gold = k.metal('#d9b867', 0.18);
    const loop = (x, h, z, top) =>
      part(
        k.tube(
          [
            [-x, h - 0.22, z],
            [-x * 0.92, h + top * 0.6, z],
            [0, h + top, z * 0.8],
            [x * 0.92, h + top * 0.6, z],
            [x, h - 0.22, z],
          ],
          0.035,
        ),
        trim,
      );
    if (v.type === 'tote') {
      const body = k.warp(k.box(1.5, 1.05, 0.55, 0.05), (p) => {
        const t = p.y / 1.05 + 0.5;
        p.x *= 0.84 + 0.2 * t;
        p.z *= 1.1 - 0.45 * t;
      });
      return group([
        part(body, hide, [0, 0.53, 0]),
        loop(0.34, 1.05, 0.2, 0.55),
        loop(0.34, 1.05, -0.2, 0.5),
        [-1, 1].map((s) => part(k.box(0.1, 0.28, 0.03, 0.012), trim, [s * 0.34, 0.86, 0.24])),
        part(k.box(0.3, 0.12, 0.02, 0.01), gold, [0, 0.72, 0.265]),
        part(k.box(1.34, 0.1, 0.62, 0.03), trim, [0, 0.05, 0]),
        part(k.box(0.16, 0.24, 0.02, 0.01), trim, [0.36, 0.5, 0.3], [0, 0, 8]),
      ]);
    }
    if (v.type === 'moon') {
      const shape = k.outline(
        [
          [-0.85, 0.42],
          [-0.6, 0.02],
          [0, -0.12],
          [0.6, 0.02],
          [0.85, 0.42],
          [0.7, 0.5],
          [0.35, 0.36],
          [0, 0.32],
          [-0.35, 0.36],
          [-0.7, 0.5],
        ],
        true,
      );
      return group([
        part(k.slab(shape, 0.42, 0.16), hide, [0, 0.16, 0]),
        part(
          k.band(
            [
              [-0.76, 0.58, 0],
              [-0.7, 1.0, 0],
              [0, 1.25, 0],
              [0.7, 1.0, 0],
              [0.76, 0.58, 0],
            ],
            0.13,
            0.04,
          ),
          hide,
        ),
        [-1, 1].map((s) => part(k.ring(0.08, 0.02), gold, [s * 0.76, 0.62, 0])),
        part(
          k.tube(
            [
              [-0.68, 0.63, 0.03],
              [-0.35, 0.51, 0.06],
              [0, 0.47, 0.06],
              [0.35, 0.51, 0.06],
              [0.68, 0.63, 0.03],
            ],
            0.02,
          ),
          gold,
        ),
        part(k.box(0.04, 0.18, 0.02, 0.01), gold, [0.62, 0.5, 0.1]),
      ]);
    }
    if (v.type === 'straw') {
      const straw = k.stoneware(wicker('bag', '#e4c48f', '#8d6430', 18), {
        bumpMap: wicker('bag', '#e4c48f', '#8d6430', 18),
        bumpScale: 4,
      });
      return group([
        group(
          [
            k.pot(
              [
                [0.55, 0],
                [0.66, 0.1],
                [0.72, 0.6],
                [0.66, 0.95],
              ],
              straw,
              straw,
              { smooth: true, wall: 0.04 },
            ),
          ],
          [0, 0, 0],
          [0, 0, 0],
          [1.15, 1, 0.6],
        ),
        loop(0.34, 0.95, 0.36, 0.6),
        loop(0.34, 0.95, -0.36, 0.5),
        part(k.slab(k.rounded(0.34, 0.5, 0.14), 0.04, 0.015), trim, [0, 0.72, 0.44]),
        part(k.ball(0.05), gold, [0, 0.58, 0.47]),
        k.times(3, (i) =>
          part(k.ball(0.09), k.plush(['#e4572e', '#f3c969', '#3d8f8a'][i]), [0.42 + i * 0.06, 0.62 - i * 0.15, 0.46]),
        ),
      ]);
    }
    const quilted = k.leather(v.skin, {
      bumpScale: 6,
      bumpMap: label('quilt', {
        base: '#fff',
        draw(ctx, s) {
          ctx.strokeStyle = '#000';
          ctx.lineWidth = s / 40;
          for (let i = -8; i < 16; i++) {
            ctx.beginPath();
            ctx.moveTo((i / 7) * s, 0);
            ctx.lineTo((i / 7 + 1) * s, s);
            ctx.moveTo((i / 7) * s, 0);
            ctx.lineTo((i / 7 - 1) * s, s);
            ctx.stroke();
          }
          ctx.filter = 'blur(6px)';
          ctx.drawImage(ctx.canvas, 0, 0);
          ctx.filter = 'none';
        },
      }),
    });
    const chain = k.times(40, (i) => {
      const a = Math.PI * (i / 39);
      return part(
        k.ring(0.045, 0.014),
        gold,
        [Math.cos(a) * 0.62, 0.85 + Math.sin(a) * 0.72, 0.03],
        [i % 2 ? 90 : 0, 0, (a * 180) / Math.PI],
        [1, 1.5, 1],
      );
    });
    return group([
      part(k.flatUv(k.box(1.4, 0.85, 0.4, 0.1)), quilted, [0, 0.44, 0]),
      part(
        k.flatUv(
          k.slab(
            k.outline([
              [-0.69, 0.3],
              [0.69, 0.3],
              [0.69, -0.02],
              [0.4, -0.28],
              [-0.4, -0.28],
              [-0.69, -0.02],
            ]),
            0.06,
            0.02,
          ),
        ),
        quilted,
        [0, 0.58, 0.2],
      ),
      part(k.ring(0.09, 0.028), gold, [-0.04, 0.36, 0.25], [0, 0, 0], [1, 1, 1]),
      part(k.ring(0.09, 0.028), gold, [0.07, 0.36, 0.25]),
      chain,
    ]);
  },
};

/** Wallets and card holders. */
export const wallet = {
  look: { elevation: 34 },
  variants: [
    { type: 'fold', skin: '#7a4424', look: { azimuth: 28 } },
    { type: 'long', skin: '#2f5d50', look: { azimuth: -30, set: sweep('#e6d8c7') } },
    { type: 'metal', skin: '#2a2d31', look: { azimuth: 24, set: table('concrete', '#c3c6c5') } },
    {
      type: 'coin',
      skin: () => print('leaves', '#f4e3c8', ['#3f7d5a', '#c7653f', '#e0a93f'], 5),
      look: { azimuth: -20, set: gradient('#d8d2e6') },
    },
  ],
  build(v) {
    const stitches = (points, colour) =>
      points.map(([x, y, z, turn = 0]) =>
        part(k.box(0.045, 0.012, 0.012, 0.004), k.cloth(colour, 1), [x, y, z], [0, turn, 0]),
      );
    const edge = (w, d, y, colour) =>
      stitches(
        [
          ...k.times(Math.floor(w / 0.07), (i) => [-w / 2 + i * 0.07 + 0.035, y, d / 2]),
          ...k.times(Math.floor(w / 0.07), (i) => [-w / 2 + i * 0.07 + 0.035, y, -d / 2]),
          ...k.times(Math.floor(d / 0.07), (i) => [w / 2, y, -d / 2 + i * 0.07 + 0.035, 90]),
        ],
        colour,
      );
    const cards = (x, y, z) =>
      k.times(3, (i) =>
        part(k.box(0.9, 0.012, 0.5, 0.005), k.gloss(['#2d6cdf', '#d94f70', '#f2b632'][i]), [
          x + 0.02 * i,
          y + i * 0.014,
          z - i * 0.05,
        ]),
      );
    if (v.type === 'fold') {
      const m = k.leather(v.skin);
      return group([
        part(k.box(1.3, 0.07, 1, 0.035), m, [0, 0.04, 0]),
        cards(0.06, 0.095, 0.06),
        group(
          [
            part(k.box(1.3, 0.06, 1, 0.03), m, [0.65, 0, 0]),
            edge(1.22, 0.92, 0.033, '#e3c08d').map((s) => group([s], [0.65, 0, 0])),
          ],
          [-0.65, 0.16, 0],
          [0, 0, 7],
        ),
        part(k.cylinder(0.065, 0.065, 1, 40), m, [-0.63, 0.1, 0], [90, 0, 0]),
      ]);
    }
    if (v.type === 'long') {
      const m = k.leather(v.skin);
      return group([
        part(k.box(1.9, 0.2, 0.95, 0.09), m, [0, 0.11, 0]),
        edge(1.76, 0.82, 0.212, '#d8c9a4'),
        part(
          k.tube(
            [
              [-0.96, 0.11, -0.4],
              [-0.96, 0.11, 0.4],
              [-0.85, 0.11, 0.48],
              [0.85, 0.11, 0.48],
            ],
            0.02,
          ),
          k.metal('#d9b867'),
        ),
        part(k.box(0.05, 0.02, 0.26, 0.01), k.metal('#d9b867'), [0.7, 0.1, 0.6], [20, 20, 0]),
        part(k.box(0.34, 0.01, 0.1, 0.004), k.metal('#d9b867'), [0.55, 0.215, 0.22]),
        part(
          k.band(
            [
              [-0.95, 0.1, 0.3],
              [-1.15, 0.05, 0.45],
              [-1.2, 0.03, 0.75],
              [-0.95, 0.03, 0.9],
              [-0.7, 0.05, 0.7],
              [-0.9, 0.08, 0.4],
            ],
            0.09,
            0.03,
            [0, 1, 0],
          ),
          m,
        ),
      ]);
    }
    if (v.type === 'metal') {
      return group([
        part(k.box(1.1, 0.05, 0.72, 0.02), k.brushedMetal('#585d64'), [0, 0.03, 0]),
        cards(0.18, 0.07, 0),
        part(k.box(1.1, 0.05, 0.72, 0.02), k.brushedMetal('#585d64'), [0, 0.14, 0]),
        part(k.box(0.2, 0.16, 0.74, 0.02), k.rubber('#1b1d20'), [-0.42, 0.085, 0]),
        part(k.box(0.5, 0.02, 0.22, 0.01), k.metal('#a3a8ae'), [0.12, 0.17, 0.05]),
        k.times(4, (i) =>
          part(k.cylinder(0.03, 0.03, 0.02), k.metal('#24272b'), [i % 2 ? 0.46 : -0.22, 0.168, i < 2 ? 0.28 : -0.28]),
        ),
      ]);
    }
    return group([
      group(
        [
          part(k.flatUv(k.slab(k.rounded(1.3, 0.8, 0.26), 0.3, 0.14)), k.cloth(v.skin(), 20), [0, 0.42, 0]),
          part(
            k.tube(
              [
                [-0.62, 0.6, 0],
                [-0.55, 0.8, 0],
                [0, 0.86, 0],
                [0.55, 0.8, 0],
                [0.62, 0.6, 0],
              ],
              0.045,
            ),
            k.metal('#d9b867', 0.2),
          ),
          [-1, 1].map((s) => part(k.ball(0.08), k.metal('#d9b867', 0.2), [s * 0.07, 0.93, s * 0.04])),
        ],
        [0, 0, 0],
        [-14, 0, 0],
      ),
    ]);
  },
};

/** Belts, rolled up. */
export const belt = {
  look: { elevation: 24 },
  variants: [
    { skin: () => '#6e3c1d', buckle: 'pin', metal: '#d2b36b', look: { azimuth: 20 } },
    { skin: () => '#191a1c', buckle: 'plate', metal: '#b9bec4', look: { azimuth: -25, set: gradient('#dcd6cc') } },
    {
      skin: () => wicker('belt', '#7d8c6a', '#39452c', 6),
      buckle: 'pin',
      metal: '#8a8f94',
      woven: true,
      look: { azimuth: 24, set: sweep('#dacdb6') },
    },
    {
      skin: () => print('leaves', '#8a4e24', ['#5d3012', '#6d3b18'], 7),
      buckle: 'oval',
      metal: '#c9a869',
      look: { azimuth: -18, set: table('walnut', '#c9c4b8') },
    },
  ],
  build(v) {
    const coil = k.times(56, (i) => {
      const a = (i / 18) * 6.2832;
      const r = 0.42 + i * 0.0075;
      return [Math.cos(a) * r, 0, Math.sin(a) * r];
    });
    const [x, , z] = coil.at(-1);
    coil.push([x - 0.15, 0, z + 0.28], [x - 0.45, 0, z + 0.52], [x - 0.8, 0, z + 0.66]);
    const m = v.woven ? k.cloth(v.skin(), 2) : k.leather(v.skin());
    const metal = k.metal(v.metal, 0.2);
    const end = coil.at(-1);
    const buckle = {
      pin: () => [
        part(k.slab(k.cut(k.rounded(0.4, 0.5, 0.08), k.rounded(0.26, 0.36, 0.05)), 0.06, 0.02), metal),
        part(k.cylinder(0.025, 0.025, 0.36), metal, [0, 0, 0.04], [0, 0, 90]),
      ],
      plate: () => [
        part(k.box(0.55, 0.46, 0.05, 0.03), metal),
        part(k.box(0.4, 0.3, 0.06, 0.02), k.brushedMetal('#8d9298')),
        part(k.box(0.12, 0.2, 0.07, 0.02), metal),
      ],
      oval: () => [
        part(
          k.slab(
            k.outline(
              k.times(20, (i) => [Math.cos(i * 0.314) * 0.4, Math.sin(i * 0.314) * 0.28]),
              true,
            ),
            0.07,
            0.03,
          ),
          metal,
        ),
        part(k.ring(0.2, 0.03), k.metal('#8f6a33', 0.4), [0, 0, 0.04], [0, 0, 0], [1.4, 1, 0.6]),
        part(k.ball(0.08), k.gloss('#23857c'), [0, 0, 0.04], [0, 0, 0], [1, 1, 0.6]),
      ],
    }[v.buckle]();
    return group([
      part(k.band(coil, 0.36, 0.05, [0, 1, 0], 420), m, [0, 0.19, 0]),
      group(buckle, [end[0] - 0.12, 0.2, end[2] + 0.06], [0, -20, 0]),
      part(k.box(0.07, 0.4, 0.13, 0.02), m, [end[0] + 0.3, 0.19, end[2] - 0.1], [0, 55, 0]),
      k.times(4, (i) => part(k.ring(0.02, 0.012), metal, [0.44 - i * 0.0, 0.19, 0], [0, 90 + i, 0])),
    ]);
  },
};

/** Caps and hats. */
export const cap = {
  look: { elevation: 14 },
  variants: [
    { skin: () => '#1e3a5f', brim: '#1e3a5f', mark: 'M', ink: '#f3ead2', look: { azimuth: 32 } },
    {
      skin: () => '#e9e4d8',
      front: '#d9572b',
      brim: '#d9572b',
      mark: '▲',
      ink: '#fff4df',
      mesh: true,
      look: { azimuth: -34, set: sweep('#cfdbe0') },
    },
    {
      skin: () => speckle('denim', '#6f8fae', ['#9bb4cb', '#587896', '#b9cad9'], { count: 5000, max: 1.4 }),
      brim: '#5d7d9c',
      mark: '★',
      ink: '#f5f1e6',
      look: { azimuth: 28, set: table('oak', '#dcdad3') },
    },
    {
      skin: () => print('blobs', '#8a8a5c', ['#4d5a37', '#3a3326', '#b6a97a'], 8),
      bucket: true,
      look: { azimuth: -10, set: gradient('#dde2d2') },
    },
  ],
  build(v) {
    const m = k.cloth(v.skin(), 16);
    if (v.bucket) {
      return group(
        [
          part(
            k.heightUv(
              k.lathe([
                [0.001, 0.72],
                [0.48, 0.72],
                [0.52, 0.69],
                [0.62, 0.2],
              ]),
              -0.3,
              0.8,
            ),
            m,
          ),
          part(
            k.heightUv(
              k.lathe([
                [0.61, 0.2],
                [0.78, 0.06],
                [1.0, -0.08],
                [1.0, -0.1],
                [0.78, 0.03],
                [0.6, 0.17],
              ]),
              -0.3,
              0.8,
            ),
            m,
          ),
          k.times(4, (i) =>
            part(k.ring(0.7 + i * 0.08, 0.006), k.cloth('#5a5a3c', 1), [0, 0.135 - i * 0.055, 0], [90, 0, 0]),
          ),
          part(k.ring(0.62, 0.02), k.cloth('#3a3326', 2), [0, 0.21, 0], [90, 0, 0]),
          k.times(2, (i) =>
            part(k.ring(0.03, 0.012), k.metal(), [
              Math.sin(0.3 + i * 0.22) * 0.57,
              0.42,
              Math.cos(0.3 + i * 0.22) * 0.57,
            ]),
          ),
        ],
        [0, 0.1, 0],
      );
    }
    const crown = part(
      k.warp(k.dome(0.7, 0.5), (p) => {
        p.y *= 0.95;
        p.z *= 1.08;
      }),
      m,
    );
    const front =
      v.front &&
      part(
        k.warp(new k.THREE.SphereGeometry(0.707, 48, 32, Math.PI * 0.12, Math.PI * 0.76, 0, Math.PI * 0.5), (p) => {
          p.y *= 0.95;
          p.z *= 1.08;
        }),
        k.cloth(v.front, 12),
      );
    const brim = k.skin(
      (u, t) => {
        const a = (u - 0.5) * 2.3;
        const reach = 0.68 + t * 0.62 * Math.cos(a * 0.72) ** 0.8;
        return [
          Math.sin(a) * (0.68 + t * 0.12),
          0.0 - 0.26 * Math.sin(a) ** 2 * t + 0.03,
          Math.cos(a) * reach * 1.06 + t * 0.02,
        ];
      },
      64,
      24,
    );
    const badge = k.skin(
      (u, t) => {
        const a = (u - 0.5) * 0.66;
        const b = 0.3 + t * 0.5;
        return [
          Math.sin(a) * Math.cos(b) * 0.715,
          Math.sin(b) * 0.715 * 0.95,
          Math.cos(a) * Math.cos(b) * 0.715 * 1.08,
        ];
      },
      16,
      16,
    );
    return group(
      [
        crown,
        front,
        part(brim, k.cloth(v.brim, 10)),
        part(
          k.skin(
            (u, t) => {
              const a = (u - 0.5) * 2.3;
              const reach = 0.68 + t * 0.62 * Math.cos(a * 0.72) ** 0.8;
              return [
                Math.sin(a) * (0.68 + t * 0.12),
                -0.26 * Math.sin(a) ** 2 * t,
                Math.cos(a) * reach * 1.06 + t * 0.02,
              ];
            },
            64,
            24,
          ),
          k.cloth('#2a2f36', 10),
        ),
        part(k.ball(0.055), k.cloth(v.brim, 3), [0, 0.67, 0], [0, 0, 0], [1, 0.5, 1]),
        k.times(6, (i) =>
          part(
            k.tube(
              k.times(7, (j) => {
                const b = 0.02 + (j / 6) * 1.5;
                const a = (i / 6) * 6.2832 + 0.52;
                return [
                  Math.sin(a) * Math.cos(b) * 0.706,
                  Math.sin(b) * 0.706 * 0.95,
                  Math.cos(a) * Math.cos(b) * 0.706 * 1.08,
                ];
              }),
              0.011,
            ),
            k.cloth(v.front ?? v.brim, 2),
          ),
        ),
        k.times(6, (i) =>
          part(
            k.ring(0.026, 0.013),
            k.cloth(v.brim, 1),
            [Math.sin(i * 1.047) * 0.48, 0.47, Math.cos(i * 1.047) * 0.52],
            [-48, i * 60, 0],
          ),
        ),
        part(
          badge,
          k.cloth(
            label(`cap${v.mark}`, {
              base: v.front ?? (v.mark === '★' ? '#6f8fae' : '#1e3a5f'),
              lines: [{ text: v.mark, size: 0.8, y: 0.54, colour: v.ink, font: 'DejaVu Serif' }],
            }),
            3,
          ),
        ),
      ],
      [0, 0.24, 0],
      [-4, 0, 0],
    );
  },
};

/** T-shirts, hanging flat against a wall. */
export const tshirt = {
  look: { elevation: 4, fill: 0.8 },
  variants: [
    { skin: () => '#f3efe6', print: { base: '#f3efe6', draw: 'sunset' }, look: { azimuth: -8 } },
    { skin: () => print('stripes', '#f7f5ef', ['#1f3557'], 12), look: { azimuth: 10, set: sweep('#d8c9b6') } },
    { skin: () => '#5b7a63', pocket: true, look: { azimuth: -14, set: gradient('#efe6d6') } },
    { skin: () => '#191a1c', print: { base: '#191a1c', draw: 'street' }, look: { azimuth: 12, set: sweep('#a9b7c6') } },
  ],
  build(v, rng) {
    const folds = k.times(5, () => [rng.range(-0.8, 0.8), rng.range(2, 5), rng.range(0, 6.28), rng.range(0.012, 0.03)]);
    const half = [
      [0.2, 1.06],
      [0.33, 1.1],
      [0.62, 0.98],
      [1.06, 0.5],
      [0.8, 0.3],
      [0.6, 0.48],
      [0.58, -0.2],
      [0.6, -1.0],
    ];
    const neck = [
      [-0.2, 1.06],
      [-0.12, 0.95],
      [0, 0.91],
      [0.12, 0.95],
    ];
    const inside = k.outline([...neck, ...half, ...half.map(([x, y]) => [-x, y]).reverse()]);
    const flat = inside.getPoints(12);
    const test = (x, y) => {
      let c = false;
      for (let i = 0, j = flat.length - 1; i < flat.length; j = i++)
        if (
          flat[i].y > y !== flat[j].y > y &&
          x < ((flat[j].x - flat[i].x) * (y - flat[i].y)) / (flat[j].y - flat[i].y) + flat[i].x
        )
          c = !c;
      return c;
    };
    const wave = (x, y) =>
      folds.reduce((s, [at, f, phase, size]) => s + size * Math.sin((x - at) * f * 1.4 + phase + y * 1.3), 0) *
        (0.6 + 0.5 * Math.max(0, -y)) +
      0.03 * Math.sin(x * 9 + y) * Math.max(0, -y);
    const geometry = (push) => {
      const n = 420;
      const positions = [];
      const uvs = [];
      const index = [];
      const id = new Map();
      const vertex = (i, j) => {
        const key = i * 1000 + j;
        if (!id.has(key)) {
          const x = -1.1 + (2.2 * i) / n;
          const y = -1.05 + (2.2 * j) / n;
          id.set(key, positions.length / 3);
          positions.push(
            x,
            y,
            push + wave(x, y) + 0.09 * Math.sqrt(Math.max(0, 1 - (x / 0.64) ** 2)) * (push > 0 ? 1 : -0.6),
          );
          uvs.push((x + 1.1) / 2.2, (y + 1.05) / 2.2);
        }
        return id.get(key);
      };
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++)
          if (test(-1.1 + (2.2 * (i + 0.5)) / n, -1.05 + (2.2 * (j + 0.5)) / n))
            index.push(
              vertex(i, j),
              vertex(i + 1, j),
              vertex(i + 1, j + 1),
              vertex(i, j),
              vertex(i + 1, j + 1),
              vertex(i, j + 1),
            );
      const g = new k.THREE.BufferGeometry();
      g.setAttribute('position', new k.THREE.Float32BufferAttribute(positions, 3));
      g.setAttribute('uv', new k.THREE.Float32BufferAttribute(uvs, 2));
      g.setIndex(index);
      g.computeVertexNormals();
      return g;
    };
    const art =
      v.print &&
      label(`tee${v.print.draw}`, {
        base: v.print.base,
        size: 1024,
        draw(ctx, s) {
          if (v.print.draw === 'sunset') {
            ctx.save();
            ctx.beginPath();
            ctx.arc(s * 0.5, s * 0.37, s * 0.15, 0, 6.2832);
            ctx.clip();
            ['#f9c74f', '#f8961e', '#f3722c', '#f94144', '#9d2f5b'].forEach((colour, i) => {
              ctx.fillStyle = colour;
              ctx.fillRect(s * 0.3, s * (0.22 + i * 0.062), s * 0.4, s * (0.062 - i * 0.008));
            });
            ctx.restore();
            ctx.fillStyle = '#2b2b35';
            ctx.font = `700 ${s * 0.045}px DejaVu Serif`;
            ctx.textAlign = 'center';
            ctx.fillText('COASTLINE 84', s * 0.5, s * 0.59);
          } else {
            const drops = k.times(60, () => [rng(), rng(), rng.range(0.002, 0.014)]);
            for (const [x, y, r] of drops) {
              ctx.fillStyle = ['#ff3d81', '#21d4fd', '#ffe14d'][Math.floor(x * 3)];
              ctx.beginPath();
              ctx.arc(s * (0.32 + x * 0.36), s * (0.25 + y * 0.4), r * s, 0, 6.2832);
              ctx.fill();
            }
            ctx.textAlign = 'center';
            ctx.save();
            ctx.translate(s * 0.5, s * 0.45);
            ctx.rotate(-0.12);
            ctx.font = `900 ${s * 0.13}px DejaVu Sans`;
            ctx.lineWidth = s * 0.02;
            ctx.strokeStyle = '#ffffff';
            ctx.strokeText('NOVA', 0, 0);
            ctx.fillStyle = '#ff3d81';
            ctx.fillText('NOVA', 0, 0);
            ctx.restore();
          }
        },
      });
    const m = k.cloth(art ?? v.skin(), 40, { bumpScale: 0.6 });
    return group(
      [
        part(geometry(0.03), m),
        part(geometry(-0.03), k.cloth(v.print?.base ?? (v.pocket ? '#5b7a63' : '#e8e5dc'), 40)),
        part(
          k.band(
            [
              [-0.26, 1.09, -0.02],
              [-0.12, 0.97, 0.11],
              [0, 0.93, 0.14],
              [0.12, 0.97, 0.11],
              [0.26, 1.09, -0.02],
            ],
            0.05,
            0.03,
            [0, 0.5, 1],
          ),
          k.knitted(v.print?.base ?? (v.pocket ? '#4f6b57' : '#1f3557'), 2),
        ),
        v.pocket &&
          part(
            k.slab(
              k.outline([
                [-0.15, 0.17],
                [0.15, 0.17],
                [0.15, -0.12],
                [0, -0.19],
                [-0.15, -0.12],
              ]),
              0.03,
              0.01,
            ),
            k.cloth('#547259', 8),
            [0.28, 0.42, 0.12],
          ),
      ],
      [0, 1.05, 0],
      [-6, 0, 0],
    );
  },
};

/** Scarves, folded or knotted. */
export const scarf = {
  look: { elevation: 32 },
  variants: [
    {
      type: 'stack',
      skin: () => print('plaid', '#c9a36a', ['#7a1f2b', '#2a2f45', '#f1e6cf', '#2a2f45'], 2),
      fringe: '#c9a36a',
      look: { azimuth: 24 },
    },
    { type: 'roll', skin: () => '#a9b6a0', knit: true, look: { azimuth: -28, set: table('oak', '#e1dcd3') } },
    {
      type: 'ring',
      skin: () => print('floral', '#1f4a5c', ['#e7a24f', '#e6d3b5', '#c5543f', '#5f9e95'], 4),
      silk: true,
      look: { azimuth: 15, set: sweep('#ead9ce') },
    },
    {
      type: 'stack',
      skin: () => print('stripes', '#f0e6dc', ['#d9776b', '#e9b08a', '#8aa6b5'], 9),
      fringe: '#8aa6b5',
      look: { azimuth: -22, set: gradient('#d7dfe6') },
    },
  ],
  build(v, rng) {
    const fabric = v.knit
      ? k.knitted(v.skin(), 6)
      : v.silk
        ? k.cloth(v.skin(), 60, { roughness: 0.35, sheen: 1, bumpScale: 0.15, clearcoat: 0.2 })
        : k.cloth(v.skin(), 22);
    if (v.type === 'stack') {
      return group([
        k.times(4, (i) =>
          part(
            k.warp(k.flatUv(new k.THREE.BoxGeometry(1.5, 0.12, 0.8, 40, 3, 30), 'y'), (p) => {
              p.y += 0.018 * Math.sin(p.x * 7 + i * 2) * Math.cos(p.z * 5 + i);
              p.z += Math.abs(p.y) < 0.07 ? 0.04 * Math.sign(p.z) * (1 - (p.y / 0.07) ** 2) : 0;
            }),
            fabric,
            [rng.range(-0.02, 0.02), 0.08 + i * 0.13, 0],
            [0, rng.range(-2, 2), 0],
          ),
        ),
        k.times(44, (i) =>
          part(
            k.tube(
              [
                [0, 0, 0],
                [0.06, -0.02, rng.range(-0.02, 0.02)],
                [0.2, -0.06 - rng() * 0.08, rng.range(-0.05, 0.05)],
              ],
              0.013,
              false,
              12,
            ),
            k.cloth(v.fringe, 1),
            [0.75, 0.33 + (i % 2) * 0.13, -0.39 + Math.floor(i / 2) * 0.036],
          ),
        ),
      ]);
    }
    if (v.type === 'roll') {
      const coil = k.times(70, (i) => [
        Math.cos(i / 2.9) * (0.06 + i * 0.0085),
        Math.sin(i / 2.9) * (0.06 + i * 0.0085),
        0,
      ]);
      const [x, y] = coil.at(-1);
      return group(
        [
          part(
            k.band(
              [...coil, [x + 0.2, y - 0.3, 0], [x + 0.5, -0.68, 0], [x + 1.0, -0.7, 0]],
              0.85,
              0.12,
              [0, 0, 1],
              360,
            ),
            fabric,
          ),
        ],
        [0, 0.76, 0],
      );
    }
    return group([
      part(
        k.warp(new k.THREE.TorusGeometry(0.62, 0.26, 48, 160), (p) => {
          const a = Math.atan2(p.y, p.x);
          const r = Math.hypot(p.x, p.y);
          const q = 1 + 0.05 * Math.sin(a * 5 + p.z * 14) + 0.03 * Math.sin(a * 9 - p.z * 20);
          p.x = Math.cos(a) * (0.62 + (r - 0.62) * q);
          p.y = Math.sin(a) * (0.62 + (r - 0.62) * q);
          p.z *= q;
        }),
        fabric,
        [0, 0.26, 0],
        [90, 0, 0],
      ),
      [
        [-0.16, 14],
        [0.2, -12],
      ].map(([x, turn]) =>
        part(
          k.skin(
            (u, t) => [
              (u - 0.5) * (0.28 + t * 0.4) + 0.04 * Math.sin(t * 6),
              0.05 + 0.3 * (1 - t) ** 2 + 0.05 * Math.sin(u * 9 + t * 4),
              0.5 + t * 0.85,
            ],
            40,
            40,
          ),
          fabric,
          [x, 0, 0],
          [0, turn, 0],
        ),
      ),
      part(k.ball(0.24), fabric, [0, 0.36, 0.62], [0, 0, 0], [1.1, 0.8, 0.8]),
    ]);
  },
};
