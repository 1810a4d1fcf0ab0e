import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import type { CropBox } from '@/utils/image/look';
import type { SearchState } from '@/utils/search/search-state';
import { paidTwice, startLinkfox, startOpenPlatform, type LinkfoxServer, type TestServer } from '../gateway';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { clearPanel, pasteAddress } from './harness/panel-actions';
import { allowLoopback, forgetPaidCalls, setUpProvider } from './harness/set-up-provider';
import { startSlowPictures, type SlowPictures } from './harness/slow-pictures';
import { uploadInPanel } from './harness/upload';
import { waitUntil } from './harness/wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

/** 560 × 560. */
const photo = join(root, 'tests/demo-shop/pictures/02.jpg');
const shop = 'pictures.shop.example';
const agreedAt = '2026-01-01T00:00:00.000Z';

let chromium: ExtensionBrowser;
let server: LinkfoxServer;
let pictures: SlowPictures;
let panel: Page;

beforeAll(async () => {
  server = await startLinkfox();
  pictures = await startSlowPictures(join(root, 'assets/sample-library/pictures'));
  const hostRules = `MAP ${shop} ${new URL(pictures.address(0)).host}`;
  chromium = await openExtensionBrowser({ alter: allowLoopback, hostRules });
  panel = await chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 760 });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  await pictures?.close();
});
const setUp = (options: Record<string, string> = {}) =>
  setUpProvider(
    panel,
    'linkfox',
    { credentials: { key: 'linkfox-test-key' } },
    { gateway: { baseUrl: server.url }, options, agreedAt },
  );
beforeEach(async () => {
  await setUp();
  await forgetPaidCalls(panel);
  await clearPanel(panel);
  server.reset();
});
afterEach(async () => {
  await panel.keyboard.press('Escape');
  await clearPanel(panel);
});

const sent = () => server.log().filter(({ path }) => path === '/alibaba1688/imageSearch');
const state = async (): Promise<SearchState> => (await chromium.searchStates(panel))[0]!;
const partOf = ({ look }: SearchState) => look!.part as CropBox;

async function searchPhoto(): Promise<SearchState> {
  await uploadInPanel(panel, photo);
  return chromium.waitForSearch(panel, ({ stage }) => stage === 'done');
}

/** Opens the crop view by a press on the query picture. */
async function openCrop(): Promise<void> {
  await (await panel.waitForSelector(`button[aria-label="${words['query.crop']}"]`))!.click();
  await frameReady();
}

const frameReady = () =>
  waitUntil(
    () => panel.evaluate(() => document.activeElement?.localName === 'cropper-selection'),
    'The frame does not have the focus.',
  );

/** What the view says would be sent, once it is made. */
async function preview(): Promise<{ width: number; height: number; words: string }> {
  const made = '.crop-sent:not([aria-busy=true]) p';
  const text = await waitUntil(
    () => panel.$eval(made, (line) => line.textContent).catch(() => undefined),
    'There is no preview.',
  );
  const [, width, height] = /^JPEG, ([\d,]+) × ([\d,]+), /.exec(text)!.map((part) => Number(part.replace(',', '')));
  return { width: width!, height: height!, words: text };
}

/** Presses the view's one button and waits for the answer. */
async function search(before: SearchState): Promise<SearchState> {
  const button = (await panel.$('.crop-view footer .primary'))!;
  await button.click();
  return chromium.waitForSearch(panel, (now) => now.id !== before.id && now.stage === 'done');
}

const buttonWords = () => panel.$eval('.crop-view footer .primary', (button) => button.textContent);
const kB = (bytes: number) => new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(bytes / 1000);

