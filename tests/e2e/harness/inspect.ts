import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { axeFindings } from './axe';
import { cutText, smallTargets } from './fit';
import { saveScreenshot } from './save-screenshot';

/**
 * Looks at a screen in the state that it is in: nothing for axe-core to find in either theme, no text cut, and every
 * target large enough. Keeps a screenshot under that name, to be looked at by a person.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  await saveScreenshot(page, name);
  const found = [...(await axeFindings(page)), ...(await cutText(page)), ...(await smallTargets(page))];
  expect(found, name).toEqual([]);
}
