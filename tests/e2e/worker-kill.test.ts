import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { killAt, killMoments, seededRandom } from './harness/kill-campaign';
import { startSlowPictures, type SlowPictures } from './harness/slow-pictures';
import { startKillable } from './harness/start-killable';

let chromium: ExtensionBrowser;
let pictures: SlowPictures;
let panel: Page;

beforeAll(async () => {
  pictures = await startSlowPictures(join(root, 'assets/sample-library/pictures'));
  chromium = await openExtensionBrowser();
  panel = await chromium.openExtensionPage('sidepanel.html');
});
afterAll(async () => {
  await chromium?.close();
  await pictures?.close();
});

// A short fixed seed; `npm run test:soak` does the rest.
describe('a worker that is killed', () => {
  const random = seededRandom(1688);
  it.each(killMoments)('while %s: the search still ends', async (moment) => {
    // A short stage may be over before the kill arrives, so it is tried until one hit.
    for (let tries = 1; ; tries += 1) {
      const begin = await startKillable(panel, chromium, pictures, moment);
      const result = await killAt(chromium, panel, moment, random() * 30, begin);
      expect(result.state.stage).toBe('done');
      expect(result).toMatchObject({ busy: false, alerts: 0 });
      expect(result.cards).toBe(result.state.loaded);
      if (result.hit) return;
      expect(tries, 'the worker was never killed in the middle').toBeLessThan(15);
    }
  });
});
