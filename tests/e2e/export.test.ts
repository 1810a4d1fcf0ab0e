import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { readXlsx } from '@/tests/readers/read-xlsx';
import type { Offer } from '@/utils/offer/offer';
import { allowHosts } from './harness/allow-hosts';
import { catchDownloads, type Downloads } from './harness/downloads';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { showOffers } from './harness/many-offers';
import { startResultPictures, type ResultPictures } from './harness/result-pictures';
import { inspect } from './harness/inspect';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

const folder = join(root, 'assets/sample-library/pictures');
const samples = JSON.parse(readFileSync(join(root, 'assets/sample-library/offers.json'), 'utf8')) as {
  picture: string;
  offer: Offer;
}[];

/** Real offers by their looks: long ids, a formula for a title, pictures on 1688's servers. */
const manyOffers = (count: number, address: (name: string) => string): Offer[] =>
  Array.from({ length: count }, (_, i) => ({
    ...samples[i % samples.length]!.offer,
    id: String(1_234_567_890_123_000_000n + BigInt(i)),
    title: i === 0 ? '=HYPERLINK("https://evil.example","press")' : `夏季纯棉短袖T恤 ${i}, "宽松" 👕`,
    url: `https://detail.1688.com/offer/${1_234_567_890_123_000_000n + BigInt(i)}.html`,
    imageUrl: address(`${i}.jpg`),
    origin: 'service' as const,
  }));

/** Enough to be cancelled in the middle; `npm run bench` exports 2,000. */
const count = 60;

let chromium: ExtensionBrowser;
let pictures: ResultPictures;
let downloads: Downloads;
let panel: Page;

beforeAll(async () => {
  pictures = await startResultPictures((name) =>
    name === '3.jpg' ? { status: 404 } : { file: join(folder, samples[Number(name.split('.')[0]) % 192]!.picture) },
  );
  chromium = await openExtensionBrowser({
    hostRules: pictures.hostRule,
    alter: (copy) => allowHosts(copy, ['https://*.alicdn.com/*']),
  });
  downloads = await catchDownloads(chromium.browser);
  panel = await chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 800 });
});
afterAll(async () => {
  await chromium?.close();
  await pictures?.close();
  await downloads?.close();
});

const open = async () => {
  await panel.waitForSelector('[data-export]');
  if (!(await panel.$('.export-dialog'))) await panel.click('[data-export]');
  await panel.waitForSelector('.export-dialog[open]');
};
const choose = async (format: 'xlsx' | 'csv' | 'json') => {
  const label = words[`export.format.${format}`];
  await panel.$$eval(
    '.export-dialog .segments label',
    (labels, wanted) => (labels.find((each) => each.textContent === wanted) as HTMLElement).click(),
    label,
  );
};
const save = () => panel.click('.export-buttons .primary');
const outcome = (kind: string, timeout?: number) =>
  waitUntil(
    () => panel.$eval(`.export-outcome.${kind}`, (each) => each.textContent!).catch(() => undefined),
    `The dialog does not say "${kind}".`,
    timeout,
  );
const rowsOf = (file: Buffer) => parse(file, { bom: true, columns: true }) as Record<string, string>[];

describe('the export', () => {
  it('of samples says in every row what they are', async () => {
    await uploadInPanel(panel, join(folder, samples[0]!.picture));
    await chromium.waitForSearch(panel);
    await open();
    await choose('csv');
    await save();
    const { name, bytes } = await downloads.next();
    expect(name).toMatch(/^1688 001 \d{4}-\d\d-\d\d\.csv$/);
    const rows = rowsOf(bytes);
    expect(rows).toHaveLength(20);
    expect(rows[0]).toMatchObject({
      Title: samples[0]!.offer.title,
      'Price (CNY)': samples[0]!.offer.price!.amount,
      'Offer number': `'${samples[0]!.offer.id}`,
      'Searched for': '001.webp',
    });
    for (const row of rows) {
      expect(row.Data).toBe(words['export.origin.sample']);
      expect(row.Source).toMatch(/^Sample data, invented/);
    }
    await outcome('saved');
    await inspect(panel, 'export-saved');
    await choose('xlsx');
    await save();
    const [sheet] = readXlsx((await downloads.next()).bytes);
    expect(sheet!.pictures.size).toBe(20);
    await panel.keyboard.press('Escape');
  });

  it('of many offers has all pictures that are there, and shows how far it is', async () => {
    await showOffers(panel, manyOffers(count, pictures.address), { token: undefined, data: [{ offerId: '1' }] });
    await open();
    await choose('xlsx');
    pictures.slow(30);
    await save();
    await panel.waitForSelector(`.export-progress progress[max="${count}"]`);
    await inspect(panel, 'export-progress');
    const { bytes } = await downloads.next(90_000);
    expect(await outcome('saved')).toContain('1 picture could not be read');
    const [sheet, about] = readXlsx(bytes);
    expect(sheet!.cells).toHaveLength(count + 1);
    expect(sheet!.pictures.size).toBe(count - 1);
    const at = (title: string) => sheet!.cells[0]!.indexOf(title);
    expect(sheet!.cells[1]![at('Title')]).toBe('=HYPERLINK("https://evil.example","press")');
    expect(sheet!.cells[count]![at('Offer number')]).toBe('1234567890123000059');
    expect(about!.cells).toContainEqual(['Searched for', 'Mug "Alpina", 350 ml']);
  });

  it('is cancelled by one press, without a file', async () => {
    await open();
    pictures.slow(500);
    await save();
    await panel.waitForSelector(`.export-progress progress[max="${count}"]`);
    await panel.click('.export-progress .button');
    await outcome('cancelled');
    await waitUntil(() => pictures.waiting() === 0, 'Pictures are still being read.');
    expect(await downloads.names()).toEqual([]);
    pictures.slow(0);
  });

  it('holds everything that is known as JSON, with the answer of the service', async () => {
    await open();
    await choose('json');
    await panel.click('.export-dialog [role=switch]');
    await save();
    const { bytes } = await downloads.next();
    const file = JSON.parse(bytes.toString('utf8')) as { offers: { offer: Offer }[] };
    expect(file).toMatchObject({
      kind: 'find-on-1688-offers',
      provider: 'linkfox',
      sample: false,
      query: { storePage: 'https://shop.example/mug?utm=1', choices: { filters: ['certifiedFactory'] } },
      serviceAnswers: [{ data: [{ offerId: '1' }] }],
    });
    expect(file.offers.map(({ offer }) => offer.id)).toEqual(manyOffers(count, pictures.address).map(({ id }) => id));
  });

  it('is pasted as a table, without a formula in it', async () => {
    const origin = `chrome-extension://${chromium.extensionId}`;
    const rights = ['clipboard-read', 'clipboard-write'] as const;
    if (!inFirefox) await chromium.browser.defaultBrowserContext().overridePermissions(origin, [...rights]);
    await panel.bringToFront();
    await choose('csv');
    await panel.click('.export-buttons .button:not(.primary)');
    await outcome('copied');
    const pasted = await panel.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item!.getType(type)).text();
      return { text: await read('text/plain'), html: await read('text/html') };
    });
    const lines = parse(pasted.text, { delimiter: '\t', relax_column_count: true, skip_empty_lines: true });
    expect(lines[1]).toContain(`'=HYPERLINK("https://evil.example","press")`);
    expect(lines.at(-1)![0]).toBe(words['export.note.count']);
    expect(pasted.html).toContain('<table>');
  });
});
