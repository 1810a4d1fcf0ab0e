import * as k from '../kit.mjs';
import { label, print, speckle } from '../textures.mjs';
import { gradient, sweep, table } from './stages.mjs';

const { part, group } = k;

/** Drinking mugs. */
export const mug = {
  look: { elevation: 20 },
  variants: [
    {
      shape: 'straight',
      skin: () => print('mountains', '#f4efe6', ['#9fb7b0', '#5f8279', '#2f4f4a'], 3),
      inside: '#f7f4ee',
      look: { azimuth: 28 },
    },
    {
      shape: 'belly',
      skin: () => speckle('mug', '#d9d2c4', ['#6b5a48', '#8c7a66', '#443a30'], { count: 700 }),
      inside: '#efe9dd',
      foot: '#b08d6a',
      look: { azimuth: -30, set: table('oak') },
    },
    {
      shape: 'enamel',
      text: 'TRAIL No.7',
      inside: '#fbfbf7',
      rim: '#16233a',
      handle: '#1f4e8c',
      look: { azimuth: 40, set: sweep('#e7dcc8') },
    },
    {
      shape: 'taper',
      skin: () => print('floral', '#fdf3ef', ['#e5738a', '#f0a35e', '#7aa874'], 5),
      inside: '#ffffff',
      look: { azimuth: -38, elevation: 32, set: gradient('#cfe3df') },
    },
  ],
  build(v) {
    const profile = {
      straight: [
        [0.42, 0],
        [0.47, 0.04],
        [0.47, 1.02],
      ],
      belly: [
        [0.36, 0],
        [0.4, 0.03],
        [0.56, 0.3],
        [0.58, 0.55],
        [0.49, 0.85],
        [0.5, 0.95],
      ],
      enamel: [
        [0.5, 0],
        [0.53, 0.03],
        [0.54, 0.9],
      ],
      taper: [
        [0.34, 0],
        [0.38, 0.03],
        [0.55, 1.05],
      ],
    }[v.shape];
    const skin = v.text
      ? label(`mug${v.text}`, {
          base: v.handle,
          size: 1024,
          ratio: 3.4,
          lines: [
            { text: v.text, size: 0.13, x: 0.27, y: 0.5, colour: '#f3ead2' },
            { text: '▲▲', size: 0.1, x: 0.27, y: 0.32, colour: '#f3ead2' },
          ],
        })
      : v.skin();
    const [r, h] = profile.at(-1);
    const handle = [
      [0, 0.82],
      [0.3, 0.83],
      [0.36, 0.5],
      [0.26, 0.22],
      [0, 0.2],
    ].map(([x, y]) => [x + r - 0.08, y * h, 0]);
    const wall = v.shape === 'enamel' ? 0.025 : 0.055;
    return group([
      k.pot(profile, k.ceramic(skin), k.ceramic(v.inside), { wall, smooth: v.shape === 'belly', turn: [0, -60, 0] }),
      part(k.tube(handle, wall), k.ceramic(v.handle ?? (v.foot ? skin : v.inside))),
      v.rim && part(k.ring(r - 0.01, 0.022), k.ceramic(v.rim), [0, h, 0], [90, 0, 0]),
      v.foot && part(k.cylinder(0.385, 0.37, 0.05), k.stoneware(v.foot), [0, 0.02, 0]),
    ]);
  },
};
