import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { initialSettings } from '@/utils/settings';
import type { Watch } from '@/utils/workspace/watch/watch';
import { startLinkfox, type LinkfoxServer } from '../gateway';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { inspect } from './harness/inspect';
import { allowLoopback, readWatches, removeKeysOf, setUpProvider } from './harness/set-up-provider';
import { set } from './harness/screens';
import { waitUntil } from './harness/wait-until';
import { letDayCome, saveTwoOffers } from './harness/watched-offers';

let chromium: ExtensionBrowser;
let server: LinkfoxServer;
let panel: Page;
let page: Page;
let gateway: { gateway: { baseUrl: string }; agreedAt: string };
/** The offers that are watched. */
let ids: string[];

beforeAll(async () => {
  server = await startLinkfox();
  chromium = await openExtensionBrowser({ alter: allowLoopback });
  panel = await chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 820 });
  gateway = { gateway: { baseUrl: server.url }, agreedAt: '2026-01-01T00:00:00.000Z' };
  ids = await saveTwoOffers(chromium, panel, gateway);
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

const asked = () => server.log().filter(({ paid }) => paid);
const watches = () => readWatches(panel);

const go = async (path: string) => {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${chromium.extensionId}/workspace.html#${path}`);
};
const cap = (monthlyCap: number) => set(panel, { watch: { ...initialSettings.watch, monthlyCap } });
const press = (words: string) => page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const texts = (selector: string) => page.$$eval(selector, (all) => all.map(({ textContent }) => textContent));
const said = (selector: string, sentence: string) =>
  waitUntil(async () => (await texts(selector)).some((each) => each.includes(sentence)), `Nothing says "${sentence}".`);
const every = (state: (watch: Watch) => boolean, count: number) =>
  waitUntil(async () => {
    const all = await watches();
    return all.length === count && all.every(state);
  }, `There are not ${count} such watches.`);

describe('watched prices', () => {
  it('of a whole board begin, rest, go on and end by one press each', async () => {
    page = await chromium.openExtensionPage('workspace.html#boards');
    await page.setViewport({ width: 1280, height: 820 });
    const open = async () => {
      await page.locator('[data-watch-board]').click();
      await page.waitForSelector('.watch-board .watch-presses .button');
    };
    await open();
    await press('Watch 2 offers');
    await every(({ paused }) => !paused, 2);
    await open();
    await inspect(page, 'watch-board-watched');
    await press('Pause 2 offers');
    await every(({ paused }) => paused === true, 2);
    await press(words['options.undo']);
    await every(({ paused }) => !paused, 2);
    await open();
    await press('Pause 2 offers');
    await every(({ paused }) => paused === true, 2);
    await open();
    // What going on takes is said before.
    await said('.watch-board', 'LinkFox: about 5 calls a month, 22.5 credits');
    await inspect(page, 'watch-board-paused');
    await press('Go on with 2 offers');
    await every(({ paused }) => !paused, 2);
    await open();
    await press('Stop watching 2 offers');
    await every(() => false, 0);
    await press(words['options.undo']);
    await every(({ paused }) => !paused, 2);
  });

  it('wait for the month where its limit is used, and for the user where that is none', async () => {
    await cap(1);
    await letDayCome(panel);
    await every(({ last }) => last?.outcome === 'same', 2);
    const before = asked().length;
    await letDayCome(panel);
    await every(({ last }) => last?.error?.code === 'watch-cap', 2);
    expect(asked()).toHaveLength(before);
    await go('watch');
    await page.waitForSelector('.watch-row .watch-trouble');
    const now = new Date();
    const month = new Date(now.getFullYear(), now.getMonth() + 1, 1).toLocaleDateString('en-US', {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
    });
    expect(await texts('.watch-holds p')).toEqual([
      `Waiting for the month’s limit: 1 of 1 calls used. Checks continue on ${month}.`,
    ]);
    expect(await texts('.watch-row .watch-state')).toEqual(
      ids.map(() => `Next check on ${month}: the month’s limit is used.`),
    );
    await inspect(page, 'watch-limit');
    for (const width of [360, 240]) {
      await page.setViewport({ width, height: 820 });
      await inspect(page, `watch-limit-${width}`);
    }
    await page.setViewport({ width: 1280, height: 820 });
    await page.click('.watch-row');
    await page.waitForSelector('.watch-offer .watch-holds');
    expect((await texts('.watch-offer button')).join()).not.toContain(words['watch.now']);
    await page.locator('.watch-offer .watch-holds button').click();
    const focused = () => page.evaluate(() => !!document.activeElement?.closest('[data-limit]'));
    await waitUntil(focused, 'The limit is not reached.');
    await cap(0);
    await said('.watch-holds p', words['watch.limit.zero']);
    await cap(50);
    await page.waitForSelector('.watch-holds', { hidden: true });
    await said('.watch-row .watch-state', 'Next check on');
  });

  it('whose key is gone or refused say so, and lead to it', async () => {
    await removeKeysOf(panel, 'linkfox');
    // A company's gateway would hold the key itself.
    await set(panel, { providers: { linkfox: { options: {}, agreedAt: gateway.agreedAt } } });
    await go('watch');
    await said('.watch-holds p', 'No key for LinkFox on this device.');
    expect(await texts('.watch-row .watch-state')).toEqual(ids.map(() => 'No key for LinkFox on this device.'));
    await inspect(page, 'watch-key');
    await press('Enter the key of LinkFox');
    const options = await chromium.browser.waitForTarget((target) => target.url().includes('options.html'));
    await (await options.page())?.close();
    await setUpProvider(panel, 'linkfox', { credentials: { key: 'another-key' } }, gateway);
    await letDayCome(panel);
    await every(({ last }) => last?.error?.code === 'service-key', 2);
    await go('watch');
    await said('.watch-row .watch-state', 'LinkFox refused the key.');
    expect(await texts('.watch-holds button')).toEqual(['Check the key of LinkFox']);
    await setUpProvider(panel, 'linkfox', { credentials: { key: 'linkfox-test-key' } }, gateway);
    await letDayCome(panel);
    await every(({ last }) => last?.outcome === 'same', 2);
    await page.waitForSelector('.watch-holds', { hidden: true });
  });

  it('whose row was pressed are come back to, the focus on it', async () => {
    await go('watch');
    const last = `.watch-view [data-row="${ids[1]}"]`;
    const isBack = () =>
      waitUntil(() => page.evaluate((row) => document.activeElement?.matches(row) ?? false, last), 'Not on its row.');
    const ways = [() => press(words['watch.back']), () => page.keyboard.press('Escape'), () => page.goBack()];
    for (const back of ways) {
      await page.locator(`${last} .watch-row-title`).click();
      await page.waitForSelector('.watch-offer .watch-presses');
      await page.waitForFunction(() => document.activeElement?.id === 'saved-detail-title');
      await back();
      await isBack();
    }
  });
});
