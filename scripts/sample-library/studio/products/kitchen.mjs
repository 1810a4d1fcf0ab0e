import * as k from '../kit.mjs';
import { gradient, sweep, table } from './stages.mjs';
import { label, print, speckle, wood } from '../textures.mjs';

const { part, group } = k;

/** Drinking mugs. */
export const mug = {
  look: { elevation: 20 },
  variants: [
    {
      shape: 'straight',
      skin: () => print('mountains', '#f4efe6', ['#9fb7b0', '#5f8279', '#2f4f4a'], 3),
      inside: '#f7f4ee',
      look: { azimuth: 28 },
    },
    {
      shape: 'belly',
      skin: () => speckle('mug', '#d9d2c4', ['#6b5a48', '#8c7a66', '#443a30'], { count: 700 }),
      inside: '#efe9dd',
      foot: '#b08d6a',
      look: { azimuth: -30, set: table('oak') },
    },
    {
      shape: 'enamel',
      text: 'TRAIL No.7',
      inside: '#fbfbf7',
      rim: '#16233a',
      handle: '#1f4e8c',
      look: { azimuth: 40, set: sweep('#e7dcc8') },
    },
    {
      shape: 'taper',
      skin: () => print('floral', '#fdf3ef', ['#e5738a', '#f0a35e', '#7aa874'], 5),
      inside: '#ffffff',
      look: { azimuth: -38, elevation: 32, set: gradient('#cfe3df') },
    },
  ],
  build(v) {
    const profile = {
      straight: [
        [0.42, 0],
        [0.47, 0.04],
        [0.47, 1.02],
      ],
      belly: [
        [0.36, 0],
        [0.4, 0.03],
        [0.56, 0.3],
        [0.58, 0.55],
        [0.49, 0.85],
        [0.5, 0.95],
      ],
      enamel: [
        [0.5, 0],
        [0.53, 0.03],
        [0.54, 0.9],
      ],
      taper: [
        [0.34, 0],
        [0.38, 0.03],
        [0.55, 1.05],
      ],
    }[v.shape];
    const skin = v.text
      ? label(`mug${v.text}`, {
          base: v.handle,
          size: 1024,
          ratio: 3.4,
          lines: [
            { text: v.text, size: 0.13, x: 0.27, y: 0.5, colour: '#f3ead2' },
            { text: '▲▲', size: 0.1, x: 0.27, y: 0.32, colour: '#f3ead2' },
          ],
        })
      : v.skin();
    const [r, h] = profile.at(-1);
    const handle = [
      [0, 0.82],
      [0.3, 0.83],
      [0.36, 0.5],
      [0.26, 0.22],
      [0, 0.2],
    ].map(([x, y]) => [x + r - 0.08, y * h, 0]);
    const wall = v.shape === 'enamel' ? 0.025 : 0.055;
    return group([
      k.pot(profile, k.ceramic(skin), k.ceramic(v.inside), { wall, smooth: v.shape === 'belly', turn: [0, -60, 0] }),
      part(k.tube(handle, wall), k.ceramic(v.handle ?? (v.foot ? skin : v.inside))),
      v.rim && part(k.ring(r - 0.01, 0.022), k.ceramic(v.rim), [0, h, 0], [90, 0, 0]),
      v.foot && part(k.cylinder(0.385, 0.37, 0.05), k.stoneware(v.foot), [0, 0.02, 0]),
    ]);
  },
};

