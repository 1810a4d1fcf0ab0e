import { browser } from 'wxt/browser';

/** Browsers take two screenshots a second and refuse a third, ms. */
const apart = 550;

/** When the last one that was asked for may be, or was, taken; this worker is the only one that takes any. */
let last = 0;

/**
 * What the tab shows, as a picture in the screen's own pixels. Undefined where another tab is in front, before or after
 * it. Throws the browser's error where no press on the tab's page allowed it (`activeTab`).
 */
export async function captureTab(tabId: number): Promise<Blob | undefined> {
  const now = Date.now();
  last = Math.max(now, last + apart);
  if (last > now) await new Promise((resolve) => setTimeout(resolve, last - now));
  const { active, windowId } = await browser.tabs.get(tabId);
  if (!active) return undefined;
  const dataUrl = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  // The user may have turned to another tab meanwhile, and then it is that one's picture.
  if (!(await browser.tabs.get(tabId)).active) return undefined;
  return (await fetch(dataUrl)).blob();
}
