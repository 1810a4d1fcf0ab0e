// @ts-check
import { openPanelFromPopup } from './press-picture.mjs';

/**
 * Hands a picture file to the panel, as a user does who chooses a file there.
 *
 * @param {import('puppeteer-core').Page} page the tab beside the panel
 * @param {string} extensionId
 * @param {string} file
 * @returns {Promise<import('puppeteer-core').Page>} the side panel
 */
export async function searchFile(page, extensionId, file) {
  const panel = await openPanelFromPopup(page, extensionId);
  const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
    await panel.waitForSelector('input[type=file]')
  );
  await input.uploadFile(file);
  return panel;
}
