import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import words from '@/assets/locales/en.json';
import { root } from '@/scripts/setup/root.mjs';
import type { CrossCheckState } from '@/utils/cross-check/cross-check-state';
import type { PictureSet } from '@/utils/picture-set/picture-set';
import { paidTwice, startLinkfox, type LinkfoxServer } from '../gateway';
import { inFirefox, openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';
import { inspect } from './harness/inspect';
import { saveScreenshot } from './harness/save-screenshot';
import { allowLoopback, forgetPaidCalls, readLedger, setUpProvider } from './harness/set-up-provider';
import { waitUntil } from './harness/wait-until';

/** Looks at a screen where it is 360 px wide: at the 240 px of Firefox's sidebar the product's name ends in dots. */
const look: typeof inspect = async (page, name) => {
  if (!inFirefox) await inspect(page, name);
};

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

const picture = (number: number) =>
  join(root, `assets/sample-library/pictures/${String(number).padStart(3, '0')}.webp`);
const key = 'linkfox-test-key';
const agreedAt = '2026-01-01T00:00:00.000Z';

let chromium: ExtensionBrowser;
let server: LinkfoxServer;
let shop: Server;
let origin: string;
let panel: Page;

beforeAll(async () => {
  server = await startLinkfox();
  shop = createServer(
    (request, response) =>
      void answer(request.url ?? '/').then(({ type, body }) => response.setHeader('content-type', type).end(body)),
  );
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  chromium = await openExtensionBrowser({ alter: allowLoopback });
  panel = await chromium.openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 900 });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  shop?.close();
});
beforeEach(async () => {
  await panel.bringToFront();
  await setUpProvider(panel, 'linkfox', { credentials: { key } }, { gateway: { baseUrl: server.url }, agreedAt });
  await forgetPaidCalls(panel);
  await tell('forgetCross');
  await tell('forgetSet');
  await tell('clear');
  server.reset();
});

