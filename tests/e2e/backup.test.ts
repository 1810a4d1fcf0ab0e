import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { unzip } from '@/tests/readers/unzip';
import { catchDownloads, type Downloads } from './harness/downloads';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { saveScreenshot } from './harness/save-screenshot';
import { setUpProvider } from './harness/set-up-provider';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

let chromium: ExtensionBrowser;
let downloads: Downloads;
let options: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-on-1688-backup-'));
  chromium = await openExtensionBrowser();
  downloads = await catchDownloads(chromium.browser);
  const panel = await chromium.openExtensionPage('sidepanel.html');
  await uploadInPanel(panel, join(root, 'assets/sample-library/pictures/001.webp'));
  await chromium.waitForSearch(panel);
  await panel.waitForSelector('article[data-offer-id]');
  await setUpProvider(panel, 'library', { credentials: { key: 'a-secret-key-of-mine' } }, {});
  await panel.close();
  options = await chromium.openExtensionPage('options.html');
});
afterAll(async () => {
  await chromium?.close();
  await downloads?.close();
  await rm(folder, { recursive: true, force: true });
});

const press = (label: string) =>
  waitUntil(
    () =>
      options.$$eval(
        '#data button',
        (buttons, wanted) => {
          const found = buttons.find(({ textContent }) => textContent === wanted);
          found?.click();
          return !!found;
        },
        label,
      ),
    `There is no button "${label}".`,
  );
const says = (wanted: string) =>
  waitUntil(
    async () => (await options.$eval('#data', (section) => section.textContent)).includes(wanted),
    `It does not say "${wanted}".`,
  );
const choose = async (file: string) =>
  ((await options.$('#data input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);

/** How many records a store has, and the bytes of those that are pictures. */
const stored = (store: string, clear = false) =>
  options.evaluate(
    async (name, empty) => {
      const ended = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error as Error);
        });
      const database = await ended(indexedDB.open('find-on-1688'));
      const opened = database.transaction(name, 'readwrite').objectStore(name);
      const all = await ended(opened.getAll());
      if (empty) await ended(opened.clear());
      database.close();
      const bytes = await Promise.all(
        all.map(async (each) => (each instanceof Blob ? (await each.arrayBuffer()).byteLength : 0)),
      );
      return { count: all.length, bytes: bytes.reduce((sum, size) => sum + size, 0) };
    },
    store,
    clear,
  );

describe('a backup', () => {
  it('is saved, holds no key, and brings everything back after it was lost', async () => {
    await says(words['data.kind.pictures']);
    await press(words['data.backUp']);
    const { name, bytes } = await downloads.next();
    expect(name).toMatch(/^find-on-1688-backup-\d{4}-\d\d-\d\d\.zip$/);
    await says('It holds no keys.');
    await saveScreenshot(options, 'backup-written');
    for (const content of unzip(bytes).values()) expect(content.includes('a-secret-key-of-mine')).toBe(false);

    const before = [await stored('searches'), await stored('pictures'), await stored('pages')];
    expect(before[1]!.bytes).toBeGreaterThan(1000);
    for (const store of ['searches', 'pictures', 'pages']) await stored(store, true);
    const file = join(folder, name);
    await writeFile(file, bytes);
    await choose(file);
    await press(words['data.replace']);
    await says('Restored:');
    expect([await stored('searches'), await stored('pictures'), await stored('pages')]).toEqual(before);
    expect((await stored('keys')).count).toBe(1);
  });

  it('that is cut off ends in a sentence, and nothing is changed', async () => {
    const before = await stored('searches');
    const file = join(folder, 'cut.zip');
    await press(words['data.backUp']);
    const { bytes } = await downloads.next();
    await writeFile(file, bytes.subarray(0, bytes.length / 2));
    await choose(file);
    await says(words['error.backup-damaged']);
    expect(await stored('searches')).toEqual(before);
    await saveScreenshot(options, 'backup-damaged');
  });
});
