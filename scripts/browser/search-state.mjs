// @ts-check

/** @typedef {import('../../utils/search/search-state').SearchState} SearchState */

/**
 * The searches of every browser window, as they stand in session storage.
 * @param {import('puppeteer-core').Page} page any page of the extension
 * @returns {Promise<SearchState[]>}
 */
export async function readSearchStates(page) {
  const stored = await page.evaluate(() => {
    /** @type {any} */
    const { chrome } = globalThis;
    return chrome.storage.session.get(null);
  });
  return Object.entries(stored)
    .filter(([key]) => key.startsWith('search:'))
    .map(([, value]) => value);
}

const ended = ['done', 'failed', 'cancelled'];

/**
 * Waits until a search has ended, or reached the stage that is asked for.
 *
 * @param {import('puppeteer-core').Page} page any page of the extension
 * @param {{ until?: (state: SearchState) => boolean, timeout?: number }} [options]
 * @returns {Promise<SearchState>}
 */
export async function waitForSearch(page, { until = (state) => ended.includes(state.stage), timeout = 60_000 } = {}) {
  const deadline = Date.now() + timeout;
  let states = await readSearchStates(page);
  for (;;) {
    const found = states.find(until);
    if (found) return found;
    if (Date.now() > deadline) {
      const stages = states.map((state) => state.stage).join(', ') || 'no search at all';
      throw new Error(`The search did not get there within ${timeout} ms: ${stages}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
    states = await readSearchStates(page);
  }
}
