import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paidTwice, startOpenPlatform, type OpenPlatformOptions, type OpenPlatformServer } from './index';
import { sampleJpeg, sampleWebp } from './sample-pictures';

let server: OpenPlatformServer;
let clock = Date.UTC(2026, 0, 10);
const start = async (options: OpenPlatformOptions = {}) => {
  server = await startOpenPlatform({ now: () => clock, ...options });
};
beforeEach(() => start());
afterEach(() => server.close());
const restart = async (options: OpenPlatformOptions) => {
  await server.close();
  await start(options);
};

/** Signed here on its own, by the words of section 2.2. */
const signed = (path: string, params: Record<string, string>, secret = 'test-secret') => {
  const run = Object.entries(params)
    .map(([name, value]) => name + value)
    .sort();
  const signature = createHmac('sha1', secret)
    .update(path + run.join(''))
    .digest('hex')
    .toUpperCase();
  return new URLSearchParams({ ...params, _aop_signature: signature });
};

interface Failure {
  error_code: string;
}
const call = async (api: string, field: string, value: unknown, change: { token?: string; secret?: string } = {}) => {
  const path = `param2/1/com.alibaba.fenxiao.crossborder/${api}/1234567`;
  const params = {
    access_token: change.token ?? 'access-from-elsewhere',
    _aop_timestamp: String(clock),
    [field]: typeof value === 'string' ? value : JSON.stringify(value),
  };
  const response = await fetch(`${server.url}/openapi/${path}`, {
    method: 'POST',
    body: signed(path, params, change.secret),
  });
  return { status: response.status, text: await response.text() };
};
const json = (text: string) => JSON.parse(text) as { result: { success: string; result: Record<string, unknown> } };
const upload = async (bytes: Buffer, prefix = '') => {
  const value = { imageBase64: prefix + bytes.toString('base64') };
  return json((await call('product.image.upload', 'uploadImageParam', value)).text).result.result as unknown as string;
};
const query = (value: object, change = {}) => call('product.search.imageQuery', 'offerQueryParam', value, change);
const errorOf = ({ text }: { text: string }) => (JSON.parse(text) as Failure).error_code;

const token = async (fields: Record<string, string>) => {
  const response = await fetch(`${server.url}/openapi/http/1/system.oauth2/getToken/1234567`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: '1234567', client_secret: 'test-secret', ...fields }),
  });
  return (await response.json()) as Record<string, string>;
};

describe('upload', () => {
  it('gives an id of 19 digits, the same for the same picture', async () => {
    const id = await upload(sampleJpeg(400, 400));
    expect(id).toMatch(/^\d{19}$/);
    expect(await upload(sampleJpeg(400, 400))).toBe(id);
    expect(await upload(sampleJpeg(400, 401))).not.toBe(id);
  });
  it('gives "0" for a prefix, a WebP and a heavy picture', async () => {
    expect(await upload(sampleJpeg(9, 9), 'data:image/jpeg;base64,')).toBe('0');
    expect(await upload(sampleWebp(9, 9))).toBe('0');
    expect(await upload(sampleJpeg(9, 9, 300 * 1024))).toMatch(/^\d{19}$/);
    expect(await upload(sampleJpeg(9, 9, 300 * 1024 + 1))).toBe('0');
  });
});

