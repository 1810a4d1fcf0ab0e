import * as k from '../kit.mjs';
import { dial } from './dial.mjs';
import { gradient, sweep, table } from './stages.mjs';
import { label, marble, print, speckle, wicker, wood } from '../textures.mjs';

const { part, group } = k;
const circle = (r, n = 60) =>
  k.outline(k.times(n, (i) => [Math.cos((i / n) * Math.PI * 2) * r, Math.sin((i / n) * Math.PI * 2) * r]));

/** Scented candles. */
export const candle = {
  look: { elevation: 16 },
  variants: [
    { type: 'jar', glass: '#8a4a12', wax: '#f6e9cf', text: ['AMBER', '& OUD'], look: { azimuth: 10 } },
    {
      type: 'cup',
      skin: () => marble('candle', '#f3f1ee', '#77706c'),
      wax: '#f4efe4',
      text: null,
      look: { azimuth: -12, set: table('walnut', '#d8cfc4') },
    },
    { type: 'twist', wax: '#e7a98f', look: { azimuth: 15, set: sweep('#dcd0e0') } },
    {
      type: 'tin',
      skin: () => print('floral', '#1f3b4d', ['#f0b9a0', '#e6dac0', '#d9736a', '#7fae9a'], 11),
      wax: '#f1ecdc',
      lid: true,
      look: { azimuth: 20, set: gradient('#e3e7d6') },
    },
  ],
  build(v) {
    const flame = (y) => [
      part(k.cylinder(0.012, 0.012, 0.12), k.plastic('#2a211b'), [0, y + 0.05, 0]),
      part(
        k.lathe(
          [
            [0.001, 0],
            [0.045, 0.05],
            [0.04, 0.1],
            [0.001, 0.22],
          ],
          true,
        ),
        k.glow('#ffc861', 1.6),
        [0, y + 0.08, 0],
      ),
    ];
    if (v.type === 'jar') {
      return group([
        part(k.cylinder(0.47, 0.47, 0.72), k.plastic(v.wax, 0.6), [0, 0.42, 0]),
        part(
          k.lathe([
            [0.001, 0],
            [0.46, 0],
            [0.5, 0.04],
            [0.5, 1.08],
            [0.47, 1.1],
          ]),
          k.glass(v.glass, 0.5),
        ),
        part(
          k.heightUv(new k.THREE.CylinderGeometry(0.506, 0.506, 0.5, 48, 1, true, -0.75, 1.5), -0.25, 0.25),
          k.plastic(
            label('candle', {
              base: '#f7f2e7',
              border: '#b08d5a',
              ratio: 1.5,
              lines: [
                { text: v.text[0], size: 0.2, y: 0.36, colour: '#3b2a1a', font: 'DejaVu Serif' },
                { text: v.text[1], size: 0.15, y: 0.56, colour: '#3b2a1a', font: 'DejaVu Serif' },
                { text: '220 g · soy wax', size: 0.07, y: 0.78, colour: '#7a6448', weight: 400 },
              ],
            }),
            0.7,
          ),
          [0, 0.5, 0],
        ),
        flame(0.78),
      ]);
    }
    if (v.type === 'cup')
      return group([
        k.pot(
          [
            [0.4, 0],
            [0.46, 0.03],
            [0.52, 0.4],
            [0.52, 0.8],
          ],
          k.ceramic(v.skin()),
          k.ceramic('#ffffff'),
        ),
        part(k.cylinder(0.46, 0.46, 0.02), k.plastic(v.wax, 0.5), [0, 0.62, 0]),
        [0, 1, 2].map((i) => group(flame(0.63), [Math.sin(i * 2.09) * 0.2, 0, Math.cos(i * 2.09) * 0.2])),
      ]);
    if (v.type === 'twist') {
      const column = (h, r, colour) =>
        group([
          part(
            k.warp(new k.THREE.CylinderGeometry(r, r, h, 120, 80), (p) => {
              const a = Math.atan2(p.z, p.x);
              const q = 1 + 0.16 * Math.sin(a * 6 + p.y * 5);
              const f = Math.abs(p.y) > h / 2 - 0.05 ? 0.9 : 1;
              p.x *= q * f;
              p.z *= q * f;
            }),
            k.plastic(colour, 0.55, { sheen: 0.4 }),
            [0, h / 2, 0],
          ),
          group(flame(h)),
        ]);
      return group([
        group([column(1.5, 0.26, v.wax)], [-0.3, 0, 0]),
        group([column(1, 0.3, '#f0d9b8')], [0.42, 0, 0.25]),
        group([column(0.6, 0.34, '#b7c3a3')], [0.1, 0, 0.85]),
      ]);
    }
    return group([
      k.pot(
        [
          [0.5, 0],
          [0.52, 0.02],
          [0.52, 0.5],
        ],
        k.plastic(v.skin(), 0.35),
        k.metal(),
        { wall: 0.02 },
      ),
      part(k.ring(0.52, 0.018), k.metal('#d8b46a'), [0, 0.5, 0], [90, 0, 0]),
      part(k.cylinder(0.49, 0.49, 0.02), k.plastic(v.wax, 0.5), [0, 0.4, 0]),
      group(flame(0.41)),
      group(
        [
          part(k.cylinder(0.54, 0.54, 0.14), k.metal('#d8b46a', 0.25)),
          part(k.disc(0.5), k.plastic(v.skin(), 0.35), [0, 0.072, 0], [-90, 0, 0]),
        ],
        [0.78, 0.42, 0.12],
        [0, 0, -68],
      ),
    ]);
  },
};

