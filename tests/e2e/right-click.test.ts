import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { startShop } from '../demo-shop/server.mjs';
import type { ErrorCode } from '@/utils/errors';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { placeOnScreen } from './harness/place-on-screen';
import { saveScreenshot } from './harness/save-screenshot';
import { rightClickFind } from './harness/right-click';
import { waitUntil } from './harness/wait-until';
import { noX11, xdotool } from './harness/x11';

const overlay = '[data-find-on-1688-picker]';

describe.skipIf(noX11)(`a real right-click on the unaltered build${noX11 ? ` (${noX11})` : ''}`, () => {
  let chromium: ExtensionBrowser;
  let shop: Awaited<ReturnType<typeof startShop>>;
  let page: Page;

  beforeAll(async () => {
    shop = await startShop();
    chromium = await openExtensionBrowser({ headless: false });
    page = await chromium.open(`${shop.url}/lab`);
    await page.waitForSelector('body[data-ready]');
  });
  afterAll(async () => {
    await chromium?.close();
    await shop?.close();
  });
  afterEach(async () => {
    const panel = await chromium.panel();
    await panel.click(`button[aria-label="${words['query.clear']}"]`);
    await waitUntil(async () => (await chromium.searchStates(panel)).length === 0, 'The search was not put away.');
  });

  /** The offer that the shop's picture was made of. */
  const answerOf = (n: number) => {
    const { expect: wanted } = shop.pictures[n]!;
    return wanted.type === 'edit' ? wanted.offerId : undefined;
  };

  /** Waits for the real panel's answer and gives the first card's offer. */
  async function firstCard(): Promise<string | null> {
    const panel = await chromium.panel();
    const state = await chromium.waitForSearch(panel);
    expect(state.error).toBeUndefined();
    const card = await panel.waitForSelector('article[data-offer-id]');
    return card!.evaluate((node) => node.getAttribute('data-offer-id'));
  }

  /** Presses an element that the picker offers, with the real mouse. */
  async function pressInPicker(selector: string): Promise<void> {
    await page.waitForSelector(overlay);
    const element = await page.waitForSelector(selector);
    await waitUntil(async () => {
      if (!(await page.$(overlay))) return true;
      const { x, y } = await placeOnScreen(page, element!);
      xdotool('mousemove', String(x), String(y), 'click', '1');
      return false;
    }, 'The picker took no press.');
  }

  it('on a plain image opens the panel and finds its offer', async () => {
    expect(await chromium.panelIsOpen()).toBe(false);
    await rightClickFind(page, '#plain img');
    expect(await firstCard()).toBe(answerOf(0));
  });

  it('on an image inside a link, as listings have them', async () => {
    await rightClickFind(page, '#linked img');
    expect(await firstCard()).toBe(answerOf(1));
  });

  it('on a background: the picker takes one press', async () => {
    await rightClickFind(page, '#background .box');
    await pressInPicker('#background .box');
    expect(await firstCard()).toBe(answerOf(2));
  });

  it('on a canvas', async () => {
    await rightClickFind(page, '#canvas canvas');
    await pressInPicker('#canvas canvas');
    expect(await firstCard()).toBe(answerOf(3));
  });

  it('on stacked pictures searches the top one, and another by one press, without loading it anew', async () => {
    const [below, behind] = [shop.pictures[0]!.src, shop.pictures[31]!.src];
    // A lens with a background, above the product's picture, and on it a badge of its own.
    await page.evaluate(
      ([badge, lens]) => {
        const place = document.querySelector<HTMLElement>('#plain')!;
        place.style.position = 'relative';
        place.insertAdjacentHTML(
          'beforeend',
          `<div class="stacked" style="position: absolute; inset: 0; background: url('${lens}') center/cover"></div>
          <img class="stacked" src="${badge}" style="position: absolute; inset: 20px; width: 90px">`,
        );
        const background = new Image();
        background.src = lens;
        return Promise.all([background, ...document.images].map((image) => image.decode().catch(() => undefined)));
      },
      [shop.pictures[30]!.src, behind] as const,
    );
    const loaded: string[] = [];
    page.on('response', (response) => void (response.fromCache() || loaded.push(new URL(response.url()).pathname)));
    await rightClickFind(page, '#plain img.stacked');
    expect(await firstCard()).toBe(answerOf(30));
    const panel = await chromium.panel();
    await panel.waitForSelector('.other-picture');
    await saveScreenshot(panel, 'other-pictures');
    const sizes = () => panel.$$eval('.other-picture', (all) => all.map((each) => each.textContent));
    expect(await sizes()).toHaveLength(2);
    expect(await panel.$$eval('.other-picture img', (all) => all.map(({ naturalWidth }) => naturalWidth > 40))).toEqual(
      [true, true],
    );
    expect(loaded.filter((path) => path === behind || path === below)).toEqual([]);
    const first = (await chromium.searchStates(panel))[0]!;
    await panel.click('.other-picture');
    await chromium.waitForSearch(panel, ({ id, stage }) => id !== first.id && stage === 'done');
    await panel.waitForSelector(`article[data-offer-id="${answerOf(0)}"]`);
    // The way back: what was searched first stands among the others now.
    expect(await sizes()).toHaveLength(2);
    await page.$$eval('.stacked', (all) => all.forEach((each) => each.remove()));
  });

  it('on an image in a closed shadow root, which its page opens to nobody', async () => {
    const image = await page.evaluateHandle(async (src) => {
      const host = document.querySelector('#plain')!.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = `<img src="${src}" width="180" height="180" alt="In a closed root">`;
      await root.querySelector('img')!.decode();
      return root.querySelector('img')!;
    }, shop.pictures[32]!.src);
    await rightClickFind(page, image);
    expect(await firstCard()).toBe(answerOf(32));
    const [state] = await chromium.searchStates(await chromium.panel());
    // The element was found, and not only the address that the menu tells.
    expect(state!.source).toMatchObject({ candidate: { kind: 'img', label: 'In a closed root' } });
  });

  it('on an image in a frame of another site', async () => {
    const frame = await waitUntil(
      () => page.frames().find((each) => each.url() === shop.frameUrl),
      'The frame did not load.',
    );
    const image = (await frame.waitForSelector('#framed')) as ElementHandle<Element>;
    await rightClickFind(page, image);
    const src = await image.evaluate((node) => node.getAttribute('src'));
    expect(await firstCard()).toBe(answerOf(shop.pictures.findIndex((each: { src: string }) => each.src === src)));
  });

  // The page itself can read these, so the file and not the site decides.
  const ends: [string, ErrorCode | 'done'][] = [
    ['not-an-image.jpg', 'not-an-image'],
    ['missing.jpg', 'picture-http'],
    ['empty.jpg', 'picture-empty'],
    ['truncated.jpg', 'picture-broken'],
    ['dot.png', 'picture-too-small'],
    ['huge.png', 'picture-too-large'],
    ['moving.gif', 'done'],
    ['drawing.svg', 'done'],
  ];
  it.each(ends)('on %s ends in "%s"', async (name, end) => {
    if (!page.url().endsWith('/bad')) await page.goto(`${shop.url}/bad`);
    await rightClickFind(page, `#${name.replace(/\W+/g, '-')} img`);
    const panel = await chromium.panel();
    const state = await chromium.waitForSearch(panel);
    expect(state.error?.code ?? state.stage).toBe(end);
  });

  it('on a page that moves on in the middle ends in a sentence, and the next page is left alone', async () => {
    const moving = await chromium.open(`${shop.url}/lab`);
    await rightClickFind(moving, '#background .box');
    await moving.waitForSelector(overlay);
    await moving.goto(`${shop.url}/p/1`);
    const panel = await chromium.panel();
    expect((await chromium.waitForSearch(panel)).error?.code).toBe('page-gone');
    expect(await moving.$(overlay)).toBeNull();
    await moving.close();
  });

  it('on a page that is closed in the middle ends in a sentence', async () => {
    const closing = await chromium.open(`${shop.url}/lab`);
    await rightClickFind(closing, '#background .box');
    await closing.waitForSelector(overlay);
    const panel = await chromium.panel();
    await closing.close();
    expect((await chromium.waitForSearch(panel)).error?.code).toBe('page-gone');
  });
});
