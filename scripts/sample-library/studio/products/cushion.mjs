import * as k from '../kit.mjs';
import { print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

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
