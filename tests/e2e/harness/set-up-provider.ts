import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { ProviderKeys } from '@/utils/db';
import type { ProviderSettings } from '@/utils/settings';
import { waitUntil } from './wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

/** Lets the copied build call servers on loopback, as if the user had allowed it. */
export async function allowLoopback(folder: string): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('http://127.0.0.1/*');
  await writeFile(file, JSON.stringify(manifest));
}

/**
 * Chooses a provider and sets it up as the options page does: settings in storage.local, keys in IndexedDB.
 *
 * @param page any page of the extension
 */
export async function setUpProvider(
  page: Page,
  provider: string,
  keys: ProviderKeys,
  settings: Partial<ProviderSettings>,
): Promise<void> {
  const hasStores = () => page.evaluate(async () => (await indexedDB.databases()).some(({ version }) => version === 2));
  await waitUntil(hasStores, 'The database was not made.');
  await page.evaluate(
    async (id, secrets, change) => {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open('find-on-1688');
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error as Error);
      });
      const transaction = database.transaction('keys', 'readwrite');
      transaction.objectStore('keys').put(secrets, id);
      await new Promise((done) => (transaction.oncomplete = done));
      database.close();
      const { settings: before = {} } = await chrome.storage.local.get('settings');
      const own = { options: {}, ...change };
      await chrome.storage.local.set({ settings: { ...(before as object), provider: id, providers: { [id]: own } } });
    },
    provider,
    keys,
    settings,
  );
}

/** Empties the kept answers and the ledger, so that a test begins with nothing asked. */
export async function forgetPaidCalls(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open('find-on-1688');
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error as Error);
    });
    const transaction = database.transaction(['answers', 'ledger'], 'readwrite');
    transaction.objectStore('answers').clear();
    transaction.objectStore('ledger').clear();
    await new Promise((done) => (transaction.oncomplete = done));
    database.close();
  });
}
