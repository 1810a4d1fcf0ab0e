import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pressPicture } from '@/scripts/demo/press-picture.mjs';
import { startShop } from '../demo-shop/server.mjs';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { saveScreenshot } from './harness/save-screenshot';
import { set, walkScreens } from './harness/screens';

/** A product of the shop whose picture finds offers. */
const slot = 33;

let chromium: ExtensionBrowser;
let shop: Awaited<ReturnType<typeof startShop>>;
beforeAll(async () => {
  shop = await startShop();
  chromium = await openExtensionBrowser({ headless: true });
  const options = await chromium.openExtensionPage('options.html');
  await set(options, { defaults: { filters: [], pageSize: 6 } });
  const page = await chromium.open(`${shop.url}/p/${slot}`);
  await pressPicture(page, chromium.extensionId);
  await chromium.waitForSearch(options);
});
afterAll(async () => {
  await chromium?.close();
  await shop?.close();
});

it('marks what is chosen and what has the focus on every screen where the system’s colours are forced', async () => {
  const unmarked: Record<string, string[]> = {};
  let chosen = 0;
  await walkScreens(chromium, async (name, page) => {
    const session = await page.createCDPSession();
    const force = (value: 'active' | 'none') =>
      session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    await force('active');
    if (name.endsWith('-360') || name === 'results') await saveScreenshot(page, `forced-${name}`);
    const marks = await chosenMarks(page);
    chosen += marks.length;
    const found = [...marks.filter(({ marked }) => !marked).map(({ words }) => `chosen: ${words}`)];
    // The dialogs of the walk are closed by its own presses, which begin where the focus was.
    if (name.startsWith('workspace')) found.push(...(await withoutRing(page, 8)));
    if (found.length > 0) unmarked[name] = found;
    await force('none');
    await session.detach();
  });
  expect(chosen).toBeGreaterThan(5);
  expect(unmarked).toEqual({});
});

/** What is chosen and in sight, and whether it looks other than what stands beside it unchosen. */
const chosenMarks = (page: Page) =>
  page.evaluate(() => {
    const look = (element: Element) => {
      const style = getComputedStyle(element);
      const lines = [style.borderTopWidth, style.borderBottomWidth, style.borderTopColor, style.borderBottomColor];
      const outline = style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`;
      return [style.backgroundColor, ...lines, style.borderInlineStartWidth, outline].join();
    };
    const selector = '[aria-selected=true], [aria-pressed=true], nav [aria-current]';
    return [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => {
        const others = [...(element.closest('[role=tablist], nav, ul, div')?.querySelectorAll(element.tagName) ?? [])];
        const other = others.find((each) => !each.matches(selector) && each.className === element.className);
        return other ? [{ words: element.textContent, marked: look(element) !== look(other) }] : [];
      });
  });

/** What Tab reaches and no outline shows, on it or on what is drawn for it. */
async function withoutRing(page: Page, presses: number): Promise<string[]> {
  const found: string[] = [];
  for (let i = 0; i < presses; i++) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return undefined;
      const ringed = [focused, focused.nextElementSibling, focused.closest('label')].some((each) => {
        if (!each) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      });
      return ringed ? undefined : `no ring: ${focused.outerHTML.slice(0, 80)}`;
    });
    if (words) found.push(words);
  }
  return found;
}
