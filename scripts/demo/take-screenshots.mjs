// @ts-check
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startShop } from '../../tests/demo-shop/server.mjs';
import { launchChromium } from '../browser/launch.mjs';
import { pictureButtons } from '../browser/popup-buttons.mjs';
import { waitForSearch } from '../browser/search-state.mjs';
import { pressToolbarButton } from '../browser/toolbar-button.mjs';
import { ensureBuild } from '../setup/ensure-build.mjs';
import { root } from '../setup/root.mjs';
import { copyForDemo } from './demo-extension.mjs';
import { openPage } from './open-page.mjs';
import { pressPicture } from './press-picture.mjs';
import { readResults, waitUntilDrawn } from './read-results.mjs';
import { openRunFolder } from './run-folder.mjs';
import { showcasePage } from './shop-page.mjs';
import { sideBySide } from './side-by-side.mjs';
import { takeGuide } from './take-guide.mjs';
import { takeStore } from './take-store.mjs';

const images = join(root, 'docs/images');

/**
 * Runs the demo in light and in dark and takes the README's pictures of its real screens, those of the guide, and those of the stores' listing.
 * @param {'all' | 'readme' | 'guide' | 'store'} [which]
 * @returns {Promise<string[]>} the files
 */
export async function takeScreenshots(which = 'all') {
  await mkdir(images, { recursive: true });
  const folder = await openRunFolder();
  const shop = await startShop();
  try {
    await copyForDemo(await ensureBuild('chrome'), folder.extension, [shop.url, shop.frameUrl]);
    const files = [];
    if (which === 'all' || which === 'guide') files.push(...(await takeGuide(shop, folder)));
    if (which === 'all' || which === 'store') files.push(...(await takeStore(folder)));
    for (const scheme of which === 'all' || which === 'readme' ? ['light', 'dark'] : [])
      files.push(...(await takeScheme(scheme, showcasePage(shop), folder)));
    return files;
  } finally {
    await shop.close();
    await rm(folder.file('tab.png'), { force: true });
    await rm(folder.file('panel.png'), { force: true });
  }
}

/**
 * @param {string} scheme
 * @param {string} url
 * @param {Awaited<ReturnType<typeof openRunFolder>>} folder
 */
async function takeScheme(scheme, url, folder) {
  const { browser, extensionId } = await launchChromium({
    extension: folder.extension,
    headless: true,
    args: [`--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`],
  });
  try {
    const file = (/** @type {string} */ name) => join(images, `${name}-${scheme}.png`);
    const [page = await browser.newPage()] = await browser.pages();

    await openPage(page, url);
    const panel = await pressPicture(page, extensionId);
    await readResults(panel, await waitForSearch(panel));
    await panel.waitForFunction(() => !document.querySelector('.photo-checking'));
    const parts = /** @type {const} */ ([folder.file('tab.png'), folder.file('panel.png')]);
    await take(page, parts[0]);
    await take(panel, parts[1]);
    await sideBySide(browser, parts, file('panel'));

    const popup = await pressToolbarButton(page, extensionId);
    await popup.waitForSelector(pictureButtons);
    await take(popup, file('popup'));
    await popup.close();

    await openPage(page, `chrome-extension://${extensionId}/options.html`);
    await take(page, file('options'));
    return ['panel', 'popup', 'options'].map(file);
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} path
 */
async function take(page, path) {
  await waitUntilDrawn(page);
  await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
}
