import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { solidPng } from '../stores/solid-png';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { paintLocatedColours, whereCut, type ScreenRect } from './harness/located-colours';
import { waitUntil } from './harness/wait-until';
import { noX11, xdotool } from './harness/x11';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

const overlay = '[data-find-on-1688-area]';
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url === '/closed')
      response.setHeader('content-security-policy', "default-src 'none'; require-trusted-types-for 'script'");
    if (request.url === '/main.png') {
      response.setHeader('content-type', 'image/png');
      return void response.end(solidPng(300, 300));
    }
    const product = {
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: 'Bottle',
      image: `${origin}/main.png`,
    };
    response.end(
      request.url === '/product'
        ? `<!doctype html><title>Bottle</title><script type="application/ld+json">${JSON.stringify(product)}</script><h1>Bottle</h1><img src="/logo.png" width="400" height="400"><img src="/main.png" width="300">`
        : '<!doctype html><title>Shop</title><body></body>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server?.close());

/** Opens a page of located colours and the frame on it, as the popup's button does. */
async function openFrame(chromium: ExtensionBrowser, path: string, zoom = 1): Promise<{ page: Page; panel: Page }> {
  return frameOn(chromium, await chromium.open(origin + path), zoom);
}

async function frameOn(chromium: ExtensionBrowser, page: Page, zoom = 1): Promise<{ page: Page; panel: Page }> {
  await chromium.pressToolbarButton(page).then(async (popup) => {
    if (zoom !== 1)
      await popup.evaluate(async (factor) => {
        await chrome.tabs.setZoom(factor);
      }, zoom);
    await waitUntil(() => page.evaluate((dpr) => devicePixelRatio % dpr === 0, zoom), 'The page was not zoomed.');
    await paintLocatedColours(page);
    await popup.waitForSelector('.popup-page:not([aria-busy])');
    const button = await popup.waitForSelector(`button ::-p-text(${words['area.select']})`);
    await button!.click().catch(() => undefined);
  });
  const panel = await chromium.panel();
  await page.waitForSelector(overlay);
  return { page, panel };
}

/** Drags from corner to corner, in pixels of the screen. */
async function drag(page: Page, { x, y, width, height }: ScreenRect): Promise<void> {
  const toMouse = await mouseScale(page);
  await page.mouse.move(x * toMouse, y * toMouse);
  await page.mouse.down();
  await page.mouse.move((x + width / 2) * toMouse, (y + height) * toMouse, { steps: 3 });
  await page.mouse.move((x + width) * toMouse, (y + height) * toMouse, { steps: 3 });
  await page.mouse.up();
}

/** Presses without a drag on two opposite corners, in pixels of the screen. */
async function pressCorners(page: Page, { x, y, width, height }: ScreenRect): Promise<void> {
  const toMouse = await mouseScale(page);
  await page.mouse.click(x * toMouse, y * toMouse);
  await page.mouse.click((x + width) * toMouse, (y + height) * toMouse);
}

/** What the driver's pointer moves for one pixel of the screen: it knows nothing of the page's zoom. */
async function mouseScale(page: Page): Promise<number> {
  await page.evaluate(() =>
    window.addEventListener('pointermove', (event) => (document.title = String(event.clientX * devicePixelRatio)), {
      capture: true,
    }),
  );
  // A page that the opening panel makes narrower may miss a move.
  const heard = await waitUntil(async () => {
    await page.mouse.move(10, 10);
    await page.mouse.move(300, 200);
    const place = Number(await page.title());
    return place > 100 && place;
  }, 'The page heard of no move.');
  // Firefox's driver counts in the page's own px; what is heard there may be a move before the last.
  return inFirefox ? 1 / (await page.evaluate(() => devicePixelRatio)) : 300 / heard;
}

/** Where the picture was cut out, once the search has it. */
async function cutAt(chromium: ExtensionBrowser, panel: Page) {
  const state = await chromium.waitForSearch(panel, ({ stage }) => stage === 'done' || stage === 'failed');
  expect(state.error).toBeUndefined();
  expect(state.source.kind).toBe('area');
  return whereCut(panel, state.id);
}

async function emptyPanel(chromium: ExtensionBrowser, page: Page): Promise<void> {
  const panel = await chromium.panel();
  await page.close();
  await panel.click(`button[aria-label="${words['query.clear']}"]`).catch(() => undefined);
  await waitUntil(async () => (await chromium.searchStates(panel)).length === 0, 'The search was not put away.');
}

// Clear of the bar below the frame before it.
const elsewhere = { x: 200, y: 210, width: 160, height: 120 };
const wanted = { x: 90, y: 60, width: 240, height: 180 };

describe.each(inFirefox ? [1] : [1, 2])('an area on a screen with %i pixels for one of CSS', (density) => {
  let chromium: ExtensionBrowser;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    chromium = await openExtensionBrowser({
      args: [`--force-device-scale-factor=${density}`, '--force-color-profile=srgb'],
    });
  });
  afterAll(() => chromium?.close());
  afterEach(() => emptyPanel(chromium, page));

  it.each([1, 1.5])('drawn with the mouse at zoom %f is exactly what was framed', async (zoom) => {
    ({ page, panel } = await openFrame(chromium, '/', zoom));
    expect(await page.evaluate(() => devicePixelRatio)).toBe(density * zoom);
    await drag(page, wanted);
    await page.keyboard.press('Enter');
    expect(await cutAt(chromium, panel)).toEqual(wanted);
    expect(await page.$(overlay)).toBeNull();
  });
});

