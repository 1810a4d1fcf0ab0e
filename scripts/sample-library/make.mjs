import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStudio } from './browser.mjs';
import { rows } from './offers.mjs';
import { makeShop } from './shop.mjs';

/*
 * Makes the sample library and the demo shop's pictures. Needs chromium, cwebp, avifenc and ImageMagick.
 *
 *   node scripts/sample-library/make.mjs            everything; pictures already rendered from the same source are kept
 *   node scripts/sample-library/make.mjs --fresh    renders all again (after a change of the studio itself)
 *   node scripts/sample-library/make.mjs --only mug,kettle    renders these kinds only
 *   node scripts/sample-library/make.mjs --no-shop  leaves the demo shop alone
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const masters = join(root, '.tmp/sample-library');
const library = join(root, 'assets/sample-library');
const option = (name) => process.argv.includes(name);
const only = option('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : null;
if (option('--fresh')) rmSync(masters, { recursive: true, force: true });
mkdirSync(masters, { recursive: true });
mkdirSync(join(library, 'pictures'), { recursive: true });

/** The side of a rendered picture and the frames averaged in it. */
const render = { size: 560, samples: 7 };
/** What one library picture may weigh: 192 of them stay under 2 MB. */
const budget = 10_300;

const studio = await openStudio();
const known = await studio.signatures();

/** The PNG of a job, rendered or from an earlier run. */
async function master(job) {
  const signature = known[job.kind][job.variant];
  const full = { ...render, ...job };
  const key = createHash('sha256')
    .update(signature + JSON.stringify(full))
    .digest('hex')
    .slice(0, 20);
  const file = join(masters, `${key}.png`);
  if (!existsSync(file)) writeFileSync(file, await studio.shoot(full));
  return file;
}

/** The best quality of WebP that fits the budget. */
function webp(png, to) {
  for (let quality = 84; quality >= 30; quality -= 6) {
    execFileSync('cwebp', [
      '-quiet',
      '-m',
      '6',
      '-sharp_yuv',
      '-resize',
      '480',
      '480',
      '-q',
      String(quality),
      png,
      '-o',
      to,
    ]);
    if (statSync(to).size <= budget) return;
  }
}

const wanted = rows().filter((row) => known[row.kind]);
if (!option('--no-shop')) await makeShop({ rows: wanted, master, folder: join(root, 'tests/demo-shop') });

const made = [];
const save = () =>
  writeFileSync(
    join(library, 'offers.json'),
    `${JSON.stringify(
      made.map(({ variant: _, ...row }) => row),
      null,
      1,
    )}\n`,
  );

for (const { variant, ...row } of wanted) {
  const to = join(library, 'pictures', row.picture);
  if (only && !only.includes(row.kind)) {
    if (existsSync(to)) made.push({ ...row, variant });
    continue;
  }
  const png = await master({ kind: row.kind, variant });
  webp(png, to);
  made.push({ ...row, variant });
  save();
}
const bytes = made.reduce((sum, row) => sum + statSync(join(library, 'pictures', row.picture)).size, 0);
console.log(`${made.length} offers, pictures ${bytes} bytes`);
await studio.close();