/** Vases. */
export const vase = {
  look: { elevation: 12 },
  variants: [
    { type: 'ribbed', skin: '#f0ebe2', stems: '#b79a6a', look: { azimuth: 10 } },
    { type: 'ring', skin: '#d98a6a', stems: '#d9c6a0', look: { azimuth: 16, set: sweep('#ece0d0') } },
    { type: 'neck', look: { azimuth: 0, set: gradient('#d0d8da') } },
    { type: 'blue', look: { azimuth: 0, set: table('walnut', '#d3d0c6') } },
  ],
  build(v, rng) {
    const stems = (y, n, colour) =>
      k.times(n, () => {
        const a = rng() * 6.28;
        const lean = rng.range(0.15, 0.5);
        const h = rng.range(0.7, 1.25);
        const top = [Math.cos(a) * lean, y + h, Math.sin(a) * lean];
        return [
          part(
            k.tube([[0, y - 0.1, 0], [Math.cos(a) * lean * 0.3, y + h * 0.5, Math.sin(a) * lean * 0.3], top], 0.012),
            k.plastic('#8a7448'),
          ),
          k.times(9, (i) =>
            part(
              k.ball(0.07),
              k.plush(colour, 1),
              [top[0] + rng.range(-0.07, 0.07), top[1] + i * 0.05 - 0.2, top[2] + rng.range(-0.07, 0.07)],
              [rng() * 90, 0, rng() * 90],
              [0.5, 1.1, 0.5],
            ),
          ),
        ];
      });
    if (v.type === 'ribbed') {
      const body = k.warp(
        k.lathe(
          [
            [0.001, 0],
            [0.34, 0],
            [0.5, 0.3],
            [0.56, 0.7],
            [0.42, 1.15],
            [0.2, 1.38],
            [0.24, 1.55],
          ],
          true,
          220,
        ),
        (p) => {
          const a = Math.atan2(p.z, p.x);
          const q = 1 + 0.035 * Math.cos(a * 26);
          p.x *= q;
          p.z *= q;
        },
      );
      return group([part(body, k.stoneware(v.skin)), stems(1.5, 6, v.stems)]);
    }
    if (v.type === 'ring')
      return group([
        part(
          k.ring(0.5, 0.2),
          k.stoneware(speckle('ringvase', v.skin, ['#b96b4c', '#efb093'], { count: 2000, max: 1.2 })),
          [0, 0.68, 0],
        ),
        part(
          k.lathe(
            [
              [0.17, 0],
              [0.12, 0.15],
              [0.15, 0.3],
            ],
            true,
          ),
          k.stoneware(v.skin),
          [0, 1.32, 0],
        ),
        part(k.box(0.5, 0.08, 0.36, 0.03), k.stoneware(v.skin), [0, 0.03, 0]),
        stems(1.55, 5, v.stems),
      ]);
    if (v.type === 'neck') {
      const glaze = label('glaze', {
        base: '#204a5a',
        draw(ctx, s) {
          const g = ctx.createLinearGradient(0, 0, 0, s);
          g.addColorStop(0, '#7a3b22');
          g.addColorStop(0.35, '#c98a3b');
          g.addColorStop(0.55, '#3f8f94');
          g.addColorStop(1, '#142c46');
          ctx.fillStyle = g;
          ctx.fillRect(0, 0, s, s);
          for (let i = 0; i < 160; i++) {
            ctx.fillStyle = `rgba(240,210,150,${0.1 + rng() * 0.25})`;
            ctx.fillRect(rng() * s, s * (0.25 + rng() * 0.3), 2 + rng() * 5, 20 + rng() * 120);
          }
        },
      });
      return group([
        part(
          k.heightUv(
            k.lathe(
              [
                [0.001, 0],
                [0.3, 0],
                [0.5, 0.25],
                [0.52, 0.5],
                [0.3, 0.85],
                [0.12, 1.15],
                [0.1, 1.7],
                [0.2, 1.85],
              ],
              true,
            ),
            0,
            1.85,
          ),
          k.gloss(glaze),
        ),
      ]);
    }
    const china = label('china', {
      base: '#f4f6f7',
      size: 1024,
      draw(ctx, s) {
        ctx.strokeStyle = ctx.fillStyle = '#1d3f94';
        for (const y of [0.06, 0.1, 0.8, 0.97]) ctx.fillRect(0, y * s, s, s * 0.008);
        for (let i = 0; i < 16; i++)
          for (const y of [0.16, 0.88]) {
            ctx.beginPath();
            ctx.ellipse(((i + 0.5) / 16) * s, y * s, s * 0.02, s * 0.045, 0, 0, 6.2832);
            ctx.fill();
          }
        for (let f = 0; f < 4; f++) {
          const cx = ((f + 0.5) / 4) * s;
          ctx.lineWidth = 6;
          ctx.beginPath();
          ctx.moveTo(cx - s * 0.1, s * 0.72);
          ctx.bezierCurveTo(cx, s * 0.6, cx - s * 0.1, s * 0.5, cx + s * 0.05, s * 0.3);
          ctx.stroke();
          for (let i = 0; i < 9; i++) {
            ctx.save();
            ctx.translate(cx + (rng() - 0.5) * s * 0.2, s * (0.3 + rng() * 0.42));
            ctx.globalAlpha = 0.5 + rng() * 0.5;
            for (let p = 0; p < 6; p++) {
              ctx.rotate(1.047);
              ctx.beginPath();
              ctx.ellipse(0, s * 0.018, s * 0.009, s * 0.017, 0, 0, 6.2832);
              ctx.fill();
            }
            ctx.restore();
          }
        }
      },
    });
    return group([
      part(
        k.heightUv(
          k.lathe(
            [
              [0.001, 0],
              [0.3, 0],
              [0.32, 0.1],
              [0.42, 0.6],
              [0.58, 1.05],
              [0.5, 1.35],
              [0.2, 1.5],
              [0.18, 1.62],
              [0.26, 1.7],
            ],
            true,
          ),
          0,
          1.7,
        ),
        k.gloss(china),
      ),
    ]);
  },
};

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

