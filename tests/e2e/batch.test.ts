import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { paidTwice, startLinkfox, type LinkfoxServer } from '../gateway';
import { pasteList, pressButton, searchesOf } from './harness/batch-campaign';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
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

const searches = () => searchesOf(server);
const press = (text: string) => pressButton(page, text);
const rows = (stage: string) => page.$$eval(`.batch-row.${stage}`, (found) => found.length);
const shown = (stage: string, count: number) =>
  waitUntil(async () => (await rows(stage)) === count, `Not ${count} rows are ${stage}.`, 20_000);

it('takes a list, is paused and resumed, outlives its worker, and sends nothing twice without a press', async () => {
  await saveScreenshot(page, 'batch-empty');
  await pasteList(
    page,
    Array.from({ length: 12 }, () => pictures.address(0)),
  );
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

  // Its rows are found by words, and one opens into all that was found for it, in the page itself.
  const find = (text: string) =>
    page.$eval(
      '.batch-tools input',
      (field, typed) => {
        (field as HTMLInputElement).value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
  await find('mug 10');
  await shown('done', 1);
  await page.locator('.batch-price').click();
  await page.waitForSelector('.batch-result article');
  expect(await page.$eval('.batch-result h2', (title) => title.textContent)).toBe('Mug 10');
  const before = searches().length;
  await page.select('.batch-result .sort-select', 'loaded price');
  const prices = () => page.$$eval('.batch-result .offer-price', (all) => all.map((each) => each.textContent));
  const amounts = (await prices()).map((price) => Number(/[\d.]+/.exec(price.replace(',', ''))?.[0]));
  expect(amounts.length).toBeGreaterThan(10);
  expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
  await page.locator('.batch-result .save-button').click();
  await page.waitForSelector('.batch-result .save-button[aria-pressed=true]');
  await page.locator('.batch-result .plan-button').click();
  await page.waitForSelector('.batch-result .planned-offer');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('.batch-result'));
  expect(await page.evaluate(() => document.activeElement?.querySelector('.batch-product')?.textContent)).toContain(
    'Mug 10',
  );
  await page.keyboard.press('Enter');
  await page.waitForSelector('.batch-result article');
  await press(words['batch.result.back']);
  await find('');
  await shown('done', 12);
  // What is kept is shown: nothing of it was asked for.
  expect(searches()).toHaveLength(before);

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

it.skipIf(inFirefox)(
  'is made of all products of a shop’s page by one press in the popup, and asks nothing by itself',
  async () => {
    const before = searches().length;
    const shop = await chromium.open(pictures.address(0));
    const cards = Array.from(
      { length: 6 },
      (_, i) =>
        `<li><a href="/product/${i}"><img src="${pictures.address(0)}" width="220" height="220"><h3>Kettle ${i + 1}</h3></a><p>$${i + 9}.99</p></li>`,
    );
    await shop.evaluate((html) => (document.body.innerHTML = html), `<h1>Kettles</h1><ul>${cards.join('')}</ul>`);
    await shop.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    const popup = await chromium.pressToolbarButton(shop);
    const button = await popup.waitForSelector('.popup-offers button');
    expect(await button!.evaluate((each) => each.textContent)).toBe(words['popup.searchAll'].replace('{count}', '6'));
    // The popup closes by the press, and what closes answers nothing.
    void button!.evaluate((each) => (each as HTMLElement).click()).catch(() => undefined);
    const target = await chromium.browser.waitForTarget((each) => /workspace\.html#batch\/./.test(each.url()));
    const batch = await target.asPage();
    await waitUntil(
      async () => (await batch.$$('.batch-row.waiting')).length === 6,
      'The batch does not have the six products.',
    );
    const titles = await batch.$$eval('.batch-product > :first-child', (all) => all.map((each) => each.textContent));
    expect(titles).toContain('Kettle 3');
    expect(searches()).toHaveLength(before);
  },
  60_000,
);
