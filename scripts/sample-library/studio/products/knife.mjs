import * as k from '../kit.mjs';
import { wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Kitchen knives. */
export const knife = {
  look: { elevation: 58, fill: 0.86 },
  variants: [
    { blade: 'chef', handle: '#22201f', look: { azimuth: 35 } },
    { blade: 'santoku', wood: ['#b98352', '#5f3a1d'], look: { azimuth: -40, set: table('marble') } },
    { blade: 'cleaver', wood: ['#7d4a2d', '#341a0d'], look: { azimuth: 30, set: sweep('#d8d3ca') } },
    { blade: 'bread', handle: '#c9372c', look: { azimuth: -28, set: gradient('#e6e2da') } },
  ],
  build(v) {
    const blades = {
      chef: [
        [0, 0.17],
        [0.9, 0.15],
        [1.25, 0.02],
        [1.35, -0.06],
        [1, -0.17],
        [0.5, -0.2],
        [0, -0.19],
      ],
      santoku: [
        [0, 0.16],
        [0.85, 0.15],
        [1.05, 0.06],
        [1.12, -0.12],
        [0.9, -0.2],
        [0, -0.2],
      ],
      cleaver: [
        [0, 0.2],
        [1.1, 0.22],
        [1.12, -0.32],
        [0, -0.32],
      ],
      bread: [
        [0, 0.11],
        [1.35, 0.1],
        [1.42, 0.0],
        ...k.times(24, (i) => [1.36 - i * 0.056, -0.1 - (i % 2) * 0.025]),
        [0, -0.1],
      ],
    };
    const blade = k.slab(k.outline(blades[v.blade]), 0.022, 0.006);
    const grip = k.slab(
      k.outline(
        [
          [0, 0.1],
          [-0.3, 0.075],
          [-0.62, 0.1],
          [-0.74, 0.03],
          [-0.72, -0.12],
          [-0.62, -0.1],
          [-0.3, -0.085],
          [0, -0.11],
        ],
        true,
      ),
      0.11,
      0.045,
    );
    const handle = v.wood
      ? k.stoneware(wood(`knife${v.blade}`, ...v.wood), { roughness: 0.45 })
      : k.plastic(v.handle, 0.35);
    return group([
      group(
        [
          part(blade, k.brushedMetal('#d5d8db', { roughness: 0.5 })),
          part(grip, handle, [0.02, 0, 0]),
          part(k.box(0.09, 0.24, 0.075, 0.02), k.metal('#c5c8cb', 0.2), [0.01, -0.01, 0]),
          k.times(3, (i) =>
            part(k.cylinder(0.026, 0.026, 0.13), k.metal('#e2c98a'), [-0.14 - i * 0.2, 0, 0], [90, 0, 0]),
          ),
          v.blade === 'santoku' &&
            k.times(9, (i) =>
              part(
                k.ball(0.045),
                k.metal('#aeb3b8', 0.3),
                [0.12 + i * 0.09, -0.06, 0.008],
                [0, 0, 0],
                [0.5, 1.2, 0.12],
              ),
            ),
        ],
        [0, 0.06, 0],
        [-90, 0, 0],
      ),
    ]);
  },
};
