// @ts-check
import { SetUpError } from '../setup/set-up-error.mjs';

/**
 * Opens an address in the tab. Rejects with one sentence where it cannot be had.
 * @param {import('puppeteer-core').Page} page
 * @param {string} url
 */
export async function openPage(page, url) {
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(' at ')[0] : String(error);
    throw new SetUpError(`The page ${url} could not be opened: ${reason}.`);
  }
}
