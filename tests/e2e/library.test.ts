import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { makeXlsx } from '../utils/workspace/library/import/make-files';
import { allowHosts } from './harness/allow-hosts';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { axeFindings } from './harness/axe';
import { catchDownloads, type Downloads } from './harness/downloads';
import { clearPanel, shownOffers } from './harness/panel-actions';
import { startResultPictures, type ResultPictures } from './harness/result-pictures';
import { saveScreenshot } from './harness/save-screenshot';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

const picture = (number: number) =>
  join(root, `assets/sample-library/pictures/${String(number).padStart(3, '0')}.webp`);

/** The picture of this row is not there. */
const gone = 45;

let pictures: ResultPictures;
let chromium: ExtensionBrowser;
let downloads: Downloads;
let library: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'));
  pictures = await startResultPictures((name) => {
    const number = Number(name.replace('.jpg', ''));
    return number === gone ? { status: 404 } : { file: picture(number) };
  });
  chromium = await openExtensionBrowser({
    hostRules: pictures.hostRule,
    alter: (copy) => allowHosts(copy, ['https://*.alicdn.com/*']),
  });
  downloads = await catchDownloads(chromium.browser);
  library = await chromium.openExtensionPage('workspace.html#library');
  await library.setViewport({ width: 1280, height: 800 });
});
afterAll(async () => {
  await chromium?.close();
  await downloads?.close();
  await pictures?.close();
  await rm(folder, { recursive: true, force: true });
});

const header = ['product_id', 'title', 'main_image', 'price', 'min_buy', 'company_name'];
const rowOf = (number: number, price = '23.50') => [
  `6287451903210000${String(number).padStart(3, '0')}`,
  `杯子 ${number}`,
  pictures.address(`${number}.jpg`),
  price,
  '5',
  `工厂 ${number}`,
];
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const asCsv = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join(',')).join('\n');

async function chooseFile(name: string, bytes: string | Uint8Array): Promise<void> {
  await library.bringToFront();
  const file = join(folder, name);
  await writeFile(file, bytes);
  if (!(await library.$('.library-start'))) await pressWords(words['library.add']);
  const input = await library.waitForSelector('.library-start input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  await library.waitForSelector('.library-import .button.primary[aria-disabled=false]', { timeout: 20_000 });
}

const importNow = () => library.click('.library-import .button.primary');
const pressWords = (text: string, page = library) =>
  waitUntil(
    () =>
      page.evaluate((wanted) => {
        const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === wanted);
        found?.click();
        return !!found;
      }, text),
    `There is no button "${text}".`,
  );
const says = (part: string, page = library) =>
  waitUntil(
    () => page.evaluate((text) => document.body.innerText.includes(text), part),
    `The page does not say "${part}".`,
    20_000,
  );

it('teaches what a file must have, and its template comes in as it is', async () => {
  await library.waitForSelector('.library-start');
  await saveScreenshot(library, 'library-empty');
  expect(await axeFindings(library)).toEqual([]);
  await pressWords(words['import.template']);
  const { name, bytes } = await downloads.next();
  await chooseFile(name, bytes);
  await says('1 offer');
  expect(await library.$$eval('.library-import-table select', (all) => all.map(({ value }) => value))).not.toContain(
    '',
  );
  await pressWords(words['import.cancel']);
  await library.waitForSelector('.library-start');
});

it('imports CSV but for a broken row, reads its pictures over a killed worker, and finds its offers by picture', async () => {
  await chooseFile('suppliers.csv', asCsv([header, ...numbers(1, 40).map((n) => rowOf(n)), ['', '', '', '7', '', '']]));
  await says('40 offers · 1 row left out');
  await says('Row 42: no title and no picture');
  await saveScreenshot(library, 'library-import');
  expect(await axeFindings(library)).toEqual([]);
  await pressWords(words['import.saveProblems']);
  expect((await downloads.next()).bytes.toString()).toContain('42,,,"no title and no picture');
  pictures.slow(40);
  await importNow();
  await says('Imported: 40 new');
  await waitUntil(() => pictures.read().length > 26, 'No pictures are read.', 20_000);
  await chromium.stopServiceWorker(library);
  expect(pictures.read().length).toBeLessThan(40);
  await says('40 can be found by picture');
  pictures.slow(0);
  const read = pictures.read();
  expect(new Set(read.map(({ path }) => path)).size).toBe(40);
  // What was kept before the kill is not read again.
  expect(read.length).toBeLessThan(40 + 24);
  expect(read.filter(({ cookie, referer }) => cookie !== undefined || referer !== undefined)).toEqual([]);

  const panel = await chromium.openExtensionPage('sidepanel.html');
  await uploadInPanel(panel, picture(12));
  const state = await chromium.waitForSearch(panel);
  expect(state).toMatchObject({ stage: 'done', sample: false });
  expect(state.outOf).toBeGreaterThan(40);
  // The samples are searched beside them, and one has the same picture.
  await waitUntil(
    async () => (await shownOffers(panel)).slice(0, 2).includes(rowOf(12)[0]!),
    'The imported offer is not found.',
  );
  await says(words['results.someSamples'], panel);
  await clearPanel(panel);
  await panel.close();
});

