import * as k from '../kit.mjs';
import { label, speckle } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

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
