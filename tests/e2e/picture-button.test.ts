import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { solidPng } from '../stores/solid-png';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { answerQuestion } from './harness/answer-question';
import { clearPanel } from './harness/panel-actions';
import { saveScreenshot } from './harness/save-screenshot';
import { throwawayCertificate } from './harness/throwaway-certificate';
import { waitUntil } from './harness/wait-until';
import { noX11 } from './harness/x11';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

const amazon = 'https://www.amazon.com';
const pictures = 'https://m.media-amazon.com/images/I';
const button = '[data-find-on-1688-button]';
/** Stands for the store's strictest pages. */
const policy = "default-src 'none'; img-src https:; style-src 'unsafe-inline'; require-trusted-types-for 'script'";

const product = `<h1 id="productTitle">Steel bottle</h1><div style="position: relative; width: 320px">
  <a href="#pressed"><img id="main" src="${pictures}/main._AC_SX320_.png" width="320" height="320"></a>
  <div id="lens" style="position: absolute; inset: 0 0 160px 160px; background: rgb(0 0 0 / 0.1)"></div></div>
  <img id="thumb" src="${pictures}/small._AC_SX40_.png" width="40" height="40">
  <img id="art" src="https://m.media-amazon.com/images/G/01/banner.png" width="300" height="200">
  <div style="height: 3000px"></div>`;

