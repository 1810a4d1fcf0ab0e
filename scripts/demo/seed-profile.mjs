// @ts-check

/**
 * Writes settings into the run's own profile, in the form in which the extension keeps them.
 *
 * @param {import('puppeteer-core').Page} page a page of the extension
 * @param {Pick<import('./parse-arguments.mjs').DemoOptions, 'settings' | 'provider'>} options
 */
export async function seedProfile(page, { settings, provider }) {
  if (!settings && !provider) return;
  const stored = { ...settings, ...(provider ? { provider } : {}) };
  await page.evaluate((value) => {
    /** @type {any} */
    const { chrome } = globalThis;
    return chrome.storage.local.set({ settings: value, settings$: { v: 1 } });
  }, stored);
}
