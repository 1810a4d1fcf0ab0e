import type { Page } from 'puppeteer-core';
import words from '@/assets/locales/en.json';
import type { ExtensionBrowser } from './extension-browser';
import type { KillMoment } from './kill-campaign';
import type { SlowPictures } from './slow-pictures';
import { waitUntil } from './wait-until';

/**
 * Prepares a search that can be killed at that moment and hands back what begins it: an address that is pasted, or
 * "load more" in a search that is done.
 */
export async function startKillable(
  panel: Page,
  chromium: ExtensionBrowser,
  pictures: SlowPictures,
  moment: KillMoment,
): Promise<() => Promise<void>> {
  await clear(panel, chromium);
  if (moment !== 'loading more') return () => pasteAddress(panel, pictures.address(moment === 'reading' ? 400 : 0));
  await pasteAddress(panel, pictures.address(0));
  await chromium.waitForSearch(panel);
  const more = await panel.waitForSelector('.load-more button');
  return () => more!.click();
}

async function clear(panel: Page, chromium: ExtensionBrowser): Promise<void> {
  await panel.click(`button[aria-label="${words['query.clear']}"]`).catch(() => undefined);
  await waitUntil(async () => (await chromium.searchStates(panel)).length === 0, 'The search was not put away.');
}

async function pasteAddress(panel: Page, address: string): Promise<void> {
  const field = await panel.waitForSelector(`input[aria-label="${words['drop.address']}"]`);
  await field!.evaluate((node) => ((node as HTMLInputElement).value = ''));
  await field!.type(address);
  await field!.press('Enter');
}
