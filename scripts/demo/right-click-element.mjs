// @ts-check
import { CliError } from '../setup/cli-error.mjs';
import { waitForServiceWorker } from '../browser/service-worker.mjs';
import { openPanelFromPopup } from './press-picture.mjs';

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
  const picker = page
    .waitForSelector('[data-find-on-1688-picker]', { timeout: pickTimeout })
    .then(async () => {
      const box = await element.boundingBox();
      if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    })
    .catch(() => undefined);
  const located = panel
    .waitForFunction(
      async () => {
        /** @type {any} */
        const { chrome } = globalThis;
        const stored = await chrome.storage.session.get(null);
        return Object.entries(stored).some(
          ([key, state]) =>
            key.startsWith('search:') && (state.picture || state.source.kind !== 'click' || state.stage === 'failed'),
        );
      },
      { timeout: pickTimeout, polling: 50 },
    )
    .catch(() => undefined);
  await Promise.race([picker, located]);
}
