import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { startLinkfox, type LinkfoxServer } from '../gateway';
import { answerQuestion } from './harness/answer-question';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { saveScreenshot } from './harness/save-screenshot';
import { allowHosts } from './harness/allow-hosts';
import { startResultPictures, type ResultPictures } from './harness/result-pictures';
import { allowLoopback, readWatches } from './harness/set-up-provider';
import { waitUntil } from './harness/wait-until';
import { letDayCome, saveTwoOffers } from './harness/watched-offers';
import { noX11 } from './harness/x11';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

let chromium: ExtensionBrowser;
let server: LinkfoxServer;
let pictures: ResultPictures;
let panel: Page;
let page: Page;
/** The offers that are watched. */
let ids: string[];

/** As if the user had allowed the service and its picture host. */
async function allowAll(folder: string): Promise<void> {
  await allowLoopback(folder);
  await allowHosts(folder, ['https://*.alicdn.com/*']);
}

beforeAll(async () => {
  // So few that every answer holds all of them.
  server = await startLinkfox({ offers: 20 });
  pictures = await startResultPictures(() => ({ file: join(root, 'assets/sample-library/pictures/002.webp') }));
  chromium = await openExtensionBrowser({ alter: allowAll, hostRules: pictures.hostRule });
  panel = await chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 820 });
  const settings = { gateway: { baseUrl: server.url }, agreedAt: '2026-01-01T00:00:00.000Z' };
  ids = await saveTwoOffers(chromium, panel, settings);
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  await pictures?.close();
});

const asked = () => server.log().filter(({ paid }) => paid);
const watches = () => readWatches(panel);
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

const go = (to: string) => page.evaluate((hash) => void (location.hash = hash), to);
const press = (label: string) => page.locator(`::-p-aria([name="${label}"][role="button"])`).click();
const alarm = () => page.evaluate(() => chrome.alarms.get('watch'));
/** The state that is shown, at the panel's width in both themes. */
async function look(name: string, element: string): Promise<void> {
  await page.setViewport({ width: 360, height: 820 });
  for (const theme of ['light', 'dark']) {
    await page.evaluate((to) => document.documentElement.setAttribute('data-theme', to), theme);
    await page.$eval(element, (each) => each.scrollIntoView());
    await saveScreenshot(page, `${name}-360-${theme}`);
  }
}

