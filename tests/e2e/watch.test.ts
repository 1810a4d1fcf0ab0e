import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import type { Watch } from '@/utils/workspace/watch/watch';
import { startLinkfox, type LinkfoxServer } from '../gateway';
import { answerQuestion } from './harness/answer-question';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { shownOffers } from './harness/panel-actions';
import { saveScreenshot } from './harness/save-screenshot';
import { allowLoopback, setUpProvider } from './harness/set-up-provider';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';
import { noX11 } from './harness/x11';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

let chromium: ExtensionBrowser;
let server: LinkfoxServer;
let panel: Page;
let page: Page;
/** The offers that are watched. */
let ids: string[];

beforeAll(async () => {
  server = await startLinkfox();
  chromium = await openExtensionBrowser({ alter: allowLoopback });
  panel = await chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 820 });
  const settings = { gateway: { baseUrl: server.url }, agreedAt: '2026-01-01T00:00:00.000Z' };
  await setUpProvider(panel, 'linkfox', { credentials: { key: 'linkfox-test-key' } }, settings);
  await uploadInPanel(panel, join(root, 'assets/sample-library/pictures/001.webp'));
  await chromium.waitForSearch(panel);
  await panel.waitForSelector('article[data-offer-id]');
  ids = (await shownOffers(panel)).slice(0, 2);
  for (const id of ids) {
    await panel.click(`article[data-offer-id="${id}"] .save-button`);
    await panel.waitForSelector(`article[data-offer-id="${id}"] .save-button[aria-pressed="true"]`);
  }
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

const asked = () => server.log().filter(({ paid }) => paid);
const watches = () =>
  panel.evaluate(async () => {
    const ended = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error as Error);
      });
    const database = await ended(indexedDB.open('find-on-1688'));
    const all = await ended(database.transaction('watches').objectStore('watches').getAll());
    database.close();
    return all as Watch[];
  });
/** As when the day has come: the stored time is past, and the browser's alarm wakes the worker. */
async function letDayCome(): Promise<void> {
  await panel.evaluate(async () => {
    const ended = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error as Error);
      });
    const database = await ended(indexedDB.open('find-on-1688'));
    const store = database.transaction('watches', 'readwrite').objectStore('watches');
    for (const watch of (await ended(store.getAll())) as Watch[]) {
      // Several days were missed.
      await ended(store.put({ ...watch, dueAt: new Date(Date.now() - 4 * 86_400_000).toISOString() }));
    }
    database.close();
    await chrome.alarms.create('watch', { when: Date.now() });
  });
}
const checked = (outcome: string) =>
  waitUntil(
    async () => (await watches()).every(({ last, begunAt }) => last?.outcome === outcome && !begunAt),
    `The checks did not end as "${outcome}".`,
  );
const reprice = (share: number) => {
  for (const one of server.goods) {
    one.price = Math.round(one.price * share);
    for (const tier of one.tiers) tier.price = Math.round(tier.price * share);
  }
};
const notifies = () =>
  page.evaluate(async () => {
    const { settings } = (await chrome.storage.local.get('settings')) as { settings: { watch?: { notify: boolean } } };
    return settings.watch?.notify;
  });
const row = (id: string) => `.board-view [data-row="${id}"]`;
const textOf = (selector: string) => page.$eval(selector, (element) => element.textContent);
const notes = () =>
  page.evaluate(
    () =>
      new Promise<string[]>((done) =>
        (chrome as unknown as { notifications: { getAll(then: (all: object) => void): void } }).notifications.getAll(
          (all) => done(Object.keys(all)),
        ),
      ),
  );

