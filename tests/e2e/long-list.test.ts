import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { sampleOffers } from '../bench/sample-offers';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { showOffers } from './harness/many-offers';
import { shownOffers } from './harness/panel-actions';
import { saveScreenshot } from './harness/save-screenshot';
import { waitUntil } from './harness/wait-until';

const count = 2000;
let chromium: ExtensionBrowser;
let panel: Page;
let ids: string[];

beforeAll(async () => {
  chromium = await openExtensionBrowser({ headless: true });
  panel = await chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 800 });
  const offers = await sampleOffers(count);
  ids = offers.map(({ id }) => id);
  await showOffers(panel, offers);
});
afterAll(() => chromium?.close());

const focused = () =>
  panel.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-offer-id]')?.dataset.offerId);
const inView = (id: string) =>
  panel.evaluate((offerId) => {
    const { top, bottom } = document.querySelector(`[data-offer-id="${offerId}"]`)!.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  }, id);
/** The offers whose cards are seen, with the places of their tops. */
const seen = (selector = 'article[data-offer-id]') =>
  panel.$$eval(selector, (all) =>
    all.flatMap((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return bottom > 60 && top < window.innerHeight ? [[(each as HTMLElement).dataset.offerId!, top] as const] : [];
    }),
  );
const frames = (number = 3) =>
  panel.evaluate(async (n) => {
    for (let i = 0; i < n; i++) await new Promise(requestAnimationFrame);
  }, number);

describe('a list of 2,000 offers', () => {
  it('draws those in view, and says of each where it stands', async () => {
    const drawn = await shownOffers(panel);
    expect(drawn.length).toBeLessThan(20);
    expect(drawn[0]).toBe(ids[0]);
    const places = await panel.$$eval('article[data-offer-id]', (all) =>
      all.map((each) => [each.ariaPosInSet, each.ariaSetSize]),
    );
    expect(places.slice(0, 2)).toEqual([
      ['1', '2000'],
      ['2', '2000'],
    ]);
  });

  it.each([1, -1])('scrolls row after row without a gap, and nothing jumps (direction %i)', async (direction) => {
    if (direction < 0) await panel.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    await frames(10);
    let last = new Map(await seen());
    for (let step = 0; step < 20; step++) {
      await panel.evaluate((by) => window.scrollBy(0, by), direction * 170);
      await frames();
      const now = await seen();
      const order = now.map(([id]) => ids.indexOf(id));
      expect(order).toEqual(order.map((_, i) => order[0]! + i));
      expect(now[0]![1]).toBeLessThan(300);
      for (const [id, top] of now) {
        if (last.has(id)) expect(Math.abs(top - (last.get(id)! - direction * 170)), `${step}: ${id}`).toBeLessThan(2);
      }
      last = new Map(now);
    }
  });

  it('goes by keys to its end and its beginning, and keeps what has the focus', async () => {
    await panel.evaluate(() => window.scrollTo(0, 0));
    await panel.focus('article[data-offer-id]');
    await panel.keyboard.press('ArrowDown');
    expect(await focused()).toBe(ids[1]);
    await panel.keyboard.press('End');
    await waitUntil(async () => (await focused()) === ids.at(-1), 'The last offer has not the focus.');
    expect(await inView(ids.at(-1)!)).toBe(true);
    await panel.keyboard.press('ArrowUp');
    await waitUntil(async () => (await focused()) === ids.at(-2), 'The one before has not the focus.');
    await frames();
    expect((await seen()).map(([id]) => id)).toContain(ids.at(-2));
    await panel.evaluate(() => window.scrollTo(0, 0));
    await frames();
    expect(await focused()).toBe(ids.at(-2));
    await panel.keyboard.press('Home');
    await waitUntil(async () => (await focused()) === ids[0], 'The first offer has not the focus.');
    expect(await inView(ids[0]!)).toBe(true);
  });

  it('keeps details open that are scrolled away, and comes back where it was left', async () => {
    const open = () => panel.$eval(`[data-offer-id="${ids[2]}"] .offer-more`, (each) => each.hasAttribute('open'));
    await panel.click(`[data-offer-id="${ids[2]}"] .offer-more summary`);
    expect(await open()).toBe(true);
    for (let step = 0; step < 20; step++) {
      await panel.evaluate(() => window.scrollBy(0, 700));
      await frames(1);
    }
    await frames();
    const left = await seen();
    await saveScreenshot(panel, 'long-list');
    expect(await open()).toBe(true);
    // A press by the mouse would scroll up first.
    const show = (tab: string) => panel.$eval(`#tab-${tab}`, (each) => (each as HTMLElement).click());
    await show('insights');
    await panel.waitForSelector('.insight-card');
    await show('results');
    await waitUntil(async () => (await seen()).some(([id]) => id === left[0]![0]), 'The list began anew.');
    await frames();
    const back = new Map(await seen());
    for (const [id, top] of left) expect(Math.abs(back.get(id)! - top)).toBeLessThan(2);
  });

  it('stands in a table too', async () => {
    await panel.click(`button[aria-label="${words['view.showTable']}"]`).catch(() => undefined);
    await panel.waitForSelector('tr[data-offer-id]');
    const rows = () => panel.$$eval('tr[data-offer-id]', (all) => all.length);
    expect(await rows()).toBeLessThan(60);
    for (const direction of [1, -1]) {
      if (direction < 0) await panel.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
      await frames(10);
      let last = new Map(await seen('tr[data-offer-id]'));
      for (let step = 0; step < 20; step++) {
        await panel.evaluate((by) => window.scrollBy(0, by), direction * 170);
        await frames();
        const now = await seen('tr[data-offer-id]');
        expect(now.length).toBeGreaterThan(3);
        for (const [id, top] of now) {
          if (last.has(id)) expect(Math.abs(top - (last.get(id)! - direction * 170)), `${step}: ${id}`).toBeLessThan(2);
        }
        last = new Map(now);
      }
    }
    await saveScreenshot(panel, 'long-table');
  });
});