/** Insulated tumblers with lid and straw. */
export const tumbler = {
  look: { elevation: 12 },
  variants: [
    {
      profile: [
        [0.36, 0],
        [0.38, 0.04],
        [0.38, 0.7],
        [0.5, 0.85],
        [0.53, 1.9],
      ],
      skin: () => '#e9b7c0',
      handle: true,
      straw: '#f3d5da',
      look: { azimuth: 30 },
    },
    {
      profile: [
        [0.4, 0],
        [0.42, 0.04],
        [0.54, 1.75],
      ],
      skin: () => print('blobs', '#243b2c', ['#5d7a4a', '#9b8e5e'], 4),
      straw: '#c9cccf',
      look: { azimuth: -20, set: sweep('#d9dfd2') },
    },
    {
      profile: [
        [0.4, 0],
        [0.44, 0.03],
        [0.44, 1.3],
      ],
      skin: () => 'steel',
      straw: null,
      band: '#b5793c',
      look: { azimuth: 15, set: table('walnut', '#cfc6ba') },
    },
    {
      profile: [
        [0.35, 0],
        [0.38, 0.04],
        [0.5, 2.1],
      ],
      skin: () => print('waves', '#eaf5f7', ['#2a7f9e', '#eaf5f7', '#78c0d0'], 2),
      straw: '#2a7f9e',
      look: { azimuth: -30, set: gradient('#f2ddc6') },
    },
  ],
  build(v) {
    const [r, h] = v.profile.at(-1);
    const skin = v.skin();
    const body = skin === 'steel' ? k.brushedMetal('#c3c6ca') : k.plastic(skin, 0.5);
    return group([
      k.pot(v.profile, body, k.metal()),
      part(k.cylinder(r - 0.02, r - 0.02, 0.02), k.metal(), [0, 0.01, 0], [0, 0, 0], [0.75, 1, 0.75]),
      part(k.ring(r - 0.015, 0.02), k.metal('#dfe1e3', 0.15), [0, h, 0], [90, 0, 0]),
      part(
        k.lathe([
          [0.001, 0.13],
          [r * 0.75, 0.13],
          [r * 0.86, 0.1],
          [r * 0.95, 0.02],
          [r * 0.95, -0.05],
        ]),
        k.glass('#dfe6ea', 0.72),
        [0, h, 0],
      ),
      part(k.box(r * 0.5, 0.06, r * 0.35), k.plastic('#3a3d42'), [-0.06, h + 0.16, 0.08]),
      v.straw && part(k.cylinder(0.045, 0.045, 1.3), k.plastic(v.straw, 0.3), [0.16, h + 0.35, -0.05], [0, 0, -6]),
      v.handle &&
        part(
          k.band(
            [
              [r - 0.08, h * 0.86, 0],
              [r + 0.36, h * 0.84, 0],
              [r + 0.38, h * 0.55, 0],
              [r - 0.02, h * 0.42, 0],
            ],
            0.2,
            0.07,
          ),
          k.plastic('#d99aa6'),
        ),
      v.band && part(k.cylinder(0.452, 0.452, 0.5, 90, true), k.leather(v.band), [0, 0.6, 0]),
    ]);
  },
};

