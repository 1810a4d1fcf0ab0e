// @ts-check

/**
 * Writes settings and keys into the run's own profile, in the form in which the extension keeps them.
 *
 * @param {import('puppeteer-core').Page} page the options page of the extension, which has opened the database
 * @param {Pick<import('./parse-arguments.mjs').DemoOptions, 'settings' | 'provider' | 'keys'>} options
 */
export async function seedProfile(page, { settings, provider, keys }) {
  if (settings || provider) await seedSettings(page, { ...settings, ...(provider ? { provider } : {}) });
  if (keys) await seedKeys(page, keys);
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {Record<string, unknown>} settings
 */
async function seedSettings(page, settings) {
  await page.evaluate((value) => {
    /** @type {any} */
    const { chrome } = globalThis;
    return chrome.storage.local.set({ settings: value, settings$: { v: 1 } });
  }, settings);
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {Record<string, Record<string, string>>} keys
 */
async function seedKeys(page, keys) {
  const hasDatabase = () => indexedDB.databases().then((all) => all.some(({ name }) => name === 'find-on-1688'));
  await page.waitForFunction(hasDatabase);
  await page.evaluate(
    (entries) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('find-on-1688');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('keys', 'readwrite');
          for (const [id, credentials] of entries) transaction.objectStore('keys').put({ credentials }, id);
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(undefined);
          };
        };
      }),
    Object.entries(keys),
  );
}
