import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { readXlsx } from '@/tests/readers/read-xlsx';
import { catchDownloads, type Downloads } from './harness/downloads';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { shownOffers } from './harness/panel-actions';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

let home: string;
let chromium: ExtensionBrowser;
let downloads: Downloads;
let panel: Page;
let boards: Page;
/** The first offers of the panel, in its order. */
let offers: string[];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'find-on-1688-boards-'));
  chromium = await openExtensionBrowser({ home });
  downloads = await catchDownloads(chromium.browser);
  panel = await chromium.openExtensionPage('sidepanel.html');
  await uploadInPanel(panel, join(root, 'assets/sample-library/pictures/001.webp'));
  await chromium.waitForSearch(panel);
  await panel.waitForSelector('article[data-offer-id]');
  offers = (await shownOffers(panel)).slice(0, 3);
});
afterAll(async () => {
  await chromium?.close();
  await downloads?.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

const card = (id: string) => `article[data-offer-id="${id}"]`;
const starOf = (id: string) => `${card(id)} .save-button`;
const isSaved = (id: string, wanted: boolean) =>
  panel.waitForSelector(`${starOf(id)}[aria-pressed="${wanted}"]`, { timeout: 10_000 });
const press = (page: Page, label: string) =>
  page.locator(`::-p-aria([name="${label}"][role="button"])`).setTimeout(10_000).click();
const says = (page: Page, sentence: string) =>
  waitUntil(
    () => page.$$eval('.said-bar', (bars, wanted) => bars.some((bar) => bar.textContent.includes(wanted)), sentence),
    `It does not say "${sentence}".`,
  );
const text = (key: keyof typeof words, values: Record<string, string>) =>
  Object.entries(values).reduce((sentence, [name, value]) => sentence.replace(`{${name}}`, value), words[key]);

const row = (id: string) => `.board-view [data-row="${id}"]`;
const rows = () => boards.$$eval('.board-view [data-row]', (all) => all.map((each) => each.getAttribute('data-row')!));
const listed = (wanted: string[]) =>
  waitUntil(async () => (await rows()).join() === wanted.join(), `The board is not ${wanted.join()}.`);
const boardNamed = (name: string) =>
  waitUntil(async () => {
    for (const button of await boards.$$('.board-name'))
      if ((await button.evaluate((each) => each.firstElementChild?.textContent)) === name) return button;
    return undefined;
  }, `There is no board "${name}".`) as Promise<ElementHandle<HTMLButtonElement>>;

/** Drags with the mouse, as a hand does: pressed, moved in steps, held over the target, released. */
async function drag(from: string, to: ElementHandle, at = 0.5): Promise<void> {
  const handle = (await (await boards.$(from))!.boundingBox())!;
  const target = (await to.boundingBox())!;
  const end = { x: target.x + target.width / 2, y: target.y + target.height * at };
  await boards.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await boards.mouse.down();
  await boards.mouse.move(end.x, end.y - 3, { steps: 8 });
  await boards.mouse.move(end.x, end.y, { steps: 2 });
  await boards.mouse.up();
}

describe('boards', () => {
  it('are saved to from the panel by the star and by S, and the cards say so', async () => {
    await panel.click(starOf(offers[0]!));
    await isSaved(offers[0]!, true);
    await says(panel, text('boards.savedTo', { board: words['boards.first'] }));
    // The worker that reads the pictures may go at any time.
    await chromium.stopServiceWorker(panel);
    for (const id of offers.slice(1)) {
      await panel.focus(card(id));
      await panel.keyboard.press('s');
      await isSaved(id, true);
    }
    await panel.keyboard.press('s');
    await isSaved(offers[2]!, false);
    await press(panel, words['options.undo']);
    await isSaved(offers[2]!, true);
    // What is seen of it; its whole words are heard.
    const seen = await panel.$$eval('[role=tab] [aria-hidden]', (tabs) => tabs.map(({ textContent }) => textContent));
    expect(seen).toContain('☆ 3');
  });

  it('are put in order by buttons and by drag', async () => {
    boards = await chromium.openExtensionPage('workspace.html#boards');
    await listed([offers[2]!, offers[1]!, offers[0]!]);
    await boards.click(`${row(offers[2]!)} .saved-move button:last-child`);
    await listed([offers[1]!, offers[2]!, offers[0]!]);
    await drag(`${row(offers[0]!)} .saved-grip`, (await boards.$(row(offers[1]!)))!, 0.2);
    await listed([offers[0]!, offers[1]!, offers[2]!]);
  });

  it('keep what the user says of an offer, and let it move to another board and back', async () => {
    await boards.select(`${row(offers[0]!)} select`, 'sampled');
    await boards.click(`${row(offers[0]!)} .saved-title`);
    await boards.waitForSelector('.saved-detail');
    await boards.type('.note-fields textarea', 'Ask for 铁 "samples"');
    await boards.type('.note-fields input', 'mug, 杯子');
    await boards.keyboard.press('Escape');
    await waitUntil(
      async () => (await boards.$eval(row(offers[0]!), (each) => each.textContent)).includes('Ask for 铁 "samples"'),
      'The note is not on the row.',
    );

    await press(boards, words['boards.new']);
    await boards.type('.board-form input', 'Second');
    await boards.keyboard.press('Enter');
    await boardNamed('Second');
    await listed([]);
    await (await boardNamed(words['boards.first'])).click();
    await listed(offers);
    await drag(`${row(offers[1]!)} .saved-grip`, await boardNamed('Second'));
    await says(boards, text('boards.movedTo', { board: 'Second' }));
    await listed([offers[0]!, offers[2]!]);
    await press(boards, words['options.undo']);
    await listed(offers);

    await boards.click(`${row(offers[1]!)} .saved-title`);
    const choice = await boards.waitForSelector('.saved-detail-choices .field');
    const second = await choice!.$$eval(
      'option',
      (all) => all.find(({ textContent }) => textContent === 'Second')!.value,
    );
    await choice!.select(second);
    await listed([offers[0]!, offers[2]!]);
    await (await boardNamed('Second')).click();
    await listed([offers[1]!]);
  });

  it('are exported with their pictures and with what the user says of each offer', async () => {
    await (await boardNamed(words['boards.first'])).click();
    await listed([offers[0]!, offers[2]!]);
    await boards.click('[data-export]');
    await boards.waitForSelector('.export-dialog[open]');
    await press(boards, words['export.save.xlsx']);
    const { name, bytes } = await downloads.next();
    expect(name).toMatch(/^1688 Shortlist \d{4}-\d\d-\d\d\.xlsx$/);
    const [sheet, about] = readXlsx(bytes);
    const [head, first, ...others] = sheet!.cells;
    const at = (column: string) => first![head!.indexOf(column)];
    expect(others).toHaveLength(1);
    expect(at(words['boards.status'])).toBe(words['status.sampled']);
    expect(at(words['boards.note'])).toBe('Ask for 铁 "samples"');
    expect(at(words['boards.tags'])).toBe('mug, 杯子');
    expect(at(words['export.column.id'])).toBe(offers[0]);
    expect([...sheet!.pictures.keys()].sort()).toEqual(['A2', 'A3']);
    expect(about!.cells.flat()).toContain(text('export.note.from', { sources: words['provider.library'] }));
    await press(boards, words['export.close']);
  });

  it('bring back what was taken off, and a deleted board with everything on it', async () => {
    await (await boardNamed('Second')).click();
    await listed([offers[1]!]);
    await boards.focus(row(offers[1]!));
    await boards.keyboard.press('Delete');
    await listed([]);
    await press(boards, words['options.undo']);
    await listed([offers[1]!]);
    await press(boards, text('boards.delete', { board: 'Second' }));
    await listed([offers[0]!, offers[2]!]);
    await press(boards, words['options.undo']);
    await (await boardNamed('Second')).click();
    await listed([offers[1]!]);
  });

  it.skipIf(inFirefox)(
    'are all there after a restart of the browser, each offer as it was saved though the shown one changed',
    async () => {
      const priceOf = (page: Page, selector: string) => page.$eval(selector, (each) => each.textContent);
      await (await boardNamed(words['boards.first'])).click();
      await listed([offers[0]!, offers[2]!]);
      const before = await priceOf(boards, `${row(offers[0]!)} .saved-price`);
      const { id } = (await chromium.searchStates(panel))[0]!;
      await panel.evaluate(changeTitles, id, 'another title');
      await chromium.close();

      chromium = await openExtensionBrowser({ home });
      boards = await chromium.openExtensionPage('workspace.html#boards');
      await listed([offers[0]!, offers[2]!]);
      const kept = await boards.$eval(row(offers[0]!), (each) => each.textContent);
      expect(kept).toContain('Ask for 铁 "samples"');
      expect(kept).toContain('mug杯子');
      expect(kept).not.toContain('another title');
      expect(await boards.$eval(`${row(offers[0]!)} select`, (each) => (each as HTMLSelectElement).value)).toBe(
        'sampled',
      );
      expect(await priceOf(boards, `${row(offers[0]!)} .saved-price`)).toBe(before);
      // The search that found it is shown by its details, with what its answer says now.
      await boards.click(`${row(offers[0]!)} .saved-title`);
      await press(boards, words['boards.search']);
      await waitUntil(
        async () =>
          (await boards.$$eval('.history-offers', (all) => all.map((each) => each.textContent).join())).includes(
            'another title',
          ),
        'The search does not show the changed offers.',
      );
    },
  );
});

/** Gives every kept offer of a search another title, as a later answer would. Runs in a page of the extension. */
function changeTitles(searchId: string, title: string): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('find-on-1688');
    opening.onerror = () => failed(opening.error as Error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('pages', 'readwrite');
      const pages = writing.objectStore('pages');
      const reading = pages.get([searchId, 1]);
      reading.onsuccess = () => {
        const page = reading.result as { offers: object[] };
        pages.put({ ...page, offers: page.offers.map((offer) => ({ ...offer, title, titleTranslated: title })) }, [
          searchId,
          1,
        ]);
      };
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
}
