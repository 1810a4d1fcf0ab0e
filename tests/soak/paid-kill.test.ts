import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { paidTwice, startLinkfox, type LinkfoxServer } from '../gateway';
import { openExtensionBrowser, type ExtensionBrowser } from '../e2e/harness/extension-browser';
import { seededRandom } from '../e2e/harness/kill-campaign';
import { killPaidSearch } from '../e2e/harness/paid-kill-campaign';
import { allowLoopback, setUpProvider } from '../e2e/harness/set-up-provider';
import { uploadInPanel } from '../e2e/harness/upload';
import { campaignEnd, soakMinutes } from './campaign-time';

/** Kills at the least: 200 in ten minutes. */
const leastKills = Math.min(200, 20 * soakMinutes);

let chromium: ExtensionBrowser;
let server: LinkfoxServer;
beforeAll(async () => {
  server = await startLinkfox();
  chromium = await openExtensionBrowser({ alter: allowLoopback });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

it('sends no question twice without a press, whenever the worker is killed', async () => {
  const panel = await chromium.openExtensionPage('sidepanel.html');
  const gateway = { baseUrl: server.url };
  const credentials = { key: 'linkfox-test-key' };
  await setUpProvider(panel, 'linkfox', { credentials }, { gateway, agreedAt: new Date().toISOString() });
  await uploadInPanel(panel, join(root, 'assets/sample-library/pictures/001.webp'));
  await chromium.waitForSearch(panel);

  const seed = Date.now() % 2 ** 31;
  const random = seededRandom(seed);
  const ends: Record<string, number> = {};
  const end = campaignEnd('paid-kill');
  for (let round = 0; round < leastKills || Date.now() < end; round += 1) {
    const answers = server.fault({ kind: 'slow', ms: random() * 300, times: Infinity });
    const second = random() < 0.3 ? random() * 200 : undefined;
    const { state, asked } = await killPaidSearch(chromium, panel, server, {
      keyword: `round ${round}`,
      delay: random() * 400,
      ...(second === undefined ? {} : { second }),
    });
    answers.remove();
    const name = `${state.error?.code ?? state.stage}, asked ${asked}`;
    ends[name] = (ends[name] ?? 0) + 1;
    expect(asked, `seed ${seed}, round ${round}`).toBeLessThanOrEqual(1);
    expect(['done', 'interrupted-paid'], `seed ${seed}, round ${round}`).toContain(state.error?.code ?? state.stage);
  }
  console.table(ends);
  expect(paidTwice(server.log())).toEqual([]);
});
