/* global document */
import * as THREE from 'three';
import { random } from './random.mjs';

const cache = new Map();

/** A canvas texture drawn once per name; `draw(context, size, rng)` paints it. */
export function paint(name, draw, { size = 512, color = true, repeat } = {}) {
  const key = `${name}|${size}|${color}|${repeat}`;
  if (!cache.has(key)) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    draw(canvas.getContext('2d'), size, random(name));
    const texture = new THREE.CanvasTexture(canvas);
    if (color) texture.colorSpace = THREE.SRGBColorSpace;
    texture.wrapS = texture.wrapT = THREE.RepeatWrapping;
    texture.anisotropy = 8;
    if (repeat) texture.repeat.set(repeat[0], repeat[1]);
    cache.set(key, texture);
  }
  return cache.get(key);
}

/** Frees every texture made so far; called between pictures. */
export function forgetTextures() {
  for (const texture of cache.values()) texture.dispose();
  cache.clear();
}

/** Smooth tileable value noise, 0 to 1, as a function of u, v in [0, 1). */
export function noise(rng, cells) {
  const grid = Float32Array.from({ length: cells * cells }, () => rng());
  const at = (x, y) => grid[(((y % cells) + cells) % cells) * cells + (((x % cells) + cells) % cells)];
  const ease = (t) => t * t * (3 - 2 * t);
  return (u, v) => {
    const x = u * cells;
    const y = v * cells;
    const x0 = Math.floor(x);
    const y0 = Math.floor(y);
    const fx = ease(x - x0);
    const fy = ease(y - y0);
    const top = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
    const low = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
    return top * (1 - fy) + low * fy;
  };
}

/** Several octaves of `noise`. */
export function clouds(rng, cells = 4, octaves = 4) {
  const layers = Array.from({ length: octaves }, (_, i) => noise(rng, cells * 2 ** i));
  const norm = 2 - 2 ** (1 - octaves);
  return (u, v) => layers.reduce((sum, layer, i) => sum + layer(u, v) / 2 ** i, 0) / norm;
}

/** Fills the canvas from `shade(u, v)`, which gives [r, g, b] in 0..255. */
export function pixels(ctx, size, shade) {
  const image = ctx.createImageData(size, size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [r, g, b] = shade(x / size, y / size);
      const i = (y * size + x) * 4;
      image.data[i] = r;
      image.data[i + 1] = g;
      image.data[i + 2] = b;
      image.data[i + 3] = 255;
    }
  }
  ctx.putImageData(image, 0, 0);
}

const rgb = (hex) => {
  const c = new THREE.Color(hex);
  const n = c.getHex(THREE.SRGBColorSpace);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
};
const mix = (a, b, t) => a.map((v, i) => v + (b[i] - v) * t);
const gray = (v) => {
  const g = Math.max(0, Math.min(255, v * 255));
  return [g, g, g];
};

/** Wood planks or solid wood between two tones. `planks` 0 is one board. */
export function wood(seed, light = '#d9b38c', dark = '#8a5a2f', planks = 0, repeat) {
  return paint(
    `wood${seed}${light}${dark}${planks}`,
    (ctx, size, rng) => {
      const warp = clouds(rng, 2, 3);
      const fine = noise(rng, 128);
      const a = rgb(light);
      const b = rgb(dark);
      const tint = Array.from({ length: planks || 1 }, () => rng.range(-0.15, 0.15));
      const shift = tint.map(() => rng());
      const rings = rng.range(7, 14);
      pixels(ctx, size, (u, v) => {
        const p = planks ? Math.floor(v * planks) : 0;
        const w = warp((u * 0.5 + shift[p]) % 1, (v + shift[p]) % 1);
        const ring = 0.5 + 0.5 * Math.sin((v * rings + w * 6) * 6.283);
        const grain = fine(u * 0.06, v) * 0.5;
        let t = 0.18 + ring * 0.35 + grain * 0.5 + tint[p];
        if (planks && (v * planks) % 1 < 0.012 * planks * 0.25) t = 1.25;
        return mix(a, b, Math.max(0, Math.min(1.3, t)));
      });
    },
    { repeat },
  );
}

