import { afterEach, describe, expect, it } from 'vitest';
import { parseChinaTime } from './core/china-time';
import { startAiGateway, startImageSearch, startImageSearchProduct, startOpenPlatform, type TestServer } from './index';
import vectors from './signature-vectors.json';
import { contentMd5, cskSign } from './ai-gateway/csk-sign';

const servers: TestServer[] = [];
const started = <T extends TestServer>(server: T): T => {
  servers.push(server);
  return server;
};
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const texts = (params: object) =>
  new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)] as [string, string]));

/** The seeds' error code of an answer. */
const codeOf = async (response: Response) =>
  ((await response.json()) as { error_response: { code: number } }).error_response.code;

describe('alibaba.image.search, MD5', () => {
  it.each(vectors.md5)('takes $sign', async ({ params, secret, sign }) => {
    const { url } = started(
      await startImageSearch({
        appKey: params.app_key,
        appSecret: secret,
        now: () => parseChinaTime(params.timestamp) ?? 0,
      }),
    );
    const ask = (change: object) => fetch(`${url}/openapi/param2/2.0/?${texts({ ...params, ...change })}`);
    // A signature that holds lets the request through to its picture (no true one in the vectors) or to an answer.
    const signed = (await (await ask({ sign })).json()) as { error_response?: { code: number } };
    expect([undefined, 400]).toContain(signed.error_response?.code);
    expect(await codeOf(await ask({ sign, page: Number(params.page) + 1 }))).toBe(25);
    expect(await codeOf(await ask({ sign: sign.toLowerCase() }))).toBe(25);
    expect(await codeOf(await ask({}))).toBe(25);
  });
});

describe('alibaba.image.search.product, SHA-1', () => {
  it.each(vectors.sha1)('takes $sign', async ({ params, secret, sign }) => {
    const { url } = started(
      await startImageSearchProduct({
        appKey: params.app_key,
        appSecret: secret,
        now: () => parseChinaTime(params.timestamp) ?? 0,
      }),
    );
    const ask = (change: object) =>
      fetch(`${url}/openapi/param2/1/com.alibaba.product/alibaba.image.search.product`, {
        method: 'POST',
        body: texts({ ...params, ...change }),
      });
    // The vectors' tokens are unknown here: 403 comes after the signature.
    expect(await codeOf(await ask({ sign }))).toBe(403);
    expect(await codeOf(await ask({ sign, region: '义乌X' }))).toBe(25);
    expect(await codeOf(await ask({}))).toBe(25);
  });
});

describe('open platform, HMAC-SHA1', () => {
  it.each(vectors.hmacSha1)('takes $_aop_signature', async ({ path, params, secret, _aop_signature }) => {
    const { url } = started(await startOpenPlatform({ appKey: path.split('/').at(-1), appSecret: secret }));
    const ask = async (form: object) => {
      const response = await fetch(`${url}/openapi/${path}`, { method: 'POST', body: texts(form) });
      return ((await response.json()) as { error_code: string }).error_code;
    };
    expect(await ask({ ...params, _aop_signature })).toBe('401');
    expect(await ask({ ...params, _aop_timestamp: '1', _aop_signature })).toBe('gw.SignatureInvalid');
    expect(await ask(params)).toBe('gw.SignatureMissing');
  });

  it.each(vectors.hmacSha1Official)(
    'answers the official example',
    async ({ path, params, secret, _aop_signature }) => {
      const { url } = started(await startOpenPlatform({ appKey: '1000000', appSecret: secret }));
      const good = await fetch(`${url}/openapi/${path}?${texts({ ...params, _aop_signature })}`);
      expect([good.status, await good.json()]).toEqual([200, expect.stringMatching(/^\d{17}\+0800$/)]);
      const bad = await fetch(`${url}/openapi/${path}?${texts({ ...params, b: 3, _aop_signature })}`);
      expect([bad.status, ((await bad.json()) as { error_code: string }).error_code]).toEqual([
        400,
        'gw.SignatureInvalid',
      ]);
    },
  );
});

describe('AI gateway, HMAC-SHA256', () => {
  const headersOf = (vector: (typeof vectors.csk)[number]) => ({
    'x-csk-ak': 'testkeyid000000001',
    'x-csk-content-md5': vector.md5,
    'x-csk-nonce': vector.nonce,
    'x-csk-time': vector.time,
    'x-csk-version': vector.version,
  });

  it.each(vectors.csk)('computes $sign', (vector) => {
    expect(contentMd5(vector.body)).toBe(vector.md5);
    expect(cskSign('POST', vector.path, headersOf(vector), 'TestSecretTestSecretTestSecret12')).toBe(vector.sign);
  });

  it('takes the published request, and no other body, nonce or key with its signature', async () => {
    const vector = vectors.csk[0]!;
    const { url, reset } = started(await startAiGateway({ now: () => Number(vector.time) * 1000 }));
    const ask = async (change: { body?: string; headers?: object }) => {
      reset();
      const response = await fetch(url + vector.path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...headersOf(vector),
          'x-csk-sign': vector.sign,
          ...change.headers,
        },
        body: change.body ?? vector.body,
      });
      return [response.status, ((await response.json()) as { __msgCode__: string }).__msgCode__];
    };
    // The published body holds no picture: the signature was taken, then the parameter is missed.
    expect(await ask({})).toEqual([400, 'ParamMissing']);
    for (const change of [
      { body: `${vector.body} ` },
      { headers: { 'x-csk-nonce': 'a1b2c3d5' } },
      { headers: { 'x-csk-ak': 'testkeyid000000002' } },
      { headers: { 'x-csk-version': '1.7.1' } },
    ]) {
      expect(await ask(change)).toEqual([401, 'SignatureInvalid']);
    }
  });
});
