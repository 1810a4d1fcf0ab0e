import * as k from '../kit.mjs';
import { label, speckle, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

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
