import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { root } from '@/scripts/setup/root.mjs';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { waitUntil } from './harness/wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

let chromium: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  chromium = await openExtensionBrowser({ incognito: true });
  page = await chromium.openExtensionPage('sidepanel.html');
});
afterAll(() => chromium?.close());

const picture = readFileSync(join(root, 'assets/sample-library/pictures/003.webp')).toString('base64');

/** Everything that the extension keeps on the disk. */
function kept(): Promise<string> {
  return page.evaluate(async () => {
    const names = await indexedDB.databases();
    const rows = await Promise.all(
      names.map(
        ({ name }) =>
          new Promise<unknown[]>((resolve, reject) => {
            const opening = indexedDB.open(name!);
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const stores = [...opening.result.objectStoreNames];
              if (stores.length === 0) return resolve([]);
              const transaction = opening.result.transaction(stores);
              const all = stores.map((store) => transaction.objectStore(store).getAllKeys());
              transaction.oncomplete = () => {
                opening.result.close();
                resolve(all.flatMap(({ result }) => result));
              };
            };
          }),
      ),
    );
    return JSON.stringify([rows.flat(), await chrome.storage.local.get(null)]);
  });
}

const inSession = () => page.evaluate(() => chrome.storage.session.get(null).then((all) => Object.keys(all)));

it('a search in a private window is answered, leaves nothing on the disk, and goes with its window', async () => {
  const before = await kept();
  const windowId = await page.evaluate(
    async () => (await chrome.windows.create({ incognito: true, url: 'about:blank' }))!.id!,
  );
  await page.evaluate(
    (id, base64) =>
      chrome.runtime.sendMessage({
        id: 1,
        type: 'find',
        timestamp: Date.now(),
        data: { windowId: id, source: { kind: 'file', name: 'secret.webp' }, file: `data:image/webp;base64,${base64}` },
      }),
    windowId,
    picture,
  );
  const state = await chromium.waitForSearch(page);
  expect(state).toMatchObject({ private: true, stage: 'done', windowId });
  expect(state.loaded).toBeGreaterThan(0);
  expect((await inSession()).some((key) => key.startsWith(`private:${windowId}:`))).toBe(true);
  expect(await kept()).toBe(before);

  await page.evaluate((id) => chrome.windows.remove(id), windowId);
  await waitUntil(async () => (await inSession()).length === 0, 'Something of the private window is still there.');
  expect(await kept()).toBe(before);
});
