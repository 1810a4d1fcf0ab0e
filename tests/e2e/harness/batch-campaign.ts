import { once } from 'node:events';
import type { Page } from 'puppeteer-core';
import words from '@/assets/locales/en.json';
import type { BatchItem } from '@/utils/workspace/batch/batch';
import type { LinkfoxServer, LogEntry } from '../../gateway';
import { openExtensionBrowser, type ExtensionBrowser } from './extension-browser';
import { allowLoopback, readBatchItems, setUpProvider } from './set-up-provider';
import type { SlowPictures } from './slow-pictures';
import { waitUntil } from './wait-until';

/** What strikes a batch: its worker is stopped, its browser is closed by the user, or the browser's process is killed. */
export type Strike = 'worker' | 'closed' | 'crashed';

export interface BatchCampaign {
  /** A folder for the browser's profile, which outlives each start. The spec deletes it. */
  home: string;
  server: LinkfoxServer;
  pictures: SlowPictures;
  /** How many pictures. */
  count: number;
  /** They come one after the other, spread over the batch. */
  strikes: readonly Strike[];
  random(): number;
  /** Keeps the browser for whoever closes it. */
  onBrowser(chromium: ExtensionBrowser): void;
}

/** What became of the pictures, and what the service was asked. */
export interface CampaignEnd {
  page: Page;
  items: BatchItem[];
  /** The searches that arrived at the service. */
  asked: LogEntry[];
}

/**
 * Searches so many pictures in a batch of the full page, by one press, while it is struck again and again; resolves once every
 * picture has come to an end. Rejects where the batch does not go on by itself.
 */
export async function searchThroughStrikes(campaign: BatchCampaign): Promise<CampaignEnd> {
  const { home, server, pictures, count, strikes, random } = campaign;
  const start = async () => {
    const started = await openExtensionBrowser({ home, alter: allowLoopback });
    campaign.onBrowser(started);
    return started;
  };
  let chromium = await start();
  let page = await chromium.openExtensionPage('workspace.html#batch');
  const credentials = { key: 'linkfox-test-key' };
  await setUpProvider(
    page,
    'linkfox',
    { credentials },
    { gateway: { baseUrl: server.url }, agreedAt: new Date().toISOString() },
  );
  await pasteList(
    page,
    Array.from({ length: count }, () => pictures.address(0)),
  );
  const ready = async () => (await readBatchItems(page)).filter((item) => item.ready).length === count;
  await waitUntil(ready, 'The pictures were not read.', 120_000);
  await pressButton(page, words['batch.start'].replace('{count}', String(count)));

  for (const [at, strike] of strikes.entries()) {
    const after = Math.max(1, Math.floor((count * (at + random())) / (strikes.length + 1)));
    await waitUntil(
      () => searchesOf(server).length >= after,
      `The batch went no further than ${searchesOf(server).length} of ${count} (strike ${at}).`,
      60_000,
    );
    await new Promise((done) => setTimeout(done, random() * 300));
    if (strike === 'worker') {
      await chromium.stopServiceWorker(page);
      continue;
    }
    if (strike === 'closed') await chromium.browser.close();
    else await crash(chromium);
    const before = searchesOf(server).length;
    chromium = await start();
    if (before < count) {
      // With no page of the extension open: the browser's start alone takes the batch up.
      await waitUntil(
        () => searchesOf(server).length > before,
        'The batch did not go on after the browser was started anew.',
        60_000,
      );
    }
    page = await chromium.openExtensionPage('workspace.html#batch');
    await page.locator('.batch-list a').click();
  }
  const items = await waitUntil(
    async () => {
      const now = await readBatchItems(page);
      return now.every(hasEnded) ? now : undefined;
    },
    'Not every picture has come to an end.',
    120_000,
  );
  return { page, items, asked: searchesOf(server) };
}

export const hasEnded = ({ stage }: BatchItem): boolean => stage === 'done' || stage === 'failed';

/** The searches that arrived at the service, in their order. */
export const searchesOf = (server: LinkfoxServer): LogEntry[] =>
  server.log().filter(({ path }) => path === '/alibaba1688/imageSearch');

/** Pastes addresses of pictures as a list, and makes a batch of them. */
export async function pasteList(page: Page, addresses: readonly string[]): Promise<void> {
  await page.waitForSelector('textarea');
  await page.$eval(
    'textarea',
    (field, text) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    ['title,image', ...addresses.map((address, i) => `Mug ${i + 1},${address}`)].join('\n'),
  );
  await pressButton(page, words['batch.usePasted']);
}

/** Presses the button of the page's section that begins with these words, once it is there. */
export async function pressButton(page: Page, text: string): Promise<void> {
  const found = await waitUntil(async () => {
    for (const button of await page.$$('main button'))
      if ((await button.evaluate((each) => each.textContent ?? '')).startsWith(text)) return button;
    return undefined;
  }, `There is no button “${text}”.`);
  await found.evaluate((button) => button.click());
}

/** Ends the browser as a crash or a power cut does: nothing is said to anybody. */
async function crash({ browser }: ExtensionBrowser): Promise<void> {
  const process = browser.process()!;
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}