let server: Server;
let chromium: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  server = createServer(throwawayCertificate(), (request, response) => {
    const isPicture = request.url!.endsWith('.png');
    response.setHeader('content-type', isPicture ? 'image/png' : 'text/html; charset=utf-8');
    if (!isPicture) response.setHeader('content-security-policy', policy);
    response.end(
      isPicture ? solidPng(/_SX/.test(request.url!) ? 320 : 640, 320) : `<!doctype html><title>Shop</title>${product}`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const here = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const hosts = ['www.amazon.com', 'm.media-amazon.com', 'www.ebay.de', 'i.ebayimg.com'];
  chromium = await openExtensionBrowser({ hostRules: hosts.map((host) => `MAP ${host} ${here}`).join(', ') });
  const options = await chromium.openExtensionPage('options.html');
  await waitUntil(async () => (await registered(options)) === 1, 'The script was not registered at install.');
  await options.close();
});
afterAll(async () => {
  await chromium?.close();
  server?.close();
});
beforeEach(async () => {
  page = await chromium.open(`${amazon}/dp/B000000001`);
  await page.bringToFront();
});
afterEach(() => page.close());

/** Moves the pointer onto an element, away from its middle where nothing else is to be hit. */
async function hover(selector: string, [dx, dy] = [0.5, 0.7]): Promise<void> {
  const box = (await (await page.$(selector))!.boundingBox())!;
  await page.mouse.move(box.x + box.width * dx!, box.y + box.height * dy!, { steps: 2 });
}
/** How many scripts run at load besides those of the manifest. */
const registered = (options: Page) =>
  options.evaluate(() => chrome.scripting.getRegisteredContentScripts().then((all) => all.length));
const boxOf = (selector: string) =>
  page.$eval(selector, (element) => element.getBoundingClientRect().toJSON() as DOMRect);
const shown = () => page.waitForSelector(button, { timeout: 5_000 });
/** Rests the pointer there until the button is shown: the page's script may come a moment after the page. */
async function rest(selector: string, place?: [number, number]): Promise<void> {
  await waitUntil(async () => {
    await page.mouse.move(2, 2);
    await hover(selector, place);
    return page.waitForSelector(button, { timeout: 1_000 }).catch(() => undefined);
  }, 'The button is not shown.');
}
const gone = () => waitUntil(async () => !(await page.$(button)), 'The button stays.');

describe('the button on the pictures of a store', () => {
  it('comes to a product picture, opens the panel and searches that very picture', async () => {
    await rest('#main');
    await saveScreenshot(page, 'picture-button');
    const { x, y } = await boxOf(button);
    await page.mouse.click(x + 14, y + 14);
    const panel = await chromium.panel();
    const state = await chromium.waitForSearch(panel);
    expect(state.error).toBeUndefined();
    expect(state.source).toMatchObject({
      kind: 'page',
      candidate: { urls: [`${pictures}/main.png`, `${pictures}/main._AC_SX320_.png`] },
    });
    expect(state.product?.title).toBe('Steel bottle');
    // The page heard of no press.
    expect(await page.evaluate(() => location.hash)).toBe('');
    await clearPanel(panel);
  });

  it('stands on no thumbnail, no artwork and nothing that is covered, and leaves the page as it is', async () => {
    const before = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.querySelector('#art')!.getBoundingClientRect().y,
    ]);
    await rest('#lens');
    expect(
      await page.evaluate(() => [
        document.documentElement.scrollHeight,
        document.querySelector('#art')!.getBoundingClientRect().y,
      ]),
    ).toEqual(before);
    for (const none of ['#thumb', '#art']) {
      await hover(none);
      await gone();
      await rest('#main');
    }
    await page.mouse.wheel({ deltaY: 20 });
    await gone();
    await shown();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#lens')!.style.cssText += 'inset: 0; background: #fff';
    });
    await hover('#lens', [0.3, 0.3]);
    await gone();
  });

  it('does not come under the pointer: the press that is on its way is the page’s', async () => {
    const { x, y } = await boxOf('#main');
    await page.mouse.move(x + 20, y + 20, { steps: 2 });
    await shown();
    await page.mouse.click(x + 20, y + 20);
    await waitUntil(() => page.evaluate(() => location.hash === '#pressed'), 'The page did not hear the press.');
  });

  it('takes no press that the page makes', async () => {
    const viewer = await chromium.openExtensionPage('options.html');
    await page.bringToFront();
    await rest('#main');
    await page.evaluate((selector) => {
      const host = document.querySelector<HTMLElement>(selector)!;
      host.click();
      const { x, y } = host.getBoundingClientRect();
      for (const name of ['pointerdown', 'click'])
        host.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true, clientX: x + 14, clientY: y + 14 }));
      postMessage({ findOn1688: 'button-pressed' }, '*');
    }, button);
    // Whatever that had begun would stand before what the worker answers now.
    await viewer.evaluate(() => chrome.storage.session.get().then(() => undefined));
    expect(await chromium.searchStates(viewer)).toEqual([]);
    expect(await page.$eval(button, (host) => host.shadowRoot)).toBeNull();
    await viewer.close();
  });

  it('takes no press while the page makes it unseen', async () => {
    const viewer = await chromium.openExtensionPage('options.html');
    await page.bringToFront();
    await rest('#main');
    const { x, y } = await boxOf(button);
    const pressAt = async (opacity: string) => {
      const makeSo = (host: Element, value: string) =>
        (host as HTMLElement).style.setProperty('opacity', value, 'important');
      await page.$eval(button, makeSo, opacity);
      await page.mouse.click(x + 14, y + 14);
    };
    await pressAt('0.02');
    await viewer.evaluate(() => chrome.storage.session.get().then(() => undefined));
    expect(await chromium.searchStates(viewer)).toEqual([]);
    await pressAt('1');
    const panel = await chromium.panel();
    await chromium.waitForSearch(panel);
    await viewer.close();
    await clearPanel(panel);
  });

  it('stays away while an area is framed, so that it stands in no screenshot', async () => {
    const viewer = await chromium.openExtensionPage('options.html');
    await page.bringToFront();
    await rest('#main');
    await viewer.evaluate(async (pageUrl) => {
      const [tab] = await chrome.tabs.query({ url: `${pageUrl}*` });
      const data = { windowId: tab!.windowId, source: { kind: 'area', tabId: tab!.id, frameId: 0, pageUrl } };
      await chrome.runtime.sendMessage({ id: 1, type: 'find', data, timestamp: Date.now() });
    }, page.url());
    await page.waitForSelector('[data-find-on-1688-area]');
    expect(await page.$(button)).toBeNull();
    await hover('#art');
    await hover('#main');
    // Longer than the button takes to come elsewhere.
    expect(await page.waitForSelector(button, { timeout: 1_000 }).catch(() => 'none')).toBe('none');
    await page.keyboard.press('Escape');
    await waitUntil(async () => !(await page.$('[data-find-on-1688-area]')), 'The frame stays.');
    await rest('#main');
    await viewer.close();
  });

  it('is switched off and on in pages that are open', async () => {
    const options = await chromium.openExtensionPage('options.html');
    const set = (on: boolean) =>
      options.evaluate(async (value) => {
        const { settings } = (await chrome.storage.local.get('settings')) as { settings?: object };
        await chrome.storage.local.set({ settings: { ...settings, pictureButton: { on: value, sites: [], off: [] } } });
      }, on);
    await set(false);
    await waitUntil(async () => (await registered(options)) === 0, 'The script is still registered.');
    await page.bringToFront();
    await hover('#art');
    await hover('#main');
    await gone();
    await set(true);
    await waitUntil(async () => (await registered(options)) === 1, 'The script is not registered.');
    await waitUntil(async () => {
      await hover('#art');
      await hover('#main');
      return page.waitForSelector(button, { timeout: 300 }).catch(() => false);
    }, 'The button does not come back.');
    await options.close();
  });
});

