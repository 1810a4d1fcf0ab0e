import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { inspect } from './harness/inspect';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';
import { noX11 } from './harness/x11';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

let chromium: ExtensionBrowser;
let panel: Page;
let history: Page;
/** Newest first. */
let ids: string[];

async function search(file: string): Promise<string> {
  await panel.bringToFront();
  const before = (await chromium.searchStates(panel))[0]?.id;
  await uploadInPanel(panel, join(root, 'assets/sample-library/pictures', file));
  return (await chromium.waitForSearch(panel, ({ id, stage }) => id !== before && stage === 'done')).id;
}

const rows = () => history.$$eval('.history-view [data-row]', (all) => all.map((row) => row.getAttribute('data-row')!));
const listed = (wanted: string[]) =>
  waitUntil(async () => (await rows()).join() === wanted.join(), `The list is not ${wanted.join()}.`);
const press = (label: string) => history.locator(`::-p-aria([name="${label}"][role="button"])`).click();
const onDisk = () =>
  history.evaluate(
    () =>
      new Promise<number[]>((done, failed) => {
        const opening = indexedDB.open('find-on-1688');
        opening.onerror = () => failed(opening.error as Error);
        opening.onsuccess = () => {
          const stores = ['searches', 'pictures', 'pages'];
          const reading = opening.result.transaction(stores);
          const counts = stores.map((store) => reading.objectStore(store).count());
          reading.oncomplete = () => {
            opening.result.close();
            done(counts.map(({ result }) => result));
          };
        };
      }),
  );

beforeAll(async () => {
  chromium = await openExtensionBrowser();
  panel = await chromium.openExtensionPage('sidepanel.html');
  ids = [await search('001.webp'), await search('002.webp')].reverse();
  history = await chromium.openExtensionPage('workspace.html#history');
});
afterAll(() => chromium?.close());

describe('the history', () => {
  it('lists what was searched, also what comes while it is open, and finds it by words', async () => {
    await listed(ids);
    ids.unshift(await search('003.webp'));
    await history.bringToFront();
    await listed(ids);
    await history.type('.history-find input', '002');
    await listed([ids[1]!]);
    await history.type('.history-find input', ' nowhere');
    await press(words['history.clearFilters']);
    await listed(ids);
  });

  it.skipIf(noX11)('shows what was asked and answered, and the kept answer in the real panel', async () => {
    await history.click(`[data-row="${ids[2]}"] .history-title`);
    await history.waitForSelector('.history-detail .history-offers a');
    const facts = await history.$eval('.history-facts', (list) => list.textContent);
    expect(facts).toContain(words['provider.library']);
    expect(facts).toContain(words['history.noFilters']);
    await inspect(history, 'history-detail');
    await press(words['history.open']);
    await waitUntil(
      () =>
        history.evaluate(async () =>
          (await chrome.runtime.getContexts({})).some(({ contextType }) => contextType === 'SIDE_PANEL'),
        ),
      'The side panel did not open.',
    );
    // The same search: another one would have another id.
    await chromium.waitForSearch(panel, ({ id }) => id === ids[2]);
    await panel.bringToFront();
    await panel.waitForSelector('article[data-offer-id]');
    await history.bringToFront();
    await history.keyboard.press('Escape');
    await waitUntil(async () => !(await history.$('.history-detail')), 'The details are still there.');
  });

  it('deletes one and all, and brings both back', async () => {
    await history.click(`[data-row="${ids[1]}"] .history-actions button:last-child`);
    await listed([ids[0]!, ids[2]!]);
    await press(words['options.undo']);
    await listed(ids);
    await press(words['history.clear']);
    await listed([]);
    await inspect(history, 'history-cleared');
    await press(words['options.undo']);
    await listed(ids);
    expect((await onDisk())[0]).toBe(3);
  });

  it('keeps as little as the user wants, after a second press, and what a window shows until it is closed', async () => {
    await history.click('.history-keep-fold summary');
    await history.select('.history-keep select', 'nothing');
    await press(words['history.keepBack']);
    await listed(ids);
    await history.select('.history-keep select', 'nothing');
    await press(words['history.keepSure_other'].replace('{count}', '3'));
    await waitUntil(async () => (await onDisk())[0] === 1, 'Only what the panel shows should be left.');
    await panel.bringToFront();
    await panel.click(`button[aria-label="${words['query.clear']}"]`);
    await waitUntil(async () => (await onDisk()).join() === '0,0,0', 'Something of the searches is still there.');
  });
});
