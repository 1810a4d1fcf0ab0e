import * as k from '../kit.mjs';
import { wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Hand tools for the garden. */
export const trowel = {
  look: { elevation: 50, fill: 0.86 },
  variants: [
    { tools: ['spade'], timber: true, steel: '#b9bdc2', look: { azimuth: 28 } },
    { tools: ['rake'], timber: true, steel: '#3f6f55', look: { azimuth: -30, set: sweep('#e2e0cf') } },
    {
      tools: ['spade', 'rake', 'fork'],
      colour: '#6cb04a',
      steel: '#e9ecee',
      look: { azimuth: 10, set: gradient('#f0e5cf') },
    },
    {
      tools: ['narrow'],
      colour: '#c4452d',
      steel: '#cfd3d6',
      marks: true,
      look: { azimuth: -35, set: table('oak', '#d5dccf') },
    },
  ],
  build(v) {
    const metal = v.steel.startsWith('#3') ? k.gloss(v.steel) : k.brushedMetal(v.steel);
    const scoop = (w, l) =>
      k.skin(
        (u, t) => {
          const a = u * 2 - 1;
          const half =
            w * (t < 0.55 ? 0.75 + 0.25 * (t / 0.55) : Math.sqrt(Math.max(0, 1 - ((t - 0.55) / 0.45) ** 1.8)));
          return [a * half, l * t, 0.16 * a * a * (half / w) - 0.08 + 0.06 * t];
        },
        30,
        60,
      );
    const tool = (type, x, turn) =>
      group(
        [
          part(
            k.lathe(
              [
                [0.001, -0.95],
                [0.075, -0.94],
                [0.095, -0.8],
                [0.07, -0.5],
                [0.085, -0.25],
                [0.055, -0.1],
                [0.05, 0],
              ],
              true,
            ),
            v.timber ? k.stoneware(wood('trowel', '#c9955c', '#7d4d24'), { roughness: 0.45 }) : k.rubber(v.colour),
          ),
          part(k.cylinder(0.056, 0.056, 0.1), k.metal('#9da2a8'), [0, -0.03, 0]),
          part(
            k.tube(
              [
                [0, -0.05, 0],
                [0, 0.14, 0],
                [0, 0.26, -0.05],
                [0, 0.42, -0.06],
              ],
              0.032,
            ),
            metal,
          ),
          type === 'spade' && part(scoop(0.24, 0.85), metal, [0, 0.34, 0]),
          type === 'narrow' && part(scoop(0.15, 1), metal, [0, 0.34, 0]),
          (type === 'rake' || type === 'fork') &&
            (type === 'rake' ? [-0.17, 0, 0.17] : [-0.15, -0.05, 0.05, 0.15]).map((dx) =>
              part(
                k.tube(
                  [
                    [dx * 0.3, 0.36, -0.05],
                    [dx, 0.52, 0],
                    [dx * 1.15, 0.85, 0.04],
                    [dx * 1.15, type === 'rake' ? 1.0 : 1.12, type === 'rake' ? -0.16 : 0.02],
                  ],
                  0.03,
                ),
                metal,
              ),
            ),
          v.marks &&
            k.times(6, (i) => part(k.box(0.1, 0.012, 0.01, 0), k.plastic('#22303a'), [0, 0.6 + i * 0.09, -0.035])),
          part(k.ring(0.06, 0.012), k.leather('#5d3a22'), [0, -0.98, 0]),
        ],
        [x, 0.1, 0],
        [-90, 0, turn],
      );
    const n = v.tools.length;
    return group(v.tools.map((type, i) => tool(type, (i - (n - 1) / 2) * 0.62, (i - (n - 1) / 2) * -6)));
  },
};
