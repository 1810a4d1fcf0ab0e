import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paidTwice, startLinkfox, startModelStudio, type LinkfoxServer } from './index';
import { sampleJpeg } from './sample-pictures';

let server: LinkfoxServer;
beforeEach(async () => {
  server = await startLinkfox();
});
afterEach(() => server.close());

const body = JSON.stringify({ imageBase64: sampleJpeg(300, 300).toString('base64') });
const ask = (signal?: AbortSignal, key = 'linkfox-test-key') =>
  fetch(`${server.url}/alibaba1688/imageSearch`, {
    method: 'POST',
    headers: { authorization: key, 'content-type': 'application/json' },
    body,
    signal: signal ?? null,
  });
const last = () => server.log().at(-1)!;

describe('faults', () => {
  it.each([401, 402, 403, 429])('%i is not paid, and the next request is served', async (status) => {
    server.fault({ kind: 'status', status, retryAfter: 7 });
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([status, '7']);
    expect(last()).toMatchObject({ paid: false, fault: 'status', ending: 'completed' });
    expect((await ask()).status).toBe(200);
    expect(paidTwice(server.log())).toEqual([]);
  });

  it('500 counts as paid, so that asking again is seen', async () => {
    const set = server.fault({ kind: 'status', status: 500, times: 2 });
    expect((await ask()).status).toBe(500);
    expect((await ask()).status).toBe(500);
    expect(set.used()).toBe(2);
    expect(paidTwice(server.log())).toHaveLength(1);
  });

  it('can word a code of the body alone', async () => {
    server.fault({ kind: 'status', status: 402, http: 200 });
    const answer = await ask();
    expect([answer.status, await answer.json()]).toEqual([200, { errcode: 402, errmsg: '积分余额不足' }]);
    server.fault({ kind: 'answer', body: { errcode: 31415 } });
    expect(await (await ask()).json()).toEqual({ errcode: 31415 });
  });

  it('does not waste a fault on a request that is refused anyway, and obeys its match', async () => {
    const set = server.fault({ kind: 'html', match: /imageSearch$/ });
    expect((await ask(undefined, 'wrong')).status).toBe(401);
    expect(set.used()).toBe(0);
    expect(await (await ask()).text()).toMatch(/^<!DOCTYPE html>/);
    server.fault({ kind: 'html', match: 'POST /feedback' });
    expect(await (await ask()).json()).toMatchObject({ errcode: 200 });
  });

  it('breaks JSON in the middle', async () => {
    server.fault({ kind: 'truncated' });
    await expect((await ask()).json()).rejects.toThrow(SyntaxError);
    expect(last()).toMatchObject({ paid: true, ending: 'completed' });
  });

  it('gives every value another type, or only those of the rows', async () => {
    server.fault({ kind: 'wrong-types' });
    expect(await (await ask()).json()).toMatchObject({ errcode: 'not a number', products: { list: {} } });
    server.fault({ kind: 'wrong-types', where: 'rows' });
    expect(await (await ask()).json()).toMatchObject({
      errcode: 200,
      products: { length: 20, 19: { price: 'not a number' } },
    });
  });

  it.each([true, false])('grows beyond 10 MB, length declared: %s', async (declared) => {
    server.fault({ kind: 'oversized', declared });
    const answer = await ask();
    expect(Number(answer.headers.get('content-length')) > 10_485_760).toBe(declared);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10_485_760);
  });

  it('holds the first byte until released', async () => {
    const set = server.fault({ kind: 'slow', ms: 3_600_000 });
    let answered = false;
    const answer = ask().then((response) => {
      answered = true;
      return response.json();
    });
    await vi.waitFor(() => expect(set.used()).toBe(1));
    expect([answered, last().ending, last().paid]).toEqual([false, 'pending', true]);
    set.release();
    expect(await answer).toMatchObject({ errcode: 200 });
  });

  it('pauses in the middle of an answer', async () => {
    const set = server.fault({ kind: 'pause', ms: 3_600_000 });
    const answer = await ask();
    const reader = answer.body!.getReader();
    const first = await reader.read();
    expect(first.value!.length).toBeGreaterThan(0);
    expect(last().ending).toBe('pending');
    set.release();
    while (!(await reader.read()).done);
    await vi.waitFor(() => expect(last().ending).toBe('completed'));
  });

  it('cuts before and after the first byte; both are paid', async () => {
    server.fault({ kind: 'cut-before' });
    await expect(ask()).rejects.toThrow();
    expect(last()).toMatchObject({ paid: true, ending: 'cut by the server' });
    expect(last().status).toBeUndefined();
    server.fault({ kind: 'cut-after' });
    const answer = await ask();
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
    expect(last()).toMatchObject({ paid: true, ending: 'cut by the server', status: 200 });
    expect(paidTwice(server.log())).toHaveLength(1);
  });

  it('finds nothing on request', async () => {
    server.fault({ kind: 'empty' });
    expect(await (await ask()).json()).toMatchObject({ errcode: 200, total: 0, products: [] });
  });

  it('never answers, and sees the client go', async () => {
    server.fault({ kind: 'never' });
    const abort = new AbortController();
    const answer = ask(abort.signal);
    await vi.waitFor(() => expect(last()).toMatchObject({ paid: true, ending: 'pending' }));
    abort.abort();
    await expect(answer).rejects.toThrow();
    await vi.waitFor(() => expect(last().ending).toBe('client went away'));
  });

  it('closes with an answer still held', async () => {
    server.fault({ kind: 'never' });
    const answer = ask().catch(() => 'ended');
    await vi.waitFor(() => expect(last()?.paid).toBe(true));
    await server.close();
    expect(await answer).toBe('ended');
  });

  it('pauses a stream after an event', async () => {
    const studio = await startModelStudio();
    const set = studio.fault({ kind: 'pause', ms: 3_600_000, after: 4 });
    const answer = await fetch(`${studio.url}/compatible-mode/v1/responses`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk-test', 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'qwen3.5-plus', stream: true, input: 'hello', tools: [{ type: 'image_search' }] }),
    });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while ((text.match(/\n\n/g) ?? []).length < 4) text += (await reader.read()).value ?? '';
    expect(text).not.toContain('response.completed');
    expect(studio.log().at(-1)!.ending).toBe('pending');
    set.release();
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
    expect(text).toContain('event: response.completed');
    await studio.close();
  });
});

describe('log', () => {
  it('keeps what came, long texts shortened to their hash', async () => {
    await (await ask()).text();
    const bytes = sampleJpeg(300, 300);
    await vi.waitFor(() => expect(last().ending).toBe('completed'));
    expect(last()).toMatchObject({
      number: 1,
      method: 'POST',
      path: '/alibaba1688/imageSearch',
      headers: { authorization: 'linkfox-test-key' },
      bytes: Buffer.byteLength(body),
      pictures: [{ format: 'jpeg', width: 300, height: 300, sha256: createHash('sha256').update(bytes).digest('hex') }],
      cost: 4.5,
      status: 200,
    });
    server.reset();
    expect(server.log()).toEqual([]);
  });

  it('remarks parameters that the service does not know', async () => {
    await fetch(`${server.url}/alibaba1688/imageSearch`, {
      method: 'POST',
      headers: { authorization: 'linkfox-test-key', 'content-type': 'application/json' },
      body: body.replace('{', '{"pricestart":"1",'),
    });
    expect(last().remarks).toEqual(['unknown parameter pricestart']);
  });
});
