import * as k from '../kit.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Keyboards. */
export const keyboard = {
  look: { elevation: 44 },
  variants: [
    { base: '#d9d2c0', keys: ['#f4efe2', '#b8c4b2', '#e08e5a'], look: { azimuth: 22 } },
    {
      base: '#16181c',
      keys: ['#23262c'],
      glow: ['#ff3d81', '#6a5cff', '#21d4fd', '#3dff9a'],
      look: { azimuth: -25, set: gradient('#4a4f63') },
    },
    { base: '#c6cacf', keys: ['#f7f8f9'], slim: true, look: { azimuth: 15, set: table('oak', '#dcdfdd') } },
    {
      base: '#7da0b8',
      keys: ['#f6f3ea', '#f3b6ab', '#fbe3a4'],
      round: true,
      look: { azimuth: -20, set: sweep('#f0dcd6') },
    },
  ],
  build(v) {
    const cap = v.round
      ? k.cylinder(0.062, 0.07, 0.07, 28)
      : k.box(v.glow ? 0.105 : 0.13, v.slim ? 0.03 : 0.09, v.glow ? 0.105 : 0.13, 0.025);
    const wide = (w) => (v.round ? k.pill(0.06, w - 0.12) : k.box(w, v.slim ? 0.03 : 0.09, 0.13, 0.025));
    const m = v.keys.map((colour) => k.plastic(colour, 0.45));
    const h = v.slim ? 0.09 : 0.16;
    const keys = [];
    for (let r = 0; r < 5; r++) {
      for (let c = 0; c < 14; c++) {
        if (r === 4 && c > 2 && c < 9) continue;
        const material = m[(r === 0 || c === 0 || c === 13) && m.length > 1 ? (c === 13 && r === 0 ? 2 : 1) : 0];
        const x = -0.975 + c * 0.15;
        const z = -0.32 + r * 0.155;
        keys.push(part(cap, material, [x, h, z]));
        if (v.glow)
          keys.push(
            part(k.box(0.15, 0.02, 0.155, 0), k.glow(v.glow[Math.floor((c + r) / 4) % v.glow.length], 0.9), [
              x,
              h - 0.015,
              z,
            ]),
          );
      }
    }
    keys.push(part(wide(0.85), m[m.length > 1 ? 2 : 0], [-0.15, h, 0.3], v.round ? [0, 0, 90] : [0, 0, 0]));
    return group(
      [
        part(
          k.box(2.24, v.slim ? 0.08 : 0.18, 0.94, v.slim ? 0.03 : 0.07),
          v.slim ? k.brushedMetal(v.base) : k.plastic(v.base, 0.5),
          [0, 0.05, 0],
        ),
        keys,
        part(
          k.cylinder(0.06, 0.06, 0.08),
          k.metal(v.keys[2] ?? '#9aa0a6'),
          [0.99, h + 0.07, -0.4],
          [0, 0, 0],
          v.slim ? 0.01 : 1,
        ),
      ],
      [0, 0, 0],
      [4, 0, 0],
    );
  },
};
