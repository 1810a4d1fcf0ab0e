import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { streamService } from '@/utils/http';

let close: (() => void) | undefined;
afterEach(() => close?.());

/** A server that answers by hand; resolves with its address. */
async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_request, response) => {
    response.on('error', () => undefined);
    answer(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const rules = { signal: new AbortController().signal, timeLimit: 30_000, secrets: ['sk-secret'] };
const events = { 'content-type': 'text/event-stream; charset=utf-8' };
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Streams from a server, and collects what came. */
async function stream(
  answer: (response: ServerResponse) => void,
  {
    enough = () => false,
    ...more
  }: Partial<typeof rules> & { silenceLimit?: number; enough?: (all: string) => boolean } = {},
) {
  const url = await serve(answer);
  let all = '';
  const result = await streamService({ method: 'GET', url }, { ...rules, ...more }, (text) => {
    all += text;
    return enough(all);
  });
  return { ...result, all };
}

describe('streamService', () => {
  it('hands over a stream as it comes, whole letters only', async () => {
    const bytes = Buffer.from('杯☕');
    const { all, streamed, body } = await stream(async (response) => {
      response.writeHead(200, events);
      for (const byte of bytes) {
        response.write(Buffer.from([byte]));
        await wait(2);
      }
      response.end();
    });
    expect({ all, streamed, body }).toEqual({ all: '杯☕', streamed: true, body: undefined });
  });

  it('reads anything else whole, also an error that calls itself a stream', async () => {
    const json = await stream((response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":1}'),
    );
    expect(json).toMatchObject({ streamed: false, body: { a: 1 }, all: '' });
    const error = await stream((response) => response.writeHead(429, events).end('{"code":"x sk-secret"}'));
    expect(error).toMatchObject({ streamed: false, status: 429, body: { code: 'x sk-secret' }, all: '' });
    expect(error.detail).not.toContain('sk-secret');
  });

  it('survives a pause, and ends after a silence that is too long', async () => {
    const paused = (ms: number) => async (response: ServerResponse) => {
      response.writeHead(200, events);
      response.write('a');
      await wait(ms);
      response.end('b');
    };
    expect(await stream(paused(150), { silenceLimit: 1000 })).toMatchObject({ all: 'ab' });
    await expect(stream(paused(5000), { silenceLimit: 100 })).rejects.toMatchObject({ code: 'service-timeout' });
    await expect(stream(() => undefined, { silenceLimit: 100 })).rejects.toMatchObject({ code: 'service-timeout' });
  });

  it('ends after its time although something comes all the while', async () => {
    const endless = async (response: ServerResponse) => {
      response.writeHead(200, events);
      while (!response.destroyed) {
        response.write(': here\n\n');
        await wait(20);
      }
    };
    await expect(stream(endless, { timeLimit: 200, silenceLimit: 5000 })).rejects.toMatchObject({
      code: 'service-timeout',
    });
  });

  it('reads no further than it must', async () => {
    let gone = false;
    const { all } = await stream(
      (response) => {
        response.on('close', () => (gone = true));
        response.writeHead(200, events);
        response.write('the end');
      },
      { enough: (text) => text.endsWith('end') },
    );
    expect(all).toBe('the end');
    await expect.poll(() => gone).toBe(true);
  });

  it('takes 10 MB at most, and tells a stream that broke', async () => {
    const flood = (response: ServerResponse) => void response.writeHead(200, events).end('x'.repeat(10_000_001));
    await expect(stream(flood)).rejects.toMatchObject({ code: 'provider-answer' });
    const broken = (response: ServerResponse) => {
      response.writeHead(200, events);
      response.write('a', () => response.destroy());
    };
    await expect(stream(broken)).rejects.toMatchObject({ code: 'service-lost' });
  });

  it('is broken off by its signal', async () => {
    const abort = new AbortController();
    const left = stream((response) => void response.writeHead(200, events).write('a'), {
      signal: abort.signal,
      enough: () => (abort.abort(new Error('left')), false),
    });
    await expect(left).rejects.toThrow('left');
  });
});
