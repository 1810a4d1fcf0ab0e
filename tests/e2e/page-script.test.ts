import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  lastPathKey,
  pageImageKey,
  type PageImageApi,
  type PickAnswer,
  type PickQuestion,
} from '@/utils/search/page-pick';
import { launchChromium } from '../stores/open-store-page';
import { waitUntil } from './harness/wait-until';
import { buildPageScript } from '../stores/page-script';
import { solidPng } from '../stores/solid-png';

const shop = 'https://shop.test';
const open = 'https://open.test';
const closed = 'https://closed.test';
/** A strict policy. The script runs in the page's own world here, which `connect-src` binds; the extension's world it does not. */
const policy =
  "default-src 'none'; img-src 'self' https://open.test https://closed.test blob: data:; connect-src 'self' https://open.test https://closed.test; frame-src 'self'; style-src 'unsafe-inline'";

let browser: Browser;
let script: string;
let page: Page;

beforeAll(async () => {
  [browser, script] = await Promise.all([launchChromium(), buildPageScript()]);
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
});
afterEach(() => page.close());

/** Shows a page of the shop with that body, and injects the script into it. */
async function show(body: string, files: Record<string, string> = {}): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, body, files));
  await page.goto(`${shop}/`, { waitUntil: 'load' });
  await page.evaluate(script);
}

async function answer(request: HTTPRequest, body: string, files: Record<string, string>): Promise<void> {
  const url = new URL(request.url());
  const headers = url.origin === open ? { 'access-control-allow-origin': '*' } : {};
  const html = url.pathname === '/' ? body : files[url.pathname];
  if (html !== undefined && url.pathname.endsWith('.svg'))
    return request.respond({ contentType: 'image/svg+xml', headers, body: html });
  if (html !== undefined)
    return request.respond({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: `<!doctype html><title>Shop</title>${html}`,
    });
  const size = /(\d+)x(\d+)\.png$/.exec(url.pathname);
  if (!size) return request.respond({ status: 404, headers, body: 'none' });
  return request.respond({ contentType: 'image/png', headers, body: solidPng(Number(size[1]), Number(size[2])) });
}

function pick(question: Partial<PickQuestion>): Promise<PickAnswer> {
  return page.evaluate(
    (key, asked) => (globalThis as unknown as Record<string, PageImageApi>)[key]!.pick(asked),
    pageImageKey,
    { mode: 'clicked', picker: false, ...question } satisfies PickQuestion,
  );
}

/** What the script at load would have noted for a press in the middle of that element. */
function note(selector: string): Promise<void> {
  return page.evaluate(
    (key, wanted) => {
      const found = document.querySelector(wanted)!;
      const box = found.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const path: Element[] = [];
      for (let element: Element | null = document.elementFromPoint(x, y); element; element = element.parentElement)
        path.push(element);
      Object.assign(globalThis, { [key]: { path, x, y, at: performance.now() } });
    },
    lastPathKey,
    selector,
  );
}

function call<Name extends 'read' | 'present' | 'locate' | 'clear' | 'found'>(
  name: Name,
  ...given: Parameters<PageImageApi[Name]>
): Promise<Awaited<ReturnType<PageImageApi[Name]>>> {
  return page.evaluate(
    async (key, method, list) => {
      const api = (globalThis as unknown as Record<string, Record<string, (...values: unknown[]) => unknown>>)[key]!;
      return (await api[method]!(...list)) as Awaited<ReturnType<PageImageApi[Name]>>;
    },
    pageImageKey,
    name,
    given as unknown[],
  );
}

/** Width, height and first pixel of a data: address, as the browser decodes it. */
function decode(dataUrl: string): Promise<{ width: number; height: number; pixel: number[] }> {
  return page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return { width: canvas.width, height: canvas.height, pixel: [...context.getImageData(0, 0, 1, 1).data] };
  }, dataUrl);
}

