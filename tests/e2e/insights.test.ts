import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { pressPicture } from '@/scripts/demo/press-picture.mjs';
import { startShop } from '../demo-shop/server.mjs';
import { consoleErrorsOf } from './harness/console-errors';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { shownOffers } from './harness/panel-actions';
import { inspect } from './harness/inspect';
import { saveScreenshot } from './harness/save-screenshot';
import { putStandInTranslator, type StandInTranslator } from './harness/stand-in-translator';
import { waitUntil } from './harness/wait-until';

declare const standIn: StandInTranslator;

/** A product of the shop, sold for $32.99. */
const slot = 33;

/** Takes the translations out of the sample offers: such are the answers of most services. */
async function leaveUntranslated(folder: string): Promise<void> {
  const file = join(folder, 'sample-library/offers.json');
  const text = await readFile(file, 'utf8');
  const without = JSON.parse(text, (key, value: unknown) => (key === 'titleTranslated' ? undefined : value)) as unknown;
  await writeFile(file, JSON.stringify(without));
}

describe('what the loaded offers look like together', () => {
  let chromium: ExtensionBrowser;
  let shop: Awaited<ReturnType<typeof startShop>>;
  let panel: Page;
  let errors: string[];

  beforeAll(async () => {
    shop = await startShop();
    chromium = await openExtensionBrowser({ headless: true, alter: leaveUntranslated });
    const page = await chromium.open(`${shop.url}/p/${slot}`);
    await pressPicture(page, chromium.extensionId);
    panel = await chromium.openExtensionPage('sidepanel.html');
    await panel.setViewport({ width: 360, height: 900 });
    await chromium.waitForSearch(panel);
    if (!inFirefox) await putStandInTranslator(panel);
    errors = inFirefox ? [] : await consoleErrorsOf(panel);
    await panel.waitForSelector('article[data-offer-id]');
  });
  afterAll(async () => {
    await chromium?.close();
    await shop?.close();
  });

  const show = (tab: string) => panel.click(`#tab-${tab}`);
  const text = (selector: string) => panel.$eval(selector, (element) => element.textContent!);

  it('draws the charts once the view is opened, and loads their code no sooner', async () => {
    // What is loaded of them beside the code tells of the code.
    const loaded = () => panel.$('link[href*="insights-view"]');
    expect(await loaded()).toBeNull();
    await show('insights');
    await panel.waitForSelector('.insight-columns .ct-bar');
    expect(await loaded()).not.toBeNull();
    await panel.waitForSelector('.insight-card:nth-of-type(5)');
    const drawn = await panel.$$eval('.insight-card', (cards) =>
      cards.map((card) => card.querySelectorAll('.ct-bar, .ct-point').length),
    );
    expect(drawn).toHaveLength(5);
    expect(drawn.every((count) => count > 0)).toBe(true);
  });

  it('narrows the list by a bar that is pressed with keys, and a chip takes it back', async () => {
    const all = await panel.$eval('#tab-results', (tab) => Number(/\d+/.exec(tab.textContent!)![0]));
    await panel.focus('.insight-columns-bars button[tabindex="0"]');
    await panel.keyboard.press('ArrowRight');
    const name = await panel.evaluate(() => document.activeElement!.querySelector('.unseen')!.textContent);
    const [, range, count] = /^(.+): (\d+) offers?$/.exec(name)!;
    expect(Number(count)).toBeGreaterThan(0);
    expect(Number(count)).toBeLessThan(all);
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.insight-columns .ct-bar.chosen');
    expect(await text('.insights-choice p')).toBe(
      words['refine.passed'].replace('{passed}', count!).replace('{loaded}', String(all)),
    );
    await inspect(panel, 'insights');
    await panel.click('.insights-choice .button.primary');
    await panel.waitForSelector('article[data-offer-id]');
    expect(await shownOffers(panel)).toHaveLength(Number(count));
    expect(await text('.match-summary-refined .chips li')).toBe(range);

    await panel.click('.match-summary-refined .chips button');
    await waitUntil(async () => (await shownOffers(panel)).length === all, 'The list did not come back whole.');
    expect(await panel.$('.match-summary-refined')).toBeNull();
  });

  it('keeps the offers that are chosen to compare over a killed worker and a new panel, and shows them side by side', async () => {
    for (const index of [0, 1])
      await panel.$$eval('.compare-button', (all, i) => (all[i] as HTMLElement).click(), index);
    await panel.$$eval('article[data-offer-id]', (cards) => (cards[2] as HTMLElement).focus());
    await panel.keyboard.press('c');
    const titles = await panel.$$eval('.offer-card h3', (all) => all.slice(0, 3).map(({ textContent }) => textContent));
    const three = words['compare.tab'].replace('{count}', '3');
    await waitUntil(async () => (await text('.compare-bar .primary')) === three, 'Three are not chosen.');

    await chromium.stopServiceWorker(panel);
    await panel.reload({ waitUntil: 'load' });
    await panel.waitForSelector('.compare-bar');
    await panel.click('.compare-bar .primary');
    await panel.waitForSelector('.compare');
    const shown = await panel.$$eval('.compare-offer .offer-link', (all) => all.map(({ textContent }) => textContent));
    expect(shown).toEqual(titles);
    expect(await panel.$$eval('.compare-row.is-differs', (rows) => rows.length)).toBeGreaterThan(3);
    await inspect(panel, 'compare');
    const wide = () => panel.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(await wide()).toBe(false);
    await panel.setViewport({ width: 240, height: 900 });
    expect(await wide()).toBe(false);
    await panel.setViewport({ width: 360, height: 900 });

    for (const _ of titles) await panel.$eval('.compare-remove', (remove) => (remove as HTMLElement).click());
    await panel.waitForSelector('.offer-list');
    expect(await panel.$('.compare-bar')).toBeNull();
    expect(await panel.$('#tab-compare')).toBeNull();
  });

  it.skipIf(inFirefox)(
    'reads titles in the language of the panel by the browser’s translator, once a press has let it fetch what it needs',
    async () => {
      const name = words['translate.switch'].replace('{language}', 'English');
      const pressed = () =>
        panel.$eval(`button[aria-label="${name}"]`, (button) => button.getAttribute('aria-pressed'));
      const translated = () => panel.$$eval('.offer-translated', (all) => all.map(({ textContent }) => textContent));
      await panel.waitForSelector(`button[aria-label="${name}"][aria-pressed="false"]`);
      expect(await translated()).toEqual([]);
      await panel.click(`button[aria-label="${name}"]`);
      await waitUntil(
        async () => (await text('.translate-status p')) === words['translate.loading'].replace('{percent}', '25%'),
        'The download does not show.',
      );
      await saveScreenshot(panel, 'translate-fetching');
      await panel.evaluate(() => standIn.finish());
      await waitUntil(async () => (await translated())[0]?.startsWith('en: '), 'Nothing was translated.');
      const [title] = await panel.$$eval('.offer-card h3', (all) => all.map(({ textContent }) => textContent));
      expect((await translated())[0]).toBe(`en: ${title}`);
      const asked = await panel.evaluate(() => standIn.asked.length);
      expect(asked).toBeLessThan((await shownOffers(panel)).length);
      await panel.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await waitUntil(
        async () => (await panel.evaluate(() => standIn.asked.length)) > asked,
        'The rest was not asked for.',
      );
      await panel.evaluate(() => window.scrollTo(0, 0));
      await saveScreenshot(panel, 'translate');

      // What is there already needs no press: the panel opens as it was left.
      await panel.reload({ waitUntil: 'load' });
      await waitUntil(async () => (await translated())[0]?.startsWith('en: '), 'It was not remembered.');
      expect(await pressed()).toBe('true');
      await panel.click(`button[aria-label="${name}"]`);
      await waitUntil(async () => (await translated()).length === 0, 'The translations did not go.');
    },
  );

  it.skipIf(inFirefox)('breaks nothing and no content security policy', () => {
    expect(errors).toEqual([]);
  });
});
