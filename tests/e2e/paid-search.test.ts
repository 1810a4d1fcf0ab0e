import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { paidTwice, startLinkfox, type LinkfoxServer } from '../gateway';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { seededRandom } from './harness/kill-campaign';
import { killPaidSearch } from './harness/paid-kill-campaign';
import { clearPanel, pasteAddress, shownAlert, shownOffers } from './harness/panel-actions';
import { allowLoopback, forgetPaidCalls, readLedger, setUpProvider } from './harness/set-up-provider';
import { startSlowPictures, type SlowPictures } from './harness/slow-pictures';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

const picture = (number: number) =>
  join(root, `assets/sample-library/pictures/${String(number).padStart(3, '0')}.webp`);
/** A public name, as an address of a picture needs it. */
const shop = 'pictures.shop.example';
const key = 'linkfox-test-key';
const agreedAt = '2026-01-01T00:00:00.000Z';

let chromium: ExtensionBrowser;
let server: LinkfoxServer;
let pictures: SlowPictures;
let panel: Page;

beforeAll(async () => {
  server = await startLinkfox();
  pictures = await startSlowPictures(join(root, 'assets/sample-library/pictures'));
  const hostRules = `MAP ${shop} ${new URL(pictures.address(0)).host}`;
  chromium = await openExtensionBrowser({ alter: allowLoopback, hostRules });
  panel = await chromium.openExtensionPage('sidepanel.html');
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  await pictures?.close();
});
beforeEach(async () => {
  await setUpProvider(panel, 'linkfox', { credentials: { key } }, { gateway: { baseUrl: server.url }, agreedAt });
  await forgetPaidCalls(panel);
  await clearPanel(panel);
  server.reset();
});
afterEach(() => clearPanel(panel));

const searches = () => server.log().filter(({ path }) => path === '/alibaba1688/imageSearch');
const arrived = (count: number) =>
  waitUntil(() => searches().length >= count, `The service was not asked ${count} times.`);
const search = async (number: number) => {
  await uploadInPanel(panel, picture(number));
  return chromium.waitForSearch(panel);
};
const shown = (count: number) =>
  waitUntil(async () => (await shownOffers(panel)).length === count, `The panel does not show ${count} offers.`);

