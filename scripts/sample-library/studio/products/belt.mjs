import * as k from '../kit.mjs';
import { print, wicker } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Belts, rolled up. */
export const belt = {
  look: { elevation: 24 },
  variants: [
    { skin: () => '#6e3c1d', buckle: 'pin', metal: '#d2b36b', look: { azimuth: 20 } },
    { skin: () => '#191a1c', buckle: 'plate', metal: '#b9bec4', look: { azimuth: -25, set: gradient('#dcd6cc') } },
    {
      skin: () => wicker('belt', '#7d8c6a', '#39452c', 6),
      buckle: 'pin',
      metal: '#8a8f94',
      woven: true,
      look: { azimuth: 24, set: sweep('#dacdb6') },
    },
    {
      skin: () => print('leaves', '#8a4e24', ['#5d3012', '#6d3b18'], 7),
      buckle: 'oval',
      metal: '#c9a869',
      look: { azimuth: -18, set: table('walnut', '#c9c4b8') },
    },
  ],
  build(v) {
    const coil = k.times(56, (i) => {
      const a = (i / 18) * 6.2832;
      const r = 0.42 + i * 0.0075;
      return [Math.cos(a) * r, 0, Math.sin(a) * r];
    });
    const [x, , z] = coil.at(-1);
    coil.push([x - 0.15, 0, z + 0.28], [x - 0.45, 0, z + 0.52], [x - 0.8, 0, z + 0.66]);
    const m = v.woven ? k.cloth(v.skin(), 2) : k.leather(v.skin());
    const metal = k.metal(v.metal, 0.2);
    const end = coil.at(-1);
    const buckle = {
      pin: () => [
        part(k.slab(k.cut(k.rounded(0.4, 0.5, 0.08), k.rounded(0.26, 0.36, 0.05)), 0.06, 0.02), metal),
        part(k.cylinder(0.025, 0.025, 0.36), metal, [0, 0, 0.04], [0, 0, 90]),
      ],
      plate: () => [
        part(k.box(0.55, 0.46, 0.05, 0.03), metal),
        part(k.box(0.4, 0.3, 0.06, 0.02), k.brushedMetal('#8d9298')),
        part(k.box(0.12, 0.2, 0.07, 0.02), metal),
      ],
      oval: () => [
        part(
          k.slab(
            k.outline(
              k.times(20, (i) => [Math.cos(i * 0.314) * 0.4, Math.sin(i * 0.314) * 0.28]),
              true,
            ),
            0.07,
            0.03,
          ),
          metal,
        ),
        part(k.ring(0.2, 0.03), k.metal('#8f6a33', 0.4), [0, 0, 0.04], [0, 0, 0], [1.4, 1, 0.6]),
        part(k.ball(0.08), k.gloss('#23857c'), [0, 0, 0.04], [0, 0, 0], [1, 1, 0.6]),
      ],
    }[v.buckle]();
    return group([
      part(k.band(coil, 0.36, 0.05, [0, 1, 0], 420), m, [0, 0.19, 0]),
      group(buckle, [end[0] - 0.12, 0.2, end[2] + 0.06], [0, -20, 0]),
      part(k.box(0.07, 0.4, 0.13, 0.02), m, [end[0] + 0.3, 0.19, end[2] - 0.1], [0, 55, 0]),
      k.times(4, (i) => part(k.ring(0.02, 0.012), metal, [0.44 - i * 0.0, 0.19, 0], [0, 90 + i, 0])),
    ]);
  },
};
