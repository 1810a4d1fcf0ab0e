import { createHash, createHmac, randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { paidTwice, startAiGateway, type AiGatewayOptions, type TestServer } from './index';
import { sampleJpeg, samplePng } from './sample-pictures';

let server: TestServer;
afterEach(() => server.close());
const open = async (options: AiGatewayOptions = {}) => {
  server = await startAiGateway(options);
};

const CURRENT = '/api/alibaba.1688.find.product/1.0.0/github';
const image = sampleJpeg(600, 600).toString('base64');

interface Answer {
  __msgCode__: string;
  count: number;
  data: { itemId: string; score: string; currentPrice: number; soldOut?: number }[];
}
const ask = async (body: object, change: Record<string, string> = {}, path = CURRENT) => {
  const text = JSON.stringify(body);
  const md5 = createHash('md5').update(text).digest('base64');
  const [time, nonce] = [String(Math.floor(Date.now() / 1000)), randomBytes(4).toString('hex')];
  const lines = [
    ...['POST', md5, 'application/json', time, 'x-csk-ak:testkeyid000000001', `x-csk-content-md5:${md5}`],
    ...[`x-csk-nonce:${nonce}`, `x-csk-time:${time}`, 'x-csk-version:1.0.0', path],
  ];
  const sign = createHmac('sha256', 'TestSecretTestSecretTestSecret12').update(lines.join('\n')).digest('base64');
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...{ 'x-csk-ak': 'testkeyid000000001', 'x-csk-content-md5': md5, 'x-csk-nonce': nonce, 'x-csk-time': time },
      ...{ 'x-csk-version': '1.0.0', 'x-csk-sign': sign },
      ...change,
    },
    body: text,
  });
  return { status: response.status, body: (await response.json()) as Answer };
};

describe('AI gateway', () => {
  it('scores as texts, and honours page size, score level and sort', async () => {
    await open();
    const { body } = await ask({ imgBase64: image, pageSize: 50 });
    expect([body.count, body.data.length]).toEqual([50, 50]);
    expect(body.data[0]!.score).toBe('0.99213347');
    const high = (await ask({ imgBase64: image, pageSize: 50, scoreLevel: 'high' })).body.data;
    expect(high.length).toBeLessThan(50);
    expect(high.every((row) => Number(row.score) >= 0.85)).toBe(true);
    const cheap = (await ask({ imgBase64: image, sortType: 'price_asc' })).body.data.map((row) => row.currentPrice);
    expect(cheap).toEqual([...cheap].sort((a, b) => a - b));
  });

  it('finds nothing for a picture other than JPEG, which is no error', async () => {
    await open();
    const png = await ask({ imgBase64: samplePng(60, 60).toString('base64') });
    expect(png).toMatchObject({ status: 200, body: { __msgCode__: 'OK', count: 0, data: [] } });
    expect((await ask({ imageUrl: 'https://img.example.com/a.webp' })).body.count).toBe(0);
    expect((await ask({ imageUrl: 'https://img.example.com/a.jpg' })).body.count).toBe(20);
  });

  it('refuses wrong parameters, an old time and too many calls', async () => {
    await open({ callsPerMinute: 5 });
    expect(await ask({ imgBase64: image, pageSize: 51 })).toMatchObject({ status: 400 });
    expect(await ask({ imgBase64: image, sortType: 'cheap' })).toMatchObject({ status: 400 });
    expect(await ask({})).toMatchObject({ status: 400, body: { __msgCode__: 'ParamMissing' } });
    expect(await ask({ imgBase64: sampleJpeg(9, 9, 6_000_000).toString('base64') })).toMatchObject({ status: 400 });
    expect(await ask({ imgBase64: image })).toMatchObject({ status: 200 });
    expect(await ask({ imgBase64: image })).toMatchObject({
      status: 429,
      body: { __msgCode__: 'QosAppFrequencyLimit' },
    });
    await server.close();
    await open({ now: () => Date.now() + 3_600_000 });
    expect(await ask({ imgBase64: image })).toMatchObject({ status: 401 });
  });

  it('takes a nonce once', async () => {
    await open();
    const seen: Response[] = [];
    const first = await ask({ imgBase64: image });
    const { headers } = server.log()[0]!;
    for (let again = 0; again < 2; again += 1) {
      seen.push(
        await fetch(server.url + CURRENT, {
          method: 'POST',
          headers: own(headers),
          body: JSON.stringify({ imgBase64: image }),
        }),
      );
    }
    expect([first.status, ...seen.map((response) => response.status)]).toEqual([200, 401, 401]);
    expect(paidTwice(server.log())).toEqual([]);
  });

  it('wraps once more at the older endpoint', async () => {
    await open();
    const older = await ask({ imgBase64: image }, {}, '/api/find_product/1.0.0');
    expect(older.body).toMatchObject({ model: { count: 20, data: { length: 20 } } });
  });

  it('demands the skill headers only where it is told to', async () => {
    await open({ skillHeaders: true });
    expect((await ask({ imgBase64: image })).status).toBe(400);
    const skill = { 'x-skill-code': '1688-product-find', 'x-skill-version': '1.7.0', 'x-request-id': 'a' };
    expect((await ask({ imgBase64: image }, skill)).status).toBe(200);
  });
});

const own = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-') || name === 'content-type'));
