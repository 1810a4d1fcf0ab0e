import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findExtensionPage } from '@/scripts/browser/extension-target.mjs';
import { launchChromium } from '@/scripts/browser/launch.mjs';
import { readSearchStates, waitForSearch } from '@/scripts/browser/search-state.mjs';
import { ensureBuild } from '@/scripts/setup/ensure-build.mjs';
import { root } from '@/scripts/setup/root.mjs';
import { startLinkfox, type LinkfoxServer } from '../gateway';
import { clearPanel, shownOffers } from './harness/panel-actions';
import { set } from './harness/screens';
import { allowLoopback, readKeysOf, readLedger, setUpProvider } from './harness/set-up-provider';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

/** The former package as it was made, under a lower version and without the sample library, which has not changed since. */
const former = join(root, 'tests/former/find-on-1688-0.0.9-chrome.zip');
const samples = join(root, 'assets/sample-library');
const picture = (number: number) => join(samples, `pictures/${String(number).padStart(3, '0')}.webp`);
const credentials = { key: 'linkfox-test-key' };

let extension: string;
let server: LinkfoxServer;
let browser: Browser;
let extensionId: string;
/** What the former version showed of the paid search. */
let offers: string[];

const asked = () => server.log().filter(({ path }) => path === '/alibaba1688/imageSearch').length;
const shown = (panel: Page) =>
  waitUntil(async () => {
    const ids = await shownOffers(panel);
    return ids.length > 0 && ids;
  }, 'The panel shows no offers.');

async function unpackFormer(folder: string): Promise<void> {
  for (const [path, data] of Object.entries(unzipSync(readFileSync(former)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), data);
  }
  await cp(samples, join(folder, 'sample-library'), { recursive: true });
  await allowLoopback(folder);
}

/** Uses the former version: a free search, a service with its key, and a search that is paid for. */
async function useFormer(): Promise<void> {
  const panel = await openPage('sidepanel.html');
  await uploadInPanel(panel, picture(3));
  await waitForSearch(panel);
  await shown(panel);
  const agreedAt = '2026-01-01T00:00:00.000Z';
  await setUpProvider(panel, 'linkfox', { credentials }, { gateway: { baseUrl: server.url }, agreedAt });
  await set(panel, { theme: 'dark', quantity: 250 });
  await clearPanel(panel);
  await uploadInPanel(panel, picture(1));
  expect(await waitForSearch(panel)).toMatchObject({ stage: 'done', providerId: 'linkfox' });
  offers = await shown(panel);
}

/** Puts the build of now in the former one's place, as a store's update does: the same id, a higher version. */
async function update(): Promise<void> {
  await rm(extension, { recursive: true });
  await cp(await ensureBuild('chrome'), extension, { recursive: true });
  await allowLoopback(extension);
  expect(await browser.installExtension(extension)).toBe(extensionId);
}

async function openPage(file: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/${file}`, { waitUntil: 'load' });
  return page;
}

beforeAll(async () => {
  extension = await mkdtemp(join(tmpdir(), 'find-on-1688-update-'));
  server = await startLinkfox();
  await unpackFormer(extension);
  ({ browser, extensionId } = await launchChromium({ extension, headless: true, keepWelcome: true }));
  await useFormer();
  await update();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(extension, { recursive: true, force: true, maxRetries: 5 });
});

it('finds everything in place after an update: settings, key, paid calls, kept answers and the history', async () => {
  const panel = await openPage('sidepanel.html');
  await panel.waitForSelector('.drop-area');
  expect(await panel.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await readKeysOf(panel, 'linkfox')).toMatchObject({ credentials });
  expect(await readLedger(panel)).toMatchObject([{ provider: 'linkfox' }]);
  expect(asked()).toBe(1);

  // The history has both searches, and shows the paid one's answer without a call.
  const history = await openPage('workspace.html#history');
  await waitUntil(async () => (await history.$$('[data-row]')).length === 2, 'The history has not both searches.');

  // The same question is answered from what was kept before the update.
  await uploadInPanel(panel, picture(1));
  const again = await waitForSearch(panel);
  expect(again).toMatchObject({ stage: 'done', cost: { amount: '0' } });
  expect(await shown(panel)).toEqual(offers);
  expect(asked()).toBe(1);
  expect((await readSearchStates(panel))[0]!.cached).toBeDefined();

  // First steps are for the first install only.
  expect(await findExtensionPage(browser, extensionId, 'welcome.html')).toBeUndefined();
}, 60_000);
