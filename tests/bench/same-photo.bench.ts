import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowserWorker } from '@/scripts/browser/worker-page.mjs';
import { root } from '@/scripts/setup/root.mjs';
import type { BenchRow } from './row';

/** What a picture and a pair may cost in a Chromium worker, ms (median). */
const pictureGoal = 25;
const pairGoal = 5;

/** Runs in the worker. */
const source = `
import { compare } from '@/utils/image/fingerprint/compare';
import { fingerprintOf } from '@/utils/image/fingerprint/fingerprint';
import { queryOf } from '@/utils/image/fingerprint/query';
import { workingPixels } from '@/utils/image/fingerprint/working-pixels';
import { medianTime } from '@/tests/bench/median-time';
import { blockhash, cosineHash, differenceHash } from '@/tests/bench/plain-hashes';

const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];

const api = {
  async measure(names) {
    const pictures = [];
    for (const name of names) pictures.push(await workingPixels(await (await fetch('/files/' + name)).blob()));
    const times = (hash, runs) => middle(pictures.map((picture) => medianTime(() => hash(picture), 5, runs)));
    const fingerprints = pictures.map(fingerprintOf);
    const queries = fingerprints.map(queryOf);
    const pairs = queries.flatMap((query, i) =>
      [i, (i + 1) % names.length].map((j) => medianTime(() => compare(query, fingerprints[j]), 3)),
    );
    const bits = differenceHash(pictures[0]);
    const others = pictures.map(differenceHash);
    return {
      fingerprint: times(fingerprintOf, 1),
      blockhash: times(blockhash, 20),
      differenceHash: times(differenceHash, 20),
      cosineHash: times(cosineHash, 20),
      pair: middle(pairs),
      pairOfBits: medianTime(() => others.map((other) => other.filter((bit, i) => bit !== bits[i]).length), 9, 200) / others.length,
    };
  },
};
`;

/** What "same photo or not" costs beside the plain hashes, in one run in a worker of the browser. */
export default async function samePhoto(): Promise<BenchRow[]> {
  const folder = join(root, 'assets/sample-library/pictures');
  const names = (await readdir(folder)).sort().filter((_, i) => i % 8 === 0);
  const worker = await startBrowserWorker(source, (name) => readFile(join(folder, name)));
  try {
    const ms: Record<string, number> = await worker.call('measure', names);
    const show = (value: number) => `${value.toFixed(value < 0.1 ? 4 : 2)} ms`;
    const against = (name: string, plain: number): BenchRow => ({
      name: `fingerprint of a picture, against ${name}`,
      ratio: ms.fingerprint! / plain,
      detail: `${show(ms.fingerprint!)} against ${show(plain)}, pixels at hand`,
    });
    return [
      {
        name: 'fingerprint of a picture, of its budget',
        ratio: ms.fingerprint! / pictureGoal,
        goal: 1,
        detail: `${show(ms.fingerprint!)} of ${pictureGoal} ms, median in a Chromium worker`,
      },
      {
        name: 'comparison of a pair, of its budget',
        ratio: ms.pair! / pairGoal,
        goal: 1,
        detail: `${show(ms.pair!)} of ${pairGoal} ms; 64 bits compared: ${show(ms.pairOfBits!)}`,
      },
      against('blockhash 256', ms.blockhash!),
      against('dHash 64', ms.differenceHash!),
      against('64-bit DCT hash', ms.cosineHash!),
    ];
  } finally {
    await worker.close();
  }
}
