// @ts-check
import { waitForExtensionPage } from './extension-target.mjs';

/**
 * Presses the extension's toolbar button on a tab. This grants `activeTab` and opens the popup, as a user's press does.
 *
 * @param {import('puppeteer-core').Page} page the tab
 * @param {string} extensionId
 * @returns {Promise<import('puppeteer-core').Page>} the popup
 */
export async function pressToolbarButton(page, extensionId) {
  const browser = page.browser();
  await page.bringToFront();
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error(`The browser has no extension ${extensionId}.`);
  await extension.triggerAction(page);
  return waitForExtensionPage(browser, extensionId, 'popup.html');
}
