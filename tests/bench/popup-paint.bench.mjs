// @ts-check
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../scripts/browser/launch.mjs';
import { pressToolbarButton } from '../../scripts/browser/toolbar-button.mjs';
import { ensureBuild } from '../../scripts/setup/ensure-build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { startShop } from '../demo-shop/server.mjs';
import { buildEmptyExtension } from './empty-extension.mjs';
import { median } from './median.mjs';

const runs = 7;

/**
 * From the press on the toolbar button's popup to its first words, on a page with pictures, against the popup of an
 * extension that does nothing, in the same browser.
 * @type {import('./row').Bench}
 */
export default async function popupPaint() {
  await mkdir(join(root, '.tmp'), { recursive: true });
  const folder = await mkdtemp(join(root, '.tmp/bench-popup-'));
  const shop = await startShop();
  try {
    const { browser, extensionId } = await launchChromium({ extension: await ensureBuild('chrome'), headless: true });
    try {
      const emptyId = await browser.installExtension(await buildEmptyExtension(folder));
      const [page = await browser.newPage()] = await browser.pages();
      await page.goto(shop.url, { waitUntil: 'load' });
      const times = [];
      // The first run wakes everything up and is not counted.
      for (let run = 0; run <= runs; run++) {
        times.push({ ours: await firstPaint(page, extensionId), empty: await firstPaint(page, emptyId) });
      }
      const counted = times.slice(1);
      const ours = median(counted.map((time) => time.ours));
      const empty = median(counted.map((time) => time.empty));
      return [
        {
          name: 'popup to its first paint',
          ratio: ours / empty,
          detail: `${ours.toFixed(0)} ms against ${empty.toFixed(0)} ms of an empty extension's popup, median of ${runs}`,
        },
      ];
    } finally {
      await browser.close();
    }
  } finally {
    await shop.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Opens the popup and closes it again.
 * @param {import('puppeteer-core').Page} page
 * @param {string} extensionId
 * @returns {Promise<number>} from its navigation to its first content, ms
 */
async function firstPaint(page, extensionId) {
  const popup = await pressToolbarButton(page, extensionId);
  const time = await popup.evaluate(
    () =>
      new Promise((resolve) => {
        new window.PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint');
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await popup.close();
  return Number(time);
}
