import * as k from '../kit.mjs';
import { label, wood } from '../textures.mjs';
import { table } from './stages.mjs';

const { part, group } = k;

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
