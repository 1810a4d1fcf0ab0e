import * as k from '../kit.mjs';
import { label, wood } from '../textures.mjs';
import { dial } from './dial.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

const circle = (r, n = 60) =>
  k.outline(k.times(n, (i) => [Math.cos((i / n) * Math.PI * 2) * r, Math.sin((i / n) * Math.PI * 2) * r]));

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
