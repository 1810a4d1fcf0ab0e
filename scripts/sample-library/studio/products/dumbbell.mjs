import * as k from '../kit.mjs';
import { label, print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Dumbbells. */
export const dumbbell = {
  look: { elevation: 24 },
  variants: [
    { type: 'hex', skin: '#232427', look: { azimuth: 32 } },
    { type: 'dip', skin: '#e0558a', look: { azimuth: -30, set: sweep('#d9dde6') } },
    { type: 'chrome', look: { azimuth: 28, set: gradient('#8f979f') } },
    { type: 'plates', skin: '#2b2e33', look: { azimuth: -34, set: table('concrete', '#a9b0b3') } },
  ],
  build(v) {
    const steel = k.metal('#cdd0d4', 0.18);
    const ends = (make) => [-1, 1].map((s) => group([make()], [s * 0.72, 0, 0], [0, s > 0 ? 0 : 180, 0]));
    const bar = (r, l, m) => part(k.cylinder(r, r, l), m, [0, 0, 0], [0, 0, 90]);
    const knurl = k.metal('#aeb2b7', 0.5, { bumpMap: print('checks', '#000', ['#fff'], 2, [10, 10]), bumpScale: 3 });
    if (v.type === 'hex') {
      const head = () => [
        part(
          new k.THREE.CylinderGeometry(0.46, 0.46, 0.52, 6),
          k.rubber(v.skin, { flatShading: true }),
          [0, 0, 0],
          [0, 30, 90],
        ),
        part(
          new k.THREE.CylinderGeometry(0.3, 0.46, 0.08, 6),
          k.rubber(v.skin, { flatShading: true }),
          [0.3, 0, 0],
          [0, 30, -90],
        ),
        part(
          k.sheet(0.42, 0.34),
          k.rubber(label('db10', { base: '#232427', lines: [{ text: '10', size: 0.7, y: 0.55, colour: '#d8d8d8' }] })),
          [0.345, 0, 0],
          [0, 90, 0],
        ),
      ];
      return group(
        [ends(head), bar(0.085, 1.1, knurl), part(k.ball(0.11), knurl, [0, 0, 0], [0, 0, 0], [2.6, 0.95, 0.95])],
        [0, 0.4, 0],
      );
    }
    if (v.type === 'dip') {
      const one = (colour, at, turn, scale) =>
        group(
          [
            ends(() => [
              part(k.box(0.42, 0.62, 0.62, 0.2), k.plastic(colour, 0.55)),
              part(
                k.sheet(0.3, 0.3),
                k.plastic(
                  label(`kg${colour}`, { base: colour, lines: [{ text: '3', size: 0.8, y: 0.55, colour: '#fff' }] }),
                  0.6,
                ),
                [0.212, 0, 0],
                [0, 90, 0],
              ),
            ]),
            bar(0.11, 1.2, k.plastic(colour, 0.55)),
          ],
          at,
          turn,
          scale,
        );
      return group([
        one(v.skin, [0, 0.31, 0], [0, 0, 0], 1),
        one('#6cc0b5', [0.2, 0.31, -0.85], [0, 18, 0], 1),
        one('#f2b84b', [0.05, 0.88, -0.42], [0, -14, 0], 0.82),
      ]);
    }
    if (v.type === 'chrome')
      return group(
        [
          ends(() => [
            part(
              k.lathe(
                [
                  [0.001, -0.3],
                  [0.3, -0.3],
                  [0.4, -0.22],
                  [0.42, 0],
                  [0.4, 0.22],
                  [0.3, 0.3],
                  [0.001, 0.3],
                ],
                false,
              ),
              steel,
              [0, 0, 0],
              [0, 0, 90],
            ),
            part(k.ring(0.3, 0.03), k.metal('#3a3d42', 0.3), [0.3, 0, 0], [0, 90, 0]),
          ]),
          bar(0.1, 1.2, knurl),
          [-1, 1].map((s) => part(k.ring(0.12, 0.035), k.rubber('#b3202a'), [s * 0.38, 0, 0], [0, 90, 0])),
        ],
        [0, 0.42, 0],
      );
    return group(
      [
        ends(() => [
          k.times(4, (i) =>
            part(
              k.cylinder(0.5 - i * 0.07, 0.5 - i * 0.07, 0.1),
              i % 2 ? k.rubber(v.skin) : k.gloss(v.skin),
              [-0.18 + i * 0.115, 0, 0],
              [0, 0, 90],
            ),
          ),
          part(new k.THREE.CylinderGeometry(0.16, 0.16, 0.1, 6), k.plastic('#e1a52b', 0.4), [0.3, 0, 0], [0, 0, 90]),
          part(k.cylinder(0.06, 0.06, 0.3), steel, [0.4, 0, 0], [0, 0, 90]),
        ]),
        bar(0.1, 1, k.rubber('#e1a52b')),
      ],
      [0, 0.5, 0],
    );
  },
};
