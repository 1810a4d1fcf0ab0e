// @ts-check
import { CliError } from '../setup/cli-error.mjs';
import { readSearchStates } from '../browser/search-state.mjs';
import { waitForServiceWorker } from '../browser/service-worker.mjs';
import { openPanelFromPopup } from './press-picture.mjs';

/** Our own overlay in the page. */
const picker = '[data-find-on-1688-picker]';

/** How long the page script may take until it knows the picture or asks for a press, ms. */
const pickTimeout = 15_000;

/**
 * Does to an element what a right-click and "Find on 1688" do. A browser without a window has no menu, so the press on the
 * item is handed to the extension as the browser would; the right-click itself, the permission that the toolbar button
 * gives, and a press in the picker are real.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} extensionId
 * @param {string} selector
 * @returns {Promise<import('puppeteer-core').Page>} the side panel
 */
export async function rightClickElement(page, extensionId, selector) {
  const { frame, element } = await findElement(page, selector);
  await element.scrollIntoView();
  await element.click({ button: 'right' });
  const info = await describeClick(page, frame, element);
  const panel = await openPanelFromPopup(page, extensionId);
  await chooseMenuItem(page, extensionId, frame, info);
  await pressInPicker(page, panel, element);
  return panel;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector
 */
async function findElement(page, selector) {
  for (const frame of page.frames()) {
    const element = await frame.$(selector).catch((error) => {
      if (/not a valid selector/i.test(String(error)))
        throw new CliError(`--selector: "${selector}" is no CSS selector.`);
      return null;
    });
    if (element) return { frame, element };
  }
  throw new CliError(`--selector: the page ${page.url()} has no element "${selector}".`);
}

/**
 * What a browser tells about a click on that element.
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').Frame} frame
 * @param {import('puppeteer-core').ElementHandle<Element>} element
 */
async function describeClick(page, frame, element) {
  const found = await element.evaluate((node) => {
    const link = node.closest('a[href]');
    const media =
      node instanceof HTMLImageElement
        ? { mediaType: 'image', srcUrl: node.currentSrc || node.src }
        : node instanceof HTMLVideoElement
          ? { mediaType: 'video', srcUrl: node.currentSrc || node.src }
          : node instanceof HTMLInputElement && node.type === 'image'
            ? { mediaType: 'image', srcUrl: node.src }
            : {};
    return { ...media, ...(link instanceof HTMLAnchorElement ? { linkUrl: link.href } : {}) };
  });
  return { menuItemId: 'find', editable: false, pageUrl: page.url(), frameUrl: frame.url(), ...found };
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} extensionId
 * @param {import('puppeteer-core').Frame} frame
 * @param {Record<string, unknown>} info
 */
async function chooseMenuItem(page, extensionId, frame, info) {
  await page.bringToFront();
  const worker = await waitForServiceWorker(page.browser(), extensionId);
  await worker.evaluate(
    async (click, isMain, frameUrl) => {
      /** @type {any} */
      const { chrome } = globalThis;
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      // The browser's number of a frame is known to the extension alone, and only where it may run scripts.
      const results = isMain
        ? []
        : await chrome.scripting.executeScript({
            target: { tabId: tab.id, allFrames: true },
            func: () => document.URL,
          });
      const found = results.find((/** @type {{ result: string }} */ { result }) => result === frameUrl);
      const unreachable = 2 ** 31 - 1;
      const frameId = isMain ? 0 : (found?.frameId ?? unreachable);
      chrome.contextMenus.onClicked.dispatch({ ...click, frameId }, tab);
    },
    info,
    frame === page.mainFrame(),
    frame.url(),
  );
}

/**
 * Presses the element where the extension asks for a press, as it does where Chrome tells nothing about the click.
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').Page} panel
 * @param {import('puppeteer-core').ElementHandle<Element>} element
 */
async function pressInPicker(page, panel, element) {
  const deadline = Date.now() + pickTimeout;
  while (!(await readSearchStates(panel)).some(isLocated)) {
    if (Date.now() > deadline)
      throw new CliError('--selector: that element shows no picture, so there is nothing to search.');
    if (await page.$(picker)) await pressOnce(page, element);
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * One press; while the panel slides in the page moves, and a press may miss. Resolves when the picker is gone, or when it
 * stayed for a moment.
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').ElementHandle<Element>} element
 */
async function pressOnce(page, element) {
  const box = await element.boundingBox();
  if (!box) throw new Error('The element is no longer shown.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForSelector(picker, { hidden: true, timeout: 1_000 }).catch(() => undefined);
}

/**
 * True once the page script has answered: nothing more is to be pressed.
 * @param {import('../../utils/search/search-state').SearchState} state
 */
function isLocated({ source, stage }) {
  return source.kind !== 'click' || stage === 'failed' || stage === 'cancelled';
}