describe('a search at LinkFox', () => {
  it('shows its offers, is paid once, and the next time comes from what was kept', async () => {
    const first = await search(1);
    expect(first).toMatchObject({ stage: 'done', loaded: 20, cost: { unit: 'credits' } });
    expect(first.cached).toBeUndefined();
    await shown(20);
    const ids = await shownOffers(panel);
    expect(searches()).toMatchObject([{ paid: true, remarks: [], pictures: [{ format: 'jpeg' }] }]);

    await clearPanel(panel);
    const second = await search(1);
    expect(second).toMatchObject({ stage: 'done', cost: { amount: '0' } });
    expect(Date.parse(second.cached!)).toBeLessThan(Date.now());
    await shown(20);
    expect(await shownOffers(panel)).toEqual(ids);
    expect(searches()).toHaveLength(1);
  });

  it('asks for further rows by the picture’s id', async () => {
    await search(2);
    await shown(20);
    const cost = async () => Number((await chromium.searchStates(panel))[0]!.cost!.amount);
    const one = await cost();
    expect(one).toBeGreaterThan(0);
    await panel.click('.load-more button');
    await shown(40);
    expect(await cost()).toBe(2 * one);
    expect(await panel.$eval('.query-took', (took) => took.textContent)).toContain(String(2 * one));
    expect(searches()).toMatchObject([{ paid: true }, { paid: true, pictures: [] }]);
    const [, more] = searches();
    expect(more!.body).toMatchObject({ page: 2, imageId: expect.any(String) as string });
    expect(paidTwice(server.log())).toEqual([]);
  });

  it('is paid once for two windows that ask the same at the same time', async () => {
    const other = await chromium.openInNewWindow(panel);
    const held = server.fault({ kind: 'slow', ms: 600_000 });
    await uploadInPanel(panel, picture(14));
    await arrived(1);
    await uploadInPanel(other, picture(14));
    const states = () => chromium.searchStates(panel);
    await waitUntil(
      async () => (await states()).filter(({ stage }) => stage === 'searching').length === 2,
      'No two ask.',
    );
    held.release();
    await waitUntil(
      async () => (await states()).filter(({ stage }) => stage === 'done').length === 2,
      'Not both ended.',
    );
    expect((await states()).map(({ loaded, cached }) => [loaded, cached !== undefined]).sort()).toEqual([
      [20, false],
      [20, true],
    ]);
    expect(searches()).toHaveLength(1);
    await other.close();
  });

  it('hands over a public address where the user prefers that, and the picture itself where there is none', async () => {
    const options = { pictureBy: 'address' };
    await setUpProvider(
      panel,
      'linkfox',
      { credentials: { key } },
      { gateway: { baseUrl: server.url }, options, agreedAt },
    );
    const address = `http://${shop}/mug.jpg?n=11&ms=0`;
    await pasteAddress(panel, address);
    expect(await chromium.waitForSearch(panel)).toMatchObject({ stage: 'done', pictureUrl: address });
    await clearPanel(panel);
    await search(13);
    const [byAddress, byBytes] = searches();
    expect(byAddress!.body).toMatchObject({ imageUrl: address });
    expect(byAddress!.body).not.toHaveProperty('imageBase64');
    expect(byBytes!.body).not.toHaveProperty('imageUrl');
    expect(byBytes!.pictures).toHaveLength(1);
  });

  it.each([
    [401, 'service-key'],
    [402, 'service-credits'],
    [429, 'service-rate'],
  ] as const)('says in a sentence that it was refused with %i, and asks no more by itself', async (status, code) => {
    server.fault({ kind: 'status', status, ...(status === 429 ? { retryAfter: 7 } : {}) });
    const state = await search(3);
    expect(state).toMatchObject({ stage: 'failed', error: { code } });
    const sentence = words[`error.${code}`].replace('{seconds}', '7').replace('{provider}', 'LinkFox');
    await waitUntil(async () => (await shownAlert(panel)) === sentence, `The panel does not say: ${sentence}`);
    expect(searches()).toHaveLength(1);
  });

  it('is not sent again by the browser when a connection that served before breaks', async () => {
    await search(8);
    await clearPanel(panel);
    server.fault({ kind: 'cut-before' });
    expect(await search(9)).toMatchObject({ stage: 'failed', error: { code: 'service-lost' } });
    expect(searches()).toHaveLength(2);
  });

  it('that never left is known to cost nothing', async () => {
    const gone = await startLinkfox();
    await gone.close();
    await setUpProvider(panel, 'linkfox', { credentials: { key } }, { gateway: { baseUrl: gone.url }, agreedAt });
    expect(await search(4)).toMatchObject({ stage: 'failed', error: { code: 'service-unreachable' } });
    expect(await readLedger(panel)).toMatchObject([{ outcome: 'refused', error: 'service-unreachable' }]);
  });

  it('sends nothing before the user agrees', async () => {
    await setUpProvider(panel, 'linkfox', { credentials: { key } }, { gateway: { baseUrl: server.url } });
    expect(await search(4)).toMatchObject({ stage: 'failed', error: { code: 'consent-needed' } });
    expect(server.log()).toEqual([]);
  });

  it('whose worker is stopped while the answer is awaited, is sent again by a press only', async () => {
    const held = server.fault({ kind: 'slow', ms: 600_000 });
    await uploadInPanel(panel, picture(5));
    await arrived(1);
    await chromium.stopServiceWorker(panel);
    const state = await chromium.waitForSearch(panel);
    expect(state).toMatchObject({
      stage: 'failed',
      error: { code: 'interrupted-paid', params: { amount: '4.5', unit: 'credits' } },
    });
    expect(searches()).toHaveLength(1);
    held.release();
    const button = await panel.waitForSelector('[role=alert] button');
    await button!.click();
    await arrived(2);
    expect(await chromium.waitForSearch(panel, ({ stage }) => stage === 'done')).toMatchObject({ loaded: 20 });
    expect(paidTwice(server.log())).toHaveLength(1);
  });

  it('whose worker is stopped after the answer was kept, is answered without another call', async () => {
    await search(6);
    await shown(20);
    await panel.evaluate(async () => {
      const stored = await chrome.storage.session.get();
      const [name, state] = Object.entries(stored).find(([each]) => each.startsWith('search:'))!;
      const before = { ...(state as object), stage: 'searching', pages: 0, loaded: 0 };
      await chrome.storage.session.set({ [name]: before });
    });
    await chromium.stopServiceWorker(panel);
    const state = await chromium.waitForSearch(panel, ({ stage }) => stage === 'done');
    expect(state).toMatchObject({ loaded: 20, cost: { amount: '0' } });
    expect(searches()).toHaveLength(1);
  });

  // A short fixed seed; `npm run test:soak` does the rest.
  it('is never sent twice without a press, whenever its worker is stopped', async () => {
    await search(10);
    server.fault({ kind: 'slow', ms: 120, times: Infinity });
    const random = seededRandom(1688);
    const ends: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const kill = { keyword: `round ${round}`, delay: random() * 250, ...(round % 3 === 0 ? { second: 60 } : {}) };
      const { state, asked } = await killPaidSearch(chromium, panel, server, kill);
      ends.push(state.error?.code ?? state.stage);
      expect(asked, JSON.stringify([kill, state.stage, state.error])).toBeLessThanOrEqual(1);
      expect(['done', 'interrupted-paid']).toContain(ends.at(-1));
    }
    expect(paidTwice(server.log())).toEqual([]);
    expect(new Set(ends)).toEqual(new Set(['done', 'interrupted-paid']));
  });

  it('gets an answer that takes longer than the browser lets a worker idle', async () => {
    server.fault({ kind: 'slow', ms: 40_000 });
    await uploadInPanel(panel, picture(7));
    const state = await chromium.waitForSearch(panel, undefined, 55_000);
    expect(state).toMatchObject({ stage: 'done', loaded: 20, resumed: 0 });
    expect(searches()).toMatchObject([{ paid: true, ending: 'completed' }]);
  }, 70_000);
});

it('leaves no key where a content script can look', async () => {
  const page = await chromium.open(`${server.url}/`);
  const seen = await panel.evaluate(
    async (url) => {
      const [tab] = await chrome.tabs.query({ url: `${url}/*` });
      const look = async () => {
        const local = await chrome.storage.local.get().catch((error: Error) => `refused: ${error.message}`);
        return JSON.stringify([local, await indexedDB.databases()]);
      };
      const [injection] = await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, func: look });
      return injection!.result as string;
    },
    server.url.replace(/:\d+$/, ''),
  );
  expect(seen).toContain('refused');
  expect(seen).not.toContain(key);
  const own = await panel.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  expect(own).toContain('linkfox');
  expect(own).not.toContain(key);
  await page.close();
});
