import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowserWorker, type BrowserWorker } from '@/scripts/browser/worker-page.mjs';
import { keptApartEdits, tunedEdits } from './photo-edits';

/*
 * Judges "same photo or not" on real photos: the edits that the project's matching facts define, against other photos
 * of the same class. Weights and thresholds were chosen on every other photo (by name, the first included); these are
 * the rest. Weights: a logistic regression over the pairs of the first half and of the sample library.
 */
const photos = join(import.meta.dirname, '../../../shared/photos');
const folder = join(photos, 'clothing');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.jpg'))
  .sort()
  .filter((_, i) => i % 2 === 1);
const classOf = (name: string) => name.split('_')[0];
const edits = [...tunedEdits, ...keptApartEdits];

/** Runs in a worker of the browser, as the extension does. */
const source = `
import { compare } from '@/utils/image/fingerprint/compare';
import { fingerprintOf } from '@/utils/image/fingerprint/fingerprint';
import { queryOf } from '@/utils/image/fingerprint/query';
import { workingPixels } from '@/utils/image/fingerprint/working-pixels';
import { editPhoto, randomFrom, recoloured } from '@/tests/corpus/photo-edits';

const originals = new Map();
const read = async (name) => (await fetch('/files/' + name)).blob();

const api = {
  async prepare(names) {
    for (const name of names) originals.set(name, fingerprintOf(await workingPixels(await read(name))));
  },
  async judge(name, edits, others) {
    const photo = await createImageBitmap(await read(name));
    const rows = [];
    for (const edit of edits) {
      const file = edit === 'recoloured' ? await recoloured(photo) : await editPhoto(photo, edit, randomFrom(name + edit));
      const query = queryOf(fingerprintOf(await workingPixels(file)));
      for (const other of edit === 'recoloured' ? [name] : others) {
        const { similarity, verdict } = compare(query, originals.get(other));
        rows.push({ edit, name, other, similarity, verdict });
      }
    }
    return rows;
  },
  async pair(one, other) {
    const [query, entry] = await Promise.all([one, other].map(async (name) => fingerprintOf(await workingPixels(await read(name)))));
    return compare(queryOf(query), entry);
  },
};
`;

/** Catalogue pictures of three products, several views each. The labels of the last one are text and nothing else. */
const views = ['B074M5HPBD', 'B0799CK52K', 'B07GTFSCHB'].map((product) =>
  readdirSync(join(photos, 'several-views', product)).map((name) => `several-views/${product}/${name}`),
);
const texts = views[2]!.filter((name) => !name.includes('844a1cce'));

interface Row {
  edit: string;
  name: string;
  other: string;
  similarity: number;
  verdict: string;
}

let workers: BrowserWorker[];
const rows: Row[] = [];

beforeAll(async () => {
  expect(names.length, `photos in ${folder}`).toBeGreaterThanOrEqual(60);
  workers = await Promise.all(
    [0, 1].map(() => startBrowserWorker(source, (name) => readFile(join(name.includes('/') ? photos : folder, name)))),
  );
  const waiting = names.slice();
  await Promise.all(
    workers.map(async (worker) => {
      await worker.call('prepare', names);
      for (let name = waiting.shift(); name; name = waiting.shift()) {
        const others = names.filter((other) => classOf(other) === classOf(name!));
        rows.push(...(await worker.call('judge', name, [...edits, 'recoloured'], others)));
      }
    }),
  );
}, 600_000);

afterAll(() => Promise.all(workers.map((worker) => worker.close())));

describe('same photo, on photos that nothing was chosen on', () => {
  const isSame = ({ verdict }: Row) => verdict === 'same' || verdict === 'edited';
  const share = (some: Row[], passes: (row: Row) => boolean) => some.filter(passes).length / some.length;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('finds the edited copies, and nothing else', () => {
    const judged = rows.filter(({ edit }) => edit !== 'recoloured');
    const own = judged.filter(({ name, other }) => name === other);
    const foreign = judged.filter(({ name, other }) => name !== other);
    expect(foreign.length).toBeGreaterThan(5000);
    const sorted = foreign.map(({ similarity }) => similarity).sort((a, b) => b - a);
    const bound = sorted[Math.floor(sorted.length / 1000)]!;
    const rateOf = (edit: string, passes: (row: Row) => boolean) =>
      share(
        own.filter((row) => row.edit === edit),
        passes,
      );
    const table = edits.map((edit) => ({
      edit,
      'by verdict %': 100 * rateOf(edit, isSame),
      'at 1e-3 %': 100 * rateOf(edit, ({ similarity }) => similarity > bound),
    }));
    console.table(table);
    const [tuned, apart] = [tunedEdits, keptApartEdits].map((kinds) => ({
      verdict: mean(kinds.map((edit) => rateOf(edit, isSame))),
      bound: mean(kinds.map((edit) => rateOf(edit, ({ similarity }) => similarity > bound))),
    }));
    const falsely = foreign.filter((row) => isSame(row) || row.verdict === 'recoloured');
    console.log(
      'not known:',
      own.filter((row) => !isSame(row)),
    );
    console.log({ pairs: foreign.length, falsely: falsely.length, bound, highest: sorted.slice(0, 3), tuned, apart });

    expect(falsely.length / foreign.length).toBeLessThanOrEqual(1e-3);
    expect(tuned!.verdict).toBeGreaterThanOrEqual(0.995);
    expect(apart!.verdict).toBeGreaterThanOrEqual(0.99);
    expect(tuned!.bound).toBeGreaterThanOrEqual(0.995);
    expect(apart!.bound).toBeGreaterThanOrEqual(0.99);
  });

  it('says a similarity that means something', () => {
    const plain = ['long side 800', 'long side 360', 'quality 50', 'webp 60', 'crop 10%', 'mirror'];
    const own = rows.filter(({ edit, name, other }) => plain.includes(edit) && name === other);
    expect(own.filter(({ similarity }) => similarity <= 0.9)).toEqual([]);
    const foreign = rows.filter(({ name, other }) => name !== other);
    expect(share(foreign, ({ similarity }) => similarity < 0.5)).toBeGreaterThan(0.995);
  });

  it('tells the photo in another colour', () => {
    const turned = rows.filter(({ edit }) => edit === 'recoloured');
    console.log(
      `recoloured told: ${turned.filter(({ verdict }) => verdict === 'recoloured').length} of ${turned.length}`,
    );
    expect(share(turned, ({ verdict }) => verdict === 'recoloured')).toBeGreaterThan(0.9);
    const own = rows.filter(({ edit, name, other }) => edit !== 'recoloured' && name === other);
    expect(share(own, ({ verdict }) => verdict === 'recoloured')).toBeLessThan(0.005);
  });

  it('never takes another view of a product for the photo, and never a picture of text for a photo at all', async () => {
    expect(views.flat()).toHaveLength(12);
    expect(texts).toHaveLength(3);
    for (const one of views.flat()) {
      for (const other of views.flat()) {
        const found = await workers[0]!.call('pair', one, other);
        if (one === other && !texts.includes(one)) expect(found, one).toMatchObject({ verdict: 'same' });
        else {
          expect(['similar', 'different'], `${one} and ${other}`).toContain(found.verdict);
          expect(found.similarity, `${one} and ${other}`).toBeLessThan(0.9);
        }
      }
    }
  });
});
