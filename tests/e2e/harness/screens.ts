import type { Page } from 'puppeteer-core';
import { waitUntilDrawn } from '@/scripts/demo/read-results.mjs';
import type { browser as extensionApi } from 'wxt/browser';
import type { Settings } from '@/utils/settings';
import type { ExtensionBrowser } from './extension-browser';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof extensionApi;

/** The narrowest panel of a usual window, px. */
export const panelWidth = 360;

/** Changes what is set, as the options page does. `page` is any page of the extension. */
export async function set(page: Page, change: Partial<Settings>): Promise<void> {
  await page.evaluate(async (more) => {
    const { settings: before } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(before as object), ...more } });
  }, change);
}

/** Where a walk may leave out what it has seen before, or look at one width only. */
export type Look = (name: string, page: Page) => Promise<void>;

/**
 * Walks over the screens and hands each to `look`, drawn. What is pressed is found by what it is, never by its words, so that
 * the walk goes in every language. The panel's window must have a search with offers.
 */
export async function walkScreens(chromium: ExtensionBrowser, look: Look): Promise<void> {
  const page = await chromium.openExtensionPage('sidepanel.html');
  await page.setViewport({ width: panelWidth, height: 800 });
  const show = async (name: string) => {
    await waitUntilDrawn(page);
    await look(name, page);
  };

  await page.waitForSelector('article[data-offer-id]');
  await show('results');
  await page.click('.query-actions button:nth-last-child(3)');
  await page.waitForSelector('.drop-area');
  await show('new-picture');
  await page.click('.drop-close');
  await page.click('article[data-offer-id] button[aria-expanded="false"]');
  await show('offer-opened');
  await page.click('.toolbar-row button');
  await page.waitForSelector('.filter-sheet');
  await show('filters');
  await page.keyboard.press('Escape');
  const tabs = await page.$$eval('[role=tab]', (all) => all.map(({ id }) => id));
  for (const id of tabs.filter((each) => each !== 'tab-results')) {
    await page.click(`#${id}`);
    await page.waitForSelector(`#${id}[aria-selected=true]`);
    await show(id);
  }

  const go = async (name: string, ready: string) => {
    await page.goto(`chrome-extension://${chromium.extensionId}/${name}.html`, { waitUntil: 'load' });
    await page.waitForSelector(ready);
  };
  await go('popup', 'main, .popup');
  await show('popup');
  for (const name of ['options', 'welcome', 'privacy', 'sample-shop']) {
    await go(name, 'h1, h2');
    await show(name);
  }
  await go('workspace', 'nav');
  const sections = await page.$$eval('nav a[href^="#"]', (links) => links.map((link) => link.getAttribute('href')!));
  for (const section of sections) {
    await page.click(`nav a[href="${section}"]`);
    await page.waitForSelector(`nav a[href="${section}"][aria-current]`);
    for (const width of [1280, panelWidth]) {
      await page.setViewport({ width, height: 800 });
      await show(`workspace-${section.slice(1)}-${width}`);
    }
  }
  await page.close();
}
