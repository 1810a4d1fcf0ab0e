import * as k from '../kit.mjs';
import { label, print } from '../textures.mjs';
import { gradient, sweep } from './stages.mjs';

const { part, group } = k;

/** T-shirts, hanging flat against a wall. */
export const tshirt = {
  look: { elevation: 4, fill: 0.8 },
  variants: [
    { skin: () => '#f3efe6', print: { base: '#f3efe6', draw: 'sunset' }, look: { azimuth: -8 } },
    { skin: () => print('stripes', '#f7f5ef', ['#1f3557'], 12), look: { azimuth: 10, set: sweep('#d8c9b6') } },
    { skin: () => '#5b7a63', pocket: true, look: { azimuth: -14, set: gradient('#efe6d6') } },
    { skin: () => '#191a1c', print: { base: '#191a1c', draw: 'street' }, look: { azimuth: 12, set: sweep('#a9b7c6') } },
  ],
  build(v, rng) {
    const folds = k.times(5, () => [rng.range(-0.8, 0.8), rng.range(2, 5), rng.range(0, 6.28), rng.range(0.012, 0.03)]);
    const half = [
      [0.2, 1.06],
      [0.33, 1.1],
      [0.62, 0.98],
      [1.06, 0.5],
      [0.8, 0.3],
      [0.6, 0.48],
      [0.58, -0.2],
      [0.6, -1.0],
    ];
    const neck = [
      [-0.2, 1.06],
      [-0.12, 0.95],
      [0, 0.91],
      [0.12, 0.95],
    ];
    const inside = k.outline([...neck, ...half, ...half.map(([x, y]) => [-x, y]).reverse()]);
    const flat = inside.getPoints(12);
    const test = (x, y) => {
      let c = false;
      for (let i = 0, j = flat.length - 1; i < flat.length; j = i++)
        if (
          flat[i].y > y !== flat[j].y > y &&
          x < ((flat[j].x - flat[i].x) * (y - flat[i].y)) / (flat[j].y - flat[i].y) + flat[i].x
        )
          c = !c;
      return c;
    };
    const wave = (x, y) =>
      folds.reduce((s, [at, f, phase, size]) => s + size * Math.sin((x - at) * f * 1.4 + phase + y * 1.3), 0) *
        (0.6 + 0.5 * Math.max(0, -y)) +
      0.03 * Math.sin(x * 9 + y) * Math.max(0, -y);
    const geometry = (push) => {
      const n = 420;
      const positions = [];
      const uvs = [];
      const index = [];
      const id = new Map();
      const vertex = (i, j) => {
        const key = i * 1000 + j;
        if (!id.has(key)) {
          const x = -1.1 + (2.2 * i) / n;
          const y = -1.05 + (2.2 * j) / n;
          id.set(key, positions.length / 3);
          positions.push(
            x,
            y,
            push + wave(x, y) + 0.09 * Math.sqrt(Math.max(0, 1 - (x / 0.64) ** 2)) * (push > 0 ? 1 : -0.6),
          );
          uvs.push((x + 1.1) / 2.2, (y + 1.05) / 2.2);
        }
        return id.get(key);
      };
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++)
          if (test(-1.1 + (2.2 * (i + 0.5)) / n, -1.05 + (2.2 * (j + 0.5)) / n))
            index.push(
              vertex(i, j),
              vertex(i + 1, j),
              vertex(i + 1, j + 1),
              vertex(i, j),
              vertex(i + 1, j + 1),
              vertex(i, j + 1),
            );
      const g = new k.THREE.BufferGeometry();
      g.setAttribute('position', new k.THREE.Float32BufferAttribute(positions, 3));
      g.setAttribute('uv', new k.THREE.Float32BufferAttribute(uvs, 2));
      g.setIndex(index);
      g.computeVertexNormals();
      return g;
    };
    const art =
      v.print &&
      label(`tee${v.print.draw}`, {
        base: v.print.base,
        size: 1024,
        draw(ctx, s) {
          if (v.print.draw === 'sunset') {
            ctx.save();
            ctx.beginPath();
            ctx.arc(s * 0.5, s * 0.37, s * 0.15, 0, 6.2832);
            ctx.clip();
            ['#f9c74f', '#f8961e', '#f3722c', '#f94144', '#9d2f5b'].forEach((colour, i) => {
              ctx.fillStyle = colour;
              ctx.fillRect(s * 0.3, s * (0.22 + i * 0.062), s * 0.4, s * (0.062 - i * 0.008));
            });
            ctx.restore();
            ctx.fillStyle = '#2b2b35';
            ctx.font = `700 ${s * 0.045}px DejaVu Serif`;
            ctx.textAlign = 'center';
            ctx.fillText('COASTLINE 84', s * 0.5, s * 0.59);
          } else {
            const drops = k.times(60, () => [rng(), rng(), rng.range(0.002, 0.014)]);
            for (const [x, y, r] of drops) {
              ctx.fillStyle = ['#ff3d81', '#21d4fd', '#ffe14d'][Math.floor(x * 3)];
              ctx.beginPath();
              ctx.arc(s * (0.32 + x * 0.36), s * (0.25 + y * 0.4), r * s, 0, 6.2832);
              ctx.fill();
            }
            ctx.textAlign = 'center';
            ctx.save();
            ctx.translate(s * 0.5, s * 0.45);
            ctx.rotate(-0.12);
            ctx.font = `900 ${s * 0.13}px DejaVu Sans`;
            ctx.lineWidth = s * 0.02;
            ctx.strokeStyle = '#ffffff';
            ctx.strokeText('NOVA', 0, 0);
            ctx.fillStyle = '#ff3d81';
            ctx.fillText('NOVA', 0, 0);
            ctx.restore();
          }
        },
      });
    const m = k.cloth(art ?? v.skin(), 40, { bumpScale: 0.6 });
    return group(
      [
        part(geometry(0.03), m),
        part(geometry(-0.03), k.cloth(v.print?.base ?? (v.pocket ? '#5b7a63' : '#e8e5dc'), 40)),
        part(
          k.band(
            [
              [-0.26, 1.09, -0.02],
              [-0.12, 0.97, 0.11],
              [0, 0.93, 0.14],
              [0.12, 0.97, 0.11],
              [0.26, 1.09, -0.02],
            ],
            0.05,
            0.03,
            [0, 0.5, 1],
          ),
          k.knitted(v.print?.base ?? (v.pocket ? '#4f6b57' : '#1f3557'), 2),
        ),
        v.pocket &&
          part(
            k.slab(
              k.outline([
                [-0.15, 0.17],
                [0.15, 0.17],
                [0.15, -0.12],
                [0, -0.19],
                [-0.15, -0.12],
              ]),
              0.03,
              0.01,
            ),
            k.cloth('#547259', 8),
            [0.28, 0.42, 0.12],
          ),
      ],
      [0, 1.05, 0],
      [-6, 0, 0],
    );
  },
};
