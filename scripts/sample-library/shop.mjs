import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from './studio/random.mjs';
import { trade } from './trade.mjs';

const font = 'DejaVu-Sans-Bold';
const badges = [
  ['#d7263d', 'SALE'],
  ['#1b7f4c', 'ECO'],
  ['#1d4ed8', 'NEW'],
  ['#111111', '-30%'],
  ['#b45309', 'BEST'],
];
const bands = ['FREE SHIPPING', 'BUY 2 GET 1', 'MAPLE & MOSS', 'SPRING SALE', 'GIFT READY'];
const tints = ['#f2c9b8', '#bcd4c6', '#c7cfe6', '#efe0a8', '#d9c4dd', '#2f3e46'];

/*
 * The edits. Each gives ImageMagick arguments that change a square picture of side `s`, and may ask for another background
 * (`set`), a larger original (`size`), or a format with its quality.
 */
const edits = {
  crop10: (rng, s) => ({ args: crop(rng, s, 0.9) }),
  crop20: (rng, s) => ({ args: crop(rng, s, 0.8) }),
  small: (rng) => ({ args: ['-resize', `${rng.int(200, 340)}x`] }),
  large: () => ({ size: 900, args: [], quality: 62, format: 'webp' }),
  background: (rng) => ({
    set: rng.pick([
      ...tints.slice(0, 5).map((colour) => ({ type: 'gradient', colour })),
      ...tints.slice(0, 5).map((colour) => ({ type: 'sweep', colour })),
      { type: 'white' },
    ]),
    args: [],
  }),
  whiteBorder: (rng, s) => ({ args: border('white', s, rng.range(0.05, 0.15)) }),
  colourBorder: (rng, s) => ({ args: border(rng.pick(tints), s, rng.range(0.03, 0.09)) }),
  badge: (rng, s) => ({ args: badge(rng, s) }),
  textBand: (rng, s) => ({ args: band(rng, s) }),
  mirror: () => ({ args: ['-flop'] }),
  brightness: (rng) => ({ args: ['-modulate', String(rng.pick([82, 88, 112, 118]))] }),
  jpeg40: () => ({ args: ['-resize', '540x'], format: 'jpg', quality: 40 }),
  avif: () => ({ args: ['-resize', '500x'], format: 'avif', quality: 50 }),
  webp60: () => ({ args: ['-resize', '440x'], format: 'webp', quality: 60 }),
  cropMirror: (rng, s) => ({ args: [...crop(rng, s, 0.88), '-flop'] }),
  combination: (rng, s) => ({
    args: [...crop(rng, s, 0.9), '+repage', '-resize', '400x', ...badge(rng, 400)],
    format: 'jpg',
    quality: 50,
  }),
  backgroundBadge: (rng, s) => ({
    set: { type: 'gradient', colour: rng.pick(tints.slice(0, 5)) },
    args: badge(rng, s),
  }),
  borderBand: (rng, s) => ({ args: [...band(rng, s), ...border('white', s, 0.07)] }),
};

function crop(rng, s, keep) {
  const side = Math.round(s * keep);
  const free = s - side;
  return ['-crop', `${side}x${side}+${Math.round(rng() * free)}+${Math.round(rng() * free)}`, '+repage'];
}

const border = (colour, s, share) => ['-bordercolor', colour, '-border', String(Math.round(s * share))];

function badge(rng, s) {
  const [colour, text] = rng.pick(badges);
  const r = Math.round(s * 0.115);
  const x = rng.chance(0.5) ? s - r - Math.round(s * 0.04) : r + Math.round(s * 0.04);
  const y = r + Math.round(s * 0.04);
  const write = [
    '-fill',
    'white',
    '-font',
    font,
    '-pointsize',
    String(Math.round(r * 0.55)),
    '-gravity',
    'center',
    '-annotate',
    `+${x - s / 2}+${y - s / 2}`.replace('+-', '-').replace('+-', '-'),
    text,
    '+gravity',
  ];
  return ['-fill', colour, '-draw', `circle ${x},${y} ${x + r},${y}`, ...write];
}

function band(rng, s) {
  const h = Math.round(s * 0.13);
  return [
    '-fill',
    rng.pick(['#1f2933', '#b3261e', '#24543f']),
    '-draw',
    `rectangle 0,${s - h} ${s},${s}`,
    '-fill',
    'white',
    '-font',
    font,
    '-pointsize',
    String(Math.round(h * 0.48)),
    '-gravity',
    'south',
    '-annotate',
    `+0+${Math.round(h * 0.26)}`,
    rng.pick(bands),
    '+gravity',
  ];
}

/** How often each edit is in the shop: 60 pictures in all. */
const plan = {
  crop10: 6,
  crop20: 4,
  small: 5,
  large: 4,
  background: 6,
  whiteBorder: 4,
  colourBorder: 4,
  badge: 4,
  textBand: 4,
  mirror: 4,
  brightness: 3,
  jpeg40: 2,
  avif: 3,
  webp60: 2,
  cropMirror: 1,
  combination: 2,
  backgroundBadge: 1,
  borderBand: 1,
};

