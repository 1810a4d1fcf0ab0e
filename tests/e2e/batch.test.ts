import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { paidTwice, startLinkfox, type LinkfoxServer } from '../gateway';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { saveScreenshot } from './harness/save-screenshot';
import { allowLoopback, setUpProvider } from './harness/set-up-provider';
import { startSlowPictures, type SlowPictures } from './harness/slow-pictures';
import { waitUntil } from './harness/wait-until';

let chromium: ExtensionBrowser;
let server: LinkfoxServer;
let pictures: SlowPictures;
let page: Page;

beforeAll(async () => {
  server = await startLinkfox();
  pictures = await startSlowPictures(join(root, 'assets/sample-library/pictures'));
  chromium = await openExtensionBrowser({ alter: allowLoopback });
  page = await chromium.openExtensionPage('workspace.html#batch');
  await page.setViewport({ width: 1280, height: 900 });
  const agreedAt = '2026-01-01T00:00:00.000Z';
  const credentials = { key: 'linkfox-test-key' };
  await setUpProvider(page, 'linkfox', { credentials }, { gateway: { baseUrl: server.url }, agreedAt });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  await pictures?.close();
});

const searches = () => server.log().filter(({ path }) => path === '/alibaba1688/imageSearch');
const press = async (text: string) => {
  const found = await waitUntil(async () => {
    for (const button of await page.$$('main button'))
      if ((await button.evaluate((each) => each.textContent ?? '')).startsWith(text)) return button;
    return undefined;
  }, `There is no button “${text}”.`);
  await found.evaluate((button) => button.click());
};
const rows = (stage: string) => page.$$eval(`.batch-row.${stage}`, (found) => found.length);
const shown = (stage: string, count: number) =>
  waitUntil(async () => (await rows(stage)) === count, `Not ${count} rows are ${stage}.`, 20_000);

it('takes a list, is paused and resumed, outlives its worker, and sends nothing twice without a press', async () => {
  await saveScreenshot(page, 'batch-empty');
  const addresses = Array.from({ length: 12 }, () => pictures.address(0));
  await page.$eval(
    'textarea',
    (field, text) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    ['title,image', ...addresses.map((address, i) => `Mug ${i + 1},${address}`)].join('\n'),
  );
  await press(words['batch.usePasted']);
  await shown('waiting', 12);
  await waitUntil(
    () => page.$eval('.batch-figures', (line) => !(line.textContent ?? '').includes('Reading')).catch(() => false),
    'The pictures were not read.',
    20_000,
  );
  expect(searches()).toHaveLength(0);
  await saveScreenshot(page, 'batch-draft');

  const held = server.fault({ kind: 'slow', ms: 600_000, times: 3 });
  await press('Search 12 pictures');
  await waitUntil(() => searches().length === 3, 'Not three were asked at the same time.');
  await saveScreenshot(page, 'batch-running');
  await press(words['batch.pause']);
  await page.waitForFunction((text) => document.body.innerText.includes(text), {}, words['batch.resume']);
  await saveScreenshot(page, 'batch-paused');
  await press(words['batch.resume']);
  await page.waitForFunction((text) => document.body.innerText.includes(text), {}, words['batch.pause']);
  await chromium.stopServiceWorker(page);
  // What was sent is not sent again; the others go on.
  await shown('failed', 3);
  held.release();
  await shown('done', 9);
  expect(searches()).toHaveLength(12);
  expect(paidTwice(server.log())).toEqual([]);
  await saveScreenshot(page, 'batch-failed');

  await press('Try 3 again');
  await shown('done', 12);
  expect(searches()).toHaveLength(15);
  await saveScreenshot(page, 'batch-done');
  await page.setViewport({ width: 360, height: 760 });
  await saveScreenshot(page, 'batch-done-360');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await saveScreenshot(page, 'batch-done-360-dark');
  await page.setViewport({ width: 1280, height: 900 });
  await saveScreenshot(page, 'batch-done-dark');
}, 90_000);

it('names what it cannot take', async () => {
  await page.evaluate(() => void (location.hash = 'batch'));
  await page.waitForSelector('textarea');
  await page.$eval('textarea', (field) => {
    field.value = 'javascript:alert(1)';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(words['batch.usePasted']);
  const notes = await page.waitForSelector('.batch-notes');
  expect(await notes!.evaluate((list) => list.textContent)).toContain('javascript:alert(1)');
});