/** Wall clocks, leaning. */
export const wallClock = {
  look: { elevation: 6 },
  variants: [
    { face: { base: '#e2c195', ink: '#5d3a1c', hand: '#2d1d10' }, rim: ['#b5834e', '#6d4420'], look: { azimuth: 18 } },
    {
      face: { base: '#f0e3c6', ink: '#2b2119', roman: true, hand: '#2b2119' },
      metal: '#5a3d22',
      look: { azimuth: -22, set: table('walnut', '#b9c2bb') },
    },
    { blocks: true, colour: '#ffffff', look: { azimuth: 16, set: gradient('#d6dbe8') } },
    {
      sun: true,
      face: { base: '#1d2b3a', ink: '#e9cf93', hand: '#f2dfae' },
      metal: '#cda04d',
      look: { azimuth: -14, set: sweep('#e9e2d6') },
    },
  ],
  build(v, rng) {
    const face = v.blocks
      ? label('clockblocks', {
          base: '#fff',
          draw(ctx, s) {
            const c = ['#ef6f6c', '#f7c59f', '#2a9d8f', '#264653', '#e9c46a', '#8ab17d'];
            ctx.translate(s / 2, s / 2);
            c.forEach((colour, i) => {
              ctx.fillStyle = colour;
              ctx.beginPath();
              ctx.moveTo(0, 0);
              ctx.arc(0, 0, s, i * 1.047, i * 1.047 + 1.06);
              ctx.fill();
            });
            ctx.fillStyle = '#ffffff';
            ctx.beginPath();
            ctx.arc(0, 0, s * 0.26, 0, 6.3);
            ctx.fill();
            ctx.strokeStyle = '#1d1d1d';
            ctx.lineWidth = s * 0.025;
            ctx.lineCap = 'round';
            ctx.beginPath();
            ctx.moveTo(-s * 0.2, -s * 0.12);
            ctx.lineTo(0, 0);
            ctx.lineTo(s * 0.19, -s * 0.32);
            ctx.stroke();
            ctx.setTransform(1, 0, 0, 1, 0, 0);
          },
        })
      : dial(`clock${rng()}`, v.face);
    const rim = v.rim
      ? k.stoneware(wood('clock', ...v.rim), { roughness: 0.45 })
      : v.metal
        ? k.metal(v.metal, 0.3)
        : k.plastic(v.colour, 0.4);
    const r = v.sun ? 0.42 : 0.8;
    return group([
      group(
        [
          part(k.slab(circle(r), 0.12, 0.02), rim),
          part(k.ring(r, v.sun ? 0.05 : 0.075), rim, [0, 0, 0.05], [0, 0, 0], [1, 1, 1.2]),
          part(k.disc(r * 0.97), k.plastic(face, 0.6), [0, 0, 0.066]),
          v.sun &&
            k.times(36, (i) =>
              part(
                k.cylinder(0.012, 0.02, i % 3 ? 0.34 : 0.55),
                rim,
                [
                  Math.sin(i * 0.17453) * (r + (i % 3 ? 0.2 : 0.3)),
                  Math.cos(i * 0.17453) * (r + (i % 3 ? 0.2 : 0.3)),
                  0,
                ],
                [0, 0, -i * 10],
              ),
            ),
          v.sun &&
            k.times(12, (i) =>
              part(k.ball(0.045), rim, [Math.sin(i * 0.5236) * (r + 0.6), Math.cos(i * 0.5236) * (r + 0.6), 0]),
            ),
        ],
        [0, v.sun ? 1.05 : 0.86, 0],
        [-7, 0, 0],
      ),
    ]);
  },
};

