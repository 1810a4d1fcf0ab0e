import * as k from '../kit.mjs';
import { print, wood } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Umbrellas. */
export const umbrella = {
  look: { elevation: 8 },
  variants: [
    {
      ribs: 12,
      colours: ['#d7263d', '#f46036', '#f2b01e', '#8ac926', '#1b998b', '#2563c9', '#6a4c93'],
      handle: '#7a4a26',
      look: { azimuth: 15 },
    },
    {
      ribs: 8,
      skin: () => print('dots', '#20324a', ['#f4efe6'], 3, [2, 2]),
      handle: '#1b1d20',
      tilt: 48,
      look: { azimuth: -22, set: sweep('#efd9cf') },
    },
    { ribs: 8, clear: '#dff1f4', handle: '#ffffff', deep: true, look: { azimuth: 12, set: gradient('#a9c3cf') } },
    {
      ribs: 8,
      colours: ['#1d1f23'],
      handle: '#8a5a33',
      closed: true,
      look: { azimuth: -35, set: table('concrete', '#c5c9c9') },
    },
  ],
  build(v) {
    const R = v.deep ? 0.85 : 1.1;
    const drop = v.deep ? 1.15 : 0.62;
    const steel = k.metal('#c2c6ca', 0.25);
    const grip =
      v.handle === '#7a4a26' || v.closed
        ? k.stoneware(wood('umb', '#a9703f', '#5f3a1b'), { roughness: 0.4 })
        : k.gloss(v.handle);
    const hook = part(
      k.tube(
        [
          [0, -1.0, 0],
          [0, -1.35, 0],
          [0.08, -1.5, 0],
          [0.22, -1.52, 0],
          [0.3, -1.4, 0],
        ],
        0.045,
      ),
      grip,
    );
    if (v.closed) {
      const folds = part(
        k.warp(new k.THREE.CylinderGeometry(0.045, 0.17, 1.7, 160, 60), (p) => {
          const a = Math.atan2(p.z, p.x);
          const t = 0.5 - p.y / 1.7;
          const q = 1 + 0.28 * Math.abs(Math.sin(a * 4 + t * 2.5)) * t;
          p.x *= q;
          p.z *= q;
        }),
        k.cloth(v.colours[0], 30, { roughness: 0.6 }),
        [0, 0.15, 0],
      );
      return group([
        group(
          [
            folds,
            part(k.cylinder(0.02, 0.02, 2.5), steel, [0, 0, 0]),
            hook,
            part(k.cylinder(0.005, 0.02, 0.2), steel, [0, 1.1, 0]),
            part(k.ring(0.19, 0.03), k.cloth('#111', 4), [0, -0.3, 0], [90, 0, 0]),
          ],
          [0, 0.25, 0],
          [0, 0, 74],
        ),
      ]);
    }
    const panel = (i) =>
      k.skin(
        (u, t) => {
          const a = ((i + u) / v.ribs) * Math.PI * 2;
          const sag = 1 - 0.06 * Math.sin(u * Math.PI) * t;
          const r = Math.sin(t * 1.45) * R * sag;
          return [
            Math.cos(a) * r,
            1 - (1 - Math.cos(t * 1.45)) * drop + 0.05 * Math.sin(u * Math.PI) * t * t,
            Math.sin(a) * r,
          ];
        },
        14,
        28,
      );
    const cover = (i) =>
      v.clear
        ? k.glass(v.clear, 0.36)
        : k.cloth(v.colours ? v.colours[i % v.colours.length] : v.skin(), 24, { roughness: 0.7 });
    return group([
      group(
        [
          k.times(v.ribs, (i) => part(panel(i), cover(i))),
          k.times(v.ribs, (i) =>
            part(
              k.tube(
                k.times(8, (j) => {
                  const t = j / 7;
                  const a = (i / v.ribs) * Math.PI * 2;
                  const r = Math.sin(t * 1.45) * R * 0.995;
                  return [Math.cos(a) * r, 0.985 - (1 - Math.cos(t * 1.45)) * drop, Math.sin(a) * r];
                }),
                0.011,
              ),
              v.clear ? k.plastic('#ffffff') : steel,
            ),
          ),
          part(k.cylinder(0.025, 0.025, 2.1), steel, [0, 0.02, 0]),
          part(k.cylinder(0.012, 0.03, 0.2), steel, [0, 1.08, 0]),
          hook,
        ],
        [0, 1.3, 0],
        [v.tilt ? -v.tilt : 14, 0, v.tilt ? 38 : 10],
      ),
    ]);
  },
};