describe.skipIf(noX11)('watched prices', () => {
  it('are opted into by a press that says their cost, for one offer and for a board', async () => {
    page = await chromium.openExtensionPage('workspace.html#watch');
    await page.setViewport({ width: 1280, height: 820 });
    await page.waitForSelector('.watch-none');
    await saveScreenshot(page, 'watch-empty');
    await page.goto(page.url().replace(/#.*/, '#boards'));
    await page.waitForSelector(row(ids[0]!));
    await page.click(`${row(ids[0]!)} .saved-title`);
    await page.waitForSelector('.watch-offer [data-watch]');
    const offered = await textOf('.watch-offer');
    // Weekly unless said: 30 / 7 checks of 4.5 credits, rounded up.
    expect(offered).toContain('LinkFox: about 5 calls a month, 22.5 credits');
    expect(offered).toContain('At most 50 calls a month');
    await saveScreenshot(page, 'watch-offer');
    expect(asked()).toHaveLength(1);
    await page.click('.watch-offer [data-watch]');
    await waitUntil(async () => (await watches()).length === 1, 'Nothing is watched.');
    await page.click('[data-watch-board]');
    await page.waitForSelector('.watch-board .button.primary');
    // Its search is asked already.
    expect(await textOf('.watch-board')).toContain('costs nothing more');
    await saveScreenshot(page, 'watch-board');
    await page.click('.watch-board .button.primary');
    await waitUntil(async () => (await watches()).length === 2, 'The board is not watched.');
    const due = Date.parse((await watches())[0]!.dueAt);
    await waitUntil(
      async () => (await page.evaluate(() => chrome.alarms.get('watch')))?.scheduledTime === due,
      'Nothing wakes the worker for the next check.',
    );
    expect(asked()).toHaveLength(1);
  });

  it('are checked by the alarm, once for all offers of a search and for all days that were missed', async () => {
    await page.goto(page.url().replace(/#.*/, '#watch'));
    await page.waitForSelector('.watch-settings [role=switch]');
    const notify = '.watch-settings [role=switch]';
    await page.bringToFront();
    for (const answer of ['deny', 'allow'] as const) {
      await page.click(notify);
      await answerQuestion(page, answer);
      const on = answer === 'allow';
      await waitUntil(async () => ((await page.$('.watch-settings [role=alert]')) === null) === on, 'No answer came.');
      expect(await page.$eval(notify, (each) => (each as HTMLInputElement).checked)).toBe(on);
    }
    await waitUntil(notifies, 'Notifications are not on.');
    await chromium.stopServiceWorker(panel);
    await letDayCome();
    await waitUntil(async () => (await watches()).every(({ last }) => last), 'Nothing was checked.');
    expect(asked()).toHaveLength(2);
    reprice(0.8);
    await letDayCome();
    await checked('changed');
    expect(asked()).toHaveLength(3);
    await page.goto(page.url().replace(/#.*/, '#boards'));
    await page.waitForSelector(`${row(ids[0]!)} .watch-mark.cheaper`);
    expect(await textOf(row(ids[0]!))).toContain('−20%');
  });

  it('tell of several changes in one notification, whose press shows the open page', async () => {
    await waitUntil(async () => (await notes()).length === 1, 'There is not one notification.');
    const [note] = await notes();
    const worker = await chromium.serviceWorker();
    const before = (await chromium.browser.pages()).length;
    await worker.evaluate((id) => {
      const { notifications } = chrome as unknown as {
        notifications: { onClicked: { dispatch(id: string): void } };
      };
      notifications.onClicked.dispatch(id);
    }, note!);
    await waitUntil(() => page.url().endsWith('#watch'), 'The page does not show what is watched.');
    expect((await chromium.browser.pages()).length).toBe(before);
    expect(await notes()).toEqual([]);
    await page.waitForSelector('.watch-row');
    await saveScreenshot(page, 'watch-list');
    await page.click('.watch-row');
    await page.waitForSelector('.watch-offer .ct-line');
    expect((await textOf('.price-series ol')).match(/−20%/g)).toHaveLength(1);
    await saveScreenshot(page, 'watch-series');
    await panel.bringToFront();
    await panel.click('#tab-shortlist');
    await panel.waitForSelector(`${row(ids[0]!)} .watch-mark`);
    await saveScreenshot(panel, 'watch-panel-360');
    await panel.click(`${row(ids[0]!)} .saved-title`);
    await panel.waitForSelector('.watch-offer .ct-line');
    await panel.$eval('.watch-offer', (section) => section.scrollIntoView());
    await saveScreenshot(panel, 'watch-panel-detail-360');
    await page.bringToFront();
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await page.setViewport({ width: 360, height: 820 });
    await saveScreenshot(page, 'watch-series-360-dark');
  });

  it('whose worker is stopped in the middle are not asked twice, and say that the outcome is unknown', async () => {
    const held = server.fault({ kind: 'slow', ms: 600_000, match: 'imageSearch' });
    const before = asked().length;
    await letDayCome();
    await waitUntil(() => asked().length === before + 1, 'The check was not sent.');
    await chromium.stopServiceWorker(panel);
    await panel.evaluate(() => chrome.alarms.create('watch', { when: Date.now() }));
    await checked('unknown');
    held.release();
    expect(asked()).toHaveLength(before + 1);
    await page.waitForSelector('.watch-trouble');
    await saveScreenshot(page, 'watch-unknown-360-dark');
    await page.locator(`::-p-aria([name="Check now · about 4.5 credits"][role="button"])`).click();
    await waitUntil(
      async () => (await watches()).some(({ last }) => last?.outcome === 'same'),
      'The press did not check.',
    );
    expect(asked()).toHaveLength(before + 2);
  });

  it('are stopped by a press, and had back with their series by Undo', async () => {
    const before = await watches();
    const press = (label: string) => page.locator(`::-p-aria([name="${label}"][role="button"])`).click();
    await press(words['watch.stop']);
    await waitUntil(async () => (await watches()).length === 1, 'It is watched still.');
    await press(words['options.undo']);
    await waitUntil(async () => (await watches()).length === 2, 'It did not come back.');
    expect((await watches()).map(({ offer }) => offer)).toEqual(before.map(({ offer }) => offer));
  });
});
