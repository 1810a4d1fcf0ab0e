// @ts-check
import { findExtensionPage, waitForExtensionPage } from '../browser/extension-target.mjs';
import { buttonNamed, pictureButtons } from '../browser/popup-buttons.mjs';
import { pressToolbarButton } from '../browser/toolbar-button.mjs';

/**
 * Searches a picture of the page as a user does without a right-click: toolbar button, then a thumbnail in the popup.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} extensionId
 * @param {number} [index] which thumbnail, counting from 0
 * @returns {Promise<import('puppeteer-core').Page>} the side panel
 */
export async function pressPicture(page, extensionId, index = 0) {
  const popup = await pressToolbarButton(page, extensionId);
  await pressInPopup(popup, pictureButtons, index);
  return waitForExtensionPage(page.browser(), extensionId, 'sidepanel.html');
}

/**
 * Opens the side panel by the popup's own button.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} extensionId
 * @returns {Promise<import('puppeteer-core').Page>} the side panel
 */
export async function openPanelFromPopup(page, extensionId) {
  const popup = await pressToolbarButton(page, extensionId);
  const open = await findExtensionPage(page.browser(), extensionId, 'sidepanel.html');
  if (open) {
    await popup.close();
    return open;
  }
  await pressInPopup(popup, buttonNamed('popup.openPanel'));
  return waitForExtensionPage(page.browser(), extensionId, 'sidepanel.html');
}

/**
 * Waits until the popup shows what it found on the page: before that its buttons move.
 * @param {import('puppeteer-core').Page} popup
 */
export async function popupSettled(popup) {
  await popup.waitForSelector('footer button');
  await popup.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}

/**
 * Presses a button with the real mouse until the popup closes, which it does when a press was taken: a press misses where
 * the popup grows or moves under it.
 * @param {import('puppeteer-core').Page} popup
 * @param {string} selector
 * @param {number} [index]
 */
async function pressInPopup(popup, selector, index = 0) {
  await popupSettled(popup);
  for (let attempt = 1; attempt <= 3 && !popup.isClosed(); attempt++) {
    const closed = waitForClose(popup);
    try {
      const button = (await popup.$$(selector))[index];
      if (!button) throw new Error(`The popup shows no button ${index + 1} of ${selector}.`);
      await button.click();
    } catch (error) {
      // A popup that closes takes the answer to the press with it.
      if (!popup.isClosed() && !(await closed)) throw error;
    }
    if (await closed) return;
  }
  if (popup.isClosed()) return;
  const error = await popup.$eval('[role=alert]', (alert) => alert.textContent).catch(() => undefined);
  throw new Error(`The popup took no press${error ? ` and says: ${error}` : ''}.`);
}

/**
 * @param {import('puppeteer-core').Page} popup
 * @returns {Promise<boolean>} false where it still stands after a while
 */
function waitForClose(popup) {
  return new Promise((resolve) => {
    const waiting = setTimeout(() => resolve(false), 3_000);
    popup.once('close', () => {
      clearTimeout(waiting);
      resolve(true);
    });
  });
}
