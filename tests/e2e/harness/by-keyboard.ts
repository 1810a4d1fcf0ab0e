import type { KeyInput, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until';

/** More stops than any screen has: a focus that goes round and round is told from a long way. */
const mostStops = 250;

/**
 * Presses Tab until an element that matches has the focus. At every stop on the way the focus must have moved, and must be
 * seen: its element is drawn, in view, not covered, and has a ring.
 */
export async function tabTo(page: Page, selector: string, way: 'on' | 'back' = 'on'): Promise<void> {
  await page.waitForSelector(selector);
  const stops: (string | undefined)[] = [];
  for (let stop = 0; stop < mostStops; stop++) {
    if (stop > 0 && (await page.evaluate((wanted) => document.activeElement!.matches(wanted), selector))) return;
    await page.evaluate(() => void (window.before = document.activeElement));
    if (way === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (way === 'back') await page.keyboard.up('Shift');
    const problem = await page.evaluate(lookAtFocus);
    if (problem) throw new Error(`Stop ${stop + 1} on the way to ${selector}: ${problem}`);
    stops.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80)));
  }
  throw new Error(`No press of Tab leads to ${selector}, of ${[...new Set(stops)].join('\n')}`);
}

/** Goes to an element by Tab and presses a key on it. */
export async function pressOn(page: Page, selector: string, key: KeyInput = 'Enter'): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/** Waits until an element that matches has the focus. */
export const focusOn = (page: Page, selector: string): Promise<unknown> =>
  waitUntil(
    () => page.evaluate((wanted) => !!document.activeElement?.matches(wanted), selector),
    `The focus is not on ${selector}.`,
  );

declare global {
  interface Window {
    before: Element | null;
  }
}

/** What is wrong with where the focus is now; runs in the page. */
function lookAtFocus(): string | undefined {
  const element = document.activeElement;
  // Past the last stop the focus is the browser's for one press.
  if (!element || element === document.body) return undefined;
  const name = `<${element.localName} class="${element.className}"> ${element.textContent?.trim().slice(0, 40)}`;
  if (element === window.before) return `the focus stays on ${name}`;
  const drawn = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  // A radio or a box that is drawn by its label.
  const seen = element.closest('label') ?? element;
  if (!drawn && seen === element) return `the focus is on what is not drawn: ${name}`;
  const { left, right, top, bottom } = seen.getBoundingClientRect();
  const at = [left, (left + right) / 2, right].flatMap((x) => [top, (top + bottom) / 2, bottom].map((y) => [x, y]));
  const uncovered = at.some(([x, y]) => {
    const inside = [Math.min(Math.max(x!, left + 2), right - 2), Math.min(Math.max(y!, top + 2), bottom - 2)] as const;
    const hit = document.elementFromPoint(...inside);
    return !!hit && (seen.contains(hit) || hit.contains(seen));
  });
  if (!uncovered) return `the focus is covered or out of view: ${name}`;
  const rings = [element, ...seen.querySelectorAll('*'), seen, seen.parentElement!].filter((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  });
  return rings.length === 0 ? `nothing shows that the focus is on ${name}` : undefined;
}
