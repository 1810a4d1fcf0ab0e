import * as k from '../kit.mjs';
import { wood } from '../textures.mjs';
import { sweep } from './stages.mjs';

const { part, group } = k;

export const guitar = {
  variants: [{ look: { azimuth: 22, elevation: 8, set: sweep('#d7c7b2') } }],
  build() {
    const body = k.outline(
      [
        [0, -0.9],
        [0.45, -0.8],
        [0.58, -0.45],
        [0.36, -0.12],
        [0.42, 0.2],
        [0.2, 0.42],
        [0, 0.44],
        [-0.2, 0.42],
        [-0.42, 0.2],
        [-0.36, -0.12],
        [-0.58, -0.45],
        [-0.45, -0.8],
      ],
      true,
    );
    const timber = k.gloss(wood('uke', '#b9713a', '#6f3514'));
    return group([
      group(
        [
          part(k.slab(body, 0.3, 0.04), timber),
          part(k.cylinder(0.15, 0.15, 0.02), k.plastic('#1a0d06'), [0, 0.02, 0.145], [90, 0, 0]),
          part(k.ring(0.17, 0.018), k.plastic('#e9d9b6'), [0, 0.02, 0.15]),
          part(k.box(0.16, 1.1, 0.08, 0.02), k.stoneware(wood('neck', '#5d3a22', '#2b180b')), [0, 0.85, 0.15]),
          k.times(11, (i) => part(k.box(0.16, 0.012, 0.09, 0), k.metal(), [0, 0.4 + i * 0.085, 0.155])),
          part(
            k.slab(
              k.outline([
                [-0.08, 1.38],
                [0.08, 1.38],
                [0.14, 1.75],
                [-0.14, 1.75],
              ]),
              0.08,
              0.02,
            ),
            timber,
            [0, 0, 0.12],
          ),
          k.times(4, (i) => [
            part(k.cylinder(0.005, 0.005, 2.05), k.metal(), [-0.045 + i * 0.03, 0.42, 0.21]),
            part(k.ball(0.045), k.plastic('#f2eee2'), [(i % 2 ? 1 : -1) * 0.18, 1.5 + Math.floor(i / 2) * 0.13, 0.12]),
          ]),
          part(k.box(0.34, 0.06, 0.05, 0.01), k.stoneware('#3a2312'), [0, -0.55, 0.165]),
        ],
        [0, 0.9, 0],
        [-10, 0, 6],
      ),
    ]);
  },
};