/** Sports bottles. */
export const bottle = {
  look: { elevation: 9 },
  variants: [
    {
      r: 0.36,
      h: 1.5,
      skin: () => print('hexes', '#1b2430', ['#1b2430', '#22384a', '#2f5d73', '#19a7a0'], 4),
      cap: '#15181d',
      loop: true,
      look: { azimuth: 20 },
    },
    {
      r: 0.3,
      h: 1.9,
      skin: () => '#f26a4b',
      cap: '#ece7df',
      slim: true,
      look: { azimuth: -25, set: sweep('#f6e3d3') },
    },
    {
      r: 0.42,
      h: 1.2,
      clear: '#7fc6e8',
      cap: '#2d6fb5',
      loop: true,
      marks: true,
      look: { azimuth: 35, set: gradient('#dcebf3') },
    },
    {
      r: 0.34,
      h: 1.6,
      skin: () => wood('bottle', '#c99a63', '#7d5228'),
      cap: '#bfc3c7',
      steelCap: true,
      slim: true,
      look: { azimuth: -15, set: table('marble', '#d7dfdc') },
    },
  ],
  build(v) {
    const { r, h } = v;
    const profile = [
      [r * 0.9, 0],
      [r, 0.05],
      [r, h * 0.72],
      [r * 0.96, h * 0.8],
      [r * 0.6, h * 0.95],
      [r * 0.52, h],
    ];
    const steps = v.clear
      ? []
      : [
          part(
            k.lathe([
              [r * 0.91, 0],
              [r * 1.01, 0.05],
              [r * 1.01, 0.16],
            ]),
            k.metal(),
          ),
        ];
    const body = v.clear ? k.glass(v.clear, 0.45) : k.plastic(v.skin(), 0.45);
    const cap = v.steelCap ? k.brushedMetal() : k.plastic(v.cap, 0.5);
    return group([
      part(k.heightUv(k.lathe(profile, false), 0, h), body, [0, 0, 0], [0, 40, 0]),
      v.clear && part(k.cylinder(r * 0.93, r * 0.93, h * 0.62), k.glass('#bfe3f2', 0.35), [0, h * 0.34, 0]),
      steps,
      v.marks &&
        k.times(6, (i) => part(k.box(0.14, 0.018, 0.01, 0), k.plastic('#ffffff'), [0, 0.2 + i * 0.13, r + 0.003])),
      part(k.cylinder(r * 0.6, r * 0.62, 0.26), cap, [0, h + 0.1, 0]),
      k.times(26, (i) =>
        part(k.box(0.025, 0.22, 0.025, 0.01), cap, [
          Math.sin(i * 0.2417) * r * 0.61,
          h + 0.1,
          Math.cos(i * 0.2417) * r * 0.61,
        ]),
      ),
      v.loop
        ? part(
            k.tube(
              [
                [-r * 0.5, h + 0.1, 0],
                [-r * 0.5, h + 0.42, 0],
                [r * 0.5, h + 0.42, 0],
                [r * 0.5, h + 0.1, 0],
              ],
              0.055,
            ),
            k.rubber(v.cap),
          )
        : part(k.ring(0.13, 0.03), k.metal(), [0, h + 0.33, 0]),
      v.slim && part(k.box(0.02, 0.34, 0.01, 0), k.plastic('#ffffff'), [0, h * 0.45, r + 0.004]),
    ]);
  },
};

/** Chopping boards. */
export const cuttingBoard = {
  look: { elevation: 42 },
  variants: [
    { shape: 'paddle', map: () => wood('cb1', '#e2bd8d', '#a8703b'), look: { azimuth: 30 } },
    {
      shape: 'rect',
      map: () => wood('cb2', '#93603b', '#3f2413', 7),
      groove: true,
      look: { azimuth: -30, set: table('marble') },
    },
    { shape: 'round', map: () => wood('cb3', '#dcc39a', '#8d6a3f', 9), look: { azimuth: 10, set: sweep('#cdd9d5') } },
    {
      shape: 'rect',
      map: () => speckle('cb4', '#eef0ee', ['#5e6b70', '#aab4b4', '#2f3b42'], { count: 2600 }),
      plastic: '#3ba08c',
      look: { azimuth: 35, set: gradient('#e9eef0') },
    },
  ],
  build(v) {
    const shape = {
      paddle: () =>
        k.cut(
          k.outline(
            [
              [-0.55, -0.7],
              [0.55, -0.7],
              [0.6, 0],
              [0.52, 0.55],
              [0.16, 0.72],
              [0.12, 1.05],
              [0, 1.14],
              [-0.12, 1.05],
              [-0.16, 0.72],
              [-0.52, 0.55],
              [-0.6, 0],
            ],
            true,
          ),
          k.hole(0, 1, 0.05),
        ),
      rect: () => k.cut(k.rounded(1.5, 1, 0.12), k.hole(0.63, 0, 0.055)),
      round: () =>
        k.cut(
          k.outline(
            k.times(24, (i) => [Math.cos(i * 0.2618) * 0.7, Math.sin(i * 0.2618) * 0.7]),
            true,
          ),
          k.hole(0, 0.58, 0.05),
        ),
    }[v.shape]();
    const material = v.plastic ? k.plastic(v.map(), 0.6) : k.stoneware(v.map(), { roughness: 0.55 });
    return group([
      part(k.slab(shape, 0.09, 0.025), material, [0, 0.05, 0], [-90, 0, 0]),
      v.groove &&
        part(
          k.tube(
            [
              [-0.62, 0, -0.38],
              [0.5, 0, -0.38],
              [0.5, 0, 0.38],
              [-0.62, 0, 0.38],
            ].flatMap((p, i, all) => [
              p,
              p.map((c, n) => c * 0.02 + all[(i + 1) % 4][n] * 0.02 + (c + all[(i + 1) % 4][n]) * 0.48),
            ]),
            0.018,
            true,
          ),
          k.plastic('#2d190c', 0.9),
          [0, 0.092, 0],
        ),
      v.plastic &&
        k.times(4, (i) =>
          part(k.box(0.2, 0.1, 0.16, 0.04), k.rubber(v.plastic), [i % 2 ? 0.68 : -0.68, 0.05, i < 2 ? 0.44 : -0.44]),
        ),
    ]);
  },
};