/** Veined stone. */
export function marble(seed, base = '#f2f0ed', vein = '#8d8a88') {
  return paint(`marble${seed}${base}${vein}`, (ctx, size, rng) => {
    const a = clouds(rng, 3, 5);
    const b = clouds(rng, 2, 4);
    const p = rgb(base);
    const q = rgb(vein);
    pixels(ctx, size, (u, v) => {
      const s = Math.abs(Math.sin((u + v * 0.6 + a(u, v) * 1.6) * 9));
      return mix(p, q, Math.pow(1 - s, 7) * 0.85 + b(u, v) * 0.18);
    });
  });
}

/** Speckles on a colour: stoneware glaze, terrazzo, felt, granite. */
export function speckle(seed, base, spots, { count = 900, min = 0.5, max = 2.2, chips = false } = {}) {
  return paint(`speckle${seed}${base}${spots}${count}${max}`, (ctx, size, rng) => {
    ctx.fillStyle = base;
    ctx.fillRect(0, 0, size, size);
    for (let i = 0; i < count; i++) {
      ctx.fillStyle = rng.pick(spots);
      const x = rng() * size;
      const y = rng() * size;
      const r = rng.range(min, max);
      ctx.beginPath();
      if (chips) {
        const n = rng.int(4, 6);
        for (let k = 0; k < n; k++) {
          const a = (k / n) * 6.283;
          const q = r * rng.range(0.6, 1.4);
          ctx.lineTo(x + Math.cos(a) * q, y + Math.sin(a) * q);
        }
      } else ctx.arc(x, y, r, 0, 6.283);
      ctx.fill();
    }
  });
}

/** Height map of a woven cloth. */
export function weave(repeat = [12, 12]) {
  return paint(
    'weave',
    (ctx, size, rng) => {
      const n = clouds(rng, 16, 2);
      pixels(ctx, size, (u, v) => {
        const x = u * 16;
        const y = v * 16;
        const over = (Math.floor(x) + Math.floor(y)) % 2;
        const h = over ? Math.sin((x % 1) * 3.1416) : Math.sin((y % 1) * 3.1416);
        return gray(0.25 + 0.6 * h + 0.25 * (n(u, v) - 0.5));
      });
    },
    { size: 256, color: false, repeat },
  );
}

/** Height map of knitting: columns of V stitches. */
export function knit(repeat = [6, 6]) {
  return paint(
    'knit',
    (ctx, size) =>
      pixels(ctx, size, (u, v) => {
        const x = (u * 12) % 1;
        const slope = Math.abs(x - 0.5) * 1.2;
        const y = (v * 12 + slope) % 1;
        return gray(0.15 + 0.85 * Math.sin(y * 3.1416) * Math.pow(Math.sin(((x * 2) % 1) * 3.1416), 0.6));
      }),
    { size: 256, color: false, repeat },
  );
}

/** Height map of leather or of any grainy skin. */
export function grain(repeat = [3, 3], cells = 24) {
  return paint(
    `grain${cells}`,
    (ctx, size, rng) => {
      const points = Array.from({ length: cells * cells }, (_, i) => [
        ((i % cells) + rng()) / cells,
        (Math.floor(i / cells) + rng()) / cells,
      ]);
      pixels(ctx, size, (u, v) => {
        const cx = Math.floor(u * cells);
        const cy = Math.floor(v * cells);
        let best = 9;
        let second = 9;
        for (let dy = -1; dy <= 1; dy++) {
          for (let dx = -1; dx <= 1; dx++) {
            const p = points[((cy + dy + cells) % cells) * cells + ((cx + dx + cells) % cells)];
            let ex = Math.abs(p[0] - u);
            let ey = Math.abs(p[1] - v);
            if (ex > 0.5) ex = 1 - ex;
            if (ey > 0.5) ey = 1 - ey;
            const d = Math.hypot(ex, ey) * cells;
            if (d < best) {
              second = best;
              best = d;
            } else if (d < second) second = d;
          }
        }
        return gray(0.2 + 1.1 * Math.min(0.7, second - best));
      });
    },
    { size: 256, color: false, repeat },
  );
}

/** Height map of tufts: plush and terry. */
export function fur(repeat = [4, 4]) {
  return paint(
    'fur',
    (ctx, size, rng) => {
      ctx.fillStyle = '#555';
      ctx.fillRect(0, 0, size, size);
      for (let i = 0; i < 5000; i++) {
        const g = rng.int(40, 255);
        ctx.strokeStyle = `rgba(${g},${g},${g},.5)`;
        const x = rng() * size;
        const y = rng() * size;
        const a = rng.range(-0.8, 0.8) + 1.57;
        ctx.beginPath();
        ctx.moveTo(x, y);
        ctx.lineTo(x + Math.cos(a) * 9, y + Math.sin(a) * 9);
        ctx.stroke();
      }
    },
    { size: 256, color: false, repeat },
  );
}

