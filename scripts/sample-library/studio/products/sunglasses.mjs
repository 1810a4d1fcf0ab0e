import * as k from '../kit.mjs';
import { print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Sunglasses. */
export const sunglasses = {
  look: { elevation: 20 },
  variants: [
    {
      lens: 'square',
      frame: () => print('blobs', '#7a4a20', ['#3b210d', '#b9793a'], 3),
      tint: '#3d2f22',
      look: { azimuth: 25 },
    },
    { lens: 'round', frame: () => 'gold', tint: '#2f5a4c', look: { azimuth: -28, set: table('marble', '#e7ddd2') } },
    { lens: 'cat', frame: () => '#c4263e', tint: '#3a2a38', look: { azimuth: 18, set: sweep('#f3d7cb') } },
    { lens: 'shield', frame: () => '#17191d', tint: '#e8641e', look: { azimuth: -30, set: gradient('#cfe0ea') } },
  ],
  build(v) {
    const colour = v.frame();
    const m = colour === 'gold' ? k.metal('#d9b45f', 0.15) : k.gloss(colour);
    const tint = k.glass(v.tint, 0.82, { roughness: 0.05, metalness: 0.3 });
    const lens = {
      square: (g) => k.rounded(0.78 * g, 0.6 * g, 0.16),
      round: (g) => k.outline(k.times(48, (i) => [Math.cos(i * 0.1309) * 0.37 * g, Math.sin(i * 0.1309) * 0.37 * g])),
      cat: (g) =>
        k.outline(
          [
            [-0.36, -0.12],
            [-0.2, -0.28],
            [0.15, -0.26],
            [0.36, -0.05],
            [0.46, 0.3],
            [0.1, 0.25],
            [-0.3, 0.2],
          ].map(([x, y]) => [x * g, y * g]),
          true,
        ),
    }[v.lens];
    const temple = (s) =>
      part(
        k.band(
          [
            [s * 0.94, 0.12, 0],
            [s * 0.96, 0.12, -0.3],
            [s * 0.94, 0.1, -1.1],
            [s * 0.92, -0.08, -1.4],
          ],
          colour === 'gold' ? 0.04 : 0.13,
          0.04,
          [0, 1, 0],
        ),
        m,
      );
    if (v.lens === 'shield') {
      const shield = k.skin(
        (u, t) => {
          const a = (u - 0.5) * 2.1;
          const top = 0.26 - 0.03 * Math.abs(u - 0.5);
          const low = -0.3 + 0.9 * Math.max(0, 0.16 - Math.abs(u - 0.5)) ** 1.3 * 3 + 0.35 * Math.abs(u - 0.5) ** 3 * 4;
          return [Math.sin(a) * 1.08, low + (top - low) * t, Math.cos(a) * 1.08 - 1.1];
        },
        80,
        12,
      );
      const rim = k.times(21, (i) => {
        const a = (i / 20 - 0.5) * 2.12;
        return [Math.sin(a) * 1.09, 0.26, Math.cos(a) * 1.09 - 1.1];
      });
      return group([
        group(
          [
            part(shield, tint),
            part(k.band(rim, 0.1, 0.05, [0, 1, 0]), m),
            [-1, 1].map((s) =>
              part(
                k.band(
                  [
                    [s * 0.94, 0.24, -0.55],
                    [s * 0.98, 0.2, -1],
                    [s * 0.92, 0.0, -1.7],
                  ],
                  0.12,
                  0.05,
                  [0, 1, 0],
                ),
                m,
              ),
            ),
            part(k.box(0.14, 0.16, 0.12, 0.04), k.rubber('#333'), [0, -0.02, -0.06]),
          ],
          [0, 0.32, 0],
        ),
      ]);
    }
    const eye = (s) =>
      group(
        [
          part(k.slab(k.cut(lens(1.14), lens(0.98)), colour === 'gold' ? 0.03 : 0.09, 0.015), m),
          part(k.slab(lens(1), 0.02, 0), tint),
        ],
        [s * 0.5, 0, 0],
        [0, s * 6, 0],
        [s, 1, 1],
      );
    return group([
      group(
        [
          eye(1),
          eye(-1),
          part(
            k.tube(
              [
                [-0.13, 0.05, 0.02],
                [0, 0.11, 0.05],
                [0.13, 0.05, 0.02],
              ],
              colour === 'gold' ? 0.022 : 0.04,
            ),
            m,
          ),
          temple(1),
          temple(-1),
          [-1, 1].map((s) => part(k.box(0.1, 0.12, 0.08, 0.02), m, [s * 0.93, 0.12, -0.02])),
          [-1, 1].map((s) =>
            part(k.ball(0.05), k.glass('#fff', 0.5), [s * 0.13, -0.1, -0.06], [0, 0, 0], [0.5, 1, 0.7]),
          ),
        ],
        [0, 0.36, 0],
      ),
    ]);
  },
};
