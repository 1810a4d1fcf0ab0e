import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepRates, readKeptRates } from '@/utils/exchange-rates/kept-rates';
import { refreshRates } from '@/utils/exchange-rates/refresh-rates';
import { startEcb, type EcbServer } from '../../gateway';

const hour = 60 * 60 * 1000;
const noon = Date.parse('2026-11-20T12:00:00Z');

let server: EcbServer;
let allowed: boolean;
let asked: string[];
const realFetch = globalThis.fetch;

beforeAll(async () => void (server = await startEcb()));
afterAll(() => server.close());
beforeEach(() => {
  fakeBrowser.reset();
  server.reset();
  allowed = true;
  asked = [];
  vi.setSystemTime(noon);
  vi.spyOn(Math, 'random').mockReturnValue(0);
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({
    contains: async ({ origins }: { origins: string[] }) => allowed && origins[0] === 'https://www.ecb.europa.eu/*',
  } as unknown as typeof fakeBrowser.permissions);
  // The bank's host is this machine; everything else of the request stays as it is.
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(request.url);
    return realFetch(new Request(server.url + new URL(request.url).pathname, request));
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const calls = () => server.log().length;
const after = (ms: number) => vi.setSystemTime(noon + ms);
const old = { source: 'ecb', date: '2026-11-18', base: 'EUR', rates: { CNY: '7.7' } } as const;

describe('refreshRates', () => {
  it('keeps the rates of the bank with their day', async () => {
    await refreshRates({ pressed: false });
    expect(asked).toEqual(['https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml']);
    expect(await readKeptRates()).toEqual({
      table: { source: 'ecb', date: '2026-11-19', base: 'EUR', rates: { USD: '1.0800', JPY: '171.94', CNY: '7.8000' } },
      askedAt: '2026-11-20T12:00:00.000Z',
    });
  });

  it('asks once a day, also by a press', async () => {
    await refreshRates({ pressed: false });
    after(23 * hour);
    await refreshRates({ pressed: false });
    await refreshRates({ pressed: true });
    expect(calls()).toBe(1);
    after(24 * hour);
    server.publish('2026-11-20', { CNY: '7.9' });
    await refreshRates({ pressed: false });
    expect(calls()).toBe(2);
    expect((await readKeptRates()).table).toMatchObject({ date: '2026-11-20', rates: { CNY: '7.9' } });
  });

  it('asks again after the clock was set back', async () => {
    await keepRates({ table: old, askedAt: '2031-01-01T00:00:00.000Z' });
    await refreshRates({ pressed: false });
    expect(calls()).toBe(1);
  });

  it('asks nothing where the browser does not allow the host', async () => {
    allowed = false;
    await refreshRates({ pressed: true });
    expect(calls()).toBe(0);
    expect(await readKeptRates()).toEqual({});
  });

  it('sends nothing of the user, and follows nobody elsewhere', async () => {
    const sent = vi.fn((request: Request) => realFetch(server.url, { method: request.method }));
    vi.stubGlobal('fetch', sent);
    await refreshRates({ pressed: false });
    const [request] = sent.mock.calls[0]!;
    expect(request).toMatchObject({ credentials: 'omit', redirect: 'manual', method: 'GET' });
    expect([...request.headers.keys()].filter((name) => name !== 'accept')).toEqual([]);
  });

  it('shares one call between two panels', async () => {
    await Promise.all([refreshRates({ pressed: false }), refreshRates({ pressed: true })]);
    expect(calls()).toBe(1);
  });

  it('asks a bank that is out of order four times at most, keeps what was there, and then waits for a press or a day', async () => {
    await keepRates({ table: old });
    server.fault({ kind: 'status', status: 503, times: 4 });
    await refreshRates({ pressed: false });
    expect(calls()).toBe(4);
    expect(await readKeptRates()).toMatchObject({ table: old, failure: 'unreachable' });
    await refreshRates({ pressed: false });
    expect(calls()).toBe(4);
    await refreshRates({ pressed: true });
    expect(calls()).toBe(5);
    expect(await readKeptRates()).toMatchObject({ table: { date: '2026-11-19' } });
    expect((await readKeptRates()).failure).toBeUndefined();
  });

  it.each([
    ['a page in its place', { kind: 'html' }, 'no-rates', 1],
    ['half a file', { kind: 'truncated' }, 'no-rates', 1],
    ['no file', { kind: 'status', status: 404 }, 'refused', 1],
    ['a far too long file', { kind: 'answer', body: 'x'.repeat(10_000_001) }, 'no-rates', 1],
    ['a cut connection', { kind: 'cut-before', times: 4 }, 'unreachable', 4],
  ] as const)('keeps the last good rates when the bank answers with %s', async (_, fault, failure, times) => {
    await keepRates({ table: old });
    server.fault(fault);
    await refreshRates({ pressed: false });
    expect(calls()).toBe(times);
    expect(await readKeptRates()).toMatchObject({ table: old, failure });
  });

  it('does not go back to an earlier day', async () => {
    await keepRates({ table: { ...old, date: '2026-11-20' } });
    await refreshRates({ pressed: false });
    expect((await readKeptRates()).table?.date).toBe('2026-11-20');
  });

  it('takes stored rates that cannot be read for none', async () => {
    await fakeBrowser.storage.local.set({ ecbRates: { table: { date: 5 } } });
    expect(await readKeptRates()).toEqual({});
    await refreshRates({ pressed: false });
    expect((await readKeptRates()).table?.date).toBe('2026-11-19');
  });
});
