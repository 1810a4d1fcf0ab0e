import * as k from '../kit.mjs';
import { label, marble, print } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Scented candles. */
export const candle = {
  look: { elevation: 16 },
  variants: [
    { type: 'jar', glass: '#8a4a12', wax: '#f6e9cf', text: ['AMBER', '& OUD'], look: { azimuth: 10 } },
    {
      type: 'cup',
      skin: () => marble('candle', '#f3f1ee', '#77706c'),
      wax: '#f4efe4',
      text: null,
      look: { azimuth: -12, set: table('walnut', '#d8cfc4') },
    },
    { type: 'twist', wax: '#e7a98f', look: { azimuth: 15, set: sweep('#dcd0e0') } },
    {
      type: 'tin',
      skin: () => print('floral', '#1f3b4d', ['#f0b9a0', '#e6dac0', '#d9736a', '#7fae9a'], 11),
      wax: '#f1ecdc',
      lid: true,
      look: { azimuth: 20, set: gradient('#e3e7d6') },
    },
  ],
  build(v) {
    const flame = (y) => [
      part(k.cylinder(0.012, 0.012, 0.12), k.plastic('#2a211b'), [0, y + 0.05, 0]),
      part(
        k.lathe(
          [
            [0.001, 0],
            [0.045, 0.05],
            [0.04, 0.1],
            [0.001, 0.22],
          ],
          true,
        ),
        k.glow('#ffc861', 1.6),
        [0, y + 0.08, 0],
      ),
    ];
    if (v.type === 'jar') {
      return group([
        part(k.cylinder(0.47, 0.47, 0.72), k.plastic(v.wax, 0.6), [0, 0.42, 0]),
        part(
          k.lathe([
            [0.001, 0],
            [0.46, 0],
            [0.5, 0.04],
            [0.5, 1.08],
            [0.47, 1.1],
          ]),
          k.glass(v.glass, 0.5),
        ),
        part(
          k.heightUv(new k.THREE.CylinderGeometry(0.506, 0.506, 0.5, 48, 1, true, -0.75, 1.5), -0.25, 0.25),
          k.plastic(
            label('candle', {
              base: '#f7f2e7',
              border: '#b08d5a',
              ratio: 1.5,
              lines: [
                { text: v.text[0], size: 0.2, y: 0.36, colour: '#3b2a1a', font: 'DejaVu Serif' },
                { text: v.text[1], size: 0.15, y: 0.56, colour: '#3b2a1a', font: 'DejaVu Serif' },
                { text: '220 g · soy wax', size: 0.07, y: 0.78, colour: '#7a6448', weight: 400 },
              ],
            }),
            0.7,
          ),
          [0, 0.5, 0],
        ),
        flame(0.78),
      ]);
    }
    if (v.type === 'cup')
      return group([
        k.pot(
          [
            [0.4, 0],
            [0.46, 0.03],
            [0.52, 0.4],
            [0.52, 0.8],
          ],
          k.ceramic(v.skin()),
          k.ceramic('#ffffff'),
        ),
        part(k.cylinder(0.46, 0.46, 0.02), k.plastic(v.wax, 0.5), [0, 0.62, 0]),
        [0, 1, 2].map((i) => group(flame(0.63), [Math.sin(i * 2.09) * 0.2, 0, Math.cos(i * 2.09) * 0.2])),
      ]);
    if (v.type === 'twist') {
      const column = (h, r, colour) =>
        group([
          part(
            k.warp(new k.THREE.CylinderGeometry(r, r, h, 120, 80), (p) => {
              const a = Math.atan2(p.z, p.x);
              const q = 1 + 0.16 * Math.sin(a * 6 + p.y * 5);
              const f = Math.abs(p.y) > h / 2 - 0.05 ? 0.9 : 1;
              p.x *= q * f;
              p.z *= q * f;
            }),
            k.plastic(colour, 0.55, { sheen: 0.4 }),
            [0, h / 2, 0],
          ),
          group(flame(h)),
        ]);
      return group([
        group([column(1.5, 0.26, v.wax)], [-0.3, 0, 0]),
        group([column(1, 0.3, '#f0d9b8')], [0.42, 0, 0.25]),
        group([column(0.6, 0.34, '#b7c3a3')], [0.1, 0, 0.85]),
      ]);
    }
    return group([
      k.pot(
        [
          [0.5, 0],
          [0.52, 0.02],
          [0.52, 0.5],
        ],
        k.plastic(v.skin(), 0.35),
        k.metal(),
        { wall: 0.02 },
      ),
      part(k.ring(0.52, 0.018), k.metal('#d8b46a'), [0, 0.5, 0], [90, 0, 0]),
      part(k.cylinder(0.49, 0.49, 0.02), k.plastic(v.wax, 0.5), [0, 0.4, 0]),
      group(flame(0.41)),
      group(
        [
          part(k.cylinder(0.54, 0.54, 0.14), k.metal('#d8b46a', 0.25)),
          part(k.disc(0.5), k.plastic(v.skin(), 0.35), [0, 0.072, 0], [-90, 0, 0]),
        ],
        [0.78, 0.42, 0.12],
        [0, 0, -68],
      ),
    ]);
  },
};
