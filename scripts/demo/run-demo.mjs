// @ts-check
import { startShop } from '../../tests/demo-shop/server.mjs';
import { launchChromium } from '../browser/launch.mjs';
import { waitForSearch } from '../browser/search-state.mjs';
import { ensureBuild } from '../setup/ensure-build.mjs';
import { ensureChromium } from '../setup/find-browser.mjs';
import { say } from '../setup/say.mjs';
import { checkChoice } from './check-choice.mjs';
import { copyForDemo, serviceHosts } from './demo-extension.mjs';
import { openPage } from './open-page.mjs';
import { pressPicture } from './press-picture.mjs';
import { readCatalog } from './read-catalog.mjs';
import { readResults, waitUntilDrawn } from './read-results.mjs';
import { rightClickElement } from './right-click-element.mjs';
import { openRunFolder } from './run-folder.mjs';
import { searchFile } from './search-file.mjs';
import { seedProfile } from './seed-profile.mjs';
import { showcasePage } from './shop-page.mjs';

/** @typedef {import('./parse-arguments.mjs').DemoOptions} DemoOptions */

/** A service may take minutes to answer, ms. */
const longestSearch = 5 * 60_000;

/**
 * Runs the demo in a browser with a profile of its own, which goes when the run ends.
 *
 * @param {DemoOptions} options
 * @returns {Promise<import('./report.mjs').DemoReport | undefined>} undefined where the user did the job
 */
export async function runDemo(options) {
  const catalog = await readCatalog();
  checkChoice(options, catalog);
  await ensureChromium();
  const build = await ensureBuild('chrome');
  const folder = await openRunFolder();
  const shop = options.element ? undefined : await startShop();
  try {
    const pages = shop ? [shop.url, shop.frameUrl] : [options.element?.url ?? ''];
    await copyForDemo(build, folder.extension, pages, serviceHosts(options, catalog));
    const { browser, extensionId } = await launchChromium({
      extension: folder.extension,
      headless: options.automatic,
      ...(options.hostRules ? { hostRules: options.hostRules } : {}),
    });
    try {
      const [page = await browser.newPage()] = await browser.pages();
      if (options.settings || options.provider || options.keys) {
        await page.goto(`chrome-extension://${extensionId}/options.html`);
        await seedProfile(page, options);
      }
      const home = shop && (options.automatic ? showcasePage(shop) : shop.url);
      await openPage(page, home ?? options.element?.url ?? '');
      if (options.automatic) return await search(page, extensionId, options, folder);
      await letUserSearch(browser, shop?.url ?? '');
      return undefined;
    } finally {
      await browser.close();
    }
  } finally {
    await shop?.close();
  }
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} shopUrl
 */
async function letUserSearch(browser, shopUrl) {
  say(`
The demo shop is open at ${shopUrl}
  1. Right-click a product picture and choose "Find on 1688".
  2. The side panel opens and shows the matched suppliers.
The toolbar button (behind the puzzle piece) does the same. The suppliers are sample data.
Close the browser to end the demo.`);
  await new Promise((resolve) => browser.once('disconnected', () => resolve(undefined)));
}

/**
 * The run's keys were given for this very search, so the demo presses the button that sends the picture to the service.
 *
 * @param {import('puppeteer-core').Page} panel
 * @param {import('../../utils/search/search-state').SearchState} state
 */
async function agreeOnce(panel, state) {
  if (state.error?.code !== 'consent-needed') return state;
  const button = await panel.waitForSelector('.consent-card .button.primary');
  await button?.click();
  const isAsked = (/** @type {typeof state} */ now) =>
    now.error?.code !== 'consent-needed' && ended.includes(now.stage);
  return waitForSearch(panel, { until: isAsked, timeout: longestSearch });
}

const ended = ['done', 'failed', 'cancelled'];

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} extensionId
 * @param {DemoOptions} options
 * @param {Awaited<ReturnType<typeof openRunFolder>>} folder
 * @returns {Promise<import('./report.mjs').DemoReport>}
 */
async function search(page, extensionId, options, folder) {
  const screenshots = { shop: folder.file('shop.png'), panel: folder.file('panel.png') };
  await page.screenshot({ path: /** @type {`${string}.png`} */ (screenshots.shop) });
  say('Searching …');
  const { element, image } = options;
  const panel = element
    ? await rightClickElement(page, extensionId, element.selector)
    : image
      ? await searchFile(page, extensionId, image)
      : await pressPicture(page, extensionId);
  const state = await agreeOnce(panel, await waitForSearch(panel, { timeout: longestSearch }));
  const { offers, shown, noCloseMatch, alert } = await readResults(panel, state);
  await waitUntilDrawn(panel);
  await panel.screenshot({ path: /** @type {`${string}.png`} */ (screenshots.panel) });
  return {
    stage: state.stage,
    provider: state.providerId,
    sample: state.sample,
    query: { page: page.url(), ...(element ? { selector: element.selector } : {}), ...(image ? { image } : {}) },
    product: state.product ?? null,
    picture: state.picture ?? null,
    stages: state.timings,
    counts: {
      total: state.total,
      outOf: state.outOf,
      pages: state.pages,
      totalPages: state.totalPages,
      loaded: state.loaded,
      shown,
    },
    noCloseMatch,
    offers,
    dropped: state.dropped,
    error: state.error ? { code: state.error.code, sentence: alert?.split('\n')[0] ?? state.error.code } : null,
    screenshots,
  };
}