describe('a press on a picture', () => {
  it('takes the largest of a srcset and keeps the shown one last', async () => {
    await show(
      '<img id="p" src="/a-200x200.png" srcset="/a-200x200.png 1x, /a-800x800.png 4x, /a-400x400.png 2x" width="200" height="200">',
    );
    const { candidates } = await pick({ srcUrl: `${shop}/a-200x200.png` });
    expect(candidates[0]!.urls).toEqual([`${shop}/a-800x800.png`, `${shop}/a-400x400.png`, `${shop}/a-200x200.png`]);
    expect(candidates[0]).toMatchObject({ kind: 'img', width: 200, height: 200, shown: { width: 200, height: 200 } });
  });

  it('takes what a lazy picture waits for, and guesses no other where several wait behind one dot', async () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const lazy = (name: string) => `<img src="${dot}" data-src="/${name}-300x300.png" width="200" height="200">`;
    await show(lazy('a'));
    expect((await pick({ srcUrl: dot })).candidates[0]).toMatchObject({
      kind: 'img',
      urls: [`${shop}/a-300x300.png`],
    });
    await page.evaluate((more) => document.body.insertAdjacentHTML('beforeend', more), lazy('b'));
    expect((await pick({ srcUrl: dot })).candidates).toMatchObject([{ kind: 'address', urls: [dot] }]);
  });

  it('finds the picture under an overlay', async () => {
    await show(
      '<div style="position: relative; width: 300px"><img src="/b-300x300.png"><div id="lens" style="position: absolute; inset: 0"></div></div>',
    );
    await note('#lens');
    expect((await pick({})).candidates[0]!.urls).toEqual([`${shop}/b-300x300.png`]);
  });

  it('describes what lay under the press, each picture once, and takes another of it by its number', async () => {
    await show(
      `<div id="c" style="position: relative; width: 300px; height: 300px">
        <img src="${closed}/b-300x300.png"><img src="/gone.png" style="position: absolute; inset: 0" width="300" height="300">
        <canvas width="90" height="60" style="position: absolute; inset: 0; width: 100%; height: 100%"></canvas>
        <div style="position: absolute; inset: 0; background: url(${closed}/b-300x300.png)"></div>
        <div id="lens" style="position: absolute; inset: 0; background: url(/big-900x600.png)"></div></div>`,
    );
    await note('#lens');
    const { candidates } = await pick({});
    const found = await call('found');
    const told = found.map(({ index, preview, ...size }) => [candidates[index]!.kind, size, !!preview]);
    expect(told).toEqual([
      ['canvas', { width: 90, height: 60 }, true],
      // Its server lets no script read it: it has a size and no preview.
      ['img', { width: 300, height: 300 }, false],
      ['background', { width: 900, height: 600 }, true],
    ]);
    expect(await decode(found[2]!.preview!)).toMatchObject({ width: 96, height: 64 });
    const { index } = found[2]!;
    expect((await pick({ mode: 'found', index })).candidates).toMatchObject([{ urls: [`${shop}/big-900x600.png`] }]);
    expect((await pick({ mode: 'found', index: 99 })).outcome).toBe('none');
  });

  it('finds the picture of the same card when its text was pressed', async () => {
    await show(
      '<ul><li class="c"><img src="/one-200x200.png"><p id="t">First thing</p></li><li class="c"><img src="/two-200x200.png"><p>Second thing</p></li></ul>',
    );
    await note('#t');
    expect((await pick({})).candidates[0]!.urls).toEqual([`${shop}/one-200x200.png`]);
  });

  it.each([
    [
      'a background',
      '<div id="x" style="width: 200px; height: 200px; background: url(/bg-200x200.png)"></div>',
      'background',
      `${shop}/bg-200x200.png`,
    ],
    [
      'a pseudo-element',
      '<style>#x { width: 200px; height: 200px } #x::before { content: ""; position: absolute; width: 200px; height: 200px; background: url(/before-200x200.png) }</style><div id="x"></div>',
      'background',
      `${shop}/before-200x200.png`,
    ],
    [
      'a picture in a drawing',
      '<svg id="x" width="200" height="200"><image href="/in-200x200.png" width="200" height="200"/></svg>',
      'svg',
      `${shop}/in-200x200.png`,
    ],
    [
      'an image button',
      '<input id="x" type="image" src="/button-200x200.png" width="200" height="200">',
      'input',
      `${shop}/button-200x200.png`,
    ],
    [
      'a poster',
      '<video id="x" poster="/poster-200x200.png" width="200" height="200"></video>',
      'video',
      `${shop}/poster-200x200.png`,
    ],
    [
      'a lazy picture',
      '<img id="x" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/lazy-200x200.png" width="200" height="200">',
      'img',
      `${shop}/lazy-200x200.png`,
    ],
  ])('reads %s', async (_, body, kind, url) => {
    await show(body);
    await note('#x');
    const { candidates } = await pick({});
    expect(candidates[0]).toMatchObject({ kind, urls: [url] });
  });

  it('reads the pixels of a canvas, and of none that the page may not read', async () => {
    await show('<canvas id="x" width="120" height="80"></canvas>');
    await page.evaluate(() => {
      const context = document.querySelector('canvas')!.getContext('2d')!;
      context.fillStyle = 'rgb(10, 200, 30)';
      context.fillRect(0, 0, 120, 80);
    });
    await note('#x');
    const clean = (await pick({})).candidates[0]!;
    expect(await decode(clean.pixels!)).toEqual({ width: 120, height: 80, pixel: [10, 200, 30, 255] });
    await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      document.querySelector('canvas')!.getContext('2d')!.drawImage(image, 0, 0);
    }, `${closed}/c-50x50.png`);
    expect((await pick({})).candidates[0]).not.toHaveProperty('pixels');
  });

  it('reaches into open shadow roots and same-origin frames', async () => {
    await show('<div id="host"></div><iframe src="/frame" width="400" height="300"></iframe>', {
      '/frame': '<img src="/framed-200x200.png">',
    });
    await page.evaluate(() => {
      document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = '<img src="/shadow-200x200.png">';
    });
    for (const name of ['framed', 'shadow'])
      expect((await pick({ srcUrl: `${shop}/${name}-200x200.png` })).candidates[0]!.kind).toBe('img');
  });

  it('takes the frame of a video that is shown', async () => {
    await show('<video id="x" width="300" height="200" muted poster="/poster-200x200.png"></video>');
    await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
      const context = canvas.getContext('2d')!;
      const video = document.querySelector('video')!;
      video.srcObject = canvas.captureStream(30);
      const drawn = setInterval(() => {
        context.fillStyle = '#00f';
        context.fillRect(0, 0, 300, 200);
      }, 30);
      await video.play();
      await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
      clearInterval(drawn);
      video.pause();
    });
    await note('#x');
    const [video] = (await pick({})).candidates;
    expect(video).toMatchObject({ kind: 'video', urls: [`${shop}/poster-200x200.png`], width: 300, height: 200 });
    const { pixel, ...size } = await decode(video!.pixels!);
    expect(size).toEqual({ width: 300, height: 200 });
    expect(pixel[2]! > 230 && pixel[0]! < 30).toBe(true);
  });

  it('finds the picture below a zoom lens whose large picture stands elsewhere, and that one where it is pressed', async () => {
    await show(
      `<div style="display: flex; gap: 20px"><div style="position: relative; width: 300px; height: 300px">
        <img src="/small-300x300.png"><div id="lens" style="position: absolute; left: 90px; top: 90px; width: 120px; height: 120px; background: #8884"></div></div>
        <div id="zoom" style="position: relative; width: 400px; height: 400px; overflow: hidden"><img src="/large-1200x1200.png" style="position: absolute; left: -300px; top: -300px; pointer-events: none"></div></div>`,
    );
    await note('#lens');
    expect((await pick({})).candidates.map(({ urls }) => urls)).toEqual([[`${shop}/small-300x300.png`]]);
    await note('#zoom');
    expect((await pick({})).candidates[0]).toMatchObject({ urls: [`${shop}/large-1200x1200.png`], width: 1200 });
  });

  it('keeps to what is left where the frame of the press vanishes', async () => {
    await show('<iframe src="/frame" width="400" height="300"></iframe><img src="/beside-200x200.png">', {
      '/frame': '<img src="/framed-200x200.png">',
    });
    await page.evaluate((key) => {
      const frame = document.querySelector('iframe')!;
      const image = frame.contentDocument!.querySelector('img')!;
      Object.assign(globalThis, { [key]: { path: [image, frame], x: 50, y: 50, at: performance.now() } });
      frame.remove();
    }, lastPathKey);
    // What was pressed still tells its address, though it is shown no more.
    const srcUrl = `${shop}/framed-200x200.png`;
    const [pressed] = (await pick({})).candidates;
    expect(pressed).toMatchObject({ kind: 'img', urls: [srcUrl] });
    expect(pressed).not.toHaveProperty('shown');
    expect(await call('locate')).toBeUndefined();
    await page.evaluate((key) => Object.assign(globalThis, { [key]: undefined }), lastPathKey);
    expect((await pick({ srcUrl })).candidates).toEqual([{ kind: 'address', urls: [srcUrl] }]);
  });

  it('gives back the address of the menu where the page does not show it', async () => {
    await show('<p>Nothing here</p>');
    expect(await pick({ srcUrl: 'https://elsewhere.test/a.jpg' })).toEqual({
      outcome: 'found',
      candidates: [{ kind: 'address', urls: ['https://elsewhere.test/a.jpg'] }],
    });
    expect(await pick({})).toEqual({ outcome: 'none', candidates: [] });
  });
});

