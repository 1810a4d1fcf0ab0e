import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { outcomeOf, type FindError } from '@/utils/errors';
import { callService, type ServiceCallRules } from '@/utils/http';
import { openPlatform } from '@/utils/providers/open-platform/provider';
import { currentTimeRequest } from '@/utils/providers/open-platform/request';
import { exchangeCode, type Ask } from '@/utils/providers/open-platform/token';
import { callUnpaid } from '@/utils/unpaid-call';
import { startOpenPlatform, type OpenPlatformServer } from '../gateway';
import { sampleJpeg } from '../gateway/sample-pictures';
import { contextOf, requestOf } from './providers/fixtures';

let server: OpenPlatformServer;
beforeAll(async () => void (server = await startOpenPlatform()));
afterAll(() => server.close());
beforeEach(() => server.reset());
afterEach(() => vi.restoreAllMocks());

const context = (credentials = {}) =>
  contextOf(
    { appKey: '1234567', appSecret: 'test-secret', ...credentials },
    { gateway: { baseUrl: `${server.url}/openapi` } },
  );

/** Asks the platform for its time; `pauses` collects what would have been waited, ms. */
async function ask(rules: Partial<ServiceCallRules> = {}, pauses: number[] = []) {
  const call = await currentTimeRequest(context(), new Date());
  return callUnpaid(
    call,
    { signal: new AbortController().signal, timeLimit: 30_000, secrets: [], ...rules },
    { random: () => 0.5, pause: async (ms) => void pauses.push(ms) },
  );
}

describe('callUnpaid', () => {
  it('repeats what may pass, after pauses of which each may be twice as long', async () => {
    server.fault({ kind: 'status', status: 503, times: 3 });
    const pauses: number[] = [];
    expect(await ask({}, pauses)).toMatchObject({ status: 200 });
    expect(pauses).toEqual([250, 500, 1000]);
    expect(server.log()).toHaveLength(4);
  });

  it('gives up after three times, with the last answer or failure', async () => {
    server.fault({ kind: 'status', status: 502, times: 4 });
    expect(await ask()).toMatchObject({ status: 502 });
    expect(server.log()).toHaveLength(4);
    server.fault({ kind: 'cut-before', times: 4 });
    await expect(ask()).rejects.toMatchObject({ code: 'service-lost' });
    expect(server.log()).toHaveLength(8);
  });

  it('waits as long as the service says', async () => {
    server.fault({ kind: 'status', status: 429, http: 429, retryAfter: 7 });
    const pauses: number[] = [];
    expect(await ask({}, pauses)).toMatchObject({ status: 200 });
    expect(pauses).toEqual([7000]);
  });

  it('does not begin to wait beyond its time, and hands the answer on', async () => {
    server.fault({ kind: 'status', status: 429, http: 429, retryAfter: 31 });
    const pauses: number[] = [];
    expect(await ask({}, pauses)).toMatchObject({ status: 429, retryAfter: 31 });
    expect(pauses).toEqual([]);
    expect(server.log()).toHaveLength(1);
  });

  it('repeats no refusal', async () => {
    server.fault({ kind: 'status', status: 400 });
    expect((await ask()).status).toBe(400);
    expect(server.log()).toHaveLength(1);
  });

  it('ends with its time, and names the whole of it', async () => {
    server.fault({ kind: 'status', status: 503 });
    const held = server.fault({ kind: 'never' });
    const pausing = { random: () => 1, pause: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
    const call = await currentTimeRequest(context(), new Date());
    const signal = new AbortController().signal;
    await expect(callUnpaid(call, { signal, timeLimit: 1400, secrets: [] }, pausing)).rejects.toMatchObject({
      code: 'service-timeout',
      params: { seconds: 1 },
    });
    expect(server.log()).toHaveLength(2);
    held.release();
  });

  it('ends with its search, also while it waits', async () => {
    server.fault({ kind: 'status', status: 503, times: 4 });
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const abort = new AbortController();
    const call = await currentTimeRequest(context(), new Date());
    const asked = callUnpaid(call, { signal: abort.signal, timeLimit: 30_000, secrets: [] });
    await vi.waitFor(() => expect(server.log()).toMatchObject([{ ending: 'completed' }]));
    abort.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    expect(server.log()).toHaveLength(1);
  });
});

describe('the open platform', () => {
  const blob = new Blob([new Uint8Array(sampleJpeg(800, 800))], { type: 'image/jpeg' });
  const question = requestOf({}, { picture: { blob, width: 800, height: 800, sha256: 'f'.repeat(64) } });
  const calls = () => server.log().map(({ path, status }) => `${path.split('/').at(-2)} ${status ?? 'cut'}`);
  beforeEach(() => vi.spyOn(Math, 'random').mockReturnValue(0));

  /** A refresh token, by a login as the consent page would lead to. */
  async function logIn(): Promise<string> {
    const redirectUri = 'https://app.example/';
    const app = { appKey: '1234567', appSecret: 'test-secret', gateway: context().gateway };
    const once: Ask = (call, secrets) =>
      callService(call, { signal: new AbortController().signal, timeLimit: 5000, secrets });
    const login = await exchangeCode(app, { code: server.newCode(redirectUri), redirectUri }, once, new Date());
    return login.refreshToken!;
  }

  it('is tested again when it fails for a moment', async () => {
    server.fault({ kind: 'status', status: 503, times: 2 });
    await openPlatform.test!(context());
    expect(calls()).toEqual(['currentTime 503', 'currentTime 503', 'currentTime 200']);
  });

  it('is asked for a new token again, and for the offers once', async () => {
    const refreshToken = await logIn();
    server.fault({ kind: 'cut-before', match: 'getToken' });
    server.fault({ kind: 'status', status: 503, match: 'getToken' });
    await openPlatform.search(question, context({ refreshToken }));
    expect(calls()).toEqual([
      'getToken 200',
      'getToken cut',
      'getToken 503',
      'getToken 200',
      'product.image.upload 200',
      'product.search.imageQuery 200',
    ]);
  });

  it('is not asked for offers when it gives no token, and that is no call whose outcome is open', async () => {
    const refreshToken = await logIn();
    server.fault({ kind: 'cut-before', match: 'getToken', times: 4 });
    const asked = openPlatform.search(question, context({ refreshToken }));
    const error = (await asked.catch((thrown: unknown) => thrown)) as FindError;
    expect(outcomeOf(error)).toBe('refused');
    expect(error.code).toBe('service-unreachable');
    expect(calls()).toEqual(['getToken 200', ...Array<string>(4).fill('getToken cut')]);
  });

  it('is never asked for offers again by itself', async () => {
    server.fault({ kind: 'html', status: 503, match: 'imageQuery', times: 4 });
    const asked = openPlatform.search(question, context({ accessToken: 'access-from-elsewhere' }));
    await expect(asked).rejects.toMatchObject({ code: 'service-down' });
    expect(calls()).toEqual(['product.image.upload 200', 'product.search.imageQuery 503']);
  });
});
