import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { openExtensionBrowser, type ExtensionBrowser } from '../e2e/harness/extension-browser';
import { waitUntil } from '../e2e/harness/wait-until';
import { supplierList } from '../utils/workspace/library/import/supplier-list';

const rows = 100_000;
const seed = 1688;
/** What the browser's processes may take more than before at the highest, bytes. */
const mostMemory = 1_200_000_000;
const minutes = 60_000;

let chromium: ExtensionBrowser;
let library: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-soak-'));
  chromium = await openExtensionBrowser();
  library = await chromium.openExtensionPage('workspace.html#library');
});
afterAll(async () => {
  await chromium?.close();
  await rm(folder, { recursive: true, force: true });
});

const says = (part: string, timeout = 3 * minutes) =>
  waitUntil(
    () => library.evaluate((text) => document.body.innerText.includes(text), part),
    `The library does not say "${part}".`,
    timeout,
  );
const press = (text: string) =>
  library.evaluate((wanted) => {
    const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === wanted);
    found!.click();
  }, text);

/** The memory of all processes of the browser that are in use, bytes (Linux). */
async function memoryOf(browser: number): Promise<number> {
  const processes = new Map<number, { parent: number; bytes: number }>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    processes.set(Number(name), { parent: field('PPid'), bytes: field('RssAnon') * 1024 });
  }
  const isOurs = (id: number): boolean =>
    id === browser || (processes.has(id) && id > 1 && isOurs(processes.get(id)!.parent));
  return [...processes].reduce((sum, [id, { bytes }]) => sum + (isOurs(id) ? bytes : 0), 0);
}

it(`imports ${rows.toLocaleString('en')} rows: cancelled without a trace, then in whole, then nothing new, in bounded memory`, async () => {
  const list = supplierList(rows, seed);
  const file = join(folder, 'suppliers.csv');
  await writeFile(file, list.csv);
  const browser = chromium.browser.process()!.pid!;
  const before = await memoryOf(browser);
  let highest = before;
  const watch = setInterval(() => void memoryOf(browser).then((now) => (highest = Math.max(highest, now))), 200);
  const choose = async () => {
    const input = await library.waitForSelector('.library-start input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await library.waitForSelector('.library-import .button.primary[aria-disabled=false]', { timeout: 5 * minutes });
  };
  const count = (figure: number) => figure.toLocaleString('en');
  const started = Date.now();
  const lap = (what: string) => console.log(`${what}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  try {
    await choose();
    lap('read and checked');
    await says(
      `${count(list.offers)} offers · ${count(list.leftOut)} rows left out · ${count(list.unread)} values could not be read`,
    );
    await press(`Import ${count(list.offers)} offers`);
    await waitUntil(
      () => library.evaluate(() => (document.querySelector('progress')?.value ?? 0) > 20_000),
      'The import shows no progress.',
      5 * minutes,
    );
    await press(words['import.cancel']);
    await library.waitForSelector('.library-import .button.primary[aria-disabled=false]', { timeout: minutes });
    lap('cancelled');
    expect(await stored()).toEqual({ offers: 0, chunks: 0 });
    await press(`Import ${count(list.offers)} offers`);
    await says(`Imported: ${count(list.different)} new`);
    lap('imported');
    expect(await stored()).toEqual({ offers: list.different, chunks: Math.ceil(list.different / 2048) });
    await library.type('.library-find input', '工厂 4999');
    await says(' found');
    await press(words['library.add']);
    await choose();
    await press(`Import ${count(list.offers)} offers`);
    await says(`Imported: 0 new, 0 updated, ${count(list.different)} unchanged`);
    lap('imported again');
  } finally {
    clearInterval(watch);
  }
  console.log(`Memory: ${Math.round(before / 1e6)} MB before, ${Math.round(highest / 1e6)} MB at the highest.`);
  expect(highest - before).toBeLessThan(mostMemory);
});

/** What the library's stores hold. */
function stored(): Promise<{ offers: number; chunks: number }> {
  return library.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('find-on-1688');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error!);
    });
    const countOf = (name: string) =>
      new Promise<number>((resolve, reject) => {
        const counting = database.transaction(name).objectStore(name).count();
        counting.onsuccess = () => resolve(counting.result);
        counting.onerror = () => reject(counting.error!);
      });
    try {
      return { offers: await countOf('libraryOffers'), chunks: await countOf('libraryChunks') };
    } finally {
      database.close();
    }
  });
}
