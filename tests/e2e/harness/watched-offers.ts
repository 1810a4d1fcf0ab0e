import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { root } from '@/scripts/setup/root.mjs';
import type { ProviderSettings } from '@/utils/settings';
import type { ExtensionBrowser } from './extension-browser';
import { shownOffers } from './panel-actions';
import { changeWatches, setUpProvider } from './set-up-provider';
import { uploadInPanel } from './upload';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

/** Searches a picture at LinkFox as it is set up by that, and saves the first two offers. Resolves with their ids. */
export async function saveTwoOffers(
  chromium: ExtensionBrowser,
  panel: Page,
  settings: Partial<ProviderSettings>,
): Promise<string[]> {
  await setUpProvider(panel, 'linkfox', { credentials: { key: 'linkfox-test-key' } }, settings);
  await uploadInPanel(panel, join(root, 'assets/sample-library/pictures/001.webp'));
  await chromium.waitForSearch(panel);
  await panel.waitForSelector('article[data-offer-id]');
  const ids = (await shownOffers(panel)).slice(0, 2);
  for (const id of ids) {
    await panel.click(`article[data-offer-id="${id}"] .save-button`);
    await panel.waitForSelector(`article[data-offer-id="${id}"] .save-button[aria-pressed="true"]`);
  }
  return ids;
}

/** As when the day has come, and several were missed: the stored time is past, and the browser's alarm wakes the worker. */
export async function letDayCome(panel: Page): Promise<void> {
  await changeWatches(panel, { dueAt: new Date(Date.now() - 4 * 86_400_000).toISOString() });
  await panel.evaluate(() => chrome.alarms.create('watch', { when: Date.now() }));
}