/** Alarm clocks. */
export const alarmClock = {
  look: { elevation: 12 },
  variants: [
    {
      type: 'bells',
      skin: '#2f8f83',
      face: { base: '#fdf8ec', ink: '#24363a', roman: true, hand: '#24363a' },
      look: { azimuth: 24 },
    },
    { type: 'digital', look: { azimuth: -28, set: table('linen', '#cdd6d4') } },
    {
      type: 'round',
      skin: '#f2c4b3',
      face: { base: '#fff7f2', ink: '#c4624a', hand: '#3a3a3a' },
      look: { azimuth: 20, set: sweep('#b8d0cc') },
    },
    {
      type: 'ears',
      skin: '#fbfbfa',
      face: { base: '#ffe3ea', ink: '#e0718a', hand: '#8a4a5c' },
      look: { azimuth: -18, set: gradient('#d7d1ee') },
    },
  ],
  build(v, rng) {
    if (v.type === 'digital') {
      const m = k.stoneware(wood('alarm', '#c8965f', '#6f4420'), { roughness: 0.5 });
      return group([
        part(k.flatUv(k.box(1.7, 0.7, 0.6, 0.04)), m, [0, 0.35, 0]),
        part(
          k.sheet(1.4, 0.5),
          k.glow('#ffffff', 0, {
            map: label('0730', {
              base: '#1a1008',
              ratio: 2.8,
              lines: [{ text: '07:30', size: 0.8, y: 0.54, colour: '#fff3dc' }],
            }),
            emissiveMap: label('0730', {}),
            emissiveIntensity: 0.7,
          }),
          [0, 0.35, 0.301],
        ),
        part(k.box(0.3, 0.02, 0.12, 0.008), k.metal('#d8b078'), [0.5, 0.705, 0]),
      ]);
    }
    const m = k.gloss(v.skin);
    const face = [
      part(k.disc(0.52), k.plastic(dial(`alarm${rng()}`, v.face), 0.6), [0, 0, 0.215]),
      part(k.disc(0.52), k.glass('#fff', 0.07), [0, 0, 0.24]),
    ];
    if (v.type === 'bells') {
      const chrome = k.metal('#d6b36a', 0.15);
      return group([
        group(
          [
            part(k.cylinder(0.6, 0.6, 0.4), m, [0, 0, 0], [90, 0, 0]),
            part(k.ring(0.57, 0.05), chrome, [0, 0, 0.2]),
            face,
          ],
          [0, 0.72, 0],
        ),
        [-1, 1].map((s) => [
          part(k.dome(0.26), chrome, [s * 0.36, 1.28, 0], [0, 0, -s * 28]),
          part(k.cylinder(0.03, 0.03, 0.2), chrome, [s * 0.32, 1.22, 0], [0, 0, -s * 28]),
          part(k.cylinder(0.04, 0.05, 0.24), chrome, [s * 0.34, 0.1, 0], [0, 0, s * 25]),
        ]),
        part(
          k.tube(
            [
              [-0.3, 1.5, 0],
              [-0.22, 1.68, 0],
              [0.22, 1.68, 0],
              [0.3, 1.5, 0],
            ],
            0.025,
          ),
          chrome,
        ),
        part(k.ball(0.06), chrome, [0, 1.4, 0]),
        part(k.cylinder(0.02, 0.02, 0.2), chrome, [0, 1.3, 0]),
      ]);
    }
    const body = part(k.box(1.3, 1.3, 0.4, 0.19), m);
    if (v.type === 'round')
      return group([
        group(
          [
            part(k.cylinder(0.66, 0.66, 0.38), m, [0, 0, 0], [90, 0, 0]),
            part(k.ring(0.62, 0.07), k.plastic('#e2694d', 0.4), [0, 0, 0.17]),
            face,
          ],
          [0, 0.7, 0],
        ),
        part(k.box(0.9, 0.16, 0.44, 0.06), k.plastic('#e2694d', 0.4), [0, 0.07, 0]),
        part(k.cylinder(0.14, 0.14, 0.1), k.plastic('#e2694d', 0.4), [0, 1.38, 0]),
      ]);
    return group([
      group([body, part(k.ring(0.54, 0.04), k.plastic('#f4a9b8', 0.4), [0, 0, 0.2]), face], [0, 0.68, 0]),
      [-1, 1].map((s) => [
        part(k.pill(0.14, 0.4), m, [s * 0.3, 1.55, 0], [0, 0, -s * 10], [1, 1, 0.6]),
        part(k.pill(0.08, 0.32), k.plastic('#f7bac6'), [s * 0.3, 1.55, 0.05], [0, 0, -s * 10], [1, 1, 0.6]),
      ]),
      [-1, 1].map((s) => part(k.ball(0.14), m, [s * 0.4, 0.06, 0.06], [0, 0, 0], [1, 0.6, 1.3])),
    ]);
  },
};