/** Products that the library does not have. */
const absent = [
  ['guitar', 'Soprano ukulele in mahogany', 49],
  ['helmet', 'Urban bicycle helmet', 38.5],
  ['suitcase', 'Cabin suitcase with spinner wheels', 89],
  ['globe', 'Desk globe on a brass arm', 34],
  ['racket', 'Tennis racket, 280 g', 59.9],
  ['hammer', 'Claw hammer with ash handle', 17.5],
  ['birdhouse', 'Cedar birdhouse', 22],
  ['chessKing', 'Weighted chess king', 12],
  ['cone', 'Training cones, set of five', 9.9],
  ['telescope', "Traveller's telescope", 64],
];

/** Writes a picture in a format, lowering the quality until it weighs at most 60 kB. */
function write(png, args, to, format, quality) {
  const step = `${to}.step.png`;
  execFileSync('convert', [png, '-alpha', 'off', ...args, '+repage', step]);
  for (let q = quality; q > 20; q -= 6) {
    if (format === 'avif') {
      const coarse = Math.round((100 - q) * 0.63);
      const range = ['--min', String(Math.max(0, coarse - 4)), '--max', String(coarse)];
      execFileSync('avifenc', [...range, '-y', '420', '-s', '6', step, to], { stdio: 'ignore' });
    } else if (format === 'webp') execFileSync('cwebp', ['-quiet', '-q', String(q), step, '-o', to]);
    else if (format === 'png')
      execFileSync('convert', [step, '-resize', '300x', '-dither', 'FloydSteinberg', '-colors', '96', `png8:${to}`]);
    else execFileSync('convert', [step, '-strip', '-sampling-factor', '4:2:0', '-quality', String(q), to]);
    if (statSync(to).size <= 60_000) break;
  }
  rmSync(step);
}

/**
 * Makes the demo shop's pictures and `catalog.json`: edited library pictures, library products from another camera, and
 * products that the library does not have. `master(job)` gives the file of a rendered picture.
 */
export async function makeShop({ rows, master, folder }) {
  const rng = random('demo shop');
  const pictures = join(folder, 'pictures');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const info = Object.fromEntries(trade.map((kind) => [kind.kind, kind]));
  const catalog = [];
  const price = (row) =>
    (Math.round(info[row.kind].price * rng.range(0.5, 0.8)) + 0.99 - (rng.chance(0.3) ? 0.49 : 0)).toFixed(2);
  const title = (row, variant) => {
    const [first, ...rest] = `${info[row.kind].styles[variant][1]}`.split(', ');
    return `${info[row.kind].en}: ${[first, ...rest].join(', ')}`;
  };
  // Every third row, so that all kinds are sold, then others until the plan is full.
  const order = [0, 2, 1, 3].flatMap((offset) => rows.filter((_, i) => i % 4 === (offset + Math.floor(i / 4)) % 4));
  const jobs = Object.entries(plan).flatMap(([edit, n]) => Array(n).fill(edit));
  for (let i = jobs.length - 1; i > 0; i--) {
    const j = rng.int(0, i);
    [jobs[i], jobs[j]] = [jobs[j], jobs[i]];
  }
  for (const [i, edit] of jobs.entries()) {
    const row = order[i % order.length];
    const size = edit === 'large' ? 900 : 560;
    const {
      set,
      args,
      format = rng.pick(['jpg', 'jpg', 'webp', 'jpg', 'avif', edit === 'small' ? 'png' : 'jpg']),
      quality = rng.int(68, 85),
    } = edits[edit](rng, size);
    const png = await master({
      kind: row.kind,
      variant: row.variant,
      ...(size !== 560 && { size }),
      ...(set && { set }),
    });
    const file = `${String(i + 1).padStart(2, '0')}.${format}`;
    write(png, args, join(pictures, file), format, quality);
    catalog.push({
      file,
      title: title(row, row.variant),
      price: price(row),
      currency: 'USD',
      expect: { type: 'edit', offerId: row.offer.id, edit },
    });
  }
  const angles = order.filter((_, i) => i % 5 === 1).slice(0, 10);
  for (const row of angles) {
    const png = await master({
      kind: row.kind,
      variant: row.variant,
      turn: rng.pick([-1, 1]) * rng.int(65, 110),
      elevation: rng.int(8, 48),
      set: { type: 'white', colour: '#f6f5f3' },
    });
    const file = `${catalog.length + 1}.jpg`;
    write(png, [], join(pictures, file), 'jpg', 80);
    catalog.push({
      file,
      title: title(row, row.variant),
      price: price(row),
      currency: 'USD',
      expect: { type: 'angle', kind: row.kind, offerId: row.offer.id },
    });
  }
  for (const [kind, name, usd] of absent) {
    const png = await master({ kind, variant: 0 });
    const file = `${catalog.length + 1}.jpg`;
    write(png, [], join(pictures, file), 'jpg', 80);
    catalog.push({ file, title: name, price: usd.toFixed(2), currency: 'USD', expect: { type: 'absent' } });
  }
  writeFileSync(join(folder, 'catalog.json'), `${JSON.stringify(catalog, null, 2)}\n`);
  const bytes = catalog.reduce((sum, { file }) => sum + statSync(join(pictures, file)).size, 0);
  console.log(`${catalog.length} shop pictures, ${bytes} bytes`);
}
