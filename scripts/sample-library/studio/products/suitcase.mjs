import * as k from '../kit.mjs';
import { gradient } from './stages.mjs';

const { part, group } = k;

export const suitcase = {
  variants: [{ look: { azimuth: -28, elevation: 14, set: gradient('#d4e0e6') } }],
  build() {
    const m = k.plastic('#d67c63', 0.4, { clearcoat: 0.4 });
    return group([
      part(k.box(1.1, 1.6, 0.62, 0.16), m, [0, 1, 0]),
      k.times(9, (i) => part(k.box(0.05, 1.42, 0.66, 0.025), m, [-0.44 + i * 0.11, 1, 0])),
      part(k.box(1.12, 1.62, 0.03, 0.15), k.metal('#6b4a3e', 0.5), [0, 1, 0]),
      k.times(4, (i) => [
        part(
          k.cylinder(0.1, 0.1, 0.08),
          k.rubber('#1c1e22'),
          [i % 2 ? 0.42 : -0.42, 0.1, i < 2 ? 0.2 : -0.2],
          [0, 0, 90],
        ),
        part(k.box(0.14, 0.1, 0.14, 0.03), k.plastic('#2a2c30'), [i % 2 ? 0.42 : -0.42, 0.2, i < 2 ? 0.2 : -0.2]),
      ]),
      part(
        k.tube(
          [
            [-0.28, 1.75, -0.2],
            [-0.28, 2.4, -0.2],
            [0.28, 2.4, -0.2],
            [0.28, 1.75, -0.2],
          ],
          0.03,
        ),
        k.metal('#8f959b'),
      ),
      part(k.box(0.66, 0.1, 0.12, 0.04), k.rubber('#1c1e22'), [0, 2.42, -0.2]),
      part(
        k.tube(
          [
            [-0.2, 1.79, 0.05],
            [-0.15, 1.9, 0.05],
            [0.15, 1.9, 0.05],
            [0.2, 1.79, 0.05],
          ],
          0.035,
        ),
        k.rubber('#1c1e22'),
      ),
    ]);
  },
};
