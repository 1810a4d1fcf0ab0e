import * as k from '../kit.mjs';
import { label, wood } from '../textures.mjs';
import { dial } from './dial.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Alarm clocks. */
export const alarmClock = {
  look: { elevation: 12 },
  variants: [
    {
      type: 'bells',
      skin: '#2f8f83',
      face: { base: '#fdf8ec', ink: '#24363a', roman: true, hand: '#24363a' },
      look: { azimuth: 24 },
    },
    { type: 'digital', look: { azimuth: -28, set: table('linen', '#cdd6d4') } },
    {
      type: 'round',
      skin: '#f2c4b3',
      face: { base: '#fff7f2', ink: '#c4624a', hand: '#3a3a3a' },
      look: { azimuth: 20, set: sweep('#b8d0cc') },
    },
    {
      type: 'ears',
      skin: '#fbfbfa',
      face: { base: '#ffe3ea', ink: '#e0718a', hand: '#8a4a5c' },
      look: { azimuth: -18, set: gradient('#d7d1ee') },
    },
  ],
  build(v, rng) {
    if (v.type === 'digital') {
      const m = k.stoneware(wood('alarm', '#c8965f', '#6f4420'), { roughness: 0.5 });
      return group([
        part(k.flatUv(k.box(1.7, 0.7, 0.6, 0.04)), m, [0, 0.35, 0]),
        part(
          k.sheet(1.4, 0.5),
          k.glow('#ffffff', 0, {
            map: label('0730', {
              base: '#1a1008',
              ratio: 2.8,
              lines: [{ text: '07:30', size: 0.8, y: 0.54, colour: '#fff3dc' }],
            }),
            emissiveMap: label('0730', {}),
            emissiveIntensity: 0.7,
          }),
          [0, 0.35, 0.301],
        ),
        part(k.box(0.3, 0.02, 0.12, 0.008), k.metal('#d8b078'), [0.5, 0.705, 0]),
      ]);
    }
    const m = k.gloss(v.skin);
    const face = [
      part(k.disc(0.52), k.plastic(dial(`alarm${rng()}`, v.face), 0.6), [0, 0, 0.215]),
      part(k.disc(0.52), k.glass('#fff', 0.07), [0, 0, 0.24]),
    ];
    if (v.type === 'bells') {
      const chrome = k.metal('#d6b36a', 0.15);
      return group([
        group(
          [
            part(k.cylinder(0.6, 0.6, 0.4), m, [0, 0, 0], [90, 0, 0]),
            part(k.ring(0.57, 0.05), chrome, [0, 0, 0.2]),
            face,
          ],
          [0, 0.72, 0],
        ),
        [-1, 1].map((s) => [
          part(k.dome(0.26), chrome, [s * 0.36, 1.28, 0], [0, 0, -s * 28]),
          part(k.cylinder(0.03, 0.03, 0.2), chrome, [s * 0.32, 1.22, 0], [0, 0, -s * 28]),
          part(k.cylinder(0.04, 0.05, 0.24), chrome, [s * 0.34, 0.1, 0], [0, 0, s * 25]),
        ]),
        part(
          k.tube(
            [
              [-0.3, 1.5, 0],
              [-0.22, 1.68, 0],
              [0.22, 1.68, 0],
              [0.3, 1.5, 0],
            ],
            0.025,
          ),
          chrome,
        ),
        part(k.ball(0.06), chrome, [0, 1.4, 0]),
        part(k.cylinder(0.02, 0.02, 0.2), chrome, [0, 1.3, 0]),
      ]);
    }
    const body = part(k.box(1.3, 1.3, 0.4, 0.19), m);
    if (v.type === 'round')
      return group([
        group(
          [
            part(k.cylinder(0.66, 0.66, 0.38), m, [0, 0, 0], [90, 0, 0]),
            part(k.ring(0.62, 0.07), k.plastic('#e2694d', 0.4), [0, 0, 0.17]),
            face,
          ],
          [0, 0.7, 0],
        ),
        part(k.box(0.9, 0.16, 0.44, 0.06), k.plastic('#e2694d', 0.4), [0, 0.07, 0]),
        part(k.cylinder(0.14, 0.14, 0.1), k.plastic('#e2694d', 0.4), [0, 1.38, 0]),
      ]);
    return group([
      group([body, part(k.ring(0.54, 0.04), k.plastic('#f4a9b8', 0.4), [0, 0, 0.2]), face], [0, 0.68, 0]),
      [-1, 1].map((s) => [
        part(k.pill(0.14, 0.4), m, [s * 0.3, 1.55, 0], [0, 0, -s * 10], [1, 1, 0.6]),
        part(k.pill(0.08, 0.32), k.plastic('#f7bac6'), [s * 0.3, 1.55, 0.05], [0, 0, -s * 10], [1, 1, 0.6]),
      ]),
      [-1, 1].map((s) => part(k.ball(0.14), m, [s * 0.4, 0.06, 0.06], [0, 0, 0], [1, 0.6, 1.3])),
    ]);
  },
};
