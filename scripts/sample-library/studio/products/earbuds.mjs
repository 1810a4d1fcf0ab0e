import * as k from '../kit.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Wireless earbuds in their case. */
export const earbuds = {
  look: { elevation: 26 },
  variants: [
    { shape: 'oval', skin: '#f7f7f5', inner: '#e4e6e8', look: { azimuth: 22 } },
    { shape: 'square', skin: '#202226', inner: '#35383e', look: { azimuth: -28, set: sweep('#d4d8dc') } },
    { shape: 'round', skin: '#a9c9b4', inner: '#e9f1ea', look: { azimuth: 18, set: table('terrazzo', '#e7d5c7') } },
    { shape: 'clear', skin: '#c3d4e6', inner: '#2b3038', look: { azimuth: -20, set: gradient('#dcc9dd') } },
  ],
  build(v) {
    const shell = v.shape === 'clear' ? k.glass(v.skin, 0.5) : k.gloss(v.skin);
    const half = (m) => {
      if (v.shape === 'round')
        return part(
          k.lathe(
            [
              [0.001, -0.3],
              [0.4, -0.27],
              [0.56, -0.12],
              [0.58, 0],
              [0.001, 0],
            ],
            false,
          ),
          m,
        );
      if (v.shape === 'oval') return part(k.box(1.2, 0.62, 0.46, 0.22), m, [0, -0.2, 0]);
      return part(k.box(1.05, 0.5, 0.5, 0.1), m, [0, -0.2, 0]);
    };
    const bud = (s) =>
      group(
        [
          part(k.ball(0.15), k.gloss(v.shape === 'clear' ? '#dfe6ee' : v.skin), [0, 0.16, 0], [0, 0, 0], [1, 0.9, 0.9]),
          part(k.cylinder(0.06, 0.055, 0.36), k.gloss(v.shape === 'clear' ? '#dfe6ee' : v.skin), [
            s * 0.06,
            -0.02,
            0.02,
          ]),
          part(k.dome(0.085), k.rubber('#3b3e44'), [s * -0.11, 0.2, 0.05], [0, 0, s * 70]),
          part(k.ring(0.055, 0.012), k.metal(), [s * 0.06, -0.19, 0.02], [90, 0, 0]),
        ],
        [s * 0.26, 0.16, 0],
      );
    return group([
      group([half(shell)], [0, 0.42, 0]),
      part(
        k.slab(
          v.shape === 'round'
            ? k.outline(
                k.times(20, (i) => [Math.cos(i * 0.314) * 0.53, Math.sin(i * 0.314) * 0.53]),
                true,
              )
            : k.rounded(1, 0.38, 0.16),
          0.04,
          0.01,
        ),
        k.plastic(v.inner),
        [0, v.shape === 'round' ? 0.42 : 0.53, 0],
        [90, 0, 0],
      ),
      bud(1),
      bud(-1),
      group(
        [
          part(
            v.shape === 'round'
              ? k.lathe([
                  [0.001, 0.16],
                  [0.4, 0.14],
                  [0.56, 0.06],
                  [0.58, 0],
                ])
              : k.box(v.shape === 'oval' ? 1.2 : 1.05, 0.3, 0.46, v.shape === 'oval' ? 0.14 : 0.1),
            shell,
            [0, 0.12, 0.24],
          ),
        ],
        [0, 0.66, -0.3],
        [-105, 0, 0],
      ),
      [-1, 1].map((s) => group([bud(s)], [s * 0.02, 0.36, 0])),
      part(k.ball(0.02), k.glow('#74ff9c'), [0, 0.28, v.shape === 'round' ? 0.5 : 0.25]),
    ]);
  },
};