describe('an area of the page', () => {
  let chromium: ExtensionBrowser;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    chromium = await openExtensionBrowser({ args: ['--force-color-profile=srgb'] });
  });
  afterAll(() => chromium?.close());
  afterEach(() => emptyPanel(chromium, page));

  const press = async (key: KeyInput, times: number, ...held: KeyInput[]) => {
    for (const each of held) await page.keyboard.down(each);
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
    for (const each of held) await page.keyboard.up(each);
  };

  it.skipIf(inFirefox)('is framed with the keys alone', async () => {
    ({ page, panel } = await openFrame(chromium, '/'));
    await press('ArrowLeft', 200);
    await press('ArrowUp', 200);
    await press('ArrowRight', 3);
    await press('ArrowDown', 2);
    await press('ArrowRight', 5, 'Control');
    await press('ArrowLeft', 200, 'Shift');
    await press('ArrowUp', 200, 'Shift');
    await press('ArrowRight', 20, 'Shift');
    await press('ArrowDown', 10, 'Shift');
    await press('Enter', 1);
    expect(await cutAt(chromium, panel)).toEqual({ x: 35, y: 20, width: 216, height: 116 });
  });

  it('is drawn, moved and pulled, and found by its button', async () => {
    ({ page, panel } = await openFrame(chromium, '/'));
    await drag(page, { x: 100, y: 100, width: 200, height: 150 });
    await drag(page, { x: 150, y: 150, width: 40, height: 20 });
    await drag(page, { x: 340, y: 270, width: 60, height: 30 });
    // Forward from the frame: Cancel, then "Find on 1688".
    await press('Tab', 2);
    await press('Enter', 1);
    expect(await cutAt(chromium, panel)).toEqual({ x: 140, y: 120, width: 260, height: 180 });
  });

  it('is framed by presses on two corners without a drag, and by others again', async () => {
    ({ page, panel } = await openFrame(chromium, '/'));
    await pressCorners(page, { x: 40, y: 40, width: 100, height: 80 });
    await pressCorners(page, elsewhere);
    // Twice at one place is no frame: the one before comes back.
    await pressCorners(page, { x: 40, y: 40, width: 0, height: 0 });
    await press('Tab', 2);
    await press('Enter', 1);
    expect(await cutAt(chromium, panel)).toEqual(elsewhere);
  });

  it('follows the pointer from the first pressed corner', async () => {
    ({ page, panel } = await openFrame(chromium, '/'));
    const toMouse = await mouseScale(page);
    await page.mouse.click(330 * toMouse, 240 * toMouse);
    await page.mouse.move(90 * toMouse, 60 * toMouse);
    await press('Enter', 1);
    expect(await cutAt(chromium, panel)).toEqual(wanted);
  });

  it('is left with Esc: nothing is searched, and the page is as it was', async () => {
    ({ page, panel } = await openFrame(chromium, '/'));
    await press('Escape', 1);
    await waitUntil(async () => (await chromium.searchStates(panel)).length === 0, 'A search is still there.');
    expect(await page.$(overlay)).toBeNull();
  });

  it('is framed on a page whose policy forbids everything', async () => {
    ({ page, panel } = await openFrame(chromium, '/closed'));
    await drag(page, wanted);
    await press('Enter', 1);
    expect(await cutAt(chromium, panel)).toEqual(wanted);
  });

  it('is asked for again when the worker was stopped meanwhile', async () => {
    ({ page, panel } = await openFrame(chromium, '/'));
    await drag(page, wanted);
    const before = await page.$(overlay);
    await chromium.stopServiceWorker(panel);
    await waitUntil(async () => !(await before!.evaluate((host) => host.isConnected)), 'Nothing asked again.');
    await page.waitForSelector(overlay);
    await drag(page, wanted);
    await press('Enter', 1);
    expect(await cutAt(chromium, panel)).toEqual(wanted);
  });

  it('of a page that moved on wants another press of the toolbar button, and goes on after it', async () => {
    ({ page, panel } = await openFrame(chromium, '/'));
    const host = new URL(origin);
    host.hostname = 'localhost';
    await page.goto(host.href);
    const state = await chromium.waitForSearch(panel);
    expect(state.error?.code).toBe('page-gone');
    const retry = () =>
      panel.evaluate(
        (id) => chrome.runtime.sendMessage({ id: 1, type: 'retry', timestamp: Date.now(), data: { windowId: id } }),
        state.windowId,
      );
    await retry();
    await waitUntil(
      async () => (await chromium.searchStates(panel))[0]?.error?.code === 'screenshot-not-allowed',
      'The panel does not ask for a press.',
    );
    expect(await panel.$eval('[role=alert]', (alert) => alert.textContent)).toContain(
      words['error.screenshot-not-allowed'],
    );
    await chromium.pressToolbarButton(page);
    await panel.click('[role=alert] button');
    await page.waitForSelector(overlay);
    await paintLocatedColours(page);
    await drag(page, wanted);
    await press('Enter', 1);
    expect(await cutAt(chromium, panel)).toEqual(wanted);
  });
});

