import * as k from '../kit.mjs';

const { part, group } = k;

export const helmet = {
  variants: [{ look: { azimuth: 35, elevation: 16 } }],
  build() {
    const m = k.gloss('#e8c33c');
    return group(
      [
        part(
          k.warp(k.dome(0.7, 0.56), (p) => {
            p.z *= 1.28;
            p.y *= 0.88;
          }),
          m,
        ),
        k.times(5, (i) =>
          part(
            k.pill(0.06, 0.7),
            k.plastic('#1c1e22'),
            [-0.4 + i * 0.2, 0.55 - Math.abs(i - 2) * 0.09, 0.12],
            [90, 0, 0],
            [1, 1, 0.5],
          ),
        ),
        part(k.ring(0.69, 0.05), k.rubber('#1c1e22'), [0, -0.1, 0], [90, 0, 0], [1, 1.28, 1]),
        part(
          k.tube(
            [
              [0.66, -0.1, 0.2],
              [0.5, -0.55, 0.25],
              [0, -0.78, 0.3],
              [-0.5, -0.55, 0.25],
              [-0.66, -0.1, 0.2],
            ],
            0.022,
          ),
          k.cloth('#1c1e22', 2),
        ),
        part(k.box(0.5, 0.05, 0.35, 0.03), k.plastic('#1c1e22'), [0, 0.05, 0.98], [18, 0, 0]),
      ],
      [0, 0.8, 0],
    );
  },
};
