import type { browser } from 'wxt/browser';
import type { FirefoxBrowser } from './firefox-browser';

/** Chooses LinkFox in Firefox and sets it up as the options page does, at a server of the test's own. */
export async function setUpLinkfox(firefox: FirefoxBrowser, baseUrl: string): Promise<void> {
  await firefox.inSidebar(`(${setUp})(${JSON.stringify(baseUrl)})`);
}

/** Runs in the sidebar. */
async function setUp(baseUrl: string): Promise<void> {
  const { browser: api } = globalThis as unknown as { browser: typeof browser };
  const database = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('find-on-1688');
    request.onsuccess = () => done(request.result);
  });
  const transaction = database.transaction('keys', 'readwrite');
  transaction.objectStore('keys').put({ credentials: { key: 'linkfox-test-key' } }, 'linkfox');
  await new Promise((done) => (transaction.oncomplete = done));
  database.close();
  const linkfox = { options: {}, gateway: { baseUrl }, agreedAt: '2026-01-01T00:00:00.000Z' };
  await api.storage.local.set({ settings: { provider: 'linkfox', providers: { linkfox } } });
}