describe('imageQuery', () => {
  const ask = { beginPage: 1, pageSize: 50, country: 'en' };

  it('serves every row once, ids of any length as bare numbers, prices as texts, no likeness', async () => {
    const imageId = await upload(sampleJpeg(400, 400));
    const ids: string[] = [];
    for (let beginPage = 1; beginPage <= 4; beginPage += 1) {
      const { text } = await query({ ...ask, imageId, beginPage });
      ids.push(...[...text.matchAll(/"offerId":(\d+)/g)].map(([, id]) => id!));
      const page = json(text).result;
      expect(page).toMatchObject({
        success: 'true',
        result: { totalRecords: 180, totalPage: 4, currentPage: beginPage },
      });
      const [row] = page.result.data as Record<string, unknown>[];
      expect(row).toMatchObject({ priceInfo: { price: expect.stringMatching(/^\d+\.\d\d$/) as string } });
      expect(JSON.stringify(row)).not.toMatch(/similar|score":0/);
    }
    expect([ids.length, new Set(ids).size]).toEqual([180, 180]);
    expect(ids.some((id) => id.length === 19 && BigInt(id) !== BigInt(Number(id)))).toBe(true);
  });

  it('honours price, sort, keyword and category', async () => {
    const imageId = await upload(sampleJpeg(400, 400));
    const wish = { priceStart: '20', priceEnd: '60', sort: '{"price":"desc"}' };
    const rows = json((await query({ ...ask, ...wish, imageId })).text).result.result.data as {
      priceInfo: { price: string };
    }[];
    const prices = rows.map((row) => Number(row.priceInfo.price));
    expect(prices.length).toBeGreaterThan(10);
    expect(prices).toEqual([...prices].sort((a, b) => b - a));
    expect([prices[0]! <= 60, prices.at(-1)! >= 20]).toEqual([true, true]);
    const named = json((await query({ ...ask, imageId, categoryId: 18, keyword: '瑜伽' })).text).result.result;
    expect((named.data as { subject: string }[]).every((row) => row.subject.includes('瑜伽垫'))).toBe(true);
  });

  it('takes an address of 1688 in place of the id, and finds nothing for any other', async () => {
    const rows = async (imageAddress: string) =>
      (json((await query({ ...ask, imageAddress })).text).result.result.data as unknown[]).length;
    expect(await rows('https://cbu01.alicdn.com/img/ibank/a.jpg')).toBe(50);
    expect(await rows('https://img.example.com/a.jpg')).toBe(0);
  });

  it('names what is missing or wrong', async () => {
    const imageId = await upload(sampleJpeg(400, 400));
    expect(errorOf(await query({ ...ask }))).toBe('gw.ParamMissing');
    expect(errorOf(await query({ imageId, beginPage: 1, pageSize: 20 }))).toBe('gw.ParamMissing');
    expect(errorOf(await call('product.search.imageQuery', 'other', '{}'))).toBe('gw.ParamMissing');
    for (const wrong of [
      { pageSize: 51 },
      { beginPage: 0 },
      { region: '1,2,3' },
      { imageId: '5' },
      { sort: 'price' },
    ]) {
      expect(json((await query({ ...ask, imageId, ...wrong })).text).result.success).toBe('false');
    }
  });

  it('tells a second payment from a new question', async () => {
    const imageId = await upload(sampleJpeg(400, 400));
    await query({ ...ask, imageId, filter: 'isOnePsale,new30' });
    await query({ ...ask, imageId, filter: 'isOnePsale' });
    expect(paidTwice(server.log())).toEqual([]);
    await query({ ...ask, imageId, filter: 'new30,isOnePsale' });
    expect(paidTwice(server.log())).toHaveLength(1);
  });
});

describe('queryProductDetail', () => {
  it('tells tiers, SKUs, weight and size of an offer, by its exact id', async () => {
    const imageId = await upload(sampleJpeg(400, 400));
    const { text } = await query({ imageId, beginPage: 1, pageSize: 50, country: 'en' });
    const offerId = /"offerId":(\d{19})/.exec(text)![1]!;
    const detail = await call(
      'product.search.queryProductDetail',
      'offerDetailParam',
      `{"offerId":${offerId},"country":"en"}`,
    );
    expect(detail.text).toContain(`"offerId":${offerId},`);
    expect(json(detail.text).result.result).toMatchObject({
      productSaleInfo: { priceRangeList: { 0: { startQuantity: expect.any(Number) as number } } },
      productSkuInfos: { 1: { specId: expect.any(String) as string } },
    });
    const none = await call('product.search.queryProductDetail', 'offerDetailParam', { offerId: 1, country: 'en' });
    expect(json(none.text).result.success).toBe('false');
  });
});

describe('order of refusals', () => {
  const ask = { imageId: '5', beginPage: 1, pageSize: 20, country: 'en' };

  it('is signature, token, permission, parameters', async () => {
    await restart({ granted: ['product.image.upload'] });
    expect(errorOf(await query(ask, { token: 'wrong', secret: 'wrong' }))).toBe('gw.SignatureInvalid');
    expect(await query(ask, { token: 'wrong' })).toEqual({
      status: 401,
      text: expect.stringContaining('Request need user authorized') as string,
    });
    expect(errorOf(await query({}))).toBe('gw.APIACLDecline');
    expect(errorOf(await call('product.unknown', 'offerQueryParam', {}))).toBe('gw.APIUnsupported');
    expect(await upload(sampleJpeg(9, 9))).toMatch(/^\d{19}$/);
  });

  it('limits calls a minute when told to', async () => {
    await restart({ callsPerMinute: 1 });
    expect(await upload(sampleJpeg(9, 9))).toMatch(/^\d{19}$/);
    expect(errorOf(await query(ask))).toBe('gw.QosAppFrequencyLimit');
    clock += 60_001;
    expect(json((await query(ask)).text).result.success).toBe('false');
  });
});

describe('OAuth', () => {
  const back = 'https://abcdefgh.chromiumapp.org/1688';
  const consent = async (change: Record<string, string> = {}) => {
    const asked = { client_id: '1234567', site: '1688', redirect_uri: back, state: 's t&1', ...change };
    const response = await fetch(`${server.url}/oauth/authorize?${new URLSearchParams(asked)}`, { redirect: 'manual' });
    return { status: response.status, to: response.headers.get('location'), page: await response.text() };
  };

  it('leads back with code and state, and the code buys tokens once', async () => {
    const to = new URL((await consent()).to!);
    expect([to.origin, to.searchParams.get('state')]).toEqual(['https://abcdefgh.chromiumapp.org', 's t&1']);
    const code = to.searchParams.get('code')!;
    const fields = { grant_type: 'authorization_code', need_refresh_token: 'true', redirect_uri: back, code };
    expect(await token({ ...fields, redirect_uri: 'https://other.example' })).toMatchObject({
      error_code: 'invalid_grant',
    });
    const bought = await token(fields);
    expect(bought).toMatchObject({
      expires_in: '36000',
      refresh_token_timeout: expect.stringMatching(/\+0800$/) as string,
    });
    expect(errorOf(await query({}, { token: bought.access_token }))).toBe('gw.ParamMissing');
    expect(await token(fields)).toMatchObject({ error_code: 'invalid_grant' });
  });

  it('ends a code after two minutes and a token after ten hours; a refresh gives a new one', async () => {
    const old = server.newCode(back);
    clock += 120_001;
    const fields = { grant_type: 'authorization_code', need_refresh_token: 'true', redirect_uri: back };
    expect(await token({ ...fields, code: old })).toMatchObject({ error_code: 'invalid_grant' });
    const bought = await token({ ...fields, code: server.newCode(back) });
    clock += 36_000_001;
    expect((await query({}, { token: bought.access_token })).status).toBe(401);
    const renewed = await token({ grant_type: 'refresh_token', refresh_token: bought.refresh_token! });
    expect(errorOf(await query({}, { token: renewed.access_token }))).toBe('gw.ParamMissing');
    server.expireTokens();
    expect((await query({}, { token: renewed.access_token })).status).toBe(401);
  });

  it('with rotation the second of two refreshes fails', async () => {
    await restart({ rotateRefreshToken: true });
    const code = server.newCode(back);
    const bought = await token({ grant_type: 'authorization_code', redirect_uri: back, code });
    const renew = () => token({ grant_type: 'refresh_token', refresh_token: bought.refresh_token! });
    expect(await renew()).toHaveProperty('access_token');
    expect(await renew()).toMatchObject({ error_code: 'invalid_grant' });
  });

  it('refuses a wrong app, secret or redirect address', async () => {
    await restart({ redirectUri: back });
    expect((await consent({ redirect_uri: `${back}/` })).status).toBe(400);
    expect((await consent({ client_id: '7' })).status).toBe(400);
    expect((await consent()).status).toBe(302);
    const wrong = { client_secret: 'wrong', grant_type: 'refresh_token', refresh_token: 'x' };
    expect(await token(wrong)).toMatchObject({ error_code: 'invalid_client' });
  });

  it('can ask for a press, say no, or come back with another state', async () => {
    await restart({ consent: 'press' });
    expect((await consent()).page).toMatch(
      /id="agree" href="https:\/\/abcdefgh\.chromiumapp\.org\/1688\?code=[^"]+&amp;state/,
    );
    await restart({ consent: 'deny' });
    expect((await consent()).to).toContain('error=access_denied');
    await restart({ consent: 'wrong-state' });
    expect(new URL((await consent()).to!).searchParams.get('state')).not.toBe('s t&1');
  });
});