/** Kitchen knives. */
export const knife = {
  look: { elevation: 58, fill: 0.86 },
  variants: [
    { blade: 'chef', handle: '#22201f', look: { azimuth: 35 } },
    { blade: 'santoku', wood: ['#b98352', '#5f3a1d'], look: { azimuth: -40, set: table('marble') } },
    { blade: 'cleaver', wood: ['#7d4a2d', '#341a0d'], look: { azimuth: 30, set: sweep('#d8d3ca') } },
    { blade: 'bread', handle: '#c9372c', look: { azimuth: -28, set: gradient('#e6e2da') } },
  ],
  build(v) {
    const blades = {
      chef: [
        [0, 0.17],
        [0.9, 0.15],
        [1.25, 0.02],
        [1.35, -0.06],
        [1, -0.17],
        [0.5, -0.2],
        [0, -0.19],
      ],
      santoku: [
        [0, 0.16],
        [0.85, 0.15],
        [1.05, 0.06],
        [1.12, -0.12],
        [0.9, -0.2],
        [0, -0.2],
      ],
      cleaver: [
        [0, 0.2],
        [1.1, 0.22],
        [1.12, -0.32],
        [0, -0.32],
      ],
      bread: [
        [0, 0.11],
        [1.35, 0.1],
        [1.42, 0.0],
        ...k.times(24, (i) => [1.36 - i * 0.056, -0.1 - (i % 2) * 0.025]),
        [0, -0.1],
      ],
    };
    const blade = k.slab(k.outline(blades[v.blade]), 0.022, 0.006);
    const grip = k.slab(
      k.outline(
        [
          [0, 0.1],
          [-0.3, 0.075],
          [-0.62, 0.1],
          [-0.74, 0.03],
          [-0.72, -0.12],
          [-0.62, -0.1],
          [-0.3, -0.085],
          [0, -0.11],
        ],
        true,
      ),
      0.11,
      0.045,
    );
    const handle = v.wood
      ? k.stoneware(wood(`knife${v.blade}`, ...v.wood), { roughness: 0.45 })
      : k.plastic(v.handle, 0.35);
    return group([
      group(
        [
          part(blade, k.brushedMetal('#d5d8db', { roughness: 0.5 })),
          part(grip, handle, [0.02, 0, 0]),
          part(k.box(0.09, 0.24, 0.075, 0.02), k.metal('#c5c8cb', 0.2), [0.01, -0.01, 0]),
          k.times(3, (i) =>
            part(k.cylinder(0.026, 0.026, 0.13), k.metal('#e2c98a'), [-0.14 - i * 0.2, 0, 0], [90, 0, 0]),
          ),
          v.blade === 'santoku' &&
            k.times(9, (i) =>
              part(
                k.ball(0.045),
                k.metal('#aeb3b8', 0.3),
                [0.12 + i * 0.09, -0.06, 0.008],
                [0, 0, 0],
                [0.5, 1.2, 0.12],
              ),
            ),
        ],
        [0, 0.06, 0],
        [-90, 0, 0],
      ),
    ]);
  },
};

