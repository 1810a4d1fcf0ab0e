import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { paidTwice, startLinkfox, type LinkfoxServer } from '../gateway';
import { pasteList, pressButton, searchesOf } from './harness/batch-campaign';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { saveScreenshot } from './harness/save-screenshot';
import { allowLoopback, putBatch, readBatchItems, setUpProvider } from './harness/set-up-provider';
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
  // No figure is absent without its reason, and one press leads to where what is missing is given.
  const figures = await page.$$eval('.batch-figure', (all) => all.map((each) => each.textContent ?? ''));
  expect(figures).toHaveLength(24);
  expect(figures.filter((text) => !text.includes(words['batch.lack.rate']))).toEqual([]);
  expect(await page.$eval('.batch-lacks', (line) => line.textContent)).toContain(words['batch.lacks.rate']);
  await press(words['batch.lacks.plan']);
  await page.waitForSelector('.batch-result .plan');
  // What is proposed there is the row's best offer.
  const first = (await readBatchItems(page)).find(({ index }) => index === 0);
  expect(await page.$eval('.batch-result .plan', (plan) => plan.textContent)).toContain(
    first!.result!.best!.offer.title,
  );
  await saveScreenshot(page, 'batch-plan');
  await press(words['batch.result.back']);
  await page.waitForFunction(() => !document.querySelector('.batch-result'));

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
  // The row's best offer is marked among the results, wherever the order puts it.
  const best = (await readBatchItems(page)).find(({ product }) => product?.title === 'Mug 10')!.result!.best!.offer.id;
  const marked = () =>
    page.$$eval('.best-mark', (all) =>
      all.map((each) => each.closest<HTMLElement>('[data-offer-id]')?.dataset.offerId),
    );
  expect(await marked()).toEqual([best]);
  await saveScreenshot(page, 'batch-result-best');
  await page.$$eval(
    '.tab-strip [role=tab]',
    (tabs, text) => (tabs.find((tab) => tab.textContent?.startsWith(text)) as HTMLElement).click(),
    words['insights.tab'],
  );
  await page.waitForSelector(
    '.batch-result .insights canvas, .batch-result .insights svg, .batch-result .insights button',
  );
  await saveScreenshot(page, 'batch-insights');
  await page.locator('.tab-strip [role=tab]').click();
  await page.waitForSelector('.batch-result article');
  await page.select('.batch-result .sort-select', 'loaded price');
  const prices = () => page.$$eval('.batch-result .offer-price', (all) => all.map((each) => each.textContent));
  const amounts = (await prices()).map((price) => Number(/[\d.]+/.exec(price.replace(',', ''))?.[0]));
  expect(amounts.length).toBeGreaterThan(10);
  expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
  expect(await marked()).toEqual([best]);
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

it('is deleted with a way back that brings all of it, and costs nothing', async () => {
  const before = searches().length;
  await press(words['batch.delete']);
  await page.waitForSelector('.batch-intake');
  await page.waitForFunction(() => !document.querySelector('.batch-list li'));
  await saveScreenshot(page, 'batch-deleted');
  await page.locator('.said-bar .button.link').click();
  await page.locator('.batch-list a').click();
  await shown('done', 12);
  expect(searches()).toHaveLength(before);
});

it.skipIf(inFirefox)('takes the pictures of a folder that is dropped on it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'batch-folder-'));
  await mkdir(join(folder, 'mugs/blue'), { recursive: true });
  const sources = (await readdir(join(root, 'assets/sample-library/pictures'))).sort();
  const names = ['mugs/1.webp', 'mugs/10.webp', 'mugs/2.webp', 'mugs/blue/3.webp'];
  for (const [i, name] of names.entries())
    await copyFile(join(root, 'assets/sample-library/pictures', sources[i]!), join(folder, name));
  await writeFile(join(folder, 'mugs/notes.txt'), 'no picture');
  await page.evaluate(() => void (location.hash = 'batch'));
  await page.waitForSelector('.batch-intake');
  const session = await page.createCDPSession();
  const data = { items: [], files: [join(folder, 'mugs')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 300, data });
  await shown('waiting', 4);
  const titles = await page.$$eval('.batch-product > :first-child', (all) => all.map((each) => each.textContent));
  expect(titles).toEqual(['1.webp', '2.webp', '10.webp', '3.webp']);
  await rm(folder, { recursive: true, force: true });
});

it('shows three hundred rows by those in view, in every width, by pointer and by keys', async () => {
  const items = await readBatchItems(page);
  const like = items.find(({ stage }) => stage === 'done')!;
  const batchId = 'three-hundred';
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...like,
    ...{ batchId, index, searchId: `many-${index}` },
    product: { title: `Mug ${index + 1}`, store: 'shop.example', url: 'https://shop.example/' },
  }));
  await putBatch(page, like.batchId, batchId, many);
  await page.evaluate((id) => void (location.hash = `batch/${id}`), batchId);
  await page.waitForFunction(() => document.querySelector('.batch-product')?.textContent?.includes('Mug 1'));
  for (const [width, height] of [
    [1280, 900],
    [900, 900],
    [360, 760],
  ] as const) {
    await page.setViewport({ width, height });
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      await saveScreenshot(page, `batch-300-${width}-${theme}`);
    }
    expect((await page.$$('.batch-row')).length).toBeLessThan(60);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewport({ width: 1280, height: 900 });
  const lefts = (selector: string) =>
    page.$eval(selector, (row) => [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().left)));
  const head = await lefts('.batch-head');
  const cells = await lefts('.batch-row');
  expect(head).toHaveLength(cells.length);
  for (const [i, left] of head.entries()) expect(Math.abs(left - cells[i]!)).toBeLessThanOrEqual(2);
  await page.focus('.virtual-row[tabindex="0"]');
  await page.keyboard.press('End');
  const focused = () => page.evaluate(() => document.activeElement?.querySelector('.batch-product')?.textContent ?? '');
  await waitUntil(async () => (await focused()).includes('Mug 300'), 'The last row does not have the focus.');
  await page.keyboard.press('Home');
  await waitUntil(async () => (await focused()).startsWith('Mug 1'), 'The first row does not have the focus.');
});

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
