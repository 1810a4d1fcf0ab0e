import * as k from '../kit.mjs';
import { sweep } from './stages.mjs';

const { part, group } = k;

export const racket = {
  variants: [{ look: { azimuth: 12, elevation: 40, set: sweep('#b9cfae') } }],
  build() {
    const ring = k.times(40, (i) => [
      Math.cos((i / 40) * Math.PI * 2) * 0.48,
      0.06,
      Math.sin((i / 40) * Math.PI * 2) * 0.62,
    ]);
    const cord = k.plastic('#f4f2ea');
    return group([
      part(k.tube(ring, 0.04, true), k.gloss('#c22f3d')),
      k.times(13, (i) => {
        const x = -0.42 + i * 0.07;
        const h = Math.sqrt(1 - (x / 0.48) ** 2) * 0.62;
        return part(k.cylinder(0.006, 0.006, h * 2), cord, [x, 0.06, 0], [90, 0, 0]);
      }),
      k.times(17, (i) => {
        const z = -0.56 + i * 0.07;
        const w = Math.sqrt(1 - (z / 0.62) ** 2) * 0.48;
        return part(k.cylinder(0.006, 0.006, w * 2), cord, [0, 0.063, z], [0, 0, 90]);
      }),
      [-1, 1].map((s) =>
        part(
          k.tube(
            [
              [s * 0.25, 0.06, 0.53],
              [s * 0.1, 0.06, 0.8],
              [0, 0.06, 1.0],
            ],
            0.035,
          ),
          k.gloss('#1c1e22'),
        ),
      ),
      part(k.cylinder(0.06, 0.07, 0.75), k.leather('#20242a'), [0, 0.06, 1.35], [90, 0, 0]),
      k.times(8, (i) => part(k.ring(0.066, 0.01), k.leather('#3a4048'), [0, 0.06, 1.05 + i * 0.09], [8, 0, 0])),
      part(k.ball(0.13), k.plush('#d4e157', 2), [0.62, 0.13, 0.75]),
    ]);
  },
};