it('says before the import what no column gives, and what to do', async () => {
  await chooseFile(
    'bare.csv',
    asCsv([
      ['what', 'image', 'amount'],
      [' 杯子', pictures.address('1.jpg'), '12-18'],
    ]),
  );
  await says(words['import.missing.title.column']);
  await says(words['import.missing.price.column']);
  await saveScreenshot(library, 'library-import-missing');
  expect(await axeFindings(library)).toEqual([]);
  const columns = await library.$$('.library-import-table select');
  await columns[0]!.select('title');
  await columns[2]!.select('price');
  await says(words['import.missing.price.unread']);
  await says('12-18');
  expect(await library.evaluate(() => document.body.innerText)).not.toContain(words['import.missing.title.column']);
  await library.waitForSelector('.library-import .button.primary[aria-disabled=false]');
  await library.setViewport({ width: 360, height: 760 });
  await saveScreenshot(library, 'library-import-missing-360');
  await library.setViewport({ width: 1280, height: 800 });
  await pressWords(words['import.cancel']);
});

it('imports a workbook, joins what is there, and names a failed picture', async () => {
  const cells = [header, ...numbers(31, 50).map((number) => rowOf(number, '19.90'))];
  await chooseFile('more.xlsx', new Uint8Array(await makeXlsx({ Offers: cells }).arrayBuffer()));
  // The columns are those of the file before.
  await says(words['import.remembered']);
  await says('20 offers');
  await importNow();
  await says('Imported: 10 new, 10 updated, 0 unchanged');
  // Taken back as a whole, and dropped on the page to come in again.
  await pressWords(words['options.undo']);
  await says('40 offers');
  await says(words['said.undone']);
  // Of what the import joined nothing could be brought back, so nothing offers to bring back the rest of it alone.
  expect(await library.evaluate(() => document.body.innerText)).not.toContain('deleted');
  await library.evaluate(
    async (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], 'dropped.xlsx'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [...new Uint8Array(await makeXlsx({ Offers: cells }).arrayBuffer())],
  );
  await library.waitForSelector('.library-import .button.primary[aria-disabled=false]', { timeout: 20_000 });
  await importNow();
  await says('Imported: 10 new, 10 updated, 0 unchanged');
  await says('1 picture could not be read');
  await says('49 can be found by picture');
  await saveScreenshot(library, 'library-list');
  expect(await axeFindings(library)).toEqual([]);
});

it('finds by words, deletes and brings back, and exports what the import reads', async () => {
  await library.type('.library-find input', '工厂 4');
  await says('14 found');
  await library.click(`button[aria-label="Delete 杯子 4"]`);
  await says('13 found');
  await pressWords(words['options.undo']);
  await says('14 found');
  await library.click('.library-find input', { count: 3 });
  await library.keyboard.press('Backspace');
  await pressWords(words['library.export']);
  await library.waitForSelector('.export-dialog[open]');
  await saveScreenshot(library, 'library-export');
  await library.$$eval(
    '.export-dialog .segments label',
    (labels, wanted) => labels.find((each) => each.textContent === wanted)?.click(),
    words['export.format.json'],
  );
  await library.click('.export-buttons .primary');
  const { bytes } = await downloads.next();
  await library.keyboard.press('Escape');
  await chooseFile('again.json', bytes);
  await importNow();
  await says('Imported: 0 new, 0 updated, 50 unchanged');
});

it('asks for a host before it reads pictures there, and forgets it with the offer', async () => {
  await chooseFile(
    'other.csv',
    asCsv([header, rowOf(60).map((cell, i) => (i === 2 ? 'https://shop.example/60.jpg' : cell))]),
  );
  await importNow();
  await library.waitForSelector('.library-allow button');
  expect(await library.$eval('.library-allow', (card) => card.textContent)).toContain('shop.example (1)');
  await saveScreenshot(library, 'library-allow');
  await pressWords(words['options.undo']);
  await library.waitForSelector('.library-allow', { hidden: true });
});

it('keeps nothing of an import whose page is closed in the middle', async () => {
  await chooseFile('large.csv', asCsv([header, ...numbers(1, 10_000).map((number) => rowOf(1000 + number))]));
  await importNow();
  await library.waitForSelector('.library-import progress[value]');
  await library.close();
  library = await chromium.openExtensionPage('workspace.html#library');
  await library.setViewport({ width: 1280, height: 800 });
  await says('50 offers');
});

it('with all deleted and the samples switched off, the panel leads to the library; undo brings all back', async () => {
  await pressWords(words['library.removeAll']);
  await library.waitForSelector('.library-start');
  await library.click('.library-switches label:last-child input');
  const panel = await chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 800 });
  await uploadInPanel(panel, picture(12));
  expect(await chromium.waitForSearch(panel)).toMatchObject({ stage: 'done', outOf: 0 });
  await says(words['results.samplesRest'], panel);
  await saveScreenshot(panel, 'library-nothing');
  await pressWords(words['results.openLibrary'], panel);
  if (!inFirefox)
    await chromium.browser.waitForTarget(
      (target) => target.url().endsWith('workspace.html#library') && target !== library.target(),
    );
  await library.bringToFront();
  await pressWords(words['options.undo']);
  await says('49 can be found by picture');
});