const soil = () =>
  part(
    k.cylinder(0.46, 0.46, 0.04),
    k.plush(speckle('soil', '#3b2a1e', ['#5d4632', '#241811', '#8a7358'], { count: 3000, max: 3 }), 1),
  );

/** A leaf blade: `length` long, bent outward. */
const blade = (length, width, bend, material) =>
  part(
    k.skin(
      (u, t) => {
        const w = width * Math.sin(Math.min(1, t * 1.02 + 0.03) * 3.1) ** 0.8;
        return [(u - 0.5) * 2 * w, length * t - bend * 0.3 * t * t, bend * t * t + Math.abs(u - 0.5) * w * 0.5];
      },
      8,
      24,
    ),
    material,
  );

/** Potted plants. */
export const plantPot = {
  look: { elevation: 16 },
  variants: [
    { type: 'succulent', look: { azimuth: 15, elevation: 30 } },
    { type: 'monstera', look: { azimuth: -20, set: sweep('#e4e1d6') } },
    { type: 'cactus', look: { azimuth: 10, set: gradient('#f0d9cc') } },
    { type: 'snake', look: { azimuth: -15, set: table('oak', '#dfe6e2') } },
  ],
  build(v, rng) {
    if (v.type === 'succulent') {
      const pot = k.stoneware(
        speckle('concretepot', '#b9b7b2', ['#9b9994', '#d0cec9', '#8a8883'], { count: 2500, max: 1.6 }),
      );
      const leafy = (n, r, tilt, colour, y) =>
        k.around(
          n,
          () => part(k.ball(0.2), k.plastic(colour, 0.55), [0, y, r], [tilt, 0, 0], [0.62, 1.15, 0.34]),
          rng() * 60,
        );
      return group([
        k.pot(
          [
            [0.38, 0],
            [0.42, 0.03],
            [0.56, 0.62],
          ],
          pot,
          pot,
        ),
        group([soil()], [0, 0.52, 0]),
        leafy(10, 0.4, 62, '#6f9a86', 0.62),
        leafy(9, 0.28, 48, '#86b09a', 0.7),
        leafy(7, 0.17, 32, '#9cc2ab', 0.78),
        leafy(5, 0.08, 16, '#b7d6bf', 0.84),
      ]);
    }
    if (v.type === 'cactus') {
      const m = k.plastic('#4f8a5b', 0.7);
      const column = (r, h) =>
        k.warp(new k.THREE.CapsuleGeometry(r, h, 20, 90), (p) => {
          const a = Math.atan2(p.z, p.x);
          const q = 1 + 0.09 * Math.cos(a * 12);
          p.x *= q;
          p.z *= q;
        });
      const face = label('facepot', {
        base: '#f6efe6',
        size: 1024,
        draw(ctx, s) {
          ctx.strokeStyle = '#2b2b2b';
          ctx.lineWidth = 14;
          ctx.lineCap = 'round';
          for (const x of [0.44, 0.56]) {
            ctx.beginPath();
            ctx.arc(x * s, s * 0.46, s * 0.03, 0.15, 3);
            ctx.stroke();
          }
          ctx.beginPath();
          ctx.arc(s * 0.5, s * 0.58, s * 0.04, 0.3, 2.84);
          ctx.stroke();
          ctx.fillStyle = '#f2a9a0';
          for (const x of [0.39, 0.61]) {
            ctx.beginPath();
            ctx.ellipse(x * s, s * 0.57, s * 0.022, s * 0.03, 0, 0, 6.3);
            ctx.fill();
          }
        },
      });
      return group([
        k.pot(
          [
            [0.4, 0],
            [0.46, 0.05],
            [0.52, 0.4],
            [0.5, 0.75],
          ],
          k.ceramic(face),
          k.ceramic('#f6efe6'),
          { smooth: true, turn: [0, 180, 0] },
        ),
        group([soil()], [0, 0.64, 0]),
        part(column(0.24, 0.6), m, [0, 1.15, 0]),
        part(column(0.11, 0.25), m, [0.34, 1.2, 0]),
        part(column(0.09, 0.12), m, [-0.3, 1.05, 0.02]),
        part(
          k.tube(
            [
              [0.15, 1.0, 0],
              [0.3, 1.0, 0],
              [0.34, 1.12, 0],
            ],
            0.08,
          ),
          m,
        ),
        part(k.ball(0.1), k.plastic('#f07f9a'), [0, 1.72, 0]),
        k.times(110, (i) =>
          part(
            k.cylinder(0.004, 0.006, 0.09, 5),
            k.plastic('#f4ead0'),
            [Math.sin(i * 0.5236) * 0.27, 0.8 + (i / 110) * 0.75, Math.cos(i * 0.5236) * 0.27],
            [0, i * 30, 80],
          ),
        ),
      ]);
    }
    if (v.type === 'snake') {
      const stripe = label('snakeleaf', {
        base: '#d9c96a',
        draw(ctx, s, r) {
          ctx.fillStyle = '#2f5a3c';
          ctx.fillRect(s * 0.16, 0, s * 0.68, s);
          ctx.fillStyle = '#5d8a5a';
          for (let y = 0; y < s; y += 14) {
            ctx.beginPath();
            ctx.moveTo(s * 0.16, y);
            for (let x = 0.16; x <= 0.84; x += 0.08) ctx.lineTo(x * s, y + r() * 14);
            ctx.lineTo(s * 0.84, y + 5);
            ctx.fill();
          }
        },
      });
      return group([
        k.pot(
          [
            [0.36, 0],
            [0.4, 0.02],
            [0.52, 0.6],
            [0.58, 0.61],
            [0.59, 0.75],
          ],
          k.stoneware(speckle('terra', '#bf6b45', ['#a9583a', '#d38560'], { count: 2000, max: 1.4 })),
          k.stoneware('#a9583a'),
        ),
        group([soil()], [0, 0.66, 0]),
        k.times(11, (i) =>
          group(
            [blade(rng.range(0.9, 1.5), 0.1, rng.range(0.05, 0.3), k.plastic(stripe, 0.5))],
            [Math.sin(i * 2.4) * 0.22, 0.66, Math.cos(i * 2.4) * 0.22],
            [0, i * 137, 0],
          ),
        ),
      ]);
    }
    const green = k.plastic('#2f6b45', 0.45);
    const pale = k.plastic('#3f8055', 0.45);
    const heart = () => {
      const s = k.outline(
        [
          [0, 0],
          [0.3, -0.12],
          [0.44, 0.12],
          [0.36, 0.42],
          [0, 0.78],
          [-0.36, 0.42],
          [-0.44, 0.12],
          [-0.3, -0.12],
        ],
        true,
      );
      const notch = (x, y, turn) => new k.THREE.Path().absellipse(x, y, 0.09, 0.03, 0, Math.PI * 2, false, turn);
      return k.cut(
        s,
        notch(0.27, 0.14, 0.3),
        notch(-0.27, 0.14, -0.3),
        notch(0.25, 0.33, 0.5),
        notch(-0.25, 0.33, -0.5),
      );
    };
    const m = k.ceramic('#f3f1ec');
    return group([
      k.pot(
        [
          [0.42, 0],
          [0.46, 0.03],
          [0.5, 0.62],
        ],
        m,
        m,
        { at: [0, 0.35, 0] },
      ),
      group([soil()], [0, 0.88, 0]),
      k.around(
        4,
        () => part(k.box(0.07, 0.95, 0.07, 0.015), k.stoneware(wood('stand', '#c99660', '#7d4f27')), [0.54, 0.475, 0]),
        45,
      ),
      [0, 90].map((turn) =>
        part(
          k.box(1.06, 0.06, 0.06, 0.01),
          k.stoneware(wood('stand', '#c99660', '#7d4f27')),
          [0, 0.32, 0],
          [0, 45 + turn, 0],
        ),
      ),
      k.times(9, (i) => {
        const a = i * 2.4;
        const reach = 0.3 + (i % 3) * 0.18;
        const y = 1.25 + (i % 4) * 0.22;
        const tip = [Math.sin(a) * reach, y, Math.cos(a) * reach];
        return [
          part(k.tube([[0, 0.85, 0], [tip[0] * 0.4, y * 0.85, tip[2] * 0.4], tip], 0.018), pale),
          group(
            [part(k.slab(heart(), 0.02, 0.006), i % 2 ? green : pale, [0, -0.05, 0], [-62, 0, 0])],
            tip,
            [0, (a * 180) / Math.PI + 180, 0],
            0.72,
          ),
        ];
      }),
    ]);
  },
};

