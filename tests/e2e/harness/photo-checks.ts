import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { ChecksProgress } from '@/utils/search/photo-checks';
import type { KeptCheck } from '@/utils/sourcing/photo-check';
import { waitUntil } from './wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

/** How far the photo checks of the panel's window have come. */
export function readProgress(panel: Page): Promise<ChecksProgress | undefined> {
  return panel.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    const key = `checks:${id}`;
    return (await chrome.storage.session.get(key))[key] as ChecksProgress | undefined;
  });
}

/** Waits until the photo checks of that search are at that stage. */
export function waitForChecks(
  panel: Page,
  searchId: string,
  stage: ChecksProgress['stage'] = 'ended',
): Promise<ChecksProgress> {
  return waitUntil(
    async () => {
      const progress = await readProgress(panel);
      return progress?.searchId === searchId && progress.stage === stage && progress;
    },
    `The photo checks never were at "${stage}".`,
    20_000,
  );
}

/** The verdict that each card shows, by offer id; without a photo check there is none. */
export function shownVerdicts(panel: Page): Promise<Record<string, string>> {
  return panel.$$eval('article[data-offer-id]', (cards) =>
    Object.fromEntries(
      cards.flatMap((card) => {
        const words = card.querySelector('.photo-mark .photo-mark-words')?.textContent;
        return words ? [[card.getAttribute('data-offer-id')!, words]] : [];
      }),
    ),
  );
}

/** What is kept of a search's photo checks. */
export function readKept(panel: Page, searchId: string): Promise<KeptCheck[]> {
  return panel.evaluate(
    (id) =>
      new Promise<KeptCheck[]>((resolve, reject) => {
        const opening = indexedDB.open('find-on-1688');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const reading = opening.result
            .transaction('checks')
            .objectStore('checks')
            .getAll(IDBKeyRange.bound([id], [id, []]));
          reading.onerror = () => reject(reading.error as Error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as KeptCheck[]);
          };
        };
      }),
    searchId,
  );
}
