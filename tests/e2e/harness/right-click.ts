import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { placeOnScreen } from './place-on-screen';
import { waitUntil } from './wait-until';
import { shownWindows, xdotool } from './x11';

/**
 * Right-clicks an element with the real mouse and chooses "Find on 1688" in the browser's own menu, which no protocol
 * reaches. The page must be in a window with a display (`noX11`).
 *
 * @param target a selector, or an element of any frame
 */
export async function rightClickFind(
  page: Page,
  target: string | ElementHandle<Element>,
  frame?: Frame,
): Promise<void> {
  const element = typeof target === 'string' ? await (frame ?? page).waitForSelector(target) : target;
  if (!element) throw new Error('There is no such element.');
  await page.bringToFront();
  const steps = await stepsFromTheEnd(element);
  const { x, y } = await placeOnScreen(page, element);
  for (let attempt = 1; ; attempt++) {
    if (await chooseInMenu(x, y, steps)) return;
    if (attempt === 3) throw new Error('The menu stayed open: it did not take the keys.');
  }
}

/**
 * How many items up from the menu's end ours is. Chromium puts an extension's item before its last group, which is
 * "Inspect" alone on a link, a picture, a selection, a video or a canvas; on a page "View page source" precedes it, and in
 * a frame "View frame source" and "Reload frame" too.
 */
async function stepsFromTheEnd(element: ElementHandle<Element>): Promise<number> {
  return element.evaluate((node) => {
    const own = node.closest('a[href]') !== null || node.matches('img, video, canvas, input[type=image]');
    if (own || !(getSelection()?.isCollapsed ?? true)) return 2;
    return window.parent === window ? 3 : 5;
  });
}

/** Opens the menu at that place and presses the keys; false when the menu took no keys, and it is closed then. */
async function chooseInMenu(x: number, y: number, steps: number): Promise<boolean> {
  const before = new Set(shownWindows());
  xdotool('mousemove', String(x), String(y), 'click', '3');
  const menu = await waitUntil(() => shownWindows().find((id) => !before.has(id)), 'The right-click opened no menu.');
  xdotool('key', '--delay', '40', ...Array<string>(steps).fill('Up'), 'Return');
  try {
    await waitUntil(() => !shownWindows().includes(menu), 'The menu is still open.', 3_000);
    return true;
  } catch {
    xdotool('key', 'Escape');
    return false;
  }
}
