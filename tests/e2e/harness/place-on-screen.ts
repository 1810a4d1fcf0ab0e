import type { ElementHandle, Page } from 'puppeteer-core';

/** The middle of an element in pixels of the screen, after it was scrolled into view. Works in frames of any origin. */
export async function placeOnScreen(page: Page, element: ElementHandle<Element>): Promise<{ x: number; y: number }> {
  await element.scrollIntoView();
  const box = await element.boundingBox();
  if (!box) throw new Error('The element is not shown, so nothing can be pressed on it.');
  const frame = await page.evaluate(() => ({
    // Without a window manager there is no border; the side panel takes its width off the page's right side.
    left: screenX,
    // The tab strip and bars are above the page.
    top: screenY + outerHeight - innerHeight,
  }));
  return { x: Math.round(frame.left + box.x + box.width / 2), y: Math.round(frame.top + box.y + box.height / 2) };
}
