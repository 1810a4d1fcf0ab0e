import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '@/scripts/setup/root.mjs';
import { openExtensionBrowser } from '@/tests/e2e/harness/extension-browser';
import { showOffers } from '@/tests/e2e/harness/many-offers';
import { median } from './median.mjs';
import type { BenchRow } from './row';
import { sampleOffers } from './sample-offers';

const count = 1000;
const runs = 7;
/** What the view has from the press to its first paint, ms. */
const allowed = 100;

/**
 * From the press on the insights' tab to the frame that shows the first chart, its code and all, with 1,000 offers; against
 * an empty chart of the same library, loaded and drawn on an empty page.
 */
export default async function insightsPaint(): Promise<BenchRow[]> {
  const offers = await sampleOffers(count);
  const library = await readFile(join(root, 'node_modules/chartist/dist/index.js'), 'utf8');
  const chromium = await openExtensionBrowser({ headless: true });
  try {
    const panel = await chromium.openExtensionPage('sidepanel.html');
    await panel.setViewport({ width: 360, height: 800 });
    await showOffers(panel, offers);
    const plain = await chromium.open('about:blank');
    await plain.setViewport({ width: 360, height: 800 });
    const times = [];
    // The first run wakes everything up and is not counted.
    for (let run = 0; run <= runs; run++) {
      times.push({ ours: await openInsights(panel), empty: await drawEmpty(plain, library) });
    }
    const counted = times.slice(1);
    const ours = median(counted.map((time) => time.ours));
    const empty = median(counted.map((time) => time.empty));
    const name = `insights of ${count.toLocaleString('en')} offers to their first chart`;
    return [
      {
        name: `${name}: against an empty chart`,
        ratio: ours / empty,
        detail: `${ms(ours)} against ${ms(empty)}, median of ${runs}`,
      },
      { name: `${name}: of ${allowed} ms`, ratio: ours / allowed, goal: 1, detail: `${ms(ours)}, median of ${runs}` },
    ];
  } finally {
    await chromium.close();
  }
}

/** In a panel that has just been opened, so that the code is loaded too. */
async function openInsights(panel: Page): Promise<number> {
  await panel.bringToFront();
  await panel.reload({ waitUntil: 'load' });
  await panel.waitForSelector('article[data-offer-id]');
  return panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        document.querySelector<HTMLElement>('#tab-insights')!.click();
        const look = () => {
          if (!document.querySelector('.insight-columns .ct-bar')) return void requestAnimationFrame(look);
          // What a frame holds is painted before the next task.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - started);
          port2.postMessage(undefined);
        };
        requestAnimationFrame(look);
      }),
  );
}

/** Runs in the page as text: an import in a function would be rewritten by what runs these files. */
const emptyChart = `async (code) => {
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const place = document.body.appendChild(document.createElement('div'));
  const started = performance.now();
  const { BarChart } = await import(url);
  new BarChart(place, { labels: [], series: [] });
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  return performance.now() - started;
}`;

async function drawEmpty(page: Page, library: string): Promise<number> {
  await page.bringToFront();
  await page.reload({ waitUntil: 'load' });
  return (await page.evaluate(`(${emptyChart})(${JSON.stringify(library)})`)) as number;
}

const ms = (time: number) => `${time.toFixed(0)} ms`;
