import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowserWorker } from '@/scripts/browser/worker-page.mjs';
import { root } from '@/scripts/setup/root.mjs';
import { supplierList } from '@/tests/utils/workspace/library/import/supplier-list';
import type { BenchRow } from './row';

const rows = 100_000;

/** What the worker measures, ms. */
interface Measured {
  parse: number;
  import: number;
  different: number;
  plain: number;
  beyond: number;
  compare: number;
}

/** Runs in the worker: bundled, as the extension is; its database is the browser's own. */
const source = `
import Papa from 'papaparse';
import { compare } from '@/utils/image/fingerprint/compare';
import { encodeFingerprint } from '@/utils/image/fingerprint/codec';
import { decodeFingerprintFile } from '@/utils/image/fingerprint/fingerprint-file';
import { queryOf } from '@/utils/image/fingerprint/query';
import { chunkRows, pictureStates, rowWords } from '@/utils/workspace/library/library-chunk';
import { writeLibrary } from '@/utils/workspace/library/library-write';
import { openOwnShelf } from '@/utils/workspace/library/own-shelf';
import { ImportSession } from '@/utils/workspace/library/import/import-session';
import { medianTime } from '@/tests/bench/median-time';
import { plainScan } from '@/tests/bench/plain-scan';

/** The pictures of the sample library, again and again, each time with other hashes. */
async function fillPictures(prints) {
  let state = 1;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  await writeLibrary(async (tables) => {
    const prints_ = tables.transaction.objectStore('libraryPrints');
    for (let number = 0; number < tables.size; number++) {
      const chunk = await tables.change(number);
      const hashes = await tables.changeHashes(number);
      for (let i = 0; i < hashes.length; i++) hashes[i] = Math.imul(next() ^ (state >>> 15), 0x2c1b3c6d);
      for (let row = 0; row < chunkRows; row++) {
        if (!chunk.ids[row]) continue;
        chunk.pictures[row] = pictureStates.made;
        const all = number * chunkRows + row;
        if (all % 500 === 0) hashes.set(prints[(all / 500) % prints.length].hashes, row * rowWords);
        await prints_.put(encodeFingerprint(prints[all % prints.length]), all);
      }
    }
  });
}

const api = {
  async measure() {
    const [bytes, offers, csv] = await Promise.all([
      fetch('/files/fingerprints.bin').then((answer) => answer.arrayBuffer()),
      fetch('/files/offers.json').then((answer) => answer.json()),
      fetch('/files/suppliers.csv').then((answer) => answer.text()),
    ]);
    const file = decodeFingerprintFile(new Uint8Array(bytes));
    const prints = offers.map(({ picture }) => file.fingerprint(picture));

    const parse = medianTime(() => Papa.parse(csv), 3);
    const session = new ImportSession(() => undefined);
    const started = performance.now();
    const preview = await session.read({ kind: 'read', file: new Blob([csv]), options: {}, shown: {} });
    await session.check({ kind: 'check', mapping: { columns: preview.guess } });
    const { added } = await session.commit({ kind: 'commit', at: new Date(0).toISOString() });
    const imported = performance.now() - started;

    await fillPictures(prints);
    const query = prints[7];
    const choices = { filters: [], sort: { field: 'similarity', direction: 'desc' }, pageSize: 20, priceMin: '5' };
    const beyond = [];
    let nearest = [];
    for (let i = 0; i < 12; i++) {
      const begun = performance.now();
      const shelf = await openOwnShelf();
      const allowed = shelf.allowed(choices, Date.now());
      const rows = shelf.index.nearest(query.hashes, 50, allowed).map(({ row }) => row);
      const [read] = await Promise.all([shelf.fingerprints(rows), shelf.offers(rows)]);
      // The first ones fill the memory and warm the code up.
      if (i > 2) beyond.push(performance.now() - begun);
      nearest = read;
    }
    const known = queryOf(query);
    const close = medianTime(() => nearest.forEach((print) => compare(known, print)), 5);
    const all = new Uint32Array(added * rowWords).map((_, i) => Math.imul(i, 0x2c1b3c6d));
    const plain = medianTime(() => plainScan(all, query.hashes), 9);
    return {
      parse,
      import: imported,
      different: added,
      plain,
      beyond: beyond.sort((a, b) => a - b)[beyond.length >> 1],
      compare: close,
    };
  },
};
`;

/**
 * A library of 100,000 offers: importing them against parsing their file alone, and searching it, beyond the comparison of
 * fingerprints, against one plain scan of as many hashes.
 */
export default async function library(): Promise<BenchRow[]> {
  const list = supplierList(rows, 1688);
  const worker = await startBrowserWorker(source, (name) =>
    name === 'suppliers.csv'
      ? Promise.resolve(new TextEncoder().encode(list.csv))
      : readFile(join(root, 'assets/sample-library', name)),
  );
  try {
    const measured = (await worker.call('measure')) as Measured;
    const { parse, different, plain, beyond, compare } = measured;
    const each = (ms: number) => Math.round(rows / (ms / 1000)).toLocaleString('en');
    const offers = different.toLocaleString('en');
    return [
      {
        name: `import of ${rows.toLocaleString('en')} rows into the library`,
        ratio: measured.import / parse,
        detail: `read, checked and stored: ${(measured.import / 1000).toFixed(1)} s, ${each(measured.import)} rows a second; parsing the file alone: ${(parse / 1000).toFixed(2)} s`,
      },
      {
        name: `search over a library of ${offers} offers`,
        ratio: beyond / plain,
        goal: 3,
        detail: `filters, the 50 nearest by hashes, these offers and fingerprints read: ${beyond.toFixed(1)} ms; comparing the 50 fingerprints: ${compare.toFixed(1)} ms; a plain scan of as many hashes: ${plain.toFixed(1)} ms`,
      },
    ];
  } finally {
    await worker.close();
  }
}
