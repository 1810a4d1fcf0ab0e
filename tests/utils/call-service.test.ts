import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { callService, streamService, withoutSecrets } from '@/utils/http';
import * as failures from '@/utils/network-failure';
import { startLocalService, type LocalService, type Reply } from './providers/local-service';

let service: LocalService | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await service?.close();
  service = undefined;
});

const rules = { signal: new AbortController().signal, timeLimit: 30_000, secrets: ['sk-secret/1'] };

async function call(reply: Reply, more: Partial<Parameters<typeof callService>[1]> = {}) {
  service = await startLocalService(() => reply);
  return callService({ method: 'GET', url: `${service.base}/a?sign=sk-secret/1` }, { ...rules, ...more });
}

describe('callService', () => {
  it('reads JSON of any status, without changing a figure', async () => {
    const answer = await call({ status: 400, body: '{"id":1164408192156408878}', headers: { 'retry-after': '12' } });
    expect(answer).toMatchObject({ status: 400, body: { id: '1164408192156408878' }, retryAfter: 12 });
  });

  it('reads a waiting time that is a date', async () => {
    const later = new Date(Date.now() + 90_000).toUTCString();
    const { retryAfter } = await call({ status: 429, body: {}, headers: { 'retry-after': later } });
    expect(retryAfter).toBeGreaterThan(85);
    expect(retryAfter).toBeLessThanOrEqual(91);
    expect((await call({ status: 429, body: {}, headers: { 'retry-after': 'soon' } })).retryAfter).toBeUndefined();
  });

  it('copies what came instead of JSON, cut and without keys', async () => {
    const html = `<html>${'x'.repeat(50)} sk-secret/1 sk-secret%2F1 access_token=abc "refresh_token": "def" ${'y'.repeat(1000)}`;
    const { body, detail } = await call({ body: html, headers: { 'content-type': 'text/html' } });
    expect(body).toBeUndefined();
    expect(detail).toMatch(/^HTTP 200, text\/html: <html>x+ ••• ••• access_token=••• "refresh_token": "•••" y+$/);
    expect(detail).toHaveLength(500);
  });

  it('follows no redirect', async () => {
    const { status } = await call({ status: 307, body: '', headers: { location: 'http://127.0.0.1:9/' } });
    expect(status).toBe(307);
    expect(service!.arrived).toHaveLength(1);
  });

  it('ends after its time with the code that was asked for', async () => {
    await expect(call({ fault: 'hang' }, { timeLimit: 50 })).rejects.toMatchObject({
      code: 'service-timeout',
      params: { seconds: 0 },
    });
    await expect(call({ fault: 'hang' }, { timeLimit: 50, timeoutCode: 'service-timeout-peak' })).rejects.toMatchObject(
      { code: 'service-timeout-peak' },
    );
  });

  it('tells a call that was never sent from one that broke, and keeps its address to itself', async () => {
    const end = vi.fn();
    for (const [neverSent, code] of [
      [true, 'service-unreachable'],
      [false, 'service-lost'],
    ] as const) {
      vi.spyOn(failures, 'watchFailure').mockReturnValue({ neverSent: async () => neverSent, end });
      const error = (await call({ fault: 'cut' }).catch((thrown: unknown) => thrown)) as Error;
      expect(error).toMatchObject({ code });
      expect(JSON.stringify([error.message, (error.cause as Error).message])).not.toContain('secret');
    }
    expect(end).toHaveBeenCalledTimes(2);
  });

  it('takes a call whose answer had begun for sent, whatever the browser says of its line', async () => {
    const neverSent = vi.fn(async () => true);
    vi.spyOn(failures, 'watchFailure').mockReturnValue({ neverSent, end: () => undefined });
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {}\n\n', () => setTimeout(() => response.destroy(), 50));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    let text = '';
    const sent = streamService({ method: 'POST', url, body: '{}' }, rules, (more) => {
      text += more;
      return false;
    });
    await expect(sent).rejects.toMatchObject({ code: 'service-lost' });
    expect(text).not.toBe('');
    expect(neverSent).not.toHaveBeenCalled();
    server.close();
  });

  it('sends nothing when it is aborted before', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(call({ body: {} }, { signal })).rejects.toThrow('enough');
    expect(service!.arrived).toEqual([]);
  });
});

describe('withoutSecrets', () => {
  it('leaves short words alone, which would cut everything', () => {
    expect(withoutSecrets('a 123 b', ['123', ''])).toBe('a 123 b');
  });
});
