import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import { allowHosts } from './harness/allow-hosts';
import { focusOn, pressOn, tabTo } from './harness/by-keyboard';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { shownOffers } from './harness/panel-actions';
import { set } from './harness/screens';
import { readKeysOf } from './harness/set-up-provider';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

const picture = join(root, 'assets/sample-library/pictures/001.webp');
let chromium: ExtensionBrowser;
let panel: Page;
let folder: string;

// What begins on a store's page by its keys is in `select-area.test.ts`.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyboard-'));
  chromium = await openExtensionBrowser({
    headless: true,
    alter: (copy) => allowHosts(copy, [...linkfoxEntry.hosts, ...linkfoxEntry.pictureHosts]),
  });
  panel = await chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 800 });
  await set(panel, { defaults: { filters: [], pageSize: 6 } });
  await uploadInPanel(panel, picture);
  await chromium.waitForSearch(panel);
  await panel.waitForSelector('article[data-offer-id]');
  // The picture was given by the driver: the keys begin at the top.
  await panel.reload();
  await panel.waitForSelector('article[data-offer-id]');
});
afterAll(async () => {
  await chromium?.close();
  await rm(folder, { recursive: true, force: true });
});

const heard = (page: Page, part: string) =>
  waitUntil(
    () =>
      page
        .$$eval('[role=status], [role=alert], [aria-live]', (all) =>
          all.map(({ textContent }) => textContent).join(' '),
        )
        .then((said) => said.includes(part)),
    `No live region says "${part}".`,
    20_000,
  );
const state = async () => (await chromium.searchStates(panel))[0]!;
const text = (page: Page, selector: string) => page.$eval(selector, (each) => each.textContent ?? '');
const open = async (file: string, ready: string) => {
  const page = await chromium.openExtensionPage(file);
  await page.setViewport({ width: 1100, height: 800 });
  await page.waitForSelector(ready);
  return page;
};

