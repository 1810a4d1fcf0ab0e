import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { cutText, smallTargets } from '../fit';
import { saveScreenshot } from '../save-screenshot';

/** In place of `inspect`: what depends on the width of the sidebar. What axe-core finds is the same in both browsers. */
export async function inspectInFirefox(page: Page, name: string): Promise<void> {
  await saveScreenshot(page, name);
  expect([...(await cutText(page)), ...(await smallTargets(page))], name).toEqual([]);
}