it.skipIf(inFirefox)(
  'an area of a private window is searched there, and nothing of it is kept on the disk',
  async () => {
    const chromium = await openExtensionBrowser({ incognito: true });
    try {
      const viewer = await chromium.openExtensionPage('options.html');
      const opened = chromium.browser.waitForTarget((target) => target.url().startsWith(origin));
      await viewer.evaluate(
        (url) => chrome.windows.create({ incognito: true, url }).then(() => undefined),
        `${origin}/`,
      );
      const { page, panel } = await frameOn(chromium, (await (await opened).page())!);
      await drag(page, wanted);
      await page.keyboard.press('Enter');
      const state = await chromium.waitForSearch(panel, ({ stage }) => stage === 'done' || stage === 'failed');
      expect(state).toMatchObject({ stage: 'done', private: true, picture: { way: 'screenshot' } });
      expect(await whereCut(viewer, state.id)).toBe('The search keeps no original picture.');
    } finally {
      await chromium.close();
    }
  },
);

describe.skipIf(noX11 ?? inFirefox)(`the shortcuts, pressed for real${noX11 ? ` (${noX11})` : ''}`, () => {
  let chromium: ExtensionBrowser;
  let page: Page;
  beforeAll(async () => {
    chromium = await openExtensionBrowser({ headless: false, args: ['--force-color-profile=srgb'] });
  });
  afterAll(() => chromium?.close());
  afterEach(() => emptyPanel(chromium, page));

  /** Presses a letter with Alt and Shift in the window, with the focus in the page. */
  const pressKeys = (letter: string) => {
    xdotool('mousemove', '300', '400', 'click', '1');
    xdotool('keydown', 'alt', 'keydown', 'shift', 'key', letter, 'keyup', 'shift', 'keyup', 'alt');
  };

  it('select an area: the panel opens, and the frame takes the keys that go to it', async () => {
    page = await chromium.open(origin);
    await page.bringToFront();
    await paintLocatedColours(page);
    pressKeys('s');
    await page.waitForSelector(overlay);
    const panel = await chromium.panel();
    await waitUntil(
      async () => (await chromium.searchStates(panel))[0]?.picking,
      'The panel does not wait for a frame.',
    );
    const { scale, width, height } = await page.evaluate(() => ({
      scale: devicePixelRatio,
      width: innerWidth,
      height: innerHeight,
    }));
    expect(scale).toBe(1);
    xdotool('key', '--delay', '60', ...Array<string>(60).fill('Left'), ...Array<string>(60).fill('Up'), 'Return');
    const cut = await cutAt(chromium, panel);
    expect(cut).toMatchObject({ x: 0, y: 0 });
    const { width: wide, height: high } = cut as ScreenRect;
    // The middle of the page that the panel leaves.
    expect(Math.abs(wide - width * 0.4)).toBeLessThan(2);
    expect(Math.abs(high - height * 0.5)).toBeLessThan(2);
  });

  it("find this page's product: its main picture is searched", async () => {
    page = await chromium.open(`${origin}/product`);
    await page.bringToFront();
    pressKeys('f');
    const panel = await chromium.panel();
    const state = await chromium.waitForSearch(panel, ({ stage }) => stage === 'done' || stage === 'failed');
    expect(state.error).toBeUndefined();
    expect(state.product?.title).toBe('Bottle');
    expect(state.source).toMatchObject({ kind: 'page', candidate: { urls: [`${origin}/main.png`] } });
    // The same press again changes nothing.
    pressKeys('f');
    expect((await chromium.searchStates(panel))[0]?.id).toBe(state.id);
  });

  it('open the panel: nothing is searched', async () => {
    page = await chromium.open(origin);
    await page.bringToFront();
    const panel = await chromium.panel();
    await panel.evaluate(() => window.close());
    await waitUntil(async () => !(await chromium.panelIsOpen()), 'The panel did not close.');
    pressKeys('o');
    expect(await chromium.searchStates(await chromium.panel())).toEqual([]);
  });
});
