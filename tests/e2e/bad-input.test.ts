import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import type { ErrorCode } from '@/utils/errors';
import { isRunning, type SearchState } from '@/utils/search/search-state';
import { startShop } from '../demo-shop/server.mjs';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { clearPanel, pasteAddress, shownAlert, shownOffers } from './harness/panel-actions';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

declare const chrome: typeof browser;

let chromium: ExtensionBrowser;
let shop: Awaited<ReturnType<typeof startShop>>;
let panel: Page;

const goodPicture = join(root, 'assets/sample-library/pictures/003.webp');

/** The beginning of a picture, base64. */
const cutPicture = () => readFileSync(goodPicture).subarray(0, 600).toString('base64');

beforeAll(async () => {
  shop = await startShop();
  chromium = await openExtensionBrowser();
  panel = await chromium.openExtensionPage('sidepanel.html');
});
afterAll(async () => {
  await chromium?.close();
  await shop?.close();
});

describe('a bad picture ends in a sentence with one thing to do, and loses nothing', () => {
  let before: SearchState;
  let offers: string[];
  beforeAll(async () => {
    await uploadInPanel(panel, goodPicture);
    before = await chromium.waitForSearch(panel);
    await panel.waitForSelector('article[data-offer-id]');
    offers = await shownOffers(panel);
  });

  const cases: [string, () => string, ErrorCode][] = [
    ['a page in place of a picture', () => `${shop.url}/bad/not-an-image.jpg`, 'picture-host-closed'],
    [
      'a page in place of a picture, readable',
      () => `data:image/jpeg;base64,${btoa('<!doctype html>')}`,
      'not-an-image',
    ],
    ['an address that nothing answers at', () => 'http://127.0.0.1:9/none.jpg', 'picture-host-closed'],
    ['a picture of 1×1', () => tinyPng, 'picture-too-small'],
    ['a truncated picture', () => `data:image/webp;base64,${cutPicture()}`, 'picture-broken'],
  ];
  it.each(cases)('%s', async (_what, address, code) => {
    await pasteAddress(panel, address());
    const state = await waitUntil(async () => {
      const [now] = await chromium.searchStates(panel);
      return now && now.id !== before.id && !isRunning(now.stage) ? now : undefined;
    }, 'No search ended.');
    before = state;
    expect(state.error?.code).toBe(code);
    expect((await waitUntil(() => shownAlert(panel), 'The panel says nothing.')).length).toBeGreaterThan(20);
    expect(await panel.$$eval('[role=alert] .button', (buttons) => buttons.length)).toBe(1);
    // The answer before it still stands.
    expect(await shownOffers(panel)).toEqual(offers);
  });

  it('a stored search of another version', async () => {
    await panel.evaluate(async () => {
      const all = await chrome.storage.session.get(null);
      const key = Object.keys(all).find((each) => each.startsWith('search:'))!;
      await chrome.storage.session.set({ [key]: { version: 99, hits: ['from the future'] } });
    });
    await waitUntil(() => shownAlert(panel), 'Nothing was said.');
    await clearPanel(panel);
    await uploadInPanel(panel, goodPicture);
    expect((await chromium.waitForSearch(panel)).stage).toBe('done');
  });

  it('a full disk: what was found before is still there, and the search goes on once there is room', async () => {
    await clearPanel(panel);
    const worker = await chromium.serviceWorker();
    await worker.evaluate(() => {
      const store = IDBObjectStore.prototype as IDBObjectStore & { roomy?: IDBObjectStore['put'] };
      store.roomy = store.put;
      store.put = () => {
        throw new DOMException('There is no room left.', 'QuotaExceededError');
      };
    });
    await uploadInPanel(panel, goodPicture);
    expect((await chromium.waitForSearch(panel)).error?.code).toBe('disk-full');
    expect((await waitUntil(() => shownAlert(panel), 'The panel says nothing.')).length).toBeGreaterThan(20);
    await worker.evaluate(() => {
      const store = IDBObjectStore.prototype as IDBObjectStore & { roomy?: IDBObjectStore['put'] };
      store.put = store.roomy!;
    });
    await panel.click('[role=alert] .button');
    expect((await chromium.waitForSearch(panel, ({ stage }) => stage === 'done')).loaded).toBeGreaterThan(0);
  });

  it.skipIf(inFirefox)('a page where scripts may not run', async () => {
    const page = await chromium.open('chrome://version');
    const popup = await chromium.pressToolbarButton(page);
    const said = await waitUntil(
      async () => (await popup.$eval('body', (body) => body.textContent)).includes(words['popup.blocked']),
      'The popup does not say so.',
    );
    expect(said).toBe(true);
    await page.close();
  });
});

const tinyPng =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
