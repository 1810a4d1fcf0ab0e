import * as k from '../kit.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Light strips on a reel. */
export const ledStrip = {
  look: { elevation: 24, env: 0.4 },
  variants: [
    { colours: ['#ff3b3b', '#39ff6a', '#4a7dff', '#ffd23b', '#e23bff'], reel: '#f0f0ee', look: { azimuth: 28 } },
    { colours: ['#ffd58a'], reel: '#202226', look: { azimuth: -30, set: gradient('#6a5a48') } },
    { colours: ['#ff5fa8', '#4adcff'], thick: true, look: { azimuth: 20, elevation: 40, set: sweep('#8b86a8') } },
    {
      colours: ['#bfe6ff'],
      reel: '#dfe5ea',
      lying: true,
      look: { azimuth: -20, elevation: 38, set: table('concrete', '#7f8a92') },
    },
  ],
  build(v) {
    const spiral = (turns, from, step, y = 0) =>
      k.times(turns * 18, (i) => {
        const a = (i / 18) * Math.PI * 2;
        const r = from + (i / 18) * step;
        return [Math.cos(a) * r, Math.sin(a) * r, y];
      });
    const line = [...spiral(4, 0.42, 0.075), [0.9, -0.5, 0.25], [1.25, -0.68, 0.5]].map(([x, y, z]) => [x, y, z]);
    const curve = new k.THREE.CatmullRomCurve3(line.map((p) => new k.THREE.Vector3(...p)));
    const leds = k.times(v.thick ? 0 : 130, (i) => {
      const p = curve.getPointAt(i / 130);
      const t = curve.getTangentAt(i / 130);
      const angle = (Math.atan2(t.y, t.x) * 180) / Math.PI;
      const n = [Math.sin((-angle * Math.PI) / 180) * -0.02, 0, 0];
      return part(
        k.box(0.05, 0.05, 0.08, 0.005),
        k.glow(v.colours[i % v.colours.length], 1.3),
        [p.x + n[0], p.y, p.z],
        [0, 0, angle],
      );
    });
    const coil = group([
      v.thick
        ? [
            part(k.tube(line.slice(0, 40), 0.055, false, 300), k.glow(v.colours[0], 0.8)),
            part(k.tube(line.slice(39), 0.055, false, 300), k.glow(v.colours[1], 0.8)),
          ]
        : part(k.band(line, 0.16, 0.012, [0, 0, 1], 400), k.plastic('#f6f6f4', 0.5)),
      leds,
      v.reel &&
        [-1, 1].map((s) =>
          part(
            k.slab(
              k.cut(
                k.outline(
                  k.times(60, (i) => [
                    Math.cos(i * 0.10472) * (s > 0 ? 0.5 : 0.82),
                    Math.sin(i * 0.10472) * (s > 0 ? 0.5 : 0.82),
                  ]),
                ),
                k.hole(0, 0, 0.16),
                ...k.times(5, (i) =>
                  k.hole(Math.cos(i * 1.2566) * (s > 0 ? 0.33 : 0.5), Math.sin(i * 1.2566) * (s > 0 ? 0.33 : 0.5), 0.1),
                ),
              ),
              0.03,
              0.008,
            ),
            k.plastic(v.reel, 0.5),
            [0, 0, s * 0.11],
          ),
        ),
      part(k.box(0.16, 0.08, 0.2, 0.02), k.plastic('#ededeb'), [1.3, -0.7, 0.53], [0, -45, -10]),
    ]);
    return group([coil], [0, 0.8, 0], v.lying ? [-90, 0, 0] : v.thick ? [-80, 0, 0] : [-8, 0, 0]);
  },
};
