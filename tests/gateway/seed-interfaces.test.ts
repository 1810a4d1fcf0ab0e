import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  startImageSearch,
  startImageSearchProduct,
  type ImageSearchOptions,
  type ImageSearchProductOptions,
  type TestServer,
} from './index';
import { sampleJpeg, samplePng, sampleWebp } from './sample-pictures';

let server: TestServer;
let clock = Date.parse('2026-01-10T00:30:00Z');
afterEach(() => server.close());

interface Refused {
  error_response?: { code: number };
}

describe('alibaba.image.search', () => {
  const open = async (options: ImageSearchOptions = {}) => {
    server = await startImageSearch({ now: () => clock, ...options });
  };
  const address = (change: Record<string, string>) => {
    const params = new URLSearchParams({
      method: 'alibaba.image.search',
      app_key: '1234567',
      timestamp: '2026-01-10 08:30:00',
      format: 'json',
      v: '2.0',
      ...change,
    });
    params.sort();
    const sign = createHash('md5').update(`${params}test-secret`).digest('hex').toUpperCase();
    return `${server.url}/openapi/param2/2.0/?${params}&sign=${sign}`;
  };
  const image = sampleJpeg(500, 500).toString('base64');
  const ask = async (change: Record<string, string> = { image }) => {
    const response = await fetch(address(change));
    return { status: response.status, body: (await response.json()) as Refused & Found };
  };
  interface Found {
    alibaba_image_search_response: {
      result: {
        total: number;
        products: { product_id: string; price: string; similarity?: number; min_buy: number }[];
      };
    };
  }
  const codeOf = async (change: Record<string, string>) => (await ask(change)).body.error_response?.code;

  it('serves rows with likeness from 0 to 1, pages and sorts them', async () => {
    await open();
    const { total, products } = (await ask({ image, page_size: '50' })).body.alibaba_image_search_response.result;
    expect([total, products.length]).toEqual([180, 50]);
    const likeness = products.flatMap((one) => one.similarity ?? []);
    expect(likeness.length).toBeLessThan(50);
    expect(likeness.every((value) => value > 0 && value <= 1)).toBe(true);
    const cheap = (await ask({ image, sort: '1', price_from: '10', price_to: '30' })).body;
    const prices = cheap.alibaba_image_search_response.result.products.map((one) => Number(one.price));
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect([prices[0]! >= 10, prices.at(-1)! <= 30]).toEqual([true, true]);
    const wholesale = (await ask({ image, is_wholesale: '1' })).body.alibaba_image_search_response.result;
    expect(wholesale.total).toBeLessThan(180);
  });

  it('takes 300 kB in the address, refuses more than 5 MB and other formats', async () => {
    await open();
    expect((await ask({ image: sampleJpeg(800, 800, 300_000, 0xfb).toString('base64') })).status).toBe(200);
    expect(await codeOf({ image: sampleJpeg(800, 800, 5 * 1024 * 1024 + 1).toString('base64') })).toBe(413);
    expect(await codeOf({ image: sampleWebp(500, 500).toString('base64') })).toBe(400);
    expect(await codeOf({ image: `data:image/jpeg;base64,${image}` })).toBe(400);
    expect(await codeOf({ image_url: 'https://img.example.com/a.webp' })).toBe(400);
    expect(await codeOf({ image_url: 'https://img.example.com/a.png' })).toBeUndefined();
    expect(await codeOf({})).toBe(400);
  });

  it('refuses a clock other than China’s', async () => {
    await open();
    expect(await codeOf({ image, timestamp: '2026-01-10 00:30:00' })).toBe(31);
    expect(await codeOf({ image, timestamp: '2026-01-10T08:30:00Z' })).toBe(31);
  });

  it('takes 100 calls a minute', async () => {
    await open();
    for (let call = 0; call < 100; call += 1) expect(await codeOf({ image })).toBeUndefined();
    expect(await codeOf({ image })).toBe(429);
    clock += 60_001;
    expect(await codeOf({ image, timestamp: '2026-01-10 08:31:00' })).toBeUndefined();
    clock -= 60_001;
  });

  it('has its front, its white list and its service fail as the table says', async () => {
    await open({ addressLimit: { bytes: 4_000, status: 414 }, allowedIps: ['203.0.113.7'] });
    expect((await fetch(address({ image: sampleJpeg(9, 9, 6_000).toString('base64') }))).status).toBe(414);
    expect(await codeOf({ image })).toBe(110);
    await server.close();
    await open();
    server.fault({ kind: 'status', status: 502 });
    expect(await ask()).toMatchObject({ status: 502, body: { error_response: { code: 502 } } });
  });
});

