import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageImageKey, type PageImageApi, type PickAnswer } from '@/utils/search/page-pick';
import { launchChromium } from '../stores/open-store-page';
import { buildPageScript } from '../stores/page-script';
import { solidPng } from '../stores/solid-png';

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

interface Shown {
  address?: string;
  lang?: string;
  head?: string;
  policy?: string;
  /** Makes the page as large as it is to be, in the page itself. */
  grow?: () => void;
}

/** What the popup would learn of a page with that body. */
async function survey(
  body: string,
  { address = 'https://shop.test/p/1', lang = 'en-US', head = '', policy, grow }: Shown = {},
) {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const headers = policy ? { 'content-security-policy': policy } : {};
    if (request.isNavigationRequest())
      return void request.respond({
        contentType: 'text/html; charset=utf-8',
        headers,
        body: `<!doctype html><html lang="${lang}"><head><title>Shop</title>${head}</head><body>${body}</body></html>`,
      });
    return void (/\.png$/.test(pathname)
      ? request.respond({ contentType: 'image/png', body: solidPng(200, 200) })
      : request.respond({ status: 404, body: '' }));
  });
  await page.goto(address, { waitUntil: 'load' });
  if (grow) await page.evaluate(grow);
  await page.evaluate(script);
  return page.evaluate(
    (key): Promise<PickAnswer> =>
      (globalThis as unknown as Record<string, PageImageApi>)[key]!.pick({ mode: 'survey', picker: false }),
    pageImageKey,
  );
}

const json = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const bottle = {
  '@type': 'Product',
  name: 'Bottle',
  image: 'https://shop.test/main.png',
  offers: { price: '12.50', priceCurrency: 'USD' },
};

describe('a page that is hard to read', () => {
  it('of 20 MB', async () => {
    const answer = await survey('<h1>Bottle</h1><dl><dt>Item weight</dt><dd>200 g</dd></dl><main></main>', {
      head: json(bottle),
      grow: () => {
        const row = (i: number) => `<dl><dt>Row ${i}</dt><dd>${'value '.repeat(20)}</dd></dl>`;
        document.querySelector('main')!.innerHTML = Array.from({ length: 120_000 }, (_, i) => row(i)).join('');
      },
    });
    expect(answer.product).toMatchObject({ title: 'Bottle', price: { amount: '12.50' }, measures: { weight: '0.2' } });
  });

  it('of 5,000 pictures', async () => {
    const gallery =
      '<div><img src="/main.png" width="400" height="400"><img src="/the-back-side.png" width="80" height="80"></div>';
    const answer = await survey(`<div><h1>Bottle</h1>${gallery}</div><main></main>`, {
      head: json(bottle),
      grow: () => {
        const card = (i: number) => `<a href="/p/${i + 2}"><img src="/other-${i}.png" width="150" height="150"></a>`;
        document.querySelector('main')!.innerHTML = Array.from({ length: 5000 }, (_, i) => card(i)).join('');
      },
    });
    expect(answer.candidates.length).toBe(40);
    expect(answer.ofProduct).toBe(2);
    expect(answer.candidates.slice(0, 2).map(({ urls }) => urls.at(-1))).toEqual([
      'https://shop.test/main.png',
      'https://shop.test/the-back-side.png',
    ]);
  });

  it('whose JSON-LD is broken', async () => {
    const broken = [
      '{"@type":"Product","name":"Bottle"',
      '{]',
      '',
      '\u0000',
      '{"@type":"Product","name":{"a":1},"offers":[[[1]]]}',
      'null',
      '[[[[]]]]',
    ];
    const head = broken.map((text) => `<script type="application/ld+json">${text}</script>`).join('');
    const meta =
      '<meta property="og:type" content="product"><meta property="og:title" content="Bottle"><meta property="product:price:amount" content="12.50"><meta property="product:price:currency" content="USD">';
    expect((await survey('<h1>Bottle</h1>', { head: head + meta })).product).toMatchObject({
      title: 'Bottle',
      price: { amount: '12.50', currency: 'USD' },
    });
  });

  it('whose data is endless', async () => {
    const long = 'x'.repeat(100_000);
    let deep: unknown = { '@type': 'Product', name: 'Deep' };
    for (let i = 0; i < 1000; i++) deep = { mainEntity: deep };
    const hostile = {
      ...bottle,
      name: `Bottle ${long}`,
      brand: long,
      sku: long,
      weight: long,
      category: `${long} > ${long}`,
      image: Array.from({ length: 20_000 }, (_, i) => `/${i}.png`),
      offers: Array.from({ length: 10_000 }, () => ({ price: '12.50', priceCurrency: 'USD' })),
    };
    const answer = await survey('<h1>Bottle</h1>', { head: json(hostile) + json(deep) });
    expect(answer.product?.title).toMatch(/^Bottle x+$/);
    expect(answer.product?.title?.length).toBeLessThanOrEqual(500);
    expect(answer.candidates.length).toBeLessThanOrEqual(40);
    expect(JSON.stringify(answer).length).toBeLessThan(50_000);
  });

  it('under a policy that forbids everything', async () => {
    const answer = await survey('<h1>Bottle</h1>', { head: json(bottle), policy: "default-src 'none'; sandbox" });
    expect(answer.product?.title).toBe('Bottle');
    expect(answer.candidates[0]?.urls).toEqual(['https://shop.test/main.png']);
  });
});

describe('a price in its own country’s writing', () => {
  it.each([
    ['1.234,56 €', 'de', 'https://shop.de/p/1', '1234.56 EUR'],
    ['₹1,29,999', 'en-IN', 'https://shop.in/p/1', '129999 INR'],
    ['¥1,980税込', 'ja', 'https://shop.jp/p/1', '1980 JPY'],
    ['50.700₫', 'vi', 'https://shop.vn/p/1', '50700 VND'],
    ['579,000 DT', 'fr-TN', 'https://shop.tn/p/1', '579 TND'],
    ['١٬٢٥٠٫٥٠ ر.س', 'ar-SA', 'https://shop.sa/p/1', '1250.5 SAR'],
    ['\u200f₪ 149.90\u200f', 'he-IL', 'https://shop.co.il/p/1', '149.9 ILS'],
    ['Ab 12,99 € – 19,99 €', 'de', 'https://shop.de/p/1', '12.99 EUR'],
    ['<s>29,99 €</s> 19,99 € (9,99 €/kg) oder 12 x 1,80 €', 'de', 'https://shop.de/p/1', '19.99 EUR'],
  ])('%s', async (written, lang, address, expected) => {
    const dir = /^(?:ar|he)/.test(lang) ? 'rtl' : 'ltr';
    const body = `<main dir="${dir}"><img src="/bottle.png" width="300"><h1>Flasche 瓶 زجاجة</h1><div class="price">${written}</div></main>`;
    const { product } = await survey(body, { lang, address });
    expect(product?.price && `${Number(product.price.amount)} ${product.price.currency}`).toBe(expected);
  });
});

describe('a page from right to left', () => {
  it('gives a title without the marks that turn text around', async () => {
    const { product } = await survey('<h1>\u202eזכוכית\u202c \u200fבקבוק</h1>', {
      lang: 'he',
      head: json({ ...bottle, name: '\u202eבקבוק\u202c זכוכית' }),
    });
    expect(product?.title).toBe('בקבוק זכוכית');
  });
});
