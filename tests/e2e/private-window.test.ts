import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import type { PictureLook } from '@/utils/image/look';
import type { ChecksProgress } from '@/utils/search/photo-checks';
import { privateKeys } from '@/utils/search/private-keys';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { allowLoopback } from './harness/set-up-provider';
import { waitUntil } from './harness/wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

let chromium: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  chromium = await openExtensionBrowser({ incognito: true, alter: allowLoopback });
  page = await chromium.openExtensionPage('sidepanel.html');
});
afterAll(() => chromium?.close());

const noSearches = words['history.none'];

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

const command = (type: 'find' | 'searchAgain', data: object) =>
  page.evaluate(
    (name, rest) => chrome.runtime.sendMessage({ id: 1, type: name, timestamp: Date.now(), data: rest }),
    type,
    data,
  );

const openPrivately = () =>
  page.evaluate(async () => (await chrome.windows.create({ incognito: true, url: 'about:blank' }))!.id!);

/** Opens a private window and searches a picture in it; resolves with its id. */
async function searchPrivately(): Promise<number> {
  const windowId = await openPrivately();
  const file = `data:image/webp;base64,${picture}`;
  await command('find', { windowId, source: { kind: 'file', name: 'secret.webp' }, file });
  return windowId;
}

it('a search in a private window is answered, leaves nothing on the disk, and goes with its window', async () => {
  const before = await kept();
  const windowId = await searchPrivately();
  const state = await chromium.waitForSearch(page);
  expect(state).toMatchObject({ private: true, stage: 'done', windowId });
  expect(state.loaded).toBeGreaterThan(0);
  expect((await inSession()).some((key) => key.startsWith(`private:${windowId}:`))).toBe(true);
  expect(await kept()).toBe(before);
  const history = await chromium.openExtensionPage('workspace.html#history');
  await history.waitForFunction((none) => document.querySelector('main')?.textContent.includes(none), {}, noSearches);
  await history.close();

  await page.evaluate((id) => chrome.windows.remove(id), windowId);
  await waitUntil(async () => (await inSession()).length === 0, 'Something of the private window is still there.');
  expect(await kept()).toBe(before);
});

it('a part of its picture is cut there too, from the picture that it keeps in memory', async () => {
  const before = await kept();
  const windowId = await searchPrivately();
  let state = await chromium.waitForSearch(page);
  const whole = state.picture!;
  const searched = async (look: PictureLook) => {
    const { id, choices } = state;
    await command('searchAgain', { windowId, choices, look });
    state = await chromium.waitForSearch(page, (now) => now.id !== id && now.stage === 'done');
    return state.picture!;
  };
  const half = { x: 0.5, y: 0, width: 0.5, height: 1 };
  const right = await searched({ kind: 'as-is', part: half });
  expect([right.width, right.height]).toEqual([Math.round(whole.width / 2), whole.height]);
  // The next part is one of the whole picture again, not of the part before, and nothing is sharpened twice.
  const sharp = await searched({ kind: 'detail', part: { ...half, x: 0 } });
  expect([sharp.width, sharp.height]).toEqual([right.width, right.height]);
  expect((await searched({ kind: 'detail', part: { ...half, x: 0 } })).sha256).toBe(sharp.sha256);
  expect(await searched({ kind: 'as-is', part: 'whole' })).toMatchObject({ width: whole.width, height: whole.height });
  expect(await kept()).toBe(before);
  await page.evaluate((id) => chrome.windows.remove(id), windowId);
  await waitUntil(async () => (await inSession()).length === 0, 'Something of the private window is still there.');
});

it('a picture that it reads from the web is not left in the cache of the regular profile', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    const headers = { 'content-type': 'image/webp', 'cache-control': 'public, max-age=86400' };
    response.writeHead(200, { ...headers, 'access-control-allow-origin': '*' }).end(Buffer.from(picture, 'base64'));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret.webp`;
    const windowId = await openPrivately();
    await command('find', { windowId, source: { kind: 'address', url } });
    expect(await chromium.waitForSearch(page)).toMatchObject({ private: true, stage: 'done' });
    expect(asked).toBe(1);
    await page.evaluate((id) => chrome.windows.remove(id), windowId);
    await waitUntil(async () => (await inSession()).length === 0, 'Something of the private window is still there.');
    const readAgain = () =>
      page.evaluate(async (address) => (await (await fetch(address, { cache: 'force-cache' })).blob()).size, url);
    const { length } = Buffer.from(picture, 'base64');
    expect([await readAgain(), asked]).toEqual([length, 2]);
    // The same reading twice shows that this cache would have had it.
    expect([await readAgain(), asked]).toEqual([length, 2]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

it('the checks of its photos are all kept', async () => {
  const windowId = await searchPrivately();
  const state = await chromium.waitForSearch(page);
  const session = () => page.evaluate(() => chrome.storage.session.get(null));
  const progress = await waitUntil(async () => {
    const now = (await session())[`checks:${windowId}`] as ChecksProgress | undefined;
    return now && now.stage !== 'running' ? now : undefined;
  }, 'The photo checks did not end.');
  expect(progress).toMatchObject({ stage: 'ended', done: state.loaded });
  expect((await session())[privateKeys.checks(windowId, state.id)]).toHaveLength(progress.done);
  await page.evaluate((id) => chrome.windows.remove(id), windowId);
  await waitUntil(async () => (await inSession()).length === 0, 'Something of the private window is still there.');
});