/** Roughness map of brushed metal: fine streaks along u. */
export function brushed(repeat = [1, 1]) {
  return paint(
    'brushed',
    (ctx, size, rng) => {
      for (let y = 0; y < size; y++) {
        const g = rng.int(110, 200);
        ctx.fillStyle = `rgb(${g},${g},${g})`;
        ctx.fillRect(0, y, size, 1);
      }
    },
    { size: 256, color: false, repeat },
  );
}

/** Woven wicker or rope: colour map. */
export function wicker(seed, light, dark, cells = 14) {
  return paint(`wicker${seed}${light}${cells}`, (ctx, size, rng) => {
    const n = clouds(rng, 8, 3);
    const a = rgb(dark);
    const b = rgb(light);
    pixels(ctx, size, (u, v) => {
      const x = u * cells * 2;
      const y = v * cells;
      const shift = Math.floor(x) % 2 ? 0.5 : 0;
      const h = Math.sin((((y + shift) % 1) + 1) * 3.1416) ** 2 * Math.pow(Math.sin((x % 1) * 3.1416), 0.5);
      return mix(a, b, Math.min(1, 0.1 + h * 0.9 + (n(u, v) - 0.5) * 0.5));
    });
  });
}

function leaf(ctx, x, y, length, width, angle) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.quadraticCurveTo(length / 2, -width, length, 0);
  ctx.quadraticCurveTo(length / 2, width, 0, 0);
  ctx.fill();
  ctx.restore();
}