describe('reading', () => {
  it('reads what is open to the page, and says what is not', async () => {
    await show('<p>Shop</p>');
    expect(
      await decode(((await call('read', `${open}/a-30x20.png`, 1e6)) as { dataUrl: string }).dataUrl),
    ).toMatchObject({ width: 30, height: 20 });
    expect(await call('read', `${shop}/missing.jpg`, 1e6)).toEqual({ status: 404 });
    expect(await call('read', `${closed}/a-30x20.png`, 1e6)).toEqual({ blocked: true });
    expect(await call('read', 'https://', 1e6)).toEqual({ blocked: true });
  });

  it('stops at the limit', async () => {
    await show('<p>Shop</p>');
    const read = (await call('read', `data:image/png;base64,${solidPng(400, 400).toString('base64')}`, 100)) as {
      bytes?: number;
    };
    expect(read).toMatchObject({ blocked: true });
    expect(read.bytes).toBeGreaterThan(100);
  });

  it.each([
    [
      'a sized drawing',
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#00f"/></svg>',
      600,
      300,
      [0, 0, 255, 255],
    ],
    [
      'a huge drawing',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000"><rect width="9000" height="9000" fill="#0f0"/></svg>',
      1200,
      1200,
      [0, 255, 0, 255],
    ],
    [
      'a drawing without a size',
      '<svg xmlns="http://www.w3.org/2000/svg"><circle cx="300" cy="300" r="9"/></svg>',
      600,
      600,
      [255, 255, 255, 255],
    ],
    [
      'a drawing with a viewBox alone',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1" fill="#f00"/></svg>',
      600,
      300,
      [255, 0, 0, 255],
    ],
  ])('draws %s', async (_, markup, width, height, pixel) => {
    await show('<p>Shop</p>', { '/drawing.svg': markup });
    for (const address of [`data:image/svg+xml,${encodeURIComponent(markup)}`, `${shop}/drawing.svg`]) {
      const { dataUrl } = (await call('read', address, 1e6)) as { dataUrl: string };
      expect(dataUrl).toMatch(/^data:image\/png/);
      expect(await decode(dataUrl)).toEqual({ width, height, pixel });
    }
  });

  it('shows a picture alone for a screenshot, and takes it away', async () => {
    await show('<body style="background: #00f"><p>Shop</p>');
    const place = (await call('present', `${closed}/c-300x200.png`))!;
    expect(place).toMatchObject({ rect: { x: 350, y: 300, width: 300, height: 200 }, scale: 1 });
    await call('clear');
    expect(await page.$('[data-find-on-1688-present]')).toBeNull();
  });

  it('tells where the picked element stands, scrolled into view', async () => {
    await show('<div style="height: 3000px"></div><img src="/far-200x100.png">');
    await pick({ srcUrl: `${shop}/far-200x100.png` });
    const place = (await call('locate'))!;
    expect(place.rect).toMatchObject({ width: 200, height: 100 });
    expect(place.rect.y).toBeGreaterThanOrEqual(0);
    expect(place.rect.y + 100).toBeLessThanOrEqual(800);
  });
});

