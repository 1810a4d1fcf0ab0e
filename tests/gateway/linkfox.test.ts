import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paidTwice, startLinkfox, type LinkfoxServer } from './index';
import { sampleJpeg, samplePng, sampleWebp } from './sample-pictures';

let server: LinkfoxServer;
let clock = Date.UTC(2026, 0, 10);
beforeEach(async () => {
  server = await startLinkfox({ credits: 90, now: () => clock });
});
afterEach(() => server.close());

interface Product {
  offerId: string;
  price: number;
  salesQuantity?: number;
  title: string;
  isOnePsale: unknown;
  asinUrl?: string;
  productUrl?: string;
}
interface Answered {
  errcode?: number;
  errorCode?: number;
  imageId: string;
  total: number;
  totalPage: number;
  products: Product[];
}

const picture = sampleJpeg(600, 600).toString('base64');
const headers = { authorization: 'linkfox-test-key', 'content-type': 'application/json' };
const search = async (body: object, change: object = {}) => {
  const response = await fetch(`${server.url}/alibaba1688/imageSearch`, {
    method: 'POST',
    headers: { ...headers, ...change },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answered };
};
const refusal = async (body: object) => (await search(body)).body.errorCode;

describe('LinkFox', () => {
  it('pages through its rows, each once, best sales first', async () => {
    const first = (await search({ imageBase64: picture, pageSize: 50 })).body;
    const offers = [...first.products];
    for (let page = 2; page <= first.totalPage; page += 1) {
      offers.push(...(await search({ imageId: first.imageId, page, pageSize: 50 })).body.products);
    }
    expect(offers.length).toBeGreaterThanOrEqual(150);
    expect(new Set(offers.map((offer) => offer.offerId)).size).toBe(offers.length);
    expect(new Set(offers.map((offer) => offer.offerId.length))).toEqual(new Set([12, 19]));
    const sales = offers.flatMap((offer) => offer.salesQuantity ?? []);
    expect(sales.length).toBeLessThan(offers.length);
    expect(sales).toEqual([...sales].sort((a, b) => b - a));
  });

  it('counts the rows of the page, not all', async () => {
    expect((await search({ imageBase64: picture, pageSize: 7 })).body).toMatchObject({ total: 7, totalPage: 26 });
  });

  it('honours price, filters, keyword, and sort', async () => {
    const { products } = (
      await search({
        imageBase64: picture,
        priceStart: '10',
        priceEnd: '50.5',
        filter: 'isOnePsale,noReason7DReturn',
        sort: '{"price":"asc"}',
        pageSize: 50,
      })
    ).body;
    const prices = products.map((product) => product.price);
    expect(prices.length).toBeGreaterThan(3);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect([prices[0]! >= 10, prices.at(-1)! <= 50.5]).toEqual([true, true]);
    expect(new Set(products.map((product) => product.isOnePsale))).toEqual(new Set(['是']));
    const named = (await search({ imageBase64: picture, keyword: '保温杯' })).body.products;
    expect(named.length).toBeGreaterThan(0);
    expect(named.every((product) => product.title.includes('保温杯'))).toBe(true);
  });

  it('refuses a wrong key, and a key behind "Bearer"', async () => {
    for (const authorization of ['', 'other', 'Bearer linkfox-test-key']) {
      expect(await search({ imageBase64: picture }, { authorization })).toEqual({
        status: 401,
        body: { errcode: 401, errmsg: 'authorized error' },
      });
    }
    expect(server.log().every((entry) => !entry.paid)).toBe(true);
  });

  it('refuses what it documents as not taken', async () => {
    for (const body of [
      {},
      { imageBase64: sampleWebp(600, 600).toString('base64') },
      { imageBase64: `data:image/jpeg;base64,${picture}` },
      { imageUrl: 'https://img.example.com/a.webp' },
      { imageUrl: 'http://127.0.0.1:8080/a.jpg' },
      { imageUrl: `https://img.example.com/${'a'.repeat(1000)}.jpg` },
      { imageId: '1164408192156408878' },
      { imageBase64: picture, pageSize: 51 },
      { imageBase64: picture, page: 0 },
      { imageBase64: picture, priceStart: 10 },
      { imageBase64: picture, filter: 'qrr0,cheap' },
      { imageBase64: picture, sort: { price: 'asc' } },
      { imageBase64: picture, sort: '{"price":"up"}' },
      { imageBase64: picture, productCollectionId: '1' },
    ]) {
      expect([body, await refusal(body)]).toEqual([body, 400]);
    }
    expect(await refusal({ imageUrl: 'https://img.example.com/a.jpg' })).toBeUndefined();
    expect(await refusal({ imageBase64: samplePng(40, 40).toString('base64') })).toBeUndefined();
  });

  it('charges 4.5 credits a search until they are used up', async () => {
    for (let call = 0; call < 20; call += 1) await search({ imageBase64: picture, page: call + 1 });
    expect(server.credits()).toBe(0);
    expect((await search({ imageBase64: picture })).status).toBe(402);
  });

  it('knows an equal question by its id, and tells it from another page', async () => {
    const { imageId } = (await search({ imageBase64: picture })).body;
    await search({ imageBase64: picture, page: 2 });
    expect(paidTwice(server.log())).toEqual([]);
    await search({ imageId, page: 2 });
    expect(paidTwice(server.log()).map((group) => group.map((entry) => entry.number))).toEqual([[2, 3]]);
  });

  it('takes an upload for 24 hours and searches by its address', async () => {
    const presigned = await fetch(`${server.url}/oss/file/presignedPut`, {
      method: 'POST',
      headers,
      body: '{"contentType":"image/png","fileExtension":"png"}',
    });
    const { url } = (await presigned.json()) as { url: string };
    const put = (change: object) =>
      fetch(url, {
        method: 'PUT',
        headers: { 'content-type': 'image/png', 'x-oss-object-acl': 'public-read', ...change },
        body: new Uint8Array(samplePng(20, 20)),
      });
    expect((await put({ 'x-oss-object-acl': 'private' })).status).toBe(403);
    expect((await put({ 'content-type': 'image/jpeg' })).status).toBe(403);
    expect((await put({})).status).toBe(200);
    const [imageUrl] = url.split('?');
    expect((await search({ imageUrl })).body.products).toHaveLength(20);
    clock += 25 * 3_600_000;
    expect(await refusal({ imageUrl })).toBe(400);
  });

  it('takes feedback without a key and notes a key that is sent', async () => {
    const give = (body: object, more = {}) =>
      fetch(`${server.url}/api/v1/public/feedback`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...more },
        body: JSON.stringify(body),
      });
    const good = { skillName: 'linkfox-1688-search-by-image', sentiment: 'POSITIVE', category: 'OTHER', content: 'ok' };
    expect((await give(good)).status).toBe(200);
    expect((await give({ ...good, sentiment: 'HAPPY' })).status).toBe(400);
    expect(server.feedback()).toEqual([good]);
    await give(good, { authorization: 'linkfox-test-key' });
    expect(server.log().at(-1)?.remarks).toHaveLength(1);
  });

  it('speaks the newer variant on both doors', async () => {
    const newer = await startLinkfox({ variant: 'newer', rpcAsStream: true });
    const ask = (path: string, body: object) =>
      fetch(newer.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    const plain = (await (await ask('/alibaba1688/imageSearch', { imageBase64: picture })).json()) as object;
    expect(plain).toMatchObject({ pageItemCount: 20, total: 180, products: { length: 20 } });
    const args = { imageBase64: picture, filters: ['isOnePsale'], priceMin: 10, sortField: 'price', sortOrder: 'asc' };
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call' };
    const rpc = await ask('/mcp/any-tool', { ...call, params: { name: '/alibaba1688/imageSearch', arguments: args } });
    const [, data] = /^data: (.*)$/m.exec(await rpc.text())!;
    const { result } = JSON.parse(data!) as { result: { content: { text: string }[] } };
    const { products } = JSON.parse(result.content[0]!.text) as Answered;
    expect(products[0]).toMatchObject({ isOnePsale: true, productUrl: expect.stringContaining('detail.1688.com') });
    expect(products[0]!.price).toBeGreaterThanOrEqual(10);
    await newer.close();
  });
});