describe('a crop in the panel', () => {
  it('by the keys sends what the view showed, and nothing before the press', async () => {
    const whole = await searchPhoto();
    await openCrop();
    expect((await preview()).words).toMatch(/^JPEG, 560 × 560, /);
    for (let i = 0; i < 20; i += 1) {
      await panel.keyboard.down('Shift');
      await panel.keyboard.press('ArrowLeft');
      if (i % 2 === 0) await panel.keyboard.press('ArrowUp');
      await panel.keyboard.up('Shift');
      await panel.keyboard.press('ArrowRight');
    }
    const shown = await preview();
    expect([shown.width, shown.height]).toEqual([336, 448]);
    expect(await buttonWords()).toBe('Search again with this crop · about 4.5 credits');
    expect(sent()).toHaveLength(1);

    const cropped = await search(whole);
    const [first, second, ...more] = sent();
    expect(more).toEqual([]);
    const [picture] = second!.pictures;
    expect(picture).toMatchObject({ format: 'jpeg', width: 336, height: 448, sha256: cropped.picture!.sha256 });
    expect(shown.words).toBe(`JPEG, 336 × 448, ${kB(picture!.bytes)} kB`);
    expect(picture!.sha256).not.toBe(first!.pictures[0]!.sha256);
    // Fractions of the original: 20 steps of 2% to the right, and as much off the width; half as much off the height.
    const part = partOf(cropped);
    expect([part.x, part.y, part.width, part.height].map((side) => Math.round(side * 100))).toEqual([40, 0, 60, 80]);
    expect(await panel.$eval('.query-look', (line) => line.textContent)).toBe('Cropped');
  });

  it('by the mouse stays within the picture and sends what the view showed', async () => {
    const whole = await searchPhoto();
    await openCrop();
    const handle = async (action: string) => {
      const box = (await (await panel.$(`cropper-handle[action="${action}"]`))!.boundingBox())!;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const drag = async (action: string, right: number, down: number) => {
      const from = await handle(action);
      await panel.mouse.move(from.x, from.y);
      await panel.mouse.down();
      await panel.mouse.move(from.x + right, from.y + down, { steps: 12 });
      await panel.mouse.up();
    };
    const stage = (await (await panel.$('.crop-stage'))!.boundingBox())!;
    await drag('se-resize', -stage.width / 2, -stage.height / 4);
    let shown = await preview();
    expect(Math.abs(shown.width - 280)).toBeLessThanOrEqual(3);
    expect(Math.abs(shown.height - 420)).toBeLessThanOrEqual(3);
    // Far beyond the right lower corner: it stops there with its size.
    await drag('move', stage.width * 2, stage.height * 2);
    expect((await preview()).words.replace(/,[^,]*$/, '')).toBe(shown.words.replace(/,[^,]*$/, ''));
    await drag('nw-resize', 30, 30);
    shown = await preview();
    expect(sent()).toHaveLength(1);
    const cropped = await search(whole);
    const [picture] = sent()[1]!.pictures;
    expect(picture).toMatchObject({ width: shown.width, height: shown.height });
    const { x, y, width, height } = partOf(cropped);
    expect([x + width, y + height].every((edge) => Math.abs(edge - 1) < 1e-6)).toBe(true);
    expect([width, height].every((side) => side > 0.3 && side < 0.8)).toBe(true);
  });

  it('by presses on two corners without a drag, inside a frame too, sends what the view showed', async () => {
    const whole = await searchPhoto();
    await openCrop();
    const stage = (await (await panel.$('.crop-stage'))!.boundingBox())!;
    const pressAt = (x: number, y: number) => panel.mouse.click(stage.x + stage.width * x, stage.y + stage.height * y);
    await pressAt(0.2, 0.25);
    expect((await preview()).words).toMatch(/^JPEG, 560 × 560, /);
    await pressAt(0.7, 0.75);
    await panel.waitForSelector('.crop-corner', { hidden: true });
    // Then a part of that frame, from its right lower corner.
    await pressAt(0.65, 0.7);
    await panel.waitForSelector('.crop-corner');
    await pressAt(0.4, 0.3);
    await panel.waitForSelector('.crop-corner', { hidden: true });
    const shown = await preview();
    expect(Math.abs(shown.width - 140)).toBeLessThanOrEqual(3);
    expect(Math.abs(shown.height - 224)).toBeLessThanOrEqual(3);
    expect(sent()).toHaveLength(1);
    const cropped = await search(whole);
    expect(sent()[1]!.pictures[0]).toMatchObject({ width: shown.width, height: shown.height });
    const { x, y } = partOf(cropped);
    expect([Math.abs(x - 0.4), Math.abs(y - 0.3)].every((off) => off < 0.01)).toBe(true);
  });

  it('is cut from the stored original again after the worker was stopped', async () => {
    await searchPhoto();
    await openCrop();
    for (let i = 0; i < 10; i += 1) {
      await panel.keyboard.down('Shift');
      await panel.keyboard.press('ArrowLeft');
      await panel.keyboard.up('Shift');
    }
    const cropped = await search(await state());
    await panel.evaluate(async () => {
      const stored = await chrome.storage.session.get();
      const [name, now] = Object.entries(stored).find(([each]) => each.startsWith('search:'))!;
      const { picture: _, ...before } = now as Record<string, unknown>;
      await chrome.storage.session.set({ [name]: { ...before, stage: 'preparing', pages: 0, loaded: 0 } });
    });
    await chromium.stopServiceWorker(panel);
    const again = await chromium.waitForSearch(panel, ({ stage, resumed }) => stage === 'done' && resumed > 0);
    expect(again.picture!.sha256).toBe(cropped.picture!.sha256);
    expect(again.cost).toMatchObject({ amount: '0' });
    expect(sent()).toHaveLength(2);
  });

  it('may come first: nothing is sent until the press, whole or in part', async () => {
    const box = `.drop-first input`;
    await panel.click(box);
    await uploadInPanel(panel, photo);
    await frameReady();
    const waiting = await state();
    expect(waiting).toMatchObject({ stage: 'failed', error: { code: 'look-first' } });
    await panel.keyboard.down('Shift');
    await panel.keyboard.press('ArrowLeft');
    await panel.keyboard.up('Shift');
    const shown = await preview();
    expect(shown.width).toBe(549);
    expect(await buttonWords()).toBe('Search this picture · about 4.5 credits');
    expect(sent()).toEqual([]);
    // Put away it waits, and can be searched as it is.
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('.consent-card .primary');
    expect(sent()).toEqual([]);
    await openCrop();
    await panel.keyboard.down('Shift');
    await panel.keyboard.press('ArrowLeft');
    await panel.keyboard.up('Shift');
    expect((await preview()).words).toBe(shown.words);
    await search(waiting);
    expect(sent().map(({ pictures: [picture] }) => picture!.width)).toEqual([549]);
    await clearPanel(panel);
    await panel.click(box);
  });

  it('goes as bytes, although the whole picture goes by its address', async () => {
    await setUp({ pictureBy: 'address' });
    await pasteAddress(panel, `http://${shop}/mug.jpg?n=11&ms=0`);
    const whole = await chromium.waitForSearch(panel, ({ stage }) => stage === 'done');
    await openCrop();
    await waitUntil(
      async () => (await panel.$eval('.crop-sent', (view) => view.textContent)).includes(words['crop.byAddress']),
      'The view does not say that the address is sent.',
    );
    await panel.keyboard.down('Shift');
    for (let i = 0; i < 10; i += 1) await panel.keyboard.press('ArrowUp');
    await panel.keyboard.up('Shift');
    await preview();
    expect(await panel.$eval('.crop-sent', (view) => view.textContent)).not.toContain(words['crop.byAddress']);
    await search(whole);
    const [byAddress, byBytes] = sent();
    expect(byAddress!.pictures).toEqual([]);
    expect(byBytes!.body).not.toHaveProperty('imageUrl');
    expect(byBytes!.pictures).toHaveLength(1);
  });
});

describe('the kind of a picture', () => {
  const choose = async (kind: 'product' | 'detail' | 'as-is') => {
    const label = words[`look.kind.${kind}`];
    await panel.$$eval(
      '.crop-view .segments label',
      (labels, text) => labels.find((each) => each.textContent === text)!.click(),
      label,
    );
  };

  it('makes another question, is kept for new searches where the user says so, and never gets another’s answer', async () => {
    const plain = await searchPhoto();
    await openCrop();
    await choose('product');
    const shown = await preview();
    await panel.click('.crop-keep input');
    const product = await search(plain);
    expect(product.look).toEqual({ kind: 'product', part: 'whole' });
    expect(product.cached).toBeUndefined();
    expect(sent()).toHaveLength(2);
    const [picture] = sent()[1]!.pictures;
    expect(shown.words).toBe(`JPEG, 560 × 560, ${kB(picture!.bytes)} kB`);
    expect(picture!.sha256).not.toBe(plain.picture!.sha256);

    await clearPanel(panel);
    const next = await searchPhoto();
    expect(next.look).toEqual({ kind: 'product', part: 'whole' });
    expect(next.picture!.sha256).toBe(product.picture!.sha256);
    expect(next.cached).toBeDefined();
    await openCrop();
    await choose('as-is');
    await preview();
    await panel.click('.crop-keep input');
    const back = await search(next);
    expect(back.picture!.sha256).toBe(plain.picture!.sha256);
    expect(back.cached).toBeDefined();
    expect(sent()).toHaveLength(2);
    expect(paidTwice(server.log())).toEqual([]);
  });
});

describe('a part that the service proposes', () => {
  let platform: TestServer;
  beforeAll(async () => {
    platform = await startOpenPlatform();
  });
  afterAll(() => platform?.close());

  it('is searched in its own words, in the picture that the service has, and paid by a press only', async () => {
    const credentials = { appKey: '1234567', appSecret: 'test-secret', accessToken: 'access-from-elsewhere' };
    const gateway = { baseUrl: `${platform.url}/openapi` };
    await setUpProvider(panel, 'open-platform', { credentials }, { gateway, agreedAt });
    const whole = await searchPhoto();
    expect(whole.regions!.length).toBeGreaterThan(1);
    await (await panel.waitForSelector('.regions-note button'))!.click();
    await frameReady();
    const before = platform.log().length;
    await panel.$$eval('.crop-presets button', (buttons) => buttons.at(-1)!.click());
    await preview();
    expect(platform.log()).toHaveLength(before);
    const part = await search(whole);
    expect(part.choices.region).toBe(whole.regions!.at(-1)!.value);
    expect(part.picture!.sha256).toBe(whole.picture!.sha256);
    const asked = platform.log().filter(({ path }) => path.includes('imageQuery'));
    expect(asked).toHaveLength(2);
    expect(JSON.stringify(asked[1]!.body)).toContain(`\\"region\\":\\"${part.choices.region}\\"`);
    expect(paidTwice(platform.log())).toEqual([]);
  });
});
