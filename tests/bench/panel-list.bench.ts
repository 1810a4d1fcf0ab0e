import type { Page } from 'puppeteer-core';
import { openExtensionBrowser } from '@/tests/e2e/harness/extension-browser';
import { showOffers } from '@/tests/e2e/harness/many-offers';
import type { Offer } from '@/utils/offer/offer';
import type { BenchRow } from './row';
import { sampleOffers } from './sample-offers';

const count = 2000;
const frames = 120;
const size = { width: 360, height: 800 };

/** What 2,000 loaded offers cost in the panel: memory and scrolling, against a plain page that lists the titles of the same. */
export default async function panelList(): Promise<BenchRow[]> {
  const offers = await sampleOffers(count);
  const chromium = await openExtensionBrowser({ headless: true });
  try {
    const panel = await chromium.openExtensionPage('sidepanel.html');
    await panel.setViewport(size);
    await showOffers(panel, offers);
    const ours = await look(panel);
    const plain = await chromium.open('about:blank');
    await plain.setViewport(size);
    await listTitles(plain, offers);
    const peer = await look(plain);
    const of = `${count.toLocaleString('en')} offers loaded`;
    return [
      {
        name: `panel memory, ${of}`,
        ratio: ours.memory / peer.memory,
        goal: 3,
        detail: `${mb(ours.memory)} against ${mb(peer.memory)} of a plain list of the same titles`,
      },
      ...(['median', 'p95'] as const).map((share) => ({
        name: `time between frames while scrolling, ${share}, ${of}`,
        ratio: ours.frames[share] / peer.frames[share],
        goal: share === 'median' ? 1.5 : 3,
        detail: `${ms(ours.frames[share])} against ${ms(peer.frames[share])} of a plain list of the same titles`,
      })),
    ];
  } finally {
    await chromium.close();
  }
}

/** The same offers in memory, and their titles in the page. */
async function listTitles(page: Page, offers: readonly Offer[]): Promise<void> {
  await page.evaluate((all) => {
    Object.assign(window, { kept: all });
    const list = document.createElement('ul');
    for (const { title } of all) list.append(Object.assign(document.createElement('li'), { textContent: title }));
    document.body.append(list);
  }, offers as Offer[]);
}

async function look(page: Page) {
  await page.bringToFront();
  const times = (await scroll(page)).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]!;
  return { frames: { median: at(0.5), p95: at(0.95) }, memory: await memoryOf(page) };
}

/** Scrolls on by as much as a wheel does, frame after frame; the times between them, ms. */
const scroll = (page: Page) =>
  page.evaluate(
    (wanted) =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let last: number | undefined;
        const frame = (now: number) => {
          if (last !== undefined) times.push(now - last);
          last = now;
          if (times.length === wanted) return resolve(times);
          window.scrollBy(0, 120);
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    frames,
  );

/** What the page keeps, of its code and of what it draws, bytes. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  // The elements stand beside the script's own memory; puppeteer's types do not know that figure yet.
  const usage: { usedSize: number; embedderHeapUsedSize?: number } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0);
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const ms = (time: number) => `${time.toFixed(1)} ms`;