/** Cushions. */
export const cushion = {
  look: { elevation: 16 },
  variants: [
    {
      skin: () => print('triangles', '#efe3d0', ['#c76b4a', '#2f5d62', '#e2b25c', '#efe3d0'], 6),
      look: { azimuth: 20 },
    },
    { skin: () => '#d8cbb8', knit: true, look: { azimuth: -24, set: sweep('#a9b5a2') } },
    {
      skin: () => print('leaves', '#f5f2e8', ['#466d57', '#c08552', '#90a583'], 8),
      round: true,
      look: { azimuth: 14, set: gradient('#e5d4cc') },
    },
    {
      skin: () => print('stripes', '#f3ece0', ['#33506b', '#c9a66b'], 15),
      tassels: '#c9a66b',
      wide: true,
      look: { azimuth: -18, set: table('walnut', '#cdd5d6') },
    },
  ],
  build(v) {
    const m = v.knit ? k.knitted(v.skin(), 4) : k.cloth(v.skin(), 26);
    const w = v.wide ? 1.05 : 0.8;
    const h = v.wide ? 0.6 : 0.8;
    const face = (s) =>
      part(
        k.skin(
          (u, t) => {
            const x = u * 2 - 1;
            const y = t * 2 - 1;
            if (v.round) {
              const q = Math.max(Math.abs(x), Math.abs(y)) / (Math.hypot(x, y) || 1);
              const [cx, cy] = [x * q, y * q];
              const r = Math.hypot(cx, cy);
              return [
                cx * 0.85,
                cy * 0.85,
                s * (0.3 * Math.sqrt(Math.max(0, 1 - r ** 3)) - 0.13 * Math.exp(-r * r * 40)) +
                  0.01 * Math.sin(Math.atan2(cy, cx) * 18) * r * (1 - r) * 4,
              ];
            }
            const puff = (1 - x ** 4) ** 0.6 * (1 - y ** 4) ** 0.6;
            const pull = 1 - 0.07 * (1 - x * x) * y * y - 0.0;
            const pullX = 1 - 0.07 * (1 - y * y) * x * x;
            return [x * w * pullX, y * h * pull, s * 0.32 * puff + 0.008 * Math.sin(x * 9 + y * 7) * puff];
          },
          80,
          80,
        ),
        m,
      );
    const cables =
      v.knit &&
      k.times(3, (i) =>
        [1, -1].map((s) =>
          part(
            k.tube(
              k.times(20, (j) => {
                const y = -0.66 + (j / 19) * 1.32;
                const x = -0.42 + i * 0.42 + s * 0.06 * Math.sin(j * 1.3);
                const puff = (1 - (x / w) ** 4) ** 0.6 * (1 - (y / h) ** 4) ** 0.6;
                return [x, y, 0.32 * puff + 0.02 + s * 0.02 * Math.cos(j * 1.3)];
              }),
              0.045,
            ),
            k.knitted('#dfd3c1', 2),
          ),
        ),
      );
    return group([
      group(
        [
          face(1),
          face(-1),
          cables,
          v.round && part(k.ball(0.07), m, [0, 0, 0.2], [0, 0, 0], [1, 1, 0.5]),
          v.tassels &&
            [
              [1, 1],
              [1, -1],
              [-1, 1],
              [-1, -1],
            ].map(([x, y]) =>
              k.times(9, (i) =>
                part(
                  k.tube(
                    [
                      [x * w, y * h, 0],
                      [x * (w + 0.06), y * h - 0.06, 0.01],
                      [x * (w + 0.05) + (i - 4) * 0.012, y * h - 0.24, 0.03 * Math.sin(i)],
                    ],
                    0.012,
                    false,
                    8,
                  ),
                  k.cloth(v.tassels, 1),
                ),
              ),
            ),
        ],
        [0, v.round ? 0.84 : h + (v.tassels ? 0.2 : 0), 0],
        [-14, 0, 0],
      ),
    ]);
  },
};