/** Frying pans and pots. */
export const pan = {
  look: { elevation: 34 },
  variants: [
    {
      deep: 0.18,
      skin: '#2b2d31',
      inside: () => speckle('pan1', '#3a3c40', ['#8e9196', '#5c5f64'], { count: 1600, max: 1.3 }),
      grip: ['#b88554', '#5e3b1e'],
      look: { azimuth: 35 },
    },
    {
      deep: 0.2,
      skin: '#3f7f78',
      inside: () => '#efe9dc',
      grip: ['#d3a877', '#8c5d31'],
      look: { azimuth: -40, set: sweep('#efe6d8') },
    },
    {
      deep: 0.5,
      skin: '#b8322a',
      inside: () => '#f1ebe0',
      pot: true,
      look: { azimuth: 25, set: table('oak', '#d9d8d2') },
    },
    {
      deep: 0.14,
      skin: '#1d1c1c',
      inside: () => '#242323',
      iron: true,
      look: { azimuth: -30, set: gradient('#dcd3c6') },
    },
  ],
  build(v) {
    const r = v.pot ? 0.6 : 0.7;
    const outer = v.iron ? k.stoneware(v.skin, { roughness: 0.6, metalness: 0.4 }) : k.gloss(v.skin);
    const inner = v.iron
      ? k.stoneware(v.skin, { roughness: 0.5, metalness: 0.5 })
      : k.ceramic(v.inside(), { roughness: 0.5 });
    const lid =
      v.pot &&
      group(
        [
          part(
            k.lathe(
              [
                [0.001, 0.2],
                [0.2, 0.19],
                [0.45, 0.12],
                [0.62, 0.02],
                [0.63, -0.02],
              ],
              true,
            ),
            outer,
          ),
          part(k.ball(0.09), k.metal('#d9b96c', 0.2), [0, 0.3, 0], [0, 0, 0], [1, 0.75, 1]),
          part(k.cylinder(0.03, 0.05, 0.12), k.metal('#d9b96c', 0.2), [0, 0.22, 0]),
        ],
        [0, v.deep + 0.02, 0],
      );
    const side = (x) =>
      part(
        k.tube(
          [
            [0, 0, -0.2],
            [0.17, 0.02, -0.16],
            [0.17, 0.02, 0.16],
            [0, 0, 0.2],
          ],
          0.045,
        ),
        outer,
        [x * (r - 0.02), v.deep * 0.72, 0],
        [0, x > 0 ? 0 : 180, 0],
      );
    return group([
      k.pot(
        [
          [r * 0.78, 0],
          [r * 0.86, 0.02],
          [r, v.deep],
        ],
        outer,
        inner,
        { wall: 0.035, floor: 0.03 },
      ),
      v.pot
        ? [lid, side(1), side(-1)]
        : group([
            part(k.box(0.24, 0.05, 0.11, 0.02), v.iron ? outer : k.metal(), [r + 0.08, v.deep * 0.9, 0], [0, 0, 10]),
            v.iron
              ? part(
                  k.slab(k.cut(k.rounded(0.6, 0.15, 0.07), k.hole(0.22, 0, 0.035)), 0.06, 0.02),
                  outer,
                  [r + 0.4, v.deep * 1.2, 0],
                  [-90, -10, 0],
                )
              : part(
                  k.pill(0.065, 0.62),
                  k.stoneware(wood(`pan${v.skin}`, ...v.grip), { roughness: 0.5 }),
                  [r + 0.52, v.deep * 1.45, 0],
                  [0, 0, 100],
                  [0.75, 1, 1.1],
                ),
          ]),
    ]);
  },
};