describe('watched prices', () => {
  it('are opted into by a press that says their cost, for one offer and for a board', async () => {
    page = await chromium.openExtensionPage('workspace.html#watch');
    await page.setViewport({ width: 1280, height: 820 });
    await page.waitForSelector('.watch-none');
    await saveScreenshot(page, 'watch-empty');
    await go('#boards');
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
    // Where the page is narrow, the offer stands in its board's place.
    await page.click('.saved-detail .detail-pane-bar > button');
    await page.waitForSelector('[data-watch-board]');
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

  it.skipIf(noX11)('tell by notifications where the browser allows them, which it asks once', async () => {
    await go('#watch');
    await page.waitForSelector('.watch-settings [role=switch]');
    const notify = '.watch-settings [role=switch]';
    await page.bringToFront();
    await page.click('.watch-settings > summary');
    for (const answer of ['deny', 'allow'] as const) {
      await page.click(notify);
      await answerQuestion(page, answer);
      const on = answer === 'allow';
      await waitUntil(async () => ((await page.$('.watch-settings [role=alert]')) === null) === on, 'No answer came.');
      const isOn = () => page.$eval(notify, (each) => (each as HTMLInputElement).checked);
      await waitUntil(async () => (await isOn()) === on, 'The switch does not show the answer.');
    }
    await waitUntil(notifies, 'Notifications are not on.');
  });

  it('are checked by the alarm, once for all offers of a search and for all days that were missed', async () => {
    await chromium.stopServiceWorker(panel);
    await letDayCome(panel);
    await waitUntil(async () => (await watches()).every(({ last }) => last), 'Nothing was checked.');
    expect(asked()).toHaveLength(2);
    reprice(0.8);
    await letDayCome(panel);
    await checked('changed');
    expect(asked()).toHaveLength(3);
    await go('#boards');
    await page.waitForSelector(`${row(ids[0]!)} .watch-mark.cheaper`);
    expect(await textOf(row(ids[0]!))).toContain('−20%');
  });

  it.skipIf(noX11 ?? inFirefox)(
    'tell of several changes in one notification, whose press shows the open page',
    async () => {
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
      await waitUntil(() => page.evaluate(() => location.hash === '#watch'), 'The page does not show what is watched.');
      expect((await chromium.browser.pages()).length).toBe(before);
      expect(await notes()).toEqual([]);
    },
  );

  it('are listed, and show how they went', async () => {
    await go('#watch');
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
    await letDayCome(panel);
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
    await press(words['watch.stop']);
    await waitUntil(async () => (await watches()).length === 1, 'It is watched still.');
    await press(words['options.undo']);
    await waitUntil(async () => (await watches()).length === 2, 'It did not come back.');
    expect((await watches()).map(({ offer }) => offer)).toEqual(before.map(({ offer }) => offer));
  });

  it('lose a search that is deleted: the delete says so, they cost nothing, and an answer that holds them takes them up', async () => {
    const calls = asked().length;
    const loses = words['history.deletedWatched_other']
      .replace('{deleted}', words['history.deleted'])
      .replace('{count}', '2');
    const deleteSearch = async () => {
      await go('#history');
      await page.setViewport({ width: 1280, height: 820 });
      await page.waitForSelector('.history-view [data-row] .history-actions button:last-child');
      await page.click('.history-view [data-row] .history-actions button:last-child');
      await waitUntil(
        async () => (await textOf('.said-bar'))?.includes(loses),
        'The delete does not say what it ends.',
      );
    };
    await deleteSearch();
    await look('watch-delete-search', '.said-bar');
    await press(words['options.undo']);
    await waitUntil(async () => (await alarm()) !== undefined, 'Undo brings no check back.');
    await deleteSearch();
    await waitUntil(async () => (await alarm()) === undefined, 'A check is due still.');
    await go('#watch');
    await waitUntil(
      async () => (await textOf('.watch-view'))?.split(words['watch.short.search-gone']).length === 3,
      'The rows do not say that their search is gone.',
    );
    expect(await textOf('.watch-view')).not.toMatch(/Next check|LinkFox: about/);
    await look('watch-lost-list', '.watch-row');
    await go('#boards');
    await page.waitForSelector(`${row(ids[0]!)} .saved-title`);
    await page.click(`${row(ids[0]!)} .saved-title`);
    await page.waitForSelector('.watch-offer [data-search-again]');
    expect(await textOf('.watch-offer')).not.toMatch(/Next check|Check now|calls a month/);
    await look('watch-lost-offer', '.watch-offer');
    // Due or not, nothing is asked.
    await letDayCome(panel);
    await waitUntil(async () => (await alarm()) === undefined, 'The run did not end.');
    expect(asked()).toHaveLength(calls);
    expect((await watches()).map(({ begunAt }) => begunAt)).toEqual([undefined, undefined]);
    await panel.bringToFront();
    await panel.click('#tab-shortlist');
    await panel.waitForSelector(`${row(ids[0]!)} .saved-title, .watch-offer`);
    if (!(await panel.$('.watch-offer'))) await panel.click(`${row(ids[0]!)} .saved-title`);
    await panel.waitForSelector('.watch-offer [data-search-again]');
    await panel.$eval('.watch-offer', (section) => section.scrollIntoView());
    await saveScreenshot(panel, 'watch-lost-panel-360');
    await panel.click('.watch-offer [data-search-again]');
    await waitUntil(async () => (await alarm()) !== undefined, 'The new answer did not take the watches up.');
    expect(asked()).toHaveLength(calls + 1);
    await page.bringToFront();
    await go('#watch');
    await waitUntil(
      async () => (await textOf('.watch-view'))?.includes('LinkFox: about 5 calls a month'),
      'The watches do not go on by one search.',
    );
    expect(await textOf('.watch-view')).not.toContain(words['watch.short.search-gone']);
    await letDayCome(panel);
    await waitUntil(() => asked().length === calls + 2, 'The new search is not asked.');
  });
});
