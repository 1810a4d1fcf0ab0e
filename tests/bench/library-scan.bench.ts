import { startBrowserWorker } from '@/scripts/browser/worker-page.mjs';
import { queryHashCount } from '@/utils/image/fingerprint/crops';
import { indexBytesPerEntry } from '@/utils/image/fingerprint/hash-index';
import type { BenchRow } from './row';

const sizes = [1_000, 10_000, 100_000];

/** Runs in the worker: bundled, as the extension is. */
const source = `
import { hashCount } from '@/utils/image/fingerprint/crops';
import { hashWords } from '@/utils/image/fingerprint/dct-hash';
import { HashIndex, HashPart } from '@/utils/image/fingerprint/hash-index';
import { medianTime } from '@/tests/bench/median-time';
import { plainScan } from '@/tests/bench/plain-scan';

/** Hashes that follow from their number. */
function hashes(entries) {
  let state = entries;
  const made = new Uint32Array(entries * hashCount * hashWords);
  for (let i = 0; i < made.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    made[i] = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  }
  return made;
}

const api = {
  measure(entries) {
    const query = hashes(1);
    const all = hashes(entries);
    const index = new HashIndex([new HashPart(all)]);
    const runs = Math.ceil(50_000 / entries);
    return {
      scan: medianTime(() => index.nearest(query, 50), 15, runs),
      plain: medianTime(() => plainScan(all, query), 15, runs),
    };
  },
};
`;

/**
 * A library search's first step, all crops and both ways round with the 50 nearest at the end, against a plain scan that
 * reads the same bytes once and keeps the least Hamming distance.
 */
export default async function libraryScan(): Promise<BenchRow[]> {
  const worker = await startBrowserWorker(source, () => Promise.reject(new Error('No files here')));
  try {
    const rows: BenchRow[] = [];
    for (const entries of sizes) {
      const { scan, plain }: { scan: number; plain: number } = await worker.call('measure', entries);
      const megabytes = ((entries * indexBytesPerEntry) / 1e6).toFixed(1);
      rows.push({
        name: `search over ${entries.toLocaleString('en')} fingerprints`,
        ratio: scan / plain,
        goal: 3,
        detail: `${queryHashCount} crops of the query, both ways round: ${scan.toFixed(2)} ms; a plain scan of the same ${megabytes} MB: ${plain.toFixed(2)} ms`,
      });
    }
    return rows;
  } finally {
    await worker.close();
  }
}
