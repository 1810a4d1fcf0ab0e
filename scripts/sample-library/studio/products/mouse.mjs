import * as k from '../kit.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Computer mice. */
export const mouse = {
  look: { elevation: 34 },
  variants: [
    { skin: '#4a5058', size: [0.5, 0.4, 0.8], wheel: '#c9ced3', thumb: '#8b9298', look: { azimuth: -38 } },
    {
      skin: '#f1f1ef',
      size: [0.44, 0.34, 0.84],
      holes: true,
      wheel: '#22d3a6',
      look: { azimuth: 32, set: gradient('#5b6478') },
    },
    {
      skin: '#f4b8a8',
      size: [0.5, 0.3, 0.66],
      wheel: '#ffffff',
      base: '#fdeee8',
      look: { azimuth: 25, set: sweep('#d9e6e2') },
    },
    {
      skin: '#2c3035',
      size: [0.44, 0.6, 0.7],
      tilt: 26,
      wheel: '#e8a33d',
      thumb: '#e8a33d',
      look: { azimuth: -52, set: table('walnut', '#cdd2d0') },
    },
  ],
  build(v) {
    const [w, h, d] = v.size;
    const power = 0.45;
    const lean = (z) => 1 - (0.2 * z) / d;
    const top = (z, x = 0) => h * Math.sqrt(Math.max(0, 1 - Math.hypot(z / d, x / w) ** (2 / power))) * lean(z);
    const slope = (z) => (Math.atan2(top(z - 0.05) - top(z + 0.05), 0.1) * 180) / Math.PI;
    const shell = k.skin(
      (u, t) => {
        const a = (u - 0.5) * Math.PI * 2;
        const b = t * Math.PI * 0.5;
        const r = Math.cos(b) ** power;
        const z = Math.cos(a) * r * d;
        return [Math.sin(a) * r * w, Math.sin(b) * h * lean(z), z];
      },
      120,
      60,
    );
    const seam = (points) => part(k.tube(points, 0.009, false, 60), k.plastic('#101113', 0.8));
    const along = k.times(9, (i) => [0, top(0.05 + i * 0.087 * d) + 0.001, 0.05 + i * 0.087 * d]);
    const across = k.times(13, (i) => {
      const x = (-0.9 + i * 0.15) * w;
      return [x, top(0.05, x) + 0.001, 0.05];
    });
    const z = d * 0.52;
    return group([
      group(
        [
          part(shell, k.plastic(v.skin, 0.5, { clearcoat: 0.25, clearcoatRoughness: 0.4 })),
          seam(along),
          seam(across),
          part(k.box(0.12, 0.05, 0.34, 0.025), k.plastic('#101113'), [0, top(z) - 0.015, z], [slope(z), 0, 0]),
          part(k.cylinder(0.1, 0.1, 0.075), k.rubber(v.wheel), [0, top(z) - 0.03, z], [0, 0, 90]),
          part(k.box(0.07, 0.03, 0.12, 0.012), k.rubber('#101113'), [0, top(0.16), 0.16], [slope(0.16), 0, 0]),
          v.thumb &&
            k.times(2, (i) =>
              part(k.box(0.07, 0.085, 0.22, 0.03), k.plastic(v.thumb), [-w * 0.93, h * 0.5, 0.16 - i * 0.25]),
            ),
          v.holes &&
            k.times(30, (i) => {
              const hz = -0.62 + Math.floor(i / 5) * 0.11;
              const hx = -0.24 + (i % 5) * 0.12 + (Math.floor(i / 5) % 2) * 0.05;
              return part(
                k.cylinder(0.042, 0.042, 0.02, 6),
                k.plastic('#2a3140'),
                [hx, top(hz, hx) - 0.004, hz],
                [slope(hz), 0, 0],
              );
            }),
          part(
            k.lathe([
              [0.001, 0.02],
              [1, 0.02],
              [1.02, 0.05],
              [1, 0.09],
            ]),
            k.plastic(v.base ?? '#191b1e'),
            [0, -0.01, 0],
            [0, 0, 0],
            [w, 1, d],
          ),
        ],
        [0, 0.01, 0],
        [0, 0, v.tilt ?? 0],
      ),
      v.tilt && part(k.cylinder(0.62, 0.66, 0.06), k.plastic(v.skin), [0, 0.03, 0], [0, 0, 0], [0.9, 1, 1.1]),
    ]);
  },
};