/** Kettles. */
export const kettle = {
  look: { elevation: 16 },
  variants: [
    {
      profile: [
        [0.55, 0],
        [0.6, 0.05],
        [0.55, 0.5],
        [0.36, 0.85],
        [0.3, 0.92],
      ],
      skin: '#e7e1d5',
      steel: false,
      goose: true,
      look: { azimuth: 18 },
    },
    {
      profile: [
        [0.62, 0],
        [0.68, 0.1],
        [0.6, 0.42],
        [0.42, 0.62],
        [0.28, 0.68],
      ],
      skin: '#c8372d',
      bail: true,
      look: { azimuth: -22, set: table('oak') },
    },
    {
      profile: [
        [0.45, 0],
        [0.47, 0.04],
        [0.42, 0.95],
      ],
      skin: 'steel',
      side: true,
      look: { azimuth: 25, set: gradient('#dfe4e6') },
    },
    {
      profile: [
        [0.5, 0],
        [0.6, 0.12],
        [0.62, 0.35],
        [0.5, 0.66],
        [0.3, 0.8],
      ],
      skin: '#2d3b36',
      goose: true,
      brass: true,
      look: { azimuth: -25, set: sweep('#d9cbb4') },
    },
  ],
  build(v) {
    const body = v.skin === 'steel' ? k.brushedMetal('#c9ccd0') : k.gloss(v.skin);
    const trim = v.brass
      ? k.metal('#d1ab5e', 0.2)
      : v.skin === 'steel'
        ? k.plastic('#1d1f22')
        : k.stoneware(wood('kettle', '#9c6a40', '#4c2c15'), { roughness: 0.5 });
    const [r, h] = v.profile.at(-1);
    const wide = Math.max(...v.profile.map((p) => p[0]));
    return group([
      part(k.lathe([[0.001, 0], ...v.profile, [0.001, h + 0.03]], !v.side), body),
      part(
        k.lathe(
          [
            [0.001, 0.09],
            [r * 0.5, 0.08],
            [r * 0.95, 0.02],
            [r, -0.03],
          ],
          true,
        ),
        body,
        [0, h + 0.03, 0],
      ),
      part(k.ball(0.07), trim, [0, h + 0.17, 0]),
      v.goose
        ? part(
            k.tube(
              [
                [wide * 0.85, 0.2, 0],
                [wide + 0.22, 0.3, 0],
                [wide + 0.26, 0.62, 0],
                [wide + 0.48, 0.86, 0],
              ],
              0.05,
            ),
            body,
          )
        : part(k.cylinder(0.055, 0.13, 0.42), body, [wide * 0.86 + 0.06, h * 0.68, 0], [0, 0, -42]),
      v.bail
        ? [
            part(
              k.tube(
                [
                  [-r - 0.12, h * 0.8, 0],
                  [-r * 1.3, h + 0.36, 0],
                  [0, h + 0.58, 0],
                  [r * 1.3, h + 0.36, 0],
                  [r + 0.12, h * 0.8, 0],
                ],
                0.03,
              ),
              k.metal(),
            ),
            part(
              k.tube(
                [
                  [-0.25, h + 0.53, 0],
                  [0, h + 0.58, 0],
                  [0.25, h + 0.53, 0],
                ],
                0.055,
              ),
              trim,
            ),
          ]
        : part(
            k.band(
              [
                [-r * 0.9, h * 0.95, 0],
                [-wide - 0.28, h * 0.98, 0],
                [-wide - 0.32, h * 0.5, 0],
                [-wide * 0.98, h * 0.22, 0],
              ],
              0.12,
              0.07,
            ),
            trim,
          ),
      v.side && part(k.cylinder(0.5, 0.52, 0.07), k.plastic('#1d1f22'), [0, 0.0, 0]),
    ]);
  },
};