describe.skipIf(noX11)(`the button on a site that the user adds${noX11 ? ` (${noX11})` : ''}`, () => {
  const site = ['https://*.ebay.de/*', 'https://i.ebayimg.com/*'];
  let options: Page;
  beforeAll(async () => {
    options = await chromium.openExtensionPage('options.html');
  });
  afterAll(() => options?.close());
  const allowed = (origins = site) =>
    options.evaluate((wanted) => chrome.permissions.contains({ origins: wanted }), origins);

  it('is asked for in the popup with the store’s picture server, and comes to the open page', async () => {
    await page.goto('https://www.ebay.de/itm/1');
    await page.bringToFront();
    const popup = await chromium.pressToolbarButton(page);
    const toggle = await popup.waitForSelector('.popup-button input');
    await saveScreenshot(popup, 'picture-button-popup');
    await toggle!.click().catch(() => undefined);
    await answerQuestion(popup, 'allow');
    await waitUntil(() => allowed(), 'The browser does not allow the site.');
    await waitUntil(async () => (await registered(options)) === 2, 'The scripts were not registered.');
    await page.bringToFront();
    await waitUntil(async () => {
      await hover('#thumb');
      await hover('#main');
      return page.waitForSelector(button, { timeout: 300 }).catch(() => false);
    }, 'The button does not come.');
    const { x, y } = await boxOf(button);
    await page.mouse.click(x + 14, y + 14);
    const panel = await chromium.panel();
    const state = await chromium.waitForSearch(panel);
    expect(state.error).toBeUndefined();
    expect(state.source).toMatchObject({ kind: 'page', pageUrl: 'https://www.ebay.de/itm/1' });
    await clearPanel(panel);
  });

  it('rests and goes by the options, and gives back what was asked for', async () => {
    await page.goto('https://www.ebay.de/itm/1');
    await options.bringToFront();
    const row = '.button-sites li:nth-child(2)';
    await options.waitForSelector(`${row} input`);
    await (await options.$('#button'))!.scrollIntoView();
    await saveScreenshot(options, 'picture-button-options');
    await options.click(`${row} input`);
    await waitUntil(
      async () => (await registered(options)) === 2 && !(await runsOn(options, 'ebay')),
      'It does not rest.',
    );
    expect(await allowed()).toBe(true);
    await options.click(`${row} input`);
    await waitUntil(() => runsOn(options, 'ebay'), 'It does not come back.');
    await options.click(`${row} > .button`);
    await waitUntil(async () => !(await options.$(row)), 'The site is still listed.');
    await waitUntil(async () => !(await allowed(site.slice(0, 1))), 'The site was not given back.');
    expect(await allowed(site.slice(1))).toBe(false);
    expect(await registered(options)).toBe(1);
    await page.bringToFront();
    await hover('#thumb');
    await hover('#main');
    await gone();
  });
});

/** True while the button's script is registered for pages whose patterns name that. */
const runsOn = (options: Page, name: string) =>
  options.evaluate(
    (part) =>
      chrome.scripting
        .getRegisteredContentScripts({ ids: ['picture-button'] })
        .then((all) => all.some(({ matches }) => matches?.some((each) => each.includes(part)))),
    name,
  );
