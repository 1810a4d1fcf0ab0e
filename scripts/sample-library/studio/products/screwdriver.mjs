import * as k from '../kit.mjs';
import { label, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Screwdrivers. */
export const screwdriver = {
  look: { elevation: 52, fill: 0.86 },
  variants: [
    { type: 'six', look: { azimuth: 15 } },
    { type: 'kit', look: { azimuth: -25, set: sweep('#d2d8da') } },
    { type: 'wood', look: { azimuth: 30, set: table('oak', '#cfd6d4') } },
    { type: 'ratchet', look: { azimuth: -30, set: gradient('#e6dcc9') } },
  ],
  build(v) {
    const steel = k.metal('#cdd1d5', 0.2);
    const driver = (colours, at, turn, length = 0.8, timber) => {
      const grip = timber ?? k.plastic(colours[0], 0.4);
      return group(
        [
          part(
            k.warp(
              k.lathe(
                [
                  [0.001, 0],
                  [0.1, 0.01],
                  [0.14, 0.1],
                  [0.12, 0.3],
                  [0.14, 0.5],
                  [0.08, 0.62],
                  [0.07, 0.7],
                  [0.001, 0.7],
                ],
                true,
              ),
              (p) => {
                const a = Math.atan2(p.z, p.x);
                const q = 1 + 0.05 * Math.cos(a * 6);
                p.x *= q;
                p.z *= q;
              },
            ),
            grip,
          ),
          part(
            k.ring(0.12, 0.03),
            timber ? k.metal('#d0ab62') : k.rubber(colours[1]),
            [0, timber ? 0.64 : 0.1, 0],
            [90, 0, 0],
            timber ? 0.65 : 1,
          ),
          part(k.cylinder(0.035, 0.035, length), steel, [0, 0.7 + length / 2, 0]),
          part(k.box(0.09, 0.14, 0.02, 0.006), steel, [0, 0.7 + length, 0]),
          part(k.cylinder(0.0366, 0.0366, 0.16), k.metal('#3b3e43', 0.5), [0, 0.62 + length, 0]),
        ],
        at,
        turn,
      );
    };
    if (v.type === 'six')
      return group(
        k.times(6, (i) =>
          driver([i % 2 ? '#d9411e' : '#1f4ea8', '#17181a'], [-0.9 + i * 0.36, 0.14, 0.6], [-90, 0, 0], 0.9 - i * 0.1),
        ),
      );
    if (v.type === 'wood')
      return group([
        driver(
          [],
          [-0.3, 0.14, 0.8],
          [-90, 0, 6],
          1.1,
          k.stoneware(wood('sd1', '#c88a4c', '#7a4a20'), { roughness: 0.35, clearcoat: 0.6 }),
        ),
        driver(
          [],
          [0.15, 0.14, 0.7],
          [-90, 0, -8],
          0.8,
          k.stoneware(wood('sd2', '#b5763f', '#6b3d1a'), { roughness: 0.35, clearcoat: 0.6 }),
        ),
        driver(
          [],
          [0.55, 0.14, 0.6],
          [-90, 0, -14],
          0.5,
          k.stoneware(wood('sd3', '#d69d5f', '#8a5a2b'), { roughness: 0.35, clearcoat: 0.6 }),
        ),
      ]);
    const bit = (x, z, c) => [
      part(new k.THREE.CylinderGeometry(0.035, 0.035, 0.26, 6), k.metal('#9da2a8', 0.3), [x, 0.16, z], [90, 0, 0]),
      part(k.cylinder(0.037, 0.037, 0.07), k.plastic(c), [x, 0.16, z + 0.1], [90, 0, 0]),
    ];
    if (v.type === 'kit')
      return group([
        part(k.box(1.9, 0.14, 1.2, 0.06), k.plastic('#2b2f36', 0.6), [0, 0.07, 0]),
        part(k.box(1.78, 0.03, 1.08, 0.03), k.rubber('#17191d'), [0, 0.135, 0]),
        k.times(36, (i) =>
          bit(
            -0.78 + (i % 12) * 0.142,
            -0.38 + Math.floor(i / 12) * 0.3,
            ['#e63946', '#2a9d8f', '#f4a261', '#457b9d'][i % 4],
          ),
        ),
        driver(['#e63946', '#17181a'], [-0.78, 0.2, 0.42], [-90, 0, -90], 0.5),
        part(k.box(1.9, 0.08, 1.2, 0.05), k.plastic('#2b2f36', 0.6), [0, 0.62, -1.02], [-80, 0, 0]),
        part(
          k.sheet(1, 0.4),
          k.plastic(
            label('kit', {
              base: '#2b2f36',
              ratio: 2.5,
              lines: [{ text: '37 PRO', size: 0.5, y: 0.5, colour: '#e63946' }],
            }),
          ),
          [0, 0.62, -0.965],
          [10, 0, 0],
        ),
      ]);
    return group([
      group(
        [
          part(k.pill(0.17, 0.7), k.plastic('#f0a818', 0.4), [0, 0.5, 0]),
          k.times(8, (i) =>
            part(k.pill(0.04, 0.5), k.rubber('#202226'), [Math.sin(i * 0.785) * 0.15, 0.5, Math.cos(i * 0.785) * 0.15]),
          ),
          part(k.cylinder(0.16, 0.18, 0.2), k.rubber('#202226'), [0, 1.08, 0]),
          part(k.cylinder(0.06, 0.06, 0.6), steel, [0, 1.45, 0]),
          part(k.cylinder(0.08, 0.08, 0.2), k.metal('#5a5f66', 0.4), [0, 1.7, 0]),
          part(k.box(0.07, 0.2, 0.03, 0.01), steel, [0, 1.88, 0]),
        ],
        [0, 0.2, 0.9],
        [-90, 0, 0],
      ),
      k.times(8, (i) =>
        group(
          bit(0, 0, ['#e63946', '#2a9d8f'][i % 2]),
          [0.42 + (i % 4) * 0.14, -0.12, -0.3 + Math.floor(i / 4) * 0.45],
          [0, i * 7, 0],
        ),
      ),
    ]);
  },
};
