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
  await popup.waitForFunction(
    (buttons, least) => document.querySelectorAll(buttons).length > least,
    {},
    pictureButtons,
    index,
  );
  await pressInPopup(popup, (await popup.$$(pictureButtons))[index]);
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
  await pressInPopup(popup, await popup.waitForSelector(buttonNamed('popup.openPanel')));
  return waitForExtensionPage(page.browser(), extensionId, 'sidepanel.html');
}

/**
 * A real press with the mouse. The popup may close before the press is answered: that is its way to act.
 * @param {import('puppeteer-core').Page} popup
 * @param {import('puppeteer-core').ElementHandle<Element> | null | undefined} button
 */
async function pressInPopup(popup, button) {
  if (!button) throw new Error('The popup has no such button.');
  try {
    await button.click();
  } catch (error) {
    if (!popup.isClosed()) throw error;
  }
}