describe('the picker', () => {
  const pictures = '<img src="/left-200x200.png" alt="Left"><img src="/right-210x200.png" alt="Right">';
  const choose = async (act: () => Promise<unknown>) => {
    const answered = pick({ picker: true });
    await page.waitForSelector('[data-find-on-1688-picker]');
    await act();
    return answered;
  };

  it('takes the picture that is pressed, and cleans up', async () => {
    await show(pictures);
    const answered = await choose(() => page.mouse.click(300, 100));
    expect(answered.candidates[0]!.label).toBe('Right');
    expect(await page.$('[data-find-on-1688-picker]')).toBeNull();
  });

  it('goes on where a frame with pictures vanishes meanwhile', async () => {
    await show(`${pictures}<iframe src="/frame" width="400" height="300"></iframe>`, {
      '/frame': '<img src="/framed-300x250.png" alt="Framed">',
    });
    const answered = await choose(async () => {
      await page.$eval('iframe', (frame) => frame.remove());
      // The outlines follow what the page has become; a press beside them is nobody's.
      await waitUntil(async () => {
        await page.mouse.click(300, 30);
        return !(await page.$('[data-find-on-1688-picker]'));
      }, 'The outlines stand where the pictures stood.');
    });
    expect(answered.candidates[0]!.label).toBe('Right');
  });

  it('is worked by keyboard alone', async () => {
    await show(pictures);
    const answered = await choose(async () => {
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
    });
    expect(answered.candidates[0]!.label).toBe('Left');
  });

  it('ends on Esc, and by the next pick', async () => {
    await show(pictures);
    expect(await choose(() => page.keyboard.press('Escape'))).toEqual({ outcome: 'cancelled', candidates: [] });
    expect(await choose(() => pick({ mode: 'survey' }))).toEqual({ outcome: 'cancelled', candidates: [] });
    expect(await page.$('[data-find-on-1688-picker]')).toBeNull();
  });

  it('heeds no event that the page makes', async () => {
    await show(pictures);
    const answered = await choose(async () => {
      await page.evaluate(() => {
        for (const key of ['Enter', 'Escape'])
          window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        window.dispatchEvent(new PageTransitionEvent('pagehide'));
        document.querySelector('[data-find-on-1688-picker]')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      });
      expect(await page.$('[data-find-on-1688-picker]')).not.toBeNull();
      await page.mouse.click(100, 100);
    });
    expect(answered.candidates[0]!.label).toBe('Left');
  });

  it('says so when the page has no picture', async () => {
    await show('<p>Words only</p>');
    expect(await pick({ picker: true })).toMatchObject({ outcome: 'none', candidates: [] });
  });
});

describe('a survey', () => {
  it('lists the product pictures first, each picture once', async () => {
    const product = {
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: 'Steel bottle',
      image: ['/bottle-900x900.png'],
      offers: { '@type': 'Offer', price: '12.50', priceCurrency: 'EUR' },
    };
    await show(
      `<script type="application/ld+json">${JSON.stringify(product)}</script><h1>Steel bottle</h1><img src="/banner-700x120.png"><img src="/bottle-900x900.png" width="300"><img src="/bottle-900x900.png" width="200"><img src="/icon-20x20.png">`,
    );
    const answered = await pick({ mode: 'survey' });
    expect(answered.candidates.map(({ urls }) => urls.at(-1))).toEqual([
      `${shop}/bottle-900x900.png`,
      `${shop}/banner-700x120.png`,
    ]);
    expect(answered.product).toEqual({
      title: 'Steel bottle',
      price: { amount: '12.50', currency: 'EUR' },
      store: 'shop.test',
      url: `${shop}/`,
    });
  });
});
