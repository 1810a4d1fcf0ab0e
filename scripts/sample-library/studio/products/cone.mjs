import * as k from '../kit.mjs';
import { print } from '../textures.mjs';
import { sweep } from './stages.mjs';

const { part, group } = k;

export const cone = {
  variants: [{ look: { azimuth: 15, elevation: 18, set: sweep('#d5dbe0') } }],
  build() {
    const one = (x, z, c) =>
      group(
        [
          part(
            k.heightUv(
              k.lathe([
                [0.34, 0.06],
                [0.06, 0.95],
                [0.03, 0.95],
              ]),
              0,
              1,
            ),
            k.rubber(print('stripes', c, ['#ffffff'], 2, [1, 0.7])),
          ),
          part(k.box(0.8, 0.06, 0.8, 0.03), k.rubber(c), [0, 0.03, 0]),
        ],
        [x, 0, z],
        [0, x * 20, 0],
      );
    return group([
      one(-0.85, 0, '#f26a21'),
      one(0, 0.35, '#f26a21'),
      one(0.85, 0, '#2d7dd2'),
      one(-0.42, -0.75, '#97cc04'),
      one(0.42, -0.75, '#eeb902'),
    ]);
  },
};
