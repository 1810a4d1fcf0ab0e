import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser';
import type { KillMoment } from './kill-campaign';
import { clearPanel, pasteAddress } from './panel-actions';
import type { SlowPictures } from './slow-pictures';

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
  await clearPanel(panel);
  if (moment !== 'loading more') return () => pasteAddress(panel, pictures.address(moment === 'reading' ? 400 : 0));
  await pasteAddress(panel, pictures.address(0));
  await chromium.waitForSearch(panel);
  // A worker that starts anew has to compare again, so that there is something to stop in the middle of.
  await chromium.stopServiceWorker(panel);
  const more = await panel.waitForSelector('.load-more button');
  return () => more!.click();
}