/** Presses a button that opens the browser's own dialog for files, and gives them in its place. */
async function chooseFiles(page: Page, button: string, files: string[]): Promise<void> {
  await tabTo(page, button);
  const asked = await page.evaluateHandle(() => ({
    field: new Promise<HTMLInputElement>((resolve) => {
      const take = (event: Event) => {
        if (!(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        resolve(event.target);
      };
      document.addEventListener('click', take, { capture: true });
    }),
  }));
  await page.keyboard.press('Enter');
  await (await asked.evaluateHandle(({ field }) => field)).uploadFile(...files);
}

describe('by the keyboard alone', () => {
  it('offers are filtered, and the focus comes back from the filters', async () => {
    await pressOn(panel, '[data-filters]');
    await panel.waitForSelector('.filter-sheet');
    await pressOn(panel, '.filter-sheet input[type=checkbox]', 'Space');
    await waitUntil(async () => (await state()).choices.filters.length === 1, 'The filter was not asked.');
    await panel.keyboard.press('Escape');
    await focusOn(panel, '[data-filters]');
    await pressOn(panel, '.chips button');
    await waitUntil(async () => (await state()).choices.filters.length === 0, 'The filter is still on.');
    await focusOn(panel, '[data-filters]');
    await panel.waitForSelector('article[data-offer-id]');
  });

  it('they are sorted, and the live region says how many there are', async () => {
    const before = await state();
    await tabTo(panel, '.sort-select');
    await panel.keyboard.press('ArrowDown');
    await chromium.waitForSearch(panel, ({ id, stage }) => id !== before.id && stage === 'done');
    expect((await state()).choices.sort).not.toEqual(before.choices.sort);
    await heard(panel, 'samples · page 1 of');
    await panel.waitForSelector('article[data-offer-id]');
  });

  it('an offer is read, opened and left', async () => {
    await tabTo(panel, 'article[data-offer-id]');
    const [first, second] = await shownOffers(panel);
    await focusOn(panel, `[data-offer-id="${first}"]`);
    await panel.keyboard.press('ArrowDown');
    await focusOn(panel, `[data-offer-id="${second}"]`);
    const opened = chromium.browser.waitForTarget((target) => target.url().includes('sample.html'));
    await panel.keyboard.press('Enter');
    await (await (await opened).page())!.close();
    await panel.bringToFront();
    await pressOn(panel, `[data-offer-id="${second}"] .factory-score`);
    await panel.waitForSelector(`[data-offer-id="${second}"] .score-lines`);
    await pressOn(panel, `[data-offer-id="${second}"] .offer-more summary`);
    await panel.waitForSelector(`[data-offer-id="${second}"] .offer-more[open]`);
    await panel.keyboard.press('Enter');
  });

  it('letters act in the list alone, and not at all once they are switched off', async () => {
    const saved = () => panel.$$eval('.save-button[aria-pressed=true]', (all) => all.length);
    const compared = () => panel.$$eval('.compare-button[aria-pressed=true]', (all) => all.length);
    await tabTo(panel, '[role=tab]', 'back');
    for (const key of ['s', 'c'] as const) await panel.keyboard.press(key);
    // What comes after them comes after what they would have done.
    await tabTo(panel, 'article[data-offer-id]');
    expect([await saved(), await compared()]).toEqual([0, 0]);
    await panel.keyboard.press('s');
    await heard(panel, 'Shortlist');
    await panel.keyboard.press('c');
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('c');
    await waitUntil(async () => (await saved()) === 1 && (await compared()) === 2, 'The letters did nothing.');
    await set(panel, { letterKeys: false });
    await panel.reload();
    await tabTo(panel, 'article[data-offer-id]');
    await waitUntil(async () => (await compared()) === 2, 'The offers are no longer compared.');
    await panel.keyboard.press('?');
    for (const key of ['s', 'c'] as const) await panel.keyboard.press(key);
    await panel.keyboard.press('ArrowUp');
    expect([await saved(), await compared()]).toEqual([1, 2]);
    expect(await panel.$('dialog[open]')).toBeNull();
    await set(panel, { letterKeys: true });
    await panel.reload();
  });

  it('two are compared, and an order of one is planned', async () => {
    await pressOn(panel, '.compare-bar .primary');
    await panel.waitForSelector('#tab-compare[aria-selected=true]');
    await tabTo(panel, '#tab-compare', 'back');
    await panel.keyboard.press('Home');
    await focusOn(panel, '#tab-results');
    await pressOn(panel, '.plan-button');
    await tabTo(panel, '.exchange-rate-own input');
    await panel.keyboard.type('7.2');
    await waitUntil(
      async () => !(await text(panel, '.panel-tab')).includes('An exchange rate is missing'),
      'The rate does not count.',
    );
    await tabTo(panel, '#tab-plan', 'back');
    await panel.keyboard.press('Home');
    await focusOn(panel, '#tab-results');
  });

  it('the loaded offers are exported, in a dialog that keeps the focus and gives it back', async () => {
    await pressOn(panel, '[data-export]');
    await panel.waitForSelector('.export-dialog[open]');
    await tabTo(panel, '.export-dialog input[type=radio]');
    await panel.keyboard.press('ArrowRight');
    await pressOn(panel, '.export-buttons .primary');
    await panel.waitForSelector('.export-outcome.saved');
    // Round once: the focus never leaves for what is behind.
    for (let i = 0; i < 12; i++) {
      await panel.keyboard.press('Tab');
      expect(
        await panel.evaluate(
          () => document.activeElement === document.body || !!document.activeElement!.closest('dialog'),
        ),
      ).toBe(true);
    }
    await panel.keyboard.press('Escape');
    await focusOn(panel, '[data-export]');
  });

  it('a part of the picture is searched', async () => {
    const before = await state();
    await tabTo(panel, '[data-crop]', 'back');
    await panel.keyboard.press('Enter');
    await focusOn(panel, 'cropper-selection');
    await panel.keyboard.down('Shift');
    for (let i = 0; i < 5; i++) await panel.keyboard.press('ArrowLeft');
    await panel.keyboard.up('Shift');
    await pressOn(panel, '.crop-view footer .primary');
    const after = await chromium.waitForSearch(panel, ({ id, stage }) => id !== before.id && stage === 'done');
    expect(typeof after.look?.part).toBe('object');
    await focusOn(panel, '[data-crop]');
  });

  it('saved offers are moved on their board, which a button does as a drag would', async () => {
    await panel.waitForSelector('article[data-offer-id]');
    for (const more of [1, 2]) {
      await pressOn(panel, '.save-button[aria-pressed=false]');
      await panel.waitForFunction(
        (count) => document.querySelector('#tab-shortlist')?.textContent?.includes(`☆ ${count}`),
        {},
        more + 1,
      );
    }
    const boards = await open('workspace.html#boards', '[data-row]');
    const rows = () => boards.$$eval('[data-row]', (all) => all.map((each) => each.getAttribute('data-row')));
    await waitUntil(async () => (await rows()).length === 3, 'The board does not hold all.');
    const [first, second, third] = await rows();
    await pressOn(boards, `[data-row="${first}"] .saved-move button:last-child`);
    await waitUntil(async () => (await rows()).join() === [second, first, third].join(), 'The offer was not moved.');
    expect(await boards.evaluate(() => !!document.activeElement!.closest('.saved-move'))).toBe(true);
    await boards.close();
  });

  it('a search is deleted from the history and brought back', async () => {
    const history = await open('workspace.html#history', '[data-row]');
    const count = () => history.$$eval('[data-row]', (all) => all.length);
    const before = await count();
    await pressOn(history, '.history-actions button:last-child');
    await waitUntil(async () => (await count()) === before - 1, 'The search is still there.');
    await pressOn(history, '.said-bar .button');
    await waitUntil(async () => (await count()) === before, 'The search did not come back.');
    await heard(history, words['said.undone']);
    await history.close();
  });

  it.skipIf(inFirefox)('a batch of pictures is searched', async () => {
    const batch = await open('workspace.html#batch', '.batch-intake');
    await chooseFiles(batch, '.batch-buttons button', [picture, picture.replace('001', '002')]);
    await batch.waitForFunction(() => document.querySelectorAll('.batch-row.waiting').length === 2);
    await pressOn(batch, 'main .button.primary');
    await batch.waitForFunction(() => document.querySelectorAll('.batch-row.done').length === 2);
    await batch.close();
  });

  it.skipIf(inFirefox)('a supplier list comes into the library, its columns said by hand', async () => {
    const file = join(folder, 'suppliers.csv');
    await writeFile(file, 'Number,What,Cost\n6287451903,Mug,23.50\n6287451904,Cup,19.90\n');
    const library = await open('workspace.html#library', '.library-start');
    await chooseFiles(library, '.library-start-file .primary', [file]);
    await library.waitForSelector('.library-import-table select');
    const chosen = () => library.$$eval('.library-import-table select', (all) => all.map(({ value }) => value));
    await tabTo(library, 'th:nth-child(2) select');
    await library.keyboard.type(words['import.field.title']);
    await waitUntil(async () => (await chosen()).includes('title'), 'The column is not the title.');
    await pressOn(library, '.library-import .button.primary');
    await heard(library, 'Imported: 2 new');
    await library.close();
  });

  it('the theme is chosen and a service is set up with its key', async () => {
    const options = await open('options.html', '.service-card');
    await pressOn(options, '.service-card summary');
    await tabTo(options, '.service-card input[type=password]');
    await options.keyboard.type('lf-typed-by-hand');
    await pressOn(options, '.service-card button[type=submit]');
    await options.waitForSelector('.service-card .secret-stored');
    expect((await readKeysOf(options, 'linkfox')).credentials).toEqual({ key: 'lf-typed-by-hand' });
    await tabTo(options, '#look input[type=radio]');
    await options.keyboard.press('ArrowRight');
    await options.waitForFunction(() => document.documentElement.dataset.theme === 'light');
    await options.keyboard.press('ArrowRight');
    await options.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await options.close();
  });
});
