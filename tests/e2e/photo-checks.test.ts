import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import { startLinkfox, type LinkfoxServer } from '../gateway';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { clearPanel, shownOffers } from './harness/panel-actions';
import { readKept, readProgress, shownVerdicts, waitForChecks } from './harness/photo-checks';
import { startResultPictures, type ResultPicture, type ResultPictures } from './harness/result-pictures';
import { inspect } from './harness/inspect';
import { saveScreenshot } from './harness/save-screenshot';
import { allowLoopback, forgetPaidCalls, readLedger, setUpProvider } from './harness/set-up-provider';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

const picture = (number: number) =>
  join(root, `assets/sample-library/pictures/${String(number).padStart(3, '0')}.webp`);
const agreedAt = '2026-01-01T00:00:00.000Z';

/** As if the user had allowed the services' picture hosts. */
async function allowPictures(folder: string): Promise<void> {
  await allowLoopback(folder);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('https://*.alicdn.com/*');
  await writeFile(file, JSON.stringify(manifest));
}

const button = (name: string) => `button[aria-label="${name}"]`;
const pressWords = async (panel: Page, name: string) => {
  const found = await waitUntil(async () => {
    for (const each of await panel.$$('button')) {
      if ((await each.evaluate((element) => element.textContent?.trim())) === name) return each;
    }
    return undefined;
  }, `There is no button "${name}".`);
  await found.click();
};
const allShown = (panel: Page, count: number) =>
  waitUntil(async () => (await shownOffers(panel)).length === count, `The panel does not show ${count} offers.`);
const allMarked = (panel: Page, count: number) =>
  waitUntil(
    async () => Object.keys(await shownVerdicts(panel)).length === count,
    `The panel does not show ${count} verdicts.`,
  );

