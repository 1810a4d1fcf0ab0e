import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { startLinkfox, type LinkfoxServer } from '../gateway';
import { expectNothingLost, expectAgainByPress } from '../e2e/harness/batch-account';
import { searchThroughStrikes, type Strike } from '../e2e/harness/batch-campaign';
import type { ExtensionBrowser } from '../e2e/harness/extension-browser';
import { seededRandom } from '../e2e/harness/kill-campaign';
import { startSlowPictures, type SlowPictures } from '../e2e/harness/slow-pictures';

const count = 100;
/** Five kills of the worker between each end of the browser. */
const strikes: Strike[] = ['closed', 'crashed'].flatMap((end) => [...kills(), end as Strike]).concat(kills());

let home: string;
let server: LinkfoxServer;
let pictures: SlowPictures;
let chromium: ExtensionBrowser | undefined;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'find-on-1688-batch-'));
  server = await startLinkfox();
  pictures = await startSlowPictures(join(root, 'assets/sample-library/pictures'));
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  await pictures?.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

it(`loses none of ${count} pictures and asks none twice, through ${strikes.length} kills and restarts`, async () => {
  const seed = Date.now() % 2 ** 31;
  console.log(`seed ${seed}`);
  const random = seededRandom(seed);
  server.fault({ kind: 'slow', ms: 100 + random() * 400, times: Infinity });
  const end = await searchThroughStrikes({
    ...{ home, server, pictures, count, strikes, random },
    onBrowser: (started) => (chromium = started),
  });
  const ends: Record<string, number> = {};
  for (const { stage, error } of end.items) ends[error?.code ?? stage] = (ends[error?.code ?? stage] ?? 0) + 1;
  console.table({ ...ends, asked: end.asked.length });
  // A campaign that struck nothing would show nothing.
  expect(ends['interrupted-paid'], 'no call was interrupted').toBeGreaterThan(0);
  expectNothingLost(end, count);
  await expectAgainByPress(end, server);
});

function kills(): Strike[] {
  return Array.from({ length: 5 }, () => 'worker');
}
