import * as k from '../kit.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Headphones. */
export const headphones = {
  look: { elevation: 10 },
  variants: [
    { skin: '#26272b', pad: '#161719', trim: '#5c6068', look: { azimuth: 35 } },
    { skin: '#ece4d6', pad: '#cdbfa9', trim: '#d8b98a', look: { azimuth: -38, set: sweep('#cbb8a4') } },
    { skin: '#15171b', pad: '#20242b', trim: '#e0295c', gaming: true, look: { azimuth: 28, set: gradient('#7d6aa8') } },
    { skin: 'metal', pad: '#7a3f22', trim: '#b9bdc1', look: { azimuth: -30, set: table('walnut', '#d0c6b8') } },
  ],
  build(v) {
    const body = v.skin === 'metal' ? k.brushedMetal('#b7bbc0') : k.plastic(v.skin, 0.4);
    const trim = k.metal(v.trim, 0.3);
    const cup = (s) =>
      group(
        [
          part(k.cylinder(0.36, 0.32, 0.16), body, [0.1, 0, 0], [0, 0, -90]),
          part(k.cylinder(0.3, 0.22, 0.06), v.gaming ? k.glow(v.trim, 0.9) : trim, [0.2, 0, 0], [0, 0, -90]),
          part(k.cylinder(0.2, 0.2, 0.04), body, [0.225, 0, 0], [0, 0, -90]),
          part(k.ring(0.25, 0.11), k.leather(v.pad), [-0.04, 0, 0], [0, 90, 0], [1, 1.12, 0.9]),
          part(
            k.tube(
              [
                [0.08, 0.3, 0.24],
                [0.16, 0.42, 0],
                [0.08, 0.3, -0.24],
              ],
              0.03,
            ),
            trim,
          ),
        ],
        [s * 0.62, 0.42, 0],
        [0, s > 0 ? 8 : 172, s * 5],
        [1, 1.1, 1],
      );
    const arc = k.times(15, (i) => {
      const a = Math.PI * (i / 14);
      return [Math.cos(a) * 0.74, 0.82 + Math.sin(a) * 0.72, 0];
    });
    return group([
      cup(1),
      cup(-1),
      part(k.band(arc, 0.22, 0.05), body),
      part(
        k.band(
          arc.slice(3, -3).map(([x, y]) => [x * 0.94, y - 0.04, 0]),
          0.26,
          0.1,
        ),
        k.leather(v.pad),
      ),
      [-1, 1].map((s) => part(k.box(0.035, 0.3, 0.1, 0.015), trim, [s * 0.755, 0.76, 0])),
      v.gaming && [
        part(
          k.tube(
            [
              [-0.72, 0.35, 0.1],
              [-0.7, 0.1, 0.4],
              [-0.45, 0.02, 0.65],
            ],
            0.025,
          ),
          k.rubber('#111'),
        ),
        part(k.pill(0.05, 0.12), k.rubber('#111'), [-0.4, 0.02, 0.68], [90, 0, 40]),
      ],
    ]);
  },
};
