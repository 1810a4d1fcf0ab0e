import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitUntilDrawn } from '@/scripts/demo/read-results.mjs';
import { root } from '@/scripts/setup/root.mjs';

/** Writes what a page shows to `.tmp/e2e/NAME.png`, once it is drawn, to be looked at. Resolves with the file. */
export async function saveScreenshot(page: Page, name: string): Promise<string> {
  const path = join(root, '.tmp/e2e', `${name}.png`) as `${string}.png`;
  await mkdir(dirname(path), { recursive: true });
  await waitUntilDrawn(page);
  await page.screenshot({ path });
  return path;
}
