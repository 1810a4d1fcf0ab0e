import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { openExtensionBrowser, type ExtensionBrowser } from '../e2e/harness/extension-browser';
import { killAt, killMoments, seededRandom } from '../e2e/harness/kill-campaign';
import { startSlowPictures, type SlowPictures } from '../e2e/harness/slow-pictures';
import { startKillable } from '../e2e/harness/start-killable';
import { campaignEnd, soakMinutes } from './campaign-time';

/** Kills at each moment at the least: 20 in ten minutes. */
const leastKills = Math.min(20, 2 * soakMinutes);

let chromium: ExtensionBrowser;
let pictures: SlowPictures;
beforeAll(async () => {
  pictures = await startSlowPictures(join(root, 'assets/sample-library/pictures'));
  chromium = await openExtensionBrowser();
});
afterAll(async () => {
  await chromium?.close();
  await pictures?.close();
});

it('ends every search, whenever its worker is killed', async () => {
  const panel = await chromium.openExtensionPage('sidepanel.html');
  const seed = Date.now() % 2 ** 31;
  const random = seededRandom(seed);
  const end = campaignEnd('worker-kill');
  const ends: Record<string, number> = {};
  for (let round = 0; round < leastKills || Date.now() < end; round += 1) {
    for (const moment of killMoments) {
      const begin = await startKillable(panel, chromium, pictures, moment);
      const { hit, state, busy } = await killAt(chromium, panel, moment, random() * 400, begin);
      const name = `${moment}: ${hit ? 'killed' : 'too late'}, ${state.stage}`;
      ends[name] = (ends[name] ?? 0) + 1;
      expect(['done', 'failed'], `seed ${seed}, round ${round}, ${moment}`).toContain(state.stage);
      expect(state.stage === 'failed' && !state.error, 'a failure without a sentence').toBe(false);
      expect(busy).toBe(false);
    }
  }
  console.table(ends);
});