describe('samples', () => {
  let chromium: ExtensionBrowser;
  let panel: Page;
  beforeAll(async () => {
    chromium = await openExtensionBrowser();
    panel = await chromium.openExtensionPage('sidepanel.html');
    await panel.setViewport({ width: 360, height: 800 });
  });
  afterAll(() => chromium?.close());

  it('are compared after the answer is there, move nothing, and can be put first', async () => {
    await uploadInPanel(panel, picture(1));
    const state = await chromium.waitForSearch(panel);
    await allShown(panel, 20);
    const order = await shownOffers(panel);
    const tops = () =>
      panel.$$eval('article[data-offer-id]', (cards) => cards.map((card) => card.getBoundingClientRect().top));
    const places = await tops();
    expect(await waitForChecks(panel, state.id)).toMatchObject({ done: 20, total: 20 });
    await allMarked(panel, 20);
    expect(await shownOffers(panel)).toEqual(order);
    expect(await tops()).toEqual(places);
    const verdicts = await shownVerdicts(panel);
    expect(verdicts[order[0]!]).toBe(words['photo.same-photo']);
    expect(Object.values(verdicts)).toContain(words['photo.different']);
    await saveScreenshot(panel, 'photo-checks-samples');
  });

  it('are shown side by side and one over the other, by keyboard too, and the focus comes back', async () => {
    const mark = (await panel.$('article[data-offer-id] button.photo-mark'))!;
    await mark.focus();
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('dialog.compare-photos[open]');
    await inspect(panel, 'photo-checks-beside');
    await panel.click('dialog.compare-photos label:has(input[type=radio]):nth-of-type(2)');
    await panel.waitForSelector('.photo-overlay svg g image');
    await inspect(panel, 'photo-checks-over');
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('dialog.compare-photos', { hidden: true });
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('keep the order that was chosen of what is loaded while the panel is closed', async () => {
    const given = await shownOffers(panel);
    await panel.select('.sort-select', 'loaded factory');
    const chosen = await waitUntil(async () => {
      const now = await shownOffers(panel);
      return now.join() !== given.join() && now;
    }, 'Nothing was sorted.');
    await panel.reload();
    await waitUntil(async () => (await shownOffers(panel)).join() === chosen.join(), 'The order was not kept.');
    await allMarked(panel, 20);
    expect(await panel.$eval('.sort-select', (select) => (select as HTMLSelectElement).value)).toBe('loaded factory');
  });

  it('become the question by "find similar"', async () => {
    const [before] = await chromium.searchStates(panel);
    const ids = await shownOffers(panel);
    const other = ids.at(-1)!;
    await panel.click(`[data-offer-id="${other}"] .offer-more summary`);
    await panel.click(`[data-offer-id="${other}"] .offer-similar`);
    const state = await chromium.waitForSearch(panel, (now) => now.id !== before!.id && now.stage === 'done');
    expect(state.source.kind).toBe('file');
    await waitUntil(async () => (await shownOffers(panel))[0] === other, 'The offer itself is not the closest.');
  });
});

describe('a paid service', () => {
  const key = 'linkfox-test-key';
  let chromium: ExtensionBrowser;
  let server: LinkfoxServer;
  let pictures: ResultPictures;
  let panel: Page;

  /** The offers of the service by place in its stock: the same photo, files that cannot be used, and other products. */
  const has = (name: string): ResultPicture => {
    const place = Number(name) % 10;
    if (place === 1) return { file: picture(1) };
    if (place === 2) return { status: 404 };
    if (place === 3) return { bytes: Buffer.alloc(300_001) };
    if (place === 4) return { bytes: Buffer.from('<!doctype html>') };
    return { file: picture(20 + place) };
  };

  beforeAll(async () => {
    pictures = await startResultPictures(has);
    server = await startLinkfox({ pictureUrl: (_, index) => pictures.address(index) });
    chromium = await openExtensionBrowser({ alter: allowPictures, hostRules: pictures.hostRule });
    panel = await chromium.openExtensionPage('sidepanel.html');
    await panel.setViewport({ width: 360, height: 800 });
  });
  afterAll(async () => {
    await chromium?.close();
    await server?.close();
    await pictures?.close();
  });
  beforeEach(async () => {
    await setUpProvider(panel, 'linkfox', { credentials: { key } }, { gateway: { baseUrl: server.url }, agreedAt });
    await forgetPaidCalls(panel);
    await clearPanel(panel);
    pictures.slow(0);
    pictures.forget();
  });

  const search = async () => {
    await uploadInPanel(panel, picture(1));
    const state = await chromium.waitForSearch(panel);
    await allShown(panel, 20);
    return state;
  };
  /** What the panel ought to say of each offer, by the picture that the server has for it. */
  const expected = async (state: { id: string }) => {
    const checks = await readKept(panel, state.id);
    expect(checks).toHaveLength(20);
    return Object.fromEntries(
      checks.map(({ offerId, imageUrl = '' }) => {
        const place = Number(imageUrl.split('/').at(-1)) % 10;
        const bad = { 2: 'unreachable', 3: 'too-big', 4: 'broken' }[place];
        return [offerId, bad ?? (place === 1 ? 'same-photo' : 'different')];
      }),
    );
  };

  it('has its pictures read once each, by nobody in particular, and costs nothing more', async () => {
    const state = await search();
    await waitForChecks(panel, state.id);
    await allMarked(panel, 20);
    const found = (await readKept(panel, state.id)).map(({ offerId, verdict, reason }) => [offerId, reason ?? verdict]);
    expect(Object.fromEntries(found)).toEqual(await expected(state));
    const read = pictures.read();
    expect(new Set(read.map(({ path }) => path)).size).toBe(read.length);
    expect(read).toHaveLength(20);
    expect(read.filter(({ cookie, referer }) => cookie ?? referer)).toEqual([]);
    expect(await readLedger(panel)).toHaveLength(1);

    const same = Object.values(await expected(state)).filter((each) => each === 'same-photo').length;
    expect(same).toBeGreaterThan(0);
    await waitUntil(
      () => panel.$eval('[role=status]', (line, part) => line.textContent?.includes(part), `${same} same photo`),
      'The count line does not say how many show the same photo.',
    );
    await saveScreenshot(panel, 'photo-checks-service');
    const before = await shownOffers(panel);
    await pressWords(panel, words['photo.first']);
    await waitUntil(async () => (await shownOffers(panel)).join() !== before.join(), 'Nothing was sorted.');
    const verdicts = await shownVerdicts(panel);
    const first = (await shownOffers(panel)).slice(0, same).map((id) => verdicts[id]);
    expect(new Set(first)).toEqual(new Set([words['photo.same-photo']]));
    expect(await readLedger(panel)).toHaveLength(1);
    await saveScreenshot(panel, 'photo-checks-same-first');
  });

  /** Pictures that could not be reached are tried again; of those that were read none is. */
  const canBeReached = ({ path }: { path: string }) => !path.endsWith('2');

  it('keeps its checks with the answer: shown again, nothing that was reached is read again', async () => {
    const state = await search();
    await waitForChecks(panel, state.id);
    await clearPanel(panel);
    pictures.forget();
    await (await panel.waitForSelector('.recent-searches li button'))!.click();
    await waitForChecks(panel, state.id);
    await allMarked(panel, 20);
    expect(pictures.read().filter(canBeReached)).toEqual([]);
  });

  it('is checked to the end though the worker is killed in the middle, and nothing is asked or kept twice', async () => {
    pictures.slow(300);
    const state = await search();
    await waitUntil(async () => ((await readProgress(panel))?.done ?? 0) >= 3, 'No check has ended.');
    await chromium.stopServiceWorker(panel);
    expect(await waitForChecks(panel, state.id)).toMatchObject({ done: 20, total: 20, resumed: 1 });
    await allMarked(panel, 20);
    // Those that were on their way when the worker was killed are read once more, the others are not.
    expect(pictures.read().length).toBeGreaterThanOrEqual(20);
    expect(pictures.read().length).toBeLessThanOrEqual(25);
    expect(await readLedger(panel)).toHaveLength(1);
  });

  it('is checked no further once that is stopped, and goes on by a press', async () => {
    pictures.slow(500);
    const state = await search();
    await (await panel.waitForSelector(button(words['photo.stop'])))!.click();
    const stopped = await waitForChecks(panel, state.id, 'stopped');
    expect(stopped.done).toBeLessThan(20);
    await waitUntil(() => pictures.waiting() === 0, 'Pictures are still being read.');
    const read = pictures.read().length;
    expect(read).toBeLessThan(20);
    pictures.slow(0);
    await pressWords(panel, words['photo.check']);
    await waitForChecks(panel, state.id);
    await allMarked(panel, 20);
  });

  it('has its checks ended by another search', async () => {
    pictures.slow(60_000);
    await search();
    await waitUntil(() => pictures.waiting() > 0, 'No picture is being read.');
    await uploadInPanel(panel, picture(2));
    await waitUntil(() => pictures.waiting() === 0, 'The pictures of the former search are still being read.');
    pictures.slow(0);
    await chromium.waitForSearch(panel);
  });

  it('has the pictures of a further page checked too', async () => {
    const first = await search();
    await waitForChecks(panel, first.id);
    await panel.click('.load-more button');
    await allShown(panel, 40);
    await waitUntil(async () => (await readProgress(panel))?.done === 40, 'The further page was not checked.');
    await allMarked(panel, 40);
    const read = pictures.read().map(({ path }) => path);
    expect(new Set(read).size).toBe(40);
    const once = pictures.read().filter(canBeReached);
    expect(new Set(once.map(({ path }) => path)).size).toBe(once.length);
  });
});

describe('a picture host that the browser does not allow', () => {
  let chromium: ExtensionBrowser;
  let server: LinkfoxServer;
  let pictures: ResultPictures;
  let panel: Page;
  beforeAll(async () => {
    pictures = await startResultPictures(() => ({ file: picture(1) }));
    server = await startLinkfox({ pictureUrl: (_, index) => pictures.address(index) });
    chromium = await openExtensionBrowser({ alter: allowLoopback, hostRules: pictures.hostRule });
    panel = await chromium.openExtensionPage('sidepanel.html');
  });
  afterAll(async () => {
    await chromium?.close();
    await server?.close();
    await pictures?.close();
  });

  it('is asked for once, in one place, and nothing is read meanwhile', async () => {
    await setUpProvider(
      panel,
      'linkfox',
      { credentials: { key: 'linkfox-test-key' } },
      { gateway: { baseUrl: server.url }, agreedAt },
    );
    await uploadInPanel(panel, picture(1));
    const state = await chromium.waitForSearch(panel);
    await allShown(panel, 20);
    expect(await waitForChecks(panel, state.id, 'not-allowed')).toMatchObject({ done: 0, total: 20 });
    const offered = () =>
      panel.$$eval(
        'button',
        (all, name) => all.filter((each) => each.textContent === name).length,
        words['photo.allow'],
      );
    await waitUntil(async () => (await offered()) === 1, 'The panel does not ask once.');
    expect(await shownVerdicts(panel)).toEqual({});
    expect(pictures.read()).toEqual([]);
    await inspect(panel, 'photo-checks-not-allowed');
  });
});
