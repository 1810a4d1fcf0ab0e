import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { waitForExtensionPage } from '@/scripts/browser/extension-target.mjs';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { noFirefox, openFirefox, type FirefoxBrowser } from './harness/firefox-browser';
import { rightClickFind } from './harness/right-click';
import { saveScreenshot } from './harness/save-screenshot';
import { waitUntil } from './harness/wait-until';
import { noX11 } from './harness/x11';

/** The library's offer whose picture stands first in the sample shop. */
const firstOffer = '0168800026';

describe.skipIf(noX11)(`the first minutes, on the unaltered build${noX11 ? ` (${noX11})` : ''}`, () => {
  let chromium: ExtensionBrowser;
  let page: Page;
  beforeAll(async () => {
    chromium = await openExtensionBrowser({ headless: false, keepWelcome: true });
    page = await waitForExtensionPage(chromium.browser, chromium.extensionId, 'welcome.html');
    // What follows needs no network.
    await page.setOfflineMode(true);
  });
  afterAll(() => chromium?.close());

  it('open the first steps once, which name each way to 1688 with its price and where its key comes from', async () => {
    const text = await page.$eval('main', (main) => main.innerText);
    expect(text).toContain(words['welcome.title']);
    expect(text).toContain('4.5 credits a search');
    const links = await page.$$eval('.welcome-ways a', (all) => all.map(({ href }) => href));
    expect(links).toContain(linkfoxEntry.links!.key);
    expect((await chromium.browser.pages()).filter((each) => each.url().endsWith('/welcome.html')).length).toBe(1);
    await saveScreenshot(page, 'welcome');
  });

  it('lead to a shop of our own, where a real right-click finds the offer on this device', async () => {
    await page.click('a.button.primary');
    await page.waitForSelector('.sample-shop-product img');
    await saveScreenshot(page, 'sample-shop');
    await rightClickFind(page, '.sample-shop-product img');
    const panel = await chromium.panel();
    const state = await chromium.waitForSearch(panel);
    expect(state.error).toBeUndefined();
    expect(state).toMatchObject({
      providerId: 'library',
      product: { title: words['shop.kettle'], price: { amount: '34.90', currency: 'USD' } },
    });
    const card = await panel.waitForSelector('article[data-offer-id]');
    expect(await card!.evaluate((node) => node.getAttribute('data-offer-id'))).toBe(firstOffer);
    await saveScreenshot(panel, 'sample-shop-panel');
  });
});

const notRun = noX11 ?? noFirefox;

describe.skipIf(notRun)(`the first minutes in Firefox${notRun ? ` (${notRun})` : ''}`, () => {
  let firefox: FirefoxBrowser;
  beforeAll(async () => {
    firefox = await openFirefox(undefined, { keepWelcome: true });
  });
  afterAll(() => firefox?.close());

  it('lead to the sample shop, where a real right-click finds the offer in the sidebar', async () => {
    await firefox.inPage(`document.querySelector('a.button.primary').click()`);
    const picture = '.sample-shop-product img';
    await waitUntil(() => firefox.inPage(`return !!document.querySelector('${picture}')?.complete`), 'No shop opened.');
    await firefox.rightClickFind(picture);
    await waitUntil(() => firefox.sidebarIsOpen(), 'The sidebar did not open.');
    const card = await waitUntil(
      () =>
        firefox.inSidebar<string | null>(`document.querySelector('article[data-offer-id]')?.dataset.offerId ?? null`),
      'The sidebar shows no offers.',
      30_000,
    );
    expect(card).toBe(firstOffer);
  });
});