/** Toothbrush holders. */
export const brushHolder = {
  look: { elevation: 20 },
  variants: [
    {
      type: 'round',
      skin: () =>
        speckle('tbh', '#f1ece4', ['#c98f72', '#7f8f86', '#d9c9a8', '#5d6472'], {
          count: 160,
          min: 4,
          max: 14,
          chips: true,
        }),
      look: { azimuth: 12 },
    },
    { type: 'block', skin: () => '#cfd3d1', look: { azimuth: -28, set: sweep('#e7dcd3') } },
    { type: 'cat', skin: () => '#f6d9a8', look: { azimuth: 14, set: gradient('#cfe3e6') } },
    {
      type: 'set',
      skin: () => wood('bamboo', '#e3c38d', '#b58a4c'),
      look: { azimuth: -18, set: table('marble', '#d6e0dc') },
    },
  ],
  build(v) {
    const skin = v.skin();
    const brush = (colour, x, z, lean, y = 0.4) =>
      group(
        [
          part(k.pill(0.035, 1.1), k.plastic(colour, 0.35), [0, 0.6, 0], [0, 0, 0], [1, 1, 0.7]),
          part(k.box(0.09, 0.3, 0.06, 0.025), k.plastic(colour, 0.35), [0, 1.25, 0]),
          part(k.box(0.08, 0.26, 0.12, 0.01), k.plush('#ffffff', 1), [0, 1.26, 0.08]),
        ],
        [x, y * 0.3, z],
        [0, 20, lean],
      );
    if (v.type === 'round')
      return group([
        k.pot(
          [
            [0.4, 0],
            [0.44, 0.03],
            [0.44, 0.95],
          ],
          k.ceramic(skin),
          k.ceramic('#fff'),
        ),
        brush('#3d8f8a', 0.12, 0.1, -14),
        brush('#e4816b', -0.14, -0.05, 15),
      ]);
    if (v.type === 'block')
      return group([
        part(
          k.slab(
            k.cut(k.rounded(1.3, 0.6, 0.2), k.hole(-0.4, 0, 0.1), k.hole(0, 0, 0.14), k.hole(0.4, 0, 0.1)),
            0.34,
            0.04,
          ),
          k.stoneware(skin),
          [0, 0.17, 0],
          [-90, 0, 0],
        ),
        brush('#2c5282', -0.4, 0, 4),
        brush('#c05621', 0.4, 0, -5),
        part(k.cylinder(0.11, 0.08, 0.9), k.plastic('#f4f4f2', 0.3), [0, 0.6, 0]),
        part(k.cylinder(0.06, 0.06, 0.1), k.plastic('#2a9d8f'), [0, 1.09, 0]),
      ]);
    if (v.type === 'cat')
      return group([
        part(k.box(1.1, 0.8, 0.6, 0.26), k.ceramic(skin), [0, 0.42, 0]),
        [-1, 1].map((s) => [
          part(k.cylinder(0.001, 0.2, 0.3, 4), k.ceramic(skin), [s * 0.34, 0.9, 0], [0, 45, -s * 8]),
          part(k.ball(0.055), k.gloss('#2b2b2b'), [s * 0.24, 0.5, 0.29]),
          k.times(3, (i) =>
            part(
              k.box(0.22, 0.012, 0.01, 0.004),
              k.plastic('#5a4632'),
              [s * 0.42, 0.4 - i * 0.06, 0.3],
              [0, s * 20, s * (8 - i * 8)],
            ),
          ),
        ]),
        part(k.ball(0.04), k.gloss('#e58a8a'), [0, 0.42, 0.31], [0, 0, 0], [1.3, 0.8, 0.6]),
        brush('#5a9bd4', -0.16, -0.05, 10, 0.9),
        brush('#e56b8c', 0.18, -0.05, -10, 0.9),
        [-1, 1].map((s) => part(k.ball(0.13), k.ceramic(skin), [s * 0.3, 0.06, 0.25])),
      ]);
    return group([
      part(k.box(1.7, 0.06, 0.7, 0.03), k.stoneware(skin, { roughness: 0.5 }), [0, 0.03, 0]),
      k.pot(
        [
          [0.28, 0],
          [0.3, 0.02],
          [0.3, 0.7],
        ],
        k.ceramic('#ffffff'),
        k.ceramic('#fff'),
        { at: [-0.5, 0.06, 0] },
      ),
      group([brush('#c99a5e', 0.05, 0, -10), brush('#7d9f74', -0.08, 0, 12)], [-0.5, 0.05, 0]),
      part(
        k.lathe([
          [0.001, 0],
          [0.28, 0],
          [0.3, 0.04],
          [0.3, 0.5],
          [0.2, 0.62],
          [0.09, 0.66],
          [0.09, 0.75],
        ]),
        k.ceramic('#ffffff'),
        [0.2, 0.06, 0],
      ),
      part(k.cylinder(0.1, 0.1, 0.1), k.stoneware(skin), [0.2, 0.83, 0]),
      part(
        k.tube(
          [
            [0.2, 0.86, 0],
            [0.2, 0.98, 0],
            [0.26, 1.0, 0.08],
            [0.3, 0.96, 0.2],
          ],
          0.03,
        ),
        k.metal(),
      ),
      part(
        k.lathe([
          [0.001, 0.05],
          [0.2, 0.04],
          [0.26, 0.1],
        ]),
        k.stoneware(skin),
        [0.66, 0.06, 0.05],
      ),
      part(k.box(0.3, 0.1, 0.2, 0.04), k.plastic('#cfe0c3'), [0.66, 0.16, 0.05], [0, 25, 0]),
    ]);
  },
};
