import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { startLinkfox, type LinkfoxServer } from '../gateway';
import { expectNothingLost, expectAgainByPress } from './harness/batch-account';
import { searchThroughStrikes } from './harness/batch-campaign';
import type { ExtensionBrowser } from './harness/extension-browser';
import { seededRandom } from './harness/kill-campaign';
import { startSlowPictures, type SlowPictures } from './harness/slow-pictures';

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

it('goes on through kills of its worker and a restart of the browser: nothing is lost, and nothing asked twice', async () => {
  server.fault({ kind: 'slow', ms: 150, times: Infinity });
  const end = await searchThroughStrikes({
    ...{ home, server, pictures, count: 12, strikes: ['worker', 'crashed', 'worker'] },
    random: seededRandom(1688),
    onBrowser: (started) => (chromium = started),
  });
  expectNothingLost(end, 12);
  await expectAgainByPress(end, server);
}, 90_000);
