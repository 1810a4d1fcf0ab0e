import * as k from '../kit.mjs';
import { label, print, speckle } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Caps and hats. */
export const cap = {
  look: { elevation: 14 },
  variants: [
    { skin: () => '#1e3a5f', brim: '#1e3a5f', mark: 'M', ink: '#f3ead2', look: { azimuth: 32 } },
    {
      skin: () => '#e9e4d8',
      front: '#d9572b',
      brim: '#d9572b',
      mark: '▲',
      ink: '#fff4df',
      mesh: true,
      look: { azimuth: -34, set: sweep('#cfdbe0') },
    },
    {
      skin: () => speckle('denim', '#6f8fae', ['#9bb4cb', '#587896', '#b9cad9'], { count: 5000, max: 1.4 }),
      brim: '#5d7d9c',
      mark: '★',
      ink: '#f5f1e6',
      look: { azimuth: 28, set: table('oak', '#dcdad3') },
    },
    {
      skin: () => print('blobs', '#8a8a5c', ['#4d5a37', '#3a3326', '#b6a97a'], 8),
      bucket: true,
      look: { azimuth: -10, set: gradient('#dde2d2') },
    },
  ],
  build(v) {
    const m = k.cloth(v.skin(), 16);
    if (v.bucket) {
      return group(
        [
          part(
            k.heightUv(
              k.lathe([
                [0.001, 0.72],
                [0.48, 0.72],
                [0.52, 0.69],
                [0.62, 0.2],
              ]),
              -0.3,
              0.8,
            ),
            m,
          ),
          part(
            k.heightUv(
              k.lathe([
                [0.61, 0.2],
                [0.78, 0.06],
                [1.0, -0.08],
                [1.0, -0.1],
                [0.78, 0.03],
                [0.6, 0.17],
              ]),
              -0.3,
              0.8,
            ),
            m,
          ),
          k.times(4, (i) =>
            part(k.ring(0.7 + i * 0.08, 0.006), k.cloth('#5a5a3c', 1), [0, 0.135 - i * 0.055, 0], [90, 0, 0]),
          ),
          part(k.ring(0.62, 0.02), k.cloth('#3a3326', 2), [0, 0.21, 0], [90, 0, 0]),
          k.times(2, (i) =>
            part(k.ring(0.03, 0.012), k.metal(), [
              Math.sin(0.3 + i * 0.22) * 0.57,
              0.42,
              Math.cos(0.3 + i * 0.22) * 0.57,
            ]),
          ),
        ],
        [0, 0.1, 0],
      );
    }
    const crown = part(
      k.warp(k.dome(0.7, 0.5), (p) => {
        p.y *= 0.95;
        p.z *= 1.08;
      }),
      m,
    );
    const front =
      v.front &&
      part(
        k.warp(new k.THREE.SphereGeometry(0.707, 48, 32, Math.PI * 0.12, Math.PI * 0.76, 0, Math.PI * 0.5), (p) => {
          p.y *= 0.95;
          p.z *= 1.08;
        }),
        k.cloth(v.front, 12),
      );
    const brim = k.skin(
      (u, t) => {
        const a = (u - 0.5) * 2.3;
        const reach = 0.68 + t * 0.62 * Math.cos(a * 1.36) ** 0.7;
        return [
          Math.sin(a) * (0.68 + t * 0.12),
          0.0 - 0.26 * Math.sin(a) ** 2 * t + 0.03,
          Math.cos(a) * reach * 1.06 + t * 0.02,
        ];
      },
      64,
      24,
    );
    const badge = k.skin(
      (u, t) => {
        const a = (u - 0.5) * 0.66;
        const b = 0.3 + t * 0.5;
        return [
          Math.sin(a) * Math.cos(b) * 0.715,
          Math.sin(b) * 0.715 * 0.95,
          Math.cos(a) * Math.cos(b) * 0.715 * 1.08,
        ];
      },
      16,
      16,
    );
    return group(
      [
        crown,
        front,
        part(brim, k.cloth(v.brim, 10)),
        part(
          k.skin(
            (u, t) => {
              const a = (u - 0.5) * 2.3;
              const reach = 0.68 + t * 0.62 * Math.cos(a * 1.36) ** 0.7;
              return [
                Math.sin(a) * (0.68 + t * 0.12),
                -0.26 * Math.sin(a) ** 2 * t,
                Math.cos(a) * reach * 1.06 + t * 0.02,
              ];
            },
            64,
            24,
          ),
          k.cloth('#2a2f36', 10),
        ),
        part(k.ball(0.055), k.cloth(v.brim, 3), [0, 0.67, 0], [0, 0, 0], [1, 0.5, 1]),
        k.times(6, (i) =>
          part(
            k.tube(
              k.times(7, (j) => {
                const b = 0.02 + (j / 6) * 1.5;
                const a = (i / 6) * 6.2832 + 0.52;
                return [
                  Math.sin(a) * Math.cos(b) * 0.706,
                  Math.sin(b) * 0.706 * 0.95,
                  Math.cos(a) * Math.cos(b) * 0.706 * 1.08,
                ];
              }),
              0.011,
            ),
            k.cloth(v.front ?? v.brim, 2),
          ),
        ),
        k.times(6, (i) =>
          part(
            k.ring(0.026, 0.013),
            k.cloth(v.brim, 1),
            [Math.sin(i * 1.047) * 0.48, 0.47, Math.cos(i * 1.047) * 0.52],
            [-48, i * 60, 0],
          ),
        ),
        part(
          badge,
          k.cloth(
            label(`cap${v.mark}`, {
              base: v.front ?? (v.mark === '★' ? '#6f8fae' : '#1e3a5f'),
              lines: [{ text: v.mark, size: 0.8, y: 0.54, colour: v.ink, font: 'DejaVu Serif' }],
            }),
            3,
          ),
        ),
      ],
      [0, 0.24, 0],
      [-4, 0, 0],
    );
  },
};
