import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PictureLook } from '@/utils/image/look';
import type { PrepareNeeds, PrepareNote } from '@/utils/image/prepare';
import { catalog } from '@/utils/providers/catalog';
import { bundleScript } from '../bundle-script';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';

/** A picture to prepare, drawn in the browser. */
type Drawing =
  | 'noise of 12 megapixels'
  | 'red and blue, 40 × 30'
  | 'grey square on white'
  | 'grey square on grey'
  | 'transparent'
  | 'red left, blue right, stored on its side';

interface Outcome {
  /** The error's code, where there was one. */
  error?: string;
  type: string;
  bytes: number;
  width: number;
  height: number;
  notes: PrepareNote[];
  sha256: string;
  /** Colours of the prepared picture at these places, fractions of its sides. */
  colours: number[][];
}

interface Order {
  drawing: Drawing;
  needs: PrepareNeeds;
  look?: PictureLook;
  at?: [number, number][];
}

const code = `
import { preparePicture } from '@/utils/image/prepare';

async function draw(what) {
  const jpeg = (canvas) => canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  const made = (width, height) => {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  };
  const fill = (context, colour, ...where) => ((context.fillStyle = colour), context.fillRect(...where));
  switch (what) {
    case 'noise of 12 megapixels': {
      // Grains of 6 px, so that they are still grains when the picture is reduced.
      const { canvas, context } = made(4000, 3000);
      for (let y = 0; y < 3000; y += 6)
        for (let x = 0; x < 4000; x += 6) fill(context, '#' + Math.floor(Math.random() * 0xffffff).toString(16).padStart(6, '0'), x, y, 6, 6);
      return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
    }
    case 'red and blue, 40 × 30': {
      const { canvas, context } = made(40, 30);
      fill(context, '#f00', 0, 0, 20, 30);
      fill(context, '#00f', 20, 0, 20, 30);
      return canvas.convertToBlob({ type: 'image/png' });
    }
    case 'grey square on white':
    case 'grey square on grey': {
      const { canvas, context } = made(300, 300);
      fill(context, what.endsWith('white') ? '#fff' : '#c8c8c8', 0, 0, 300, 300);
      fill(context, '#505050', 75, 75, 150, 150);
      return jpeg(canvas);
    }
    case 'transparent': {
      const { canvas, context } = made(300, 300);
      fill(context, '#064', 100, 100, 100, 100);
      return canvas.convertToBlob({ type: 'image/png' });
    }
    case 'red left, blue right, stored on its side': {
      // Upright it is 400 × 200; stored it is 200 × 400, to be turned by a quarter clockwise (EXIF orientation 6).
      const { canvas, context } = made(200, 400);
      fill(context, '#00f', 0, 0, 200, 200);
      fill(context, '#f00', 0, 200, 200, 200);
      const bytes = new Uint8Array(await (await jpeg(canvas)).arrayBuffer());
      const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
      const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
      return new Blob([bytes.slice(0, 2), new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body]), bytes.slice(2)]);
    }
  }
}

const drawn = new Map();
globalThis.prepare = async ({ drawing, needs, look, at = [] }) => {
  if (!drawn.has(drawing)) drawn.set(drawing, draw(drawing));
  const original = await drawn.get(drawing);
  try {
    const { blob, width, height, sha256, notes } = await preparePicture(original, needs, new AbortController().signal, look);
    const bitmap = await createImageBitmap(blob);
    if (bitmap.width !== width || bitmap.height !== height) throw new Error('It is not of the size that it says.');
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const colour = ([x, y]) => [...context.getImageData(Math.floor(x * width), Math.floor(y * height), 1, 1).data.slice(0, 3)];
    return { type: blob.type, bytes: blob.size, width, height, notes, sha256, colours: at.map(colour) };
  } catch (error) {
    if (!error.code) throw error;
    return { error: error.code };
  }
};
if (!globalThis.document) onmessage = async ({ data }) => postMessage(await prepare(data).catch((error) => ({ error: String(error) })));
`;

