import * as k from '../kit.mjs';
import { wood } from '../textures.mjs';

const { part, group } = k;

export const hammer = {
  variants: [{ look: { azimuth: 30, elevation: 45 } }],
  build() {
    const steel = k.metal('#aeb3b9', 0.25);
    return group([
      group(
        [
          part(
            k.lathe(
              [
                [0.001, -1],
                [0.1, -0.98],
                [0.11, -0.7],
                [0.075, -0.2],
                [0.08, 0.6],
                [0.001, 0.62],
              ],
              true,
            ),
            k.stoneware(wood('ham', '#d9ab6e', '#94622e'), { roughness: 0.4 }),
          ),
          part(k.box(0.26, 0.24, 0.24, 0.05), steel, [0, 0.62, 0]),
          part(k.cylinder(0.1, 0.1, 0.2), steel, [0.22, 0.62, 0], [0, 0, 90]),
          part(k.cylinder(0.15, 0.14, 0.16), steel, [0.38, 0.62, 0], [0, 0, 90]),
          [-1, 1].map((s) =>
            part(
              k.tube(
                [
                  [-0.1, 0.64, s * 0.05],
                  [-0.3, 0.66, s * 0.08],
                  [-0.5, 0.55, s * 0.1],
                  [-0.6, 0.4, s * 0.11],
                ],
                0.045,
              ),
              steel,
            ),
          ),
        ],
        [0, 0.15, 0],
        [-90, 0, 0],
      ),
    ]);
  },
};
