import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { killAt, killMoments, seededRandom, type KillMoment } from './harness/kill-campaign';
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
  let hits = 0;
  it.each(killMoments.flatMap((moment) => [moment, moment]))(
    'while %s, the search still ends',
    async (moment: KillMoment) => {
      const result = await killAt(
        chromium,
        panel,
        moment,
        random() * 150,
        await startKillable(panel, chromium, pictures, moment),
      );
      if (result.hit) hits += 1;
      expect(result.state.stage).toBe('done');
      expect(result).toMatchObject({ busy: false, alerts: 0 });
      expect(result.cards).toBe(result.state.loaded);
    },
  );

  it('was killed in the middle at least once, so that this proves something', () => expect(hits).toBeGreaterThan(0));
});