let chromium: ExtensionBrowser;
let server: Server;
let page: Page;
beforeAll(async () => {
  const script = await bundleScript(code);
  server = createServer((request, response) => {
    const isScript = request.url === '/script.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script src="/script.js"></script>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  chromium = await openExtensionBrowser();
  page = await chromium.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await chromium?.close();
  server?.close();
});

/** Prepares in a worker, as the extension does. */
function prepare(order: Order): Promise<Outcome> {
  return page.evaluate((data) => {
    const here = window as { worker?: Worker };
    const worker = (here.worker ??= new Worker('/script.js'));
    return new Promise<Outcome>((resolve) => {
      worker.onmessage = (event) => resolve(event.data as Outcome);
      worker.postMessage(data);
    });
  }, order);
}

/** Prepares in the page, as the panel does to show what would be sent. */
const prepareInPage = (order: Order) =>
  page.evaluate((data) => (window as unknown as { prepare(order: Order): Promise<Outcome> }).prepare(data), order);

const { whiteBackground: _, ...plain } = catalog[0]!.capabilities.picture;
const isRed = ([red, green, blue]: number[]) => red! > 200 && green! < 60 && blue! < 60;
const isBlue = ([red, green, blue]: number[]) => blue! > 200 && green! < 60 && red! < 60;

describe.each(catalog.map((entry) => [entry.id, entry.capabilities.picture] as const))('for %s', (_id, picture) => {
  const { whiteBackground: _white, ...needs } = picture;
  const { longSide, minSide = 0, maxBytes } = needs;

  it('a noisy picture of 12 megapixels comes down to its pixels and bytes', async () => {
    const made = await prepare({ drawing: 'noise of 12 megapixels', needs });
    expect(made).toMatchObject({ type: 'image/jpeg', notes: ['reduced'] });
    expect(made.bytes).toBeLessThanOrEqual(maxBytes);
    expect(Math.min(made.width, made.height)).toBeGreaterThanOrEqual(minSide);
    // Quality goes before size.
    expect(Math.max(made.width, made.height)).toBe(longSide);
    expect(made.width / made.height).toBeCloseTo(4 / 3, 2);
  });

  it('a tiny picture is enlarged only where the service demands it, and marked', async () => {
    const made = await prepare({
      drawing: 'red and blue, 40 × 30',
      needs,
      at: [
        [0.2, 0.5],
        [0.8, 0.5],
      ],
    });
    expect([isRed(made.colours[0]!), isBlue(made.colours[1]!)]).toEqual([true, true]);
    expect(made.bytes).toBeLessThanOrEqual(maxBytes);
    if (minSide > 30) {
      expect(Math.min(made.width, made.height)).toBe(minSide);
      expect(made.notes).toEqual(['enlarged']);
    } else {
      expect(made).toMatchObject({ width: 40, height: 30, notes: [] });
    }
  });
});

describe('the bytes', () => {
  it('are those that the panel showed before, whatever the picture and its look', async () => {
    const looks: PictureLook[] = [
      { kind: 'as-is', part: 'whole' },
      { kind: 'product', part: 'centre' },
      { kind: 'detail', part: { x: 0.1, y: 0.2, width: 0.5, height: 0.6 } },
    ];
    for (const look of looks) {
      const needs = { longSide: 640, maxBytes: 120_000 };
      const order: Order = { drawing: 'red left, blue right, stored on its side', needs, look };
      expect((await prepareInPage(order)).sha256).toBe((await prepare(order)).sha256);
    }
  });

  it('step down in quality first and in size after that, never below what the service demands', async () => {
    const drawing = 'noise of 12 megapixels' as const;
    const look = { kind: 'as-is', part: 'centre' } as const;
    const made = (needs: PrepareNeeds) => prepare({ drawing, needs, look });
    const best = await made({ longSide: 900, maxBytes: 10_000_000 });
    const lightest = await made({ longSide: 900, maxBytes: 10_000_000, aimBytes: 1 });
    expect([best.width, lightest.width]).toEqual([900, 900]);
    expect(lightest.bytes).toBeLessThan(best.bytes * 0.7);
    const smaller = await made({ longSide: 900, maxBytes: lightest.bytes - 1 });
    expect(smaller).toMatchObject({ width: 720, notes: ['reduced'] });
    expect(await made({ longSide: 900, minSide: 800, maxBytes: lightest.bytes - 1 })).toMatchObject({ width: 800 });
    expect(await made({ longSide: 900, minSide: 800, maxBytes: smaller.bytes / 2 })).toEqual({
      error: 'service-picture-size',
    });
  });
});

describe('the look', () => {
  const framed = (x: number, width: number): PictureLook => ({ kind: 'as-is', part: { x, y: 0, width, height: 1 } });

  it('cuts the picture as it is seen, upright', async () => {
    const order: Order = {
      drawing: 'red left, blue right, stored on its side',
      needs: plain,
      at: [
        [0.1, 0.5],
        [0.9, 0.5],
      ],
    };
    const whole = await prepare(order);
    expect(whole).toMatchObject({ width: 400, height: 200, notes: ['rotated'] });
    expect([isRed(whole.colours[0]!), isBlue(whole.colours[1]!)]).toEqual([true, true]);
    const left = await prepare({ ...order, look: framed(0, 0.4) });
    expect(left).toMatchObject({ width: 160, height: 200 });
    expect(left.colours.every(isRed)).toBe(true);
    const right = await prepare({ ...order, look: framed(0.6, 0.4) });
    expect(right.colours.every(isBlue)).toBe(true);
    expect(right.sha256).not.toBe(left.sha256);
    expect(await prepare({ ...order, look: { kind: 'as-is', part: 'centre' } })).toMatchObject({
      width: 200,
      height: 200,
    });
  });

  it('that leaves next to nothing is said, not sent', async () => {
    const order: Order = { drawing: 'red and blue, 40 × 30', needs: plain, look: framed(0, 0.2) };
    expect(await prepare(order)).toEqual({ error: 'picture-too-small' });
  });

  it('raises contrast or sharpness after the picture was put on white and reduced', async () => {
    const at: [number, number][] = [
      [0.02, 0.02],
      [0.5, 0.5],
      [0.24, 0.5],
    ];
    const order: Order = { drawing: 'grey square on grey', needs: plain, at };
    const asIs = await prepare(order);
    const product = await prepare({ ...order, look: { kind: 'product', part: 'whole' } });
    // A quarter is 80, the rest 200: the mean is 170, so 200 becomes 206 and 80 becomes 62.
    expect(asIs.colours.map(([red]) => Math.round(red! / 10))).toEqual([20, 8, 20]);
    expect(Math.abs(product.colours[0]![0]! - 206)).toBeLessThanOrEqual(2);
    expect(Math.abs(product.colours[1]![0]! - 62)).toBeLessThanOrEqual(2);
    const detail = await prepare({ ...order, look: { kind: 'detail', part: 'whole' } });
    expect(Math.abs(detail.colours[1]![0]! - 80)).toBeLessThanOrEqual(2);
    expect(new Set([asIs, product, detail].map(({ sha256 }) => sha256)).size).toBe(3);
    const clear = await prepare({ drawing: 'transparent', needs: plain, at, look: { kind: 'product', part: 'whole' } });
    expect(clear.colours[0]).toEqual([255, 255, 255]);
    expect(clear.notes).toEqual(['alpha-on-white']);
  });
});

describe('a service that knows products on white only', () => {
  const needs = { ...plain, whiteBackground: true };
  it('is warned about another background, and about no white one', async () => {
    expect((await prepare({ drawing: 'grey square on grey', needs })).notes).toEqual(['background-not-white']);
    expect((await prepare({ drawing: 'grey square on white', needs })).notes).toEqual([]);
    expect((await prepare({ drawing: 'transparent', needs })).notes).toEqual(['alpha-on-white']);
    expect((await prepare({ drawing: 'grey square on grey', needs: plain })).notes).toEqual([]);
  });

  it('is not warned about what was cropped away', async () => {
    // The square alone has no white edge; with its white around it has.
    const inner = { kind: 'as-is', part: { x: 0.3, y: 0.3, width: 0.4, height: 0.4 } } as const;
    expect((await prepare({ drawing: 'grey square on white', needs, look: inner })).notes).toEqual([
      'background-not-white',
    ]);
  });
});