const patterns = {
  plain() {},
  stripes(ctx, s, rng, ink) {
    const n = rng.int(4, 9);
    for (let i = 0; i < n; i++) {
      ctx.fillStyle = ink[i % ink.length];
      ctx.fillRect(0, (i / n) * s, s, (s / n) * 0.5);
    }
  },
  pinstripes(ctx, s, rng, ink) {
    for (let i = 0; i < 16; i++) {
      ctx.fillStyle = ink[i % ink.length];
      ctx.fillRect((i / 16) * s, 0, s / 64, s);
    }
  },
  chevron(ctx, s, rng, ink) {
    ctx.lineWidth = s / 22;
    for (let i = -1; i < 10; i++) {
      ctx.strokeStyle = ink[(i + 1) % ink.length];
      ctx.beginPath();
      for (let k = 0; k <= 8; k++) ctx.lineTo((k / 8) * s, ((i + (k % 2 ? 0.6 : 0)) / 8) * s);
      ctx.stroke();
    }
  },
  dots(ctx, s, rng, ink) {
    const n = rng.int(5, 8);
    for (let y = 0; y < n; y++) {
      for (let x = 0; x < n; x++) {
        ctx.fillStyle = ink[(x + y) % ink.length];
        ctx.beginPath();
        ctx.arc(((x + 0.25 + (y % 2) * 0.5) / n) * s, ((y + 0.5) / n) * s, (s / n) * 0.24, 0, 6.283);
        ctx.fill();
      }
    }
  },
  plaid(ctx, s, rng, ink) {
    const bands = Array.from({ length: 7 }, (_, i) => [rng(), rng.range(0.015, 0.11), ink[i % ink.length]]);
    ctx.globalAlpha = 0.5;
    for (const [at, width, colour] of bands) {
      ctx.fillStyle = colour;
      ctx.fillRect(at * s, 0, width * s, s);
      ctx.fillRect(0, at * s, s, width * s);
    }
    ctx.globalAlpha = 1;
  },
  floral(ctx, s, rng, ink) {
    for (let i = 0; i < 26; i++) {
      const x = rng() * s;
      const y = rng() * s;
      const r = rng.range(0.03, 0.08) * s;
      const n = rng.int(5, 7);
      ctx.fillStyle = ink[ink.length - 1];
      for (let k = 0; k < 2; k++) leaf(ctx, x, y, r * 2.3, r * 0.5, rng() * 6.283);
      ctx.fillStyle = ink[i % Math.max(1, ink.length - 1)];
      for (let k = 0; k < n; k++) {
        const a = (k / n) * 6.283;
        ctx.beginPath();
        ctx.arc(x + Math.cos(a) * r * 0.6, y + Math.sin(a) * r * 0.6, r * 0.48, 0, 6.283);
        ctx.fill();
      }
      ctx.fillStyle = '#f4cf5b';
      ctx.beginPath();
      ctx.arc(x, y, r * 0.3, 0, 6.283);
      ctx.fill();
    }
  },
  leaves(ctx, s, rng, ink) {
    for (let i = 0; i < 22; i++) {
      const x = rng() * s;
      const y = rng() * s;
      const turn = rng() * 6.283;
      const length = rng.range(0.12, 0.26) * s;
      ctx.fillStyle = ctx.strokeStyle = ink[i % ink.length];
      ctx.lineWidth = s / 200;
      ctx.beginPath();
      ctx.moveTo(x, y);
      ctx.lineTo(x + Math.cos(turn) * length, y + Math.sin(turn) * length);
      ctx.stroke();
      for (let k = 1; k < 7; k++) {
        const px = x + Math.cos(turn) * length * (k / 7);
        const py = y + Math.sin(turn) * length * (k / 7);
        for (const side of [-1, 1]) leaf(ctx, px, py, length * 0.33, length * 0.08, turn + side * 0.8);
      }
    }
  },
  triangles(ctx, s, rng, ink) {
    const n = 6;
    for (let y = 0; y < n; y++) {
      for (let x = 0; x < n; x++) {
        for (const half of [0, 1]) {
          ctx.fillStyle = rng.pick(ink);
          if (rng.chance(0.2)) continue;
          ctx.beginPath();
          ctx.moveTo((x / n) * s, ((y + 1) / n) * s);
          ctx.lineTo(((x + 1) / n) * s, (y / n) * s);
          ctx.lineTo(((x + half) / n) * s, ((y + half) / n) * s);
          ctx.fill();
        }
      }
    }
  },
  blobs(ctx, s, rng, ink) {
    const layers = ink.map(() => clouds(rng, 4, 3));
    const image = ctx.getImageData(0, 0, s, s);
    const colours = ink.map(rgb);
    for (let y = 0; y < s; y++) {
      for (let x = 0; x < s; x++) {
        layers.forEach((layer, k) => {
          if (layer(x / s, y / s) > 0.58) image.data.set(colours[k], (y * s + x) * 4);
        });
      }
    }
    ctx.putImageData(image, 0, 0);
  },
  waves(ctx, s, rng, ink) {
    for (let row = 8; row >= -1; row--) {
      for (let i = -1; i < 5; i++) {
        const x = ((i + (row % 2 ? 0.5 : 0)) / 4) * s;
        const y = ((row + 1) / 8) * s;
        for (let k = 5; k > 0; k--) {
          ctx.fillStyle = ink[k % ink.length];
          ctx.beginPath();
          ctx.arc(x, y, (s / 8) * (k / 5), 0, 6.283);
          ctx.fill();
        }
      }
    }
  },
  mountains(ctx, s, rng, ink) {
    const sun = rng.range(0.25, 0.75) * s;
    ctx.fillStyle = '#f6d27c';
    ctx.beginPath();
    ctx.arc(sun, s * 0.3, s * 0.11, 0, 6.283);
    ctx.fill();
    ink.forEach((colour, i) => {
      ctx.fillStyle = colour;
      ctx.beginPath();
      ctx.moveTo(0, s);
      let y = s * (0.42 + (0.5 * i) / ink.length);
      for (let x = 0; x <= s; x += s / 9) {
        ctx.lineTo(x, y);
        y = s * (0.42 + (0.5 * i) / ink.length) + rng.range(-0.13, 0.1) * s;
      }
      ctx.lineTo(s, s);
      ctx.fill();
    });
  },
  confetti(ctx, s, rng, ink) {
    for (let i = 0; i < 120; i++) {
      ctx.save();
      ctx.translate(rng() * s, rng() * s);
      ctx.rotate(rng() * 6.283);
      ctx.fillStyle = ink[i % ink.length];
      if (i % 3 === 0) ctx.fillRect(0, 0, s / 14, s / 50);
      else if (i % 3 === 1) {
        ctx.beginPath();
        ctx.arc(0, 0, s / 60, 0, 6.283);
        ctx.fill();
      } else {
        ctx.beginPath();
        ctx.moveTo(0, 0);
        ctx.lineTo(s / 22, 0);
        ctx.lineTo(s / 44, s / 26);
        ctx.fill();
      }
      ctx.restore();
    }
  },
  brush(ctx, s, rng, ink) {
    for (let i = 0; i < 14; i++) {
      ctx.strokeStyle = ink[i % ink.length];
      ctx.globalAlpha = 0.8;
      ctx.lineWidth = rng.range(0.03, 0.1) * s;
      ctx.lineCap = 'round';
      ctx.beginPath();
      ctx.moveTo(rng() * s, rng() * s);
      ctx.bezierCurveTo(rng() * s, rng() * s, rng() * s, rng() * s, rng() * s, rng() * s);
      ctx.stroke();
    }
    ctx.globalAlpha = 1;
  },
  hexes(ctx, s, rng, ink) {
    const r = s / 12;
    for (let y = 0; y < 10; y++) {
      for (let x = 0; x < 8; x++) {
        ctx.fillStyle = rng.pick(ink);
        const cx = (x + (y % 2) * 0.5) * r * 1.732;
        const cy = y * r * 1.5;
        ctx.beginPath();
        for (let k = 0; k < 6; k++) {
          ctx.lineTo(cx + Math.sin((k / 6) * 6.283) * r * 0.9, cy + Math.cos((k / 6) * 6.283) * r * 0.9);
        }
        ctx.fill();
      }
    }
  },
  paws(ctx, s, rng, ink) {
    for (let i = 0; i < 12; i++) {
      ctx.save();
      ctx.translate((((i % 4) + 0.3 + rng() * 0.4) / 4) * s, ((Math.floor(i / 4) + 0.3 + rng() * 0.4) / 3) * s);
      ctx.rotate(rng.range(-0.6, 0.6));
      ctx.fillStyle = ink[i % ink.length];
      const r = s / 26;
      for (const [dx, dy, q] of [
        [0, 0.5, 1],
        [-1.1, -0.5, 0.45],
        [-0.4, -1.1, 0.45],
        [0.4, -1.1, 0.45],
        [1.1, -0.5, 0.45],
      ]) {
        ctx.beginPath();
        ctx.arc(dx * r, dy * r, q * r, 0, 6.283);
        ctx.fill();
      }
      ctx.restore();
    }
  },
  checks(ctx, s, rng, ink) {
    const n = rng.int(3, 5) * 2;
    for (let y = 0; y < n; y++) {
      for (let x = 0; x < n; x++) {
        if ((x + y) % 2) continue;
        ctx.fillStyle = ink[(x + y * 3) % ink.length];
        ctx.fillRect((x / n) * s, (y / n) * s, s / n, s / n);
      }
    }
  },
};

