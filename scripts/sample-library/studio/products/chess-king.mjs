import * as k from '../kit.mjs';
import { wood } from '../textures.mjs';
import { table } from './stages.mjs';

const { part, group } = k;

export const chessKing = {
  variants: [{ look: { azimuth: 10, elevation: 12, set: table('marble', '#c9c2b4') } }],
  build() {
    const m = k.gloss(wood('king', '#5d3319', '#28120a'));
    return group([
      part(
        k.lathe([
          [0.001, 0],
          [0.5, 0],
          [0.52, 0.1],
          [0.44, 0.18],
          [0.46, 0.26],
          [0.3, 0.4],
          [0.2, 0.8],
          [0.17, 1.25],
          [0.3, 1.34],
          [0.3, 1.4],
          [0.18, 1.46],
          [0.22, 1.6],
          [0.32, 1.9],
          [0.2, 1.98],
          [0.001, 2.02],
        ]),
        m,
      ),
      part(k.box(0.09, 0.36, 0.08, 0.02), m, [0, 2.2, 0]),
      part(k.box(0.28, 0.09, 0.08, 0.02), m, [0, 2.22, 0]),
      part(k.cylinder(0.5, 0.5, 0.02), k.plush('#1f5a3c', 2), [0, 0, 0]),
    ]);
  },
};
