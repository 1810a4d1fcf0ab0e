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

  const go = async (file: string, ready: string, width = panelWidth) => {
    await page.setViewport({ width, height: 800 });
    await page.goto(`chrome-extension://${chromium.extensionId}/${file}`, { waitUntil: 'load' });
    // Only the part after `#` may differ, which loads nothing.
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector(ready);
  };
  await go('popup.html', 'main, .popup');
  await show('popup');
  for (const name of ['options', 'welcome', 'privacy', 'sample-shop']) {
    await go(`${name}.html`, 'h1, h2');
    await show(name);
  }
  for (const width of [panelWidth, 1280]) {
    await go('workspace.html', 'nav', width);
    const sections = await page.$$eval('nav a[href^="#"]', (links) => links.map((link) => link.getAttribute('href')!));
    for (const section of sections) {
      await go(`workspace.html${section}`, 'nav', width);
      await show(`workspace-${section.slice(1)}-${width}`);
    }
  }
  await page.close();
}

/** Text on the screen that is cut off and that nothing shows in full, and whether the page is wider than the window. */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.scrollingElement!;
    if (root.scrollWidth > root.clientWidth + 1) found.push(`the page: ${root.scrollWidth} of ${root.clientWidth} px`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '');
      if (!hasText || element.clientWidth === 0 || element.closest('.unseen, [aria-hidden=true], svg, option'))
        continue;
      const style = getComputedStyle(element);
      const clips = style.overflowX === 'hidden' || style.overflowX === 'clip';
      // A long title may end in dots where its whole is one hover or one press away.
      const told = element.closest('[title], [aria-label], details, article') !== null;
      const spills = style.display !== 'inline' && style.overflowX === 'visible';
      const cut = (spills || (clips && !told)) && element.scrollWidth > element.clientWidth + 1;
      const box = element.getBoundingClientRect();
      const out = style.visibility === 'visible' && box.width > 1 && (box.right > innerWidth + 1 || box.left < -1);
      const inScroller = ancestors(element).some((each) => /auto|scroll/.test(getComputedStyle(each).overflowX));
      if (cut || (out && !inScroller))
        found.push(
          `${cut ? 'cut' : 'outside'}: <${element.localName} class="${element.className}"> ${element.textContent!.trim().slice(0, 60)}`,
        );
    }
    return found;

    function ancestors(element: Element): Element[] {
      return element.parentElement && element.parentElement !== document.body
        ? [element.parentElement, ...ancestors(element.parentElement)]
        : [];
    }
  });
}