/** A printed pattern on a base colour: `plain`, `stripes`, `dots`, `plaid`, `floral`, `leaves`, `mountains`, … */
export function print(name, base, ink = ['#333'], seed = 0, repeat) {
  return paint(
    `print${name}${base}${ink}${seed}`,
    (ctx, size, rng) => {
      ctx.fillStyle = base;
      ctx.fillRect(0, 0, size, size);
      patterns[name](ctx, size, rng, ink);
    },
    { repeat },
  );
}

/**
 * A label or a printed face: base colour, optional pattern, then lines of text. A line is
 * `{ text, size (of the height), y (0..1), colour, x?, font?, weight? }`.
 */
export function label(
  seed,
  { base = '#fff', pattern, ink = ['#ccc'], lines = [], border, draw, size = 512, ratio = 1 },
) {
  return paint(
    `label${seed}`,
    (ctx, s, rng) => {
      ctx.fillStyle = base;
      ctx.fillRect(0, 0, s, s);
      if (pattern) patterns[pattern](ctx, s, rng, ink);
      if (border) {
        ctx.strokeStyle = border;
        ctx.lineWidth = s / 60;
        ctx.strokeRect(s * 0.04, s * 0.04, s * 0.92, s * 0.92);
      }
      if (draw) draw(ctx, s, rng);
      for (const line of lines) {
        ctx.save();
        ctx.translate((line.x ?? 0.5) * s, line.y * s);
        ctx.scale(1 / ratio, 1);
        ctx.fillStyle = line.colour ?? '#222';
        ctx.font = `${line.weight ?? 700} ${line.size * s}px ${line.font ?? 'DejaVu Sans, Arial, sans-serif'}`;
        ctx.textAlign = 'center';
        ctx.textBaseline = 'middle';
        ctx.fillText(line.text, 0, 0);
        ctx.restore();
      }
    },
    { size },
  );
}