describe('alibaba.image.search.product', () => {
  const open = async (options: ImageSearchProductOptions = {}) => {
    const started = await startImageSearchProduct({ now: () => clock, ...options });
    server = started;
    return started;
  };
  const image = sampleJpeg(1000, 800).toString('base64');
  const FIELDS =
    'product_id,title,main_image,price_ladder,min_order_quantity,supplier_info,customization,similarity,category_id';
  const ask = async (change: Record<string, string> = {}) => {
    const params: Record<string, string> = {
      app_key: '1234567',
      access_token: 'access-test',
      timestamp: '2026-01-10 08:30:00',
      format: 'json',
      v: '1.0',
      sign_method: 'sha1',
      image,
      fields: FIELDS,
      cat_id: '1008003',
      ...change,
    };
    const run = Object.keys(params)
      .sort()
      .map((name) => name + params[name])
      .join('');
    const sign = createHash('sha1').update(`test-secret${run}test-secret`).digest('hex').toUpperCase();
    const response = await fetch(`${server.url}/openapi/param2/1/com.alibaba.product/alibaba.image.search.product`, {
      method: 'POST',
      body: new URLSearchParams({ ...params, sign }),
    });
    return (await response.json()) as Refused & {
      result: { total_results: number; products: { product: Record<string, unknown>[] } };
    };
  };
  const codeOf = async (change: Record<string, string>) => (await ask(change)).error_response?.code;

  it('answers with the asked fields: ladders as texts, likeness to 100 and a little more', async () => {
    await open();
    const { total_results, products } = (await ask({ page_size: '50' })).result;
    expect(total_results).toBeGreaterThan(10);
    const [first] = products.product;
    expect(first).toMatchObject({ similarity: 100.4, category_id: 1008003 });
    const ladders = products.product.flatMap(({ price }) => (price as { priceRange?: string }).priceRange ?? []);
    expect(ladders.some((text) => /^\d+-\d+件:¥[\d.]+(;|$)/.test(text))).toBe(true);
    expect(ladders.some((text) => /^\d+-\d+件：¥\d+\.\d\d；/.test(text))).toBe(true);
    expect(Object.keys((await ask({ fields: 'product_id,title' })).result.products.product[0]!)).toEqual([
      'product_id',
      'title',
    ]);
  });

  it('honours category, supplier type, custom type, region and minimum order', async () => {
    await open();
    const all = (await ask()).result.total_results;
    for (const change of [
      { supplier_type: '源头工厂' },
      { custom_type: 'sample' },
      { region: '广州' },
      { min_order: '50' },
      { cat_id: '1031910' },
    ] as Record<string, string>[]) {
      const { total_results: some } = (await ask(change)).result;
      expect([change, some < all]).toEqual([change, true]);
    }
    const factories = (await ask({ supplier_type: '源头工厂' })).result.products.product;
    expect(factories.length).toBeGreaterThan(0);
    expect(
      factories.every((one) => (one.supplier_info as { supplier_type: string }).supplier_type === '源头工厂'),
    ).toBe(true);
  });

  it('refuses a missing category, a small, heavy, transparent or WebP picture', async () => {
    await open();
    expect(await codeOf({ cat_id: '' })).toBe(400);
    expect(await codeOf({ image: sampleJpeg(1200, 799).toString('base64') })).toBe(400);
    expect(await codeOf({ image: sampleJpeg(800, 800).toString('base64') })).toBeUndefined();
    expect(await codeOf({ image: sampleJpeg(900, 900, 2 * 1024 * 1024 + 1).toString('base64') })).toBe(413);
    expect(await codeOf({ image: samplePng(800, 800, 6).toString('base64') })).toBe(400);
    expect(await codeOf({ image: samplePng(800, 800).toString('base64') })).toBeUndefined();
    expect(await codeOf({ image: sampleWebp(900, 900).toString('base64') })).toBe(400);
  });

  it('says 403 for an expired token', async () => {
    const started = await open();
    expect(await codeOf({})).toBeUndefined();
    started.expireTokens();
    expect(await codeOf({})).toBe(403);
    expect(server.log().map((entry) => entry.paid)).toEqual([true, false]);
  });

  it('gives the enhanced edition 500 calls a day', async () => {
    await open({ edition: 'enhanced', callsPerDay: 1 });
    expect(await codeOf({})).toBeUndefined();
    expect(await codeOf({})).toBe(429);
  });
});
