import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import offersFile from '@/assets/sample-library/offers.json';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { isRunning } from '@/utils/search/search-state';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { clearPanel, pasteAddress, shownAlert, shownOffers } from './harness/panel-actions';
import { startSlowPictures, type SlowPictures } from './harness/slow-pictures';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

const folder = join(root, 'assets/sample-library/pictures');
const [first, second] = offersFile as { picture: string; offer: { id: string } }[];

let chromium: ExtensionBrowser;
let pictures: SlowPictures;
let panel: Page;

beforeAll(async () => {
  pictures = await startSlowPictures(folder);
  chromium = await openExtensionBrowser();
  panel = await chromium.openExtensionPage('sidepanel.html');
});
afterAll(async () => {
  await chromium?.close();
  await pictures?.close();
});
beforeEach(() => clearPanel(panel));

const search = async (picture: string) => {
  await uploadInPanel(panel, join(folder, picture));
  await chromium.waitForSearch(panel);
  return waitUntil(async () => {
    const ids = await shownOffers(panel);
    return ids.length > 0 && ids;
  }, 'The panel shows no offers.');
};

const current = async () => (await chromium.searchStates(panel))[0];

describe('the panel', () => {
  it('shows the offer of the very picture first, the rest in the order of their similarity', async () => {
    const ids = await search(first!.picture);
    expect(ids[0]).toBe(first!.offer.id);
    expect(ids.length).toBe((await current())!.loaded);
  });

  it('loads the next page below the first, on a press', async () => {
    const ids = await search(first!.picture);
    await panel.click('.load-more button');
    const more = await waitUntil(async () => {
      const now = await shownOffers(panel);
      return now.length > ids.length && now;
    }, 'No further offers came.');
    expect(more.slice(0, ids.length)).toEqual(ids);
    expect(new Set(more).size).toBe(more.length);
  });

  it('sorts by what is chosen', async () => {
    await search(first!.picture);
    const before = (await current())!.id;
    await panel.select('.sort-select', 'price asc');
    const state = await chromium.waitForSearch(panel, ({ id, stage }) => id !== before && stage === 'done');
    expect(state.choices.sort).toEqual({ field: 'price', direction: 'asc' });
    const cheapest = await waitUntil(async () => {
      const ids = await shownOffers(panel);
      const prices = ids.map((id) => priceOf(id));
      return prices.length > 0 && prices.every((price, i) => i === 0 || price >= prices[i - 1]!) && ids[0];
    }, 'The offers are not in the order of their prices.');
    expect(cheapest).toBeDefined();
  });

  it('opens late and shows it all', async () => {
    const ids = await search(first!.picture);
    const late = await chromium.openExtensionPage('sidepanel.html');
    await late.waitForSelector('article[data-offer-id]');
    expect(await shownOffers(late)).toEqual(ids);
    await late.close();
  });

  it('asks once when the same address is pasted again', async () => {
    const address = pictures.address(300);
    await pasteAddress(panel, address);
    const { id } = (await waitUntil(current, 'No search began.'))!;
    await panel.evaluate(async (url) => {
      const { id: windowId } = await chrome.windows.getCurrent();
      const data = { windowId, source: { kind: 'address', url } };
      await chrome.runtime.sendMessage({ id: 1, type: 'find', timestamp: Date.now(), data });
    }, address);
    expect((await chromium.waitForSearch(panel)).id).toBe(id);
  });

  it('replaces a running search by a new one, which alone is shown', async () => {
    await pasteAddress(panel, pictures.address(60_000));
    await chromium.waitForSearch(panel, ({ stage }) => stage === 'reading');
    const ids = await search(second!.picture).catch(() => undefined);
    const state = await chromium.waitForSearch(panel, ({ source }) => source.kind === 'file');
    expect(isRunning(state.stage)).toBe(false);
    expect((ids ?? (await shownOffers(panel)))[0]).toBe(second!.offer.id);
  });

  it('cancels while it reads', async () => {
    await pasteAddress(panel, pictures.address(60_000));
    const cancel = await panel.waitForSelector('.stage-cancel');
    await cancel!.click();
    expect((await chromium.waitForSearch(panel)).stage).toBe('cancelled');
    const status = () => panel.$eval('[role=status]', (element) => element.textContent);
    await waitUntil(async () => (await status()) === words['stage.cancelled'], 'The panel does not say so.');
    expect(await shownAlert(panel)).toBeUndefined();
  });
});

function priceOf(id: string): number {
  const row = (offersFile as { offer: { id: string; price?: { amount: string } } }[]).find(
    ({ offer }) => offer.id === id,
  );
  return row?.offer.price ? Number(row.offer.price.amount) : Infinity;
}
