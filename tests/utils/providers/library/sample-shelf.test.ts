import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FindError } from '@/utils/errors';
import { fingerprintOf } from '@/utils/image/fingerprint/fingerprint';
import {
  decodeFingerprintFile,
  encodeFingerprintFile,
  picturesDigest,
} from '@/utils/image/fingerprint/fingerprint-file';
import { readSampleShelf } from '@/utils/providers/library/sample-shelf';
import { drawnPicture, scene } from '../../image/fingerprint/drawn-picture';

vi.setConfig({ testTimeout: 30_000 });

const folder = join(import.meta.dirname, '../../../../assets/sample-library');
const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const rows = [
  { picture: '001.webp', kind: 'mug', listedDaysAgo: 3, offer: { id: '01', title: 'Mug', supplier: {} } },
  { picture: '002.webp', kind: 'mug', offer: { id: '02', title: 'Cup', supplier: {} } },
];
const pictures = [1, 2].map((seed) => [`00${seed}.webp`, fingerprintOf(drawnPicture(scene(seed)))] as const);

const source = (files: Record<string, Uint8Array>) => ({
  load: (path: string) =>
    files[path] ? Promise.resolve(files[path]) : Promise.reject(new Error(`${path} is missing`)),
  address: (path: string) => `chrome-extension://id${path}`,
  now: () => Date.parse('2026-11-20T00:00:00Z'),
});

describe('readSampleShelf', () => {
  const bin = encodeFingerprintFile('00'.repeat(32), [pictures[1]!, pictures[0]!]);
  const files = { '/sample-library/offers.json': text(rows), '/sample-library/fingerprints.bin': bin };

  it('labels its offers, gives them our own page and a date that moves with today', async () => {
    const shelf = await readSampleShelf(source(files));
    expect(await shelf.offers([0, 1])).toEqual([
      {
        id: '01',
        title: 'Mug',
        supplier: {},
        url: 'chrome-extension://id/sample.html?id=01',
        imageUrl: 'chrome-extension://id/sample-library/pictures/001.webp',
        origin: 'sample',
        listedAt: '2026-11-17T00:00:00.000Z',
      },
      {
        id: '02',
        title: 'Cup',
        supplier: {},
        url: 'chrome-extension://id/sample.html?id=02',
        imageUrl: 'chrome-extension://id/sample-library/pictures/002.webp',
        origin: 'sample',
      },
    ]);
    expect(await shelf.fingerprints([1])).toEqual([pictures[1]![1]]);
    expect(shelf.index.nearest(pictures[1]![1].hashes, 1)[0]!.row).toBe(1);
  });

  it('says that its files do not fit when one is of another version, broken or of other pictures', async () => {
    const older = bin.slice();
    older[4] = 0;
    const other = encodeFingerprintFile('00'.repeat(32), [pictures[0]!]);
    for (const change of [
      { '/sample-library/fingerprints.bin': older },
      { '/sample-library/fingerprints.bin': other },
      { '/sample-library/fingerprints.bin': bin.subarray(0, 900) },
      { '/sample-library/offers.json': text([{ picture: 3 }]) },
    ]) {
      const failed = await readSampleShelf(source({ ...files, ...change })).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(FindError);
      expect(failed).toMatchObject({ code: 'stored-state' });
    }
  });
});

describe('assets/sample-library', () => {
  it('holds fingerprints of exactly its pictures, by this version of the code', async () => {
    expect(existsSync(join(folder, 'fingerprints.bin')), 'run: node scripts/fingerprint-library.mjs').toBe(true);
    const names = readdirSync(join(folder, 'pictures'))
      .filter((name) => name.endsWith('.webp'))
      .sort();
    const bytes = names.map((name) => [name, new Uint8Array(readFileSync(join(folder, 'pictures', name)))] as const);
    const file = decodeFingerprintFile(new Uint8Array(readFileSync(join(folder, 'fingerprints.bin'))));
    expect(file.digest, 'run: node scripts/fingerprint-library.mjs').toBe(await picturesDigest(bytes));
    expect(file.names).toEqual(names);
    const text = readFileSync(join(folder, 'offers.json'), 'utf8');
    const asked = [...text.matchAll(/"picture": "([^"]+)"/g)].map((found) => found[1]);
    expect(asked.every((name) => names.includes(name!))).toBe(true);
  });
});
