// @ts-check
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../browser/launch.mjs';
import { waitForSearch } from '../browser/search-state.mjs';
import { root } from '../setup/root.mjs';
import { openPage } from './open-page.mjs';
import { planFirstOffer, switchOn } from './panel-steps.mjs';
import { waitUntilDrawn } from './read-results.mjs';
import { rightClickElement } from './right-click-element.mjs';
import { sideBySide } from './side-by-side.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const images = join(root, 'docs/store/screenshots');
/** What the stores take: 1280×800, here the shop's tab with the panel beside it. */
const height = 800;
const tabSize = { width: 890, height };
const panelSize = { width: 390, height };
const pageSize = { width: 1280, height };

/**
 * Takes the five pictures of the listing, in the shop that ships inside the extension: docs/store/screenshots/N-NAME.png.
 *
 * @param {Awaited<ReturnType<typeof import('./run-folder.mjs').openRunFolder>>} folder holds the extension's copy
 * @returns {Promise<string[]>} the files
 */
export async function takeStore(folder) {
  await mkdir(images, { recursive: true });
  const { browser, extensionId } = await launchChromium({ extension: folder.extension, headless: true });
  /** @type {string[]} */
  const files = [];
  const parts = /** @type {const} */ ([folder.file('tab.png'), folder.file('panel.png')]);
  try {
    const [shop = await browser.newPage()] = await browser.pages();
    await shop.setViewport(tabSize);
    await openPage(shop, `chrome-extension://${extensionId}/sample-shop.html`);
    await shop.waitForSelector('.sample-shop-product img');
    const own = await rightClickElement(shop, extensionId, '.sample-shop-product img');
    await waitForSearch(own);
    await draw(shop, parts[0]);

    const panel = await browser.newPage();
    await panel.setViewport(panelSize);
    await openPage(panel, `chrome-extension://${extensionId}/sidepanel.html`);
    await panel.waitForSelector('.offer-card');
    await panel.waitForFunction(() => !document.querySelector('.photo-checking'));
    /** @param {string} name */
    const takeBeside = async (name) => {
      await draw(panel, parts[1]);
      const file = join(images, `${files.length + 1}-${name}.png`);
      await sideBySide(browser, parts, file);
      files.push(file);
    };
    await takeBeside('results');
    await panel.click('.offer-card .photo-mark');
    await panel.waitForSelector('dialog[open] img');
    await takeBeside('same-photo');
    await panel.keyboard.press('Escape');

    await planFirstOffer(panel);
    await takeBeside('plan');
    await panel.click('#tab-insights');
    await panel.waitForSelector('.insight-columns .ct-bar');
    await takeBeside('insights');

    await panel.click('#tab-results');
    await panel.waitForSelector('.offer-card .save-button');
    await switchOn(panel, 'save-button', 6);
    await panel.setViewport(pageSize);
    await openPage(panel, `chrome-extension://${extensionId}/workspace.html#boards`);
    await panel.waitForSelector('.board-view [data-row]');
    const choices = await panel.$$('.board-view [data-row] select');
    for (const [i, status] of ['to-contact', 'sampled', 'ordered'].entries()) await choices[i]?.select(status);
    const file = join(images, `${files.length + 1}-boards.png`);
    await draw(panel, file);
    files.push(file);
    return files;
  } finally {
    await browser.close();
  }
}

/**
 * @param {Page} page
 * @param {string} file
 */
async function draw(page, file) {
  await page.bringToFront();
  await waitUntilDrawn(page);
  await page.screenshot({ path: /** @type {`${string}.png`} */ (file) });
}
