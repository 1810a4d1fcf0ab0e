import * as k from '../kit.mjs';
import { label } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** USB hubs. */
export const usbHub = {
  look: { elevation: 30 },
  variants: [
    { type: 'bar', skin: '#8f959c', look: { azimuth: 30 } },
    { type: 'tower', skin: '#2a2d31', look: { azimuth: -32, set: sweep('#cfd8dc') } },
    { type: 'round', skin: '#f2f2f0', look: { azimuth: 20, set: table('oak', '#d6d9d6') } },
    { type: 'clear', skin: '#9fd0c4', look: { azimuth: -25, set: gradient('#e6dfc9') } },
  ],
  build(v) {
    const usb = (at, turn = [0, 0, 0], blue = true) =>
      group(
        [
          part(k.box(0.2, 0.09, 0.03, 0.01), k.metal('#c9cdd1')),
          part(k.box(0.17, 0.06, 0.04, 0.005), k.plastic(blue ? '#1f5fd0' : '#111')),
          part(k.box(0.15, 0.02, 0.045, 0), k.plastic('#e8e8e8')),
        ],
        at,
        turn,
      );
    const cable = (points) => [
      part(k.tube(points, 0.035), k.rubber('#2b2d30')),
      group(
        [
          part(k.box(0.14, 0.07, 0.26, 0.03), k.plastic('#5a5f65')),
          part(k.box(0.1, 0.04, 0.14, 0.02), k.metal(), [0, 0, -0.17]),
        ],
        points.at(-1),
        [0, 25, 0],
      ),
    ];
    if (v.type === 'bar')
      return group([
        part(k.box(1.5, 0.16, 0.42, 0.06), k.brushedMetal(v.skin), [0, 0.1, 0]),
        k.times(3, (i) => usb([-0.4 + i * 0.34, 0.1, 0.21])),
        part(k.box(0.3, 0.07, 0.02, 0.02), k.plastic('#0e0f11'), [0.57, 0.1, 0.205]),
        cable([
          [-0.75, 0.1, 0],
          [-0.95, 0.08, 0],
          [-1.0, 0.06, -0.4],
          [-0.6, 0.05, -0.6],
        ]),
        part(
          k.flatUv(k.box(0.5, 0.004, 0.14, 0), 'y'),
          k.brushedMetal(
            label('hub7', {
              base: '#8f959c',
              ratio: 3.5,
              lines: [{ text: '7 in 1', size: 0.7, y: 0.5, colour: '#f5f5f5' }],
            }),
          ),
          [0.35, 0.182, 0],
          [0, 0, 0],
          [1, 1, -1],
        ),
      ]);
    if (v.type === 'tower')
      return group([
        part(k.box(0.5, 1.5, 0.5, 0.05), k.plastic(v.skin, 0.6), [0, 0.78, 0]),
        k.times(7, (i) => [
          usb([-0.03, 0.25 + i * 0.17, 0.25], [0, 0, 0], i % 2 === 0),
          part(k.box(0.05, 0.05, 0.02, 0.01), k.glow(i < 3 ? '#55ff9a' : '#2d6b47', 0.9), [
            0.17,
            0.25 + i * 0.17,
            0.25,
          ]),
        ]),
        part(k.box(0.62, 0.06, 0.62, 0.03), k.rubber('#111315'), [0, 0.03, 0]),
        part(
          k.tube(
            [
              [0, 0.1, -0.25],
              [0.2, 0.05, -0.6],
              [0.7, 0.04, -0.5],
              [0.9, 0.04, 0],
            ],
            0.035,
          ),
          k.rubber('#111'),
        ),
      ]);
    if (v.type === 'round')
      return group([
        part(
          k.lathe([
            [0.001, 0.28],
            [0.4, 0.27],
            [0.52, 0.2],
            [0.54, 0.04],
            [0.5, 0],
            [0.001, 0],
          ]),
          k.plastic(v.skin, 0.4),
          [0, 0, 0],
        ),
        part(k.cylinder(0.3, 0.3, 0.02), k.brushedMetal('#d1b287'), [0, 0.28, 0]),
        k.times(5, (i) => group([usb([0, 0.13, 0.535])], [0, 0, 0], [0, -80 + i * 40, 0])),
        part(
          k.tube(
            [
              [0, 0.1, -0.5],
              [-0.3, 0.05, -0.8],
              [-0.9, 0.04, -0.4],
              [-0.7, 0.04, 0.2],
            ],
            0.035,
          ),
          k.plastic('#e3e3e0'),
        ),
      ]);
    return group([
      part(k.box(1.2, 0.22, 0.7, 0.09), k.glass(v.skin, 0.42), [0, 0.13, 0]),
      part(k.box(1.05, 0.03, 0.58, 0.01), k.plastic('#14553f'), [0, 0.1, 0]),
      k.times(6, (i) =>
        part(k.box(0.14, 0.05, 0.14, 0.01), k.plastic(i % 2 ? '#161616' : '#c9a24b'), [
          -0.4 + (i % 3) * 0.36,
          0.14,
          -0.16 + Math.floor(i / 3) * 0.22,
        ]),
      ),
      k.times(4, (i) => usb([-0.42 + i * 0.28, 0.13, 0.35])),
      cable([
        [0, 0.13, -0.35],
        [0.1, 0.06, -0.7],
        [0.7, 0.05, -0.7],
        [0.95, 0.05, -0.2],
      ]),
    ]);
  },
};