/** A product with four pictures of its own, all but one of them thumbnails, and two others on its page. */
async function answer(path: string): Promise<{ type: string; body: Buffer | string }> {
  const file = /^\/(\d+)\.webp$/.exec(path);
  if (file) return { type: 'image/webp', body: await readFile(picture(Number(file[1]))) };
  const gallery = [21, 22, 23, 24].map((number) => `${origin}/${number}.webp`);
  const product = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Enamel mug with a wooden lid',
    image: gallery,
    offers: { '@type': 'Offer', price: '24.99', priceCurrency: 'USD' },
  };
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><title>Mug</title><script type="application/ld+json">${JSON.stringify(product)}</script>
      <style>body{margin:24px;font:16px sans-serif}img{object-fit:contain;border:1px solid #ddd;margin:4px}</style>
      <h1>${product.name}</h1><div>${gallery.map((url, i) => `<img src="${url}" width="${i ? 64 : 320}" height="${i ? 64 : 320}">`).join('')}</div>
      <h2>Others</h2><a href="/other"><img src="/31.webp" width="150" height="150"></a><a href="/more"><img src="/32.webp" width="150" height="150"></a>`,
  };
}

const tell = (type: string, more: object = {}) =>
  panel.evaluate(
    async (name, rest) => {
      const { id: windowId } = await chrome.windows.getCurrent();
      await chrome.runtime.sendMessage({ id: 1, type: name, timestamp: Date.now(), data: { windowId, ...rest } });
    },
    type,
    more,
  );
const stored = async <State>(name: 'cross' | 'set'): Promise<State | undefined> =>
  (await panel.evaluate(async (key) => {
    const { id } = await chrome.windows.getCurrent();
    const found = `${key}:${id}`;
    return (await chrome.storage.session.get(found))[found];
  }, name)) as State | undefined;
const cross = (until: (state: CrossCheckState) => boolean) =>
  waitUntil(
    async () => {
      const state = await stored<CrossCheckState>('cross');
      return state && until(state) ? state : undefined;
    },
    'The cross-check did not come that far.',
    20_000,
  );
const set = (until: (state: PictureSet) => boolean) =>
  waitUntil(async () => {
    const state = await stored<PictureSet>('set');
    return state && until(state) ? state : undefined;
  }, 'The set did not come that far.');
const stages = ({ pictures }: CrossCheckState) => pictures.map(({ search }) => search.stage);
const ended = () => cross((state) => stages(state).every((stage) => ['done', 'failed', 'cancelled'].includes(stage)));
const searches = () => server.log().filter(({ path }) => path === '/alibaba1688/imageSearch');
const press = async (name: string, page = panel) => {
  const button = await page.waitForSelector(`button ::-p-text(${name})`);
  await button!.click();
};
/** Presses a button of ours on a page: its closed shadow root is open to assistive technology. */
const onPage = async (page: Page, name: string) => {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await button!.click();
};
const upload = async (...numbers: number[]) => {
  const input = await panel.waitForSelector('.drop-area input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...numbers.map(picture));
};

describe('several pictures of one product', () => {
  it('are taken on its page, the product’s own in one press, and cross-checked by a press that says its cost', async () => {
    const page = await chromium.open(`${origin}/`);
    await panel.close();
    const popup = await chromium.pressToolbarButton(page);
    await inspect(popup, 'cross-popup');
    await press(words['several.pick'], popup).catch(() => undefined);
    panel = await chromium.panel();
    await page.waitForSelector('[data-find-on-1688-several]');
    await set(({ picking }) => picking !== undefined);
    // A thumbnail is pressed as any other picture; the product's others follow it.
    await page.click('img[width="64"]');
    await onPage(page, words['several.gallery']);
    await page.screenshot({ path: join(root, '.tmp/e2e/cross-page.png') });
    await onPage(page, words['several.done']);
    const { pictures } = await set((now) => now.pictures.length > 0);
    expect(pictures.map(({ source }) => source.kind === 'page' && source.candidate.urls[0])).toEqual(
      [22, 21, 23, 24].map((number) => `${origin}/${number}.webp`),
    );
    expect(pictures[0]!.product).toMatchObject({ title: 'Enamel mug with a wooden lid' });
    await panel.waitForSelector('.picture-set');
    await inspect(panel, 'cross-set-real');
    expect(await page.$('[data-find-on-1688-several]')).toBeNull();
    expect(server.log()).toEqual([]);
    await panel.waitForSelector('button ::-p-text(Cross-check 4 pictures · about 18 credits)');
    await press('Cross-check 4 pictures');
    const state = await ended();
    expect(state.pictures.map(({ search }) => [search.stage, search.look?.kind, search.loaded])).toEqual([
      ['done', 'product', 30],
      ['done', 'detail', 30],
      ['done', 'detail', 30],
      ['done', 'detail', 30],
    ]);
    expect(searches()).toHaveLength(4);
    expect(paidTwice(server.log())).toEqual([]);
    await panel.waitForSelector('.cross-lead');
    await waitUntil(
      async () => (await chromium.searchStates(panel))[0]?.id === state.pictures[0]!.search.id,
      'The first answer is not shown.',
    );
    expect(await panel.$eval('.cross-check', (view) => view.textContent)).toMatch(/Found by \d of 4/);
    await inspect(panel, 'cross-done-real');
    await page.close();
  });
});

describe('a cross-check of uploaded pictures', () => {
  beforeAll(async () => {
    panel = await chromium.openExtensionPage('sidepanel.html');
    await panel.setViewport({ width: 360, height: 900 });
  });

  it('asks nothing twice when its worker is killed in the middle', async () => {
    await upload(41, 42, 43);
    await panel.waitForSelector('.picture-set');
    await look(panel, 'cross-set');
    const held = server.fault({ kind: 'slow', ms: 600_000, times: Infinity });
    await press('Cross-check 3 pictures');
    await waitUntil(() => searches().length === 2, 'The service was not asked about two pictures.');
    await look(panel, 'cross-running');
    await chromium.stopServiceWorker(panel);
    held.remove();
    const state = await ended();
    expect(state.pictures.map(({ search }) => search.error?.code)).toEqual([
      'interrupted-paid',
      'interrupted-paid',
      undefined,
    ]);
    expect(searches()).toHaveLength(3);
    held.release();
    await panel.waitForSelector('.cross-reason');
    await saveScreenshot(panel, 'cross-killed');
    await press(words['action.sendAgain']);
    await cross((now) => stages(now).every((stage) => stage === 'done'));
    expect(searches()).toHaveLength(5);
    expect(await readLedger(panel)).toHaveLength(5);
  });

  it.skipIf(inFirefox)(
    'is of what is dropped from the desktop and pasted, several at once, and of what the button’s menu picks',
    async () => {
      const session = await panel.createCDPSession();
      const files = [61, 62].map(picture);
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await session.send('Input.dispatchDragEvent', {
          type,
          x: 180,
          y: 400,
          data: { items: [], files, dragOperationsMask: 1 },
        });
      await set(({ pictures }) => pictures.length === 2);
      await panel.waitForSelector('.picture-set');
      const pasted = await Promise.all(
        [63, 64].map(async (number) => (await readFile(picture(number))).toString('base64')),
      );
      await panel.evaluate(async (pictures) => {
        const data = new DataTransfer();
        for (const [at, bytes] of pictures.entries()) {
          const blob = await (await fetch(`data:image/webp;base64,${bytes}`)).blob();
          data.items.add(new File([blob], `pasted-${at}.webp`, { type: 'image/webp' }));
        }
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      }, pasted);
      const { pictures } = await set((now) => now.pictures.length === 4);
      expect(pictures.map(({ source }) => source.kind === 'file' && source.name)).toEqual([
        '061.webp',
        '062.webp',
        'pasted-0.webp',
        'pasted-1.webp',
      ]);
      // The browser draws the button's own menu outside of any page: its item is pressed as the browser would tell of it.
      const page = await chromium.open(`${origin}/`);
      const worker = await chromium.serviceWorker();
      await worker.evaluate(async (address) => {
        const [tab] = await chrome.tabs.query({ url: `${address}/*` });
        (chrome.contextMenus.onClicked as unknown as { dispatch(...given: unknown[]): void }).dispatch(
          { menuItemId: 'several' },
          tab,
        );
      }, origin);
      await page.waitForSelector('[data-find-on-1688-several]');
      await onPage(page, words['several.gallery']);
      await onPage(page, words['several.done']);
      await set((now) => now.pictures.length === 4 && now.pictures.every(({ source }) => source.kind === 'page'));
      await page.close();
      expect(server.log()).toEqual([]);
    },
  );

  it('names a picture that failed, and asks about it alone by a press', async () => {
    await upload(51, 52);
    server.fault({ kind: 'status', status: 429, retryAfter: 0 });
    await press('Cross-check 2 pictures');
    const state = await ended();
    const failed = state.pictures.findIndex(({ search }) => search.stage === 'failed');
    await waitUntil(
      async () => (await panel.$eval('.cross-reason h3', (head) => head.textContent)) === `Picture ${failed + 1}`,
      'The picture is not named.',
    );
    await look(panel, 'cross-failed');
    await press(words['action.retry']);
    await cross((now) => stages(now).every((stage) => stage === 'done'));
    expect(searches()).toHaveLength(3);
    expect(paidTwice(server.log())).toEqual([]);
  });
});
