import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { Offer } from '@/utils/offer/offer';
import type { SearchState } from '@/utils/search/search-state';
import { waitUntil } from './wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

/**
 * Puts a search with these offers into the panel, as if a service had answered it: pages in IndexedDB, the record in session
 * storage.
 */
export async function showOffers(panel: Page, offers: readonly Offer[], raw?: unknown): Promise<void> {
  const at = new Date().toISOString();
  const state: Omit<SearchState, 'windowId'> = {
    version: 1,
    id: `many-${offers.length}`,
    revision: 1,
    private: false,
    stage: 'done',
    source: {
      kind: 'page',
      tabId: 0,
      frameId: 0,
      pageUrl: 'https://shop.example/mug',
      candidate: { url: '' } as never,
    },
    product: { title: 'Mug "Alpina", 350 ml', store: 'shop.example', url: 'https://shop.example/mug?utm=1' },
    providerId: 'linkfox',
    choices: { filters: ['certifiedFactory'], sort: { field: 'monthSold', direction: 'desc' }, pageSize: 20 },
    dropped: [],
    pages: 1,
    loaded: offers.length,
    total: offers.length,
    sample: false,
    timings: {},
    startedAt: at,
    stageStartedAt: at,
    resumed: 0,
  };
  await panel.evaluate(
    async (record, page) => {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const opening = indexedDB.open('find-on-1688');
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error as Error);
      });
      const transaction = database.transaction('pages', 'readwrite');
      transaction.objectStore('pages').put(page, [record.id, 1]);
      await new Promise((done) => (transaction.oncomplete = done));
      database.close();
      const { id: windowId } = await chrome.windows.getCurrent();
      await chrome.storage.session.set({ [`search:${windowId}`]: { ...record, windowId } });
    },
    state,
    { offers, ...(raw === undefined ? {} : { raw }) } as { offers: Offer[] },
  );
  const shown = () => panel.$$eval('article[data-offer-id]', (cards) => cards.length > 0);
  await waitUntil(shown, 'The panel shows none of the offers.', 60_000);
}