/** Lunch boxes. */
export const lunchBox = {
  look: { elevation: 26 },
  variants: [
    {
      w: 1.3,
      d: 0.9,
      tiers: 1,
      lid: () => wood('lb', '#e0bf92', '#a67a49'),
      base: '#f3f2ee',
      strap: '#3a3f45',
      look: { azimuth: 30 },
    },
    {
      w: 1.1,
      d: 1.1,
      tiers: 2,
      lid: () => '#f3c6cb',
      base: '#fff3f1',
      strap: '#e58f9c',
      look: { azimuth: -32, set: sweep('#dfeeea') },
    },
    {
      w: 1.4,
      d: 0.8,
      tiers: 1,
      lid: () => print('paws', '#8fc7e8', ['#ffffff', '#ffe08a'], 2),
      base: '#4a94c4',
      clips: '#ffd15c',
      look: { azimuth: 25, set: gradient('#fdf1d8') },
    },
    {
      round: true,
      w: 1,
      d: 1,
      tiers: 3,
      lid: () => '#d5d8da',
      base: 'steel',
      look: { azimuth: 0, set: table('concrete', '#b9c0be') },
    },
  ],
  build(v) {
    const shell = v.base === 'steel' ? k.brushedMetal('#cfd2d5') : k.plastic(v.base, 0.45);
    const tier = v.round ? 0.36 : 0.42;
    const block = (h, m, y, grow = 0) =>
      v.round
        ? part(
            k.lathe([
              [0.001, -h / 2],
              [0.5 + grow, -h / 2],
              [0.52 + grow, -h / 2 + 0.03],
              [0.52 + grow, h / 2 - 0.03],
              [0.5 + grow, h / 2],
              [0.001, h / 2],
            ]),
            m,
            [0, y, 0],
          )
        : part(k.box(v.w + grow, h, v.d + grow, 0.13), m, [0, y, 0]);
    const top = v.tiers * tier;
    return group([
      k.times(v.tiers, (i) => [
        block(tier - 0.02, shell, tier * (i + 0.5)),
        block(0.04, k.rubber('#8f9698'), tier * (i + 1) - 0.02, -0.02),
      ]),
      v.round
        ? block(0.14, k.brushedMetal(), top + 0.06)
        : part(k.flatUv(k.box(v.w + 0.03, 0.15, v.d + 0.03, 0.07), 'y'), k.plastic(v.lid(), 0.5), [0, top + 0.05, 0]),
      v.strap &&
        part(
          k.band(
            [
              [0.2, -0.02, v.d / 2 + 0.01],
              [0.2, top + 0.05, v.d / 2 + 0.03],
              [0.2, top + 0.14, v.d / 2 - 0.05],
              [0.2, top + 0.14, -v.d / 2 + 0.05],
              [0.2, top, -v.d / 2 - 0.03],
            ],
            0.16,
            0.02,
            [1, 0, 0],
          ),
          k.cloth(v.strap, 4),
        ),
      v.clips &&
        [-1, 1].map((s) =>
          part(k.box(0.06, 0.26, 0.3, 0.03), k.plastic(v.clips), [s * (v.w / 2 + 0.03), top - 0.03, 0]),
        ),
      v.round && [
        part(
          k.band(
            [
              [-0.55, 0.1, 0],
              [-0.58, top, 0],
              [-0.4, top + 0.35, 0],
              [0.4, top + 0.35, 0],
              [0.58, top, 0],
              [0.55, 0.1, 0],
            ],
            0.09,
            0.02,
          ),
          k.metal(),
        ),
        [-1, 1].map((s) => part(k.box(0.05, 0.2, 0.12, 0.02), k.metal(), [s * 0.57, top, 0])),
      ],
    ]);
  },
};
