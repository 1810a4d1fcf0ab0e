import * as k from '../kit.mjs';
import { label, wicker } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

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
