// @ts-check

/**
 * Waits for a page of the extension (the side panel, the popup, the options page) wherever the browser shows it.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionId
 * @param {string} file such as `sidepanel.html`
 * @param {{ timeout?: number }} [options] ms
 * @returns {Promise<import('puppeteer-core').Page>} rejects with a sentence that names the pages that are there
 */
export async function waitForExtensionPage(browser, extensionId, file, { timeout = 15_000 } = {}) {
  const address = `chrome-extension://${extensionId}/${file}`;
  try {
    const target = await browser.waitForTarget((candidate) => candidate.url().startsWith(address), { timeout });
    // The side panel and the popup are targets of type `other`, which `page()` leaves out.
    return await target.asPage();
  } catch (error) {
    const open = browser.targets().map((target) => `${target.type()} ${target.url()}`);
    throw new Error(`${file} did not open within ${timeout} ms. Open: ${open.join(', ')}.`, { cause: error });
  }
}

/**
 * The page of the extension that is open now, or undefined.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionId
 * @param {string} file
 */
export async function findExtensionPage(browser, extensionId, file) {
  const address = `chrome-extension://${extensionId}/${file}`;
  return browser
    .targets()
    .find((target) => target.url().startsWith(address))
    ?.asPage();
}
