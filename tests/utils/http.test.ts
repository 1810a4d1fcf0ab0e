import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchBlob } from '@/utils/http';

let server: Server;
let base: string;
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    if (request.url === '/ok') response.setHeader('content-type', 'image/png').end('12345');
    else if (request.url === '/502') response.writeHead(502).end('bad');
    else if (request.url === '/hang') response.writeHead(200).write('1');
    else response.socket?.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const never = new AbortController().signal;

describe('fetchBlob', () => {
  it('reads bytes and type', async () => {
    const blob = await fetchBlob(`${base}/ok`, 5, never);
    expect([await blob.text(), blob.type]).toEqual(['12345', 'image/png']);
  });
  it('leaves nothing in the cache unless told to use it', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    await fetchBlob(`${base}/ok`, 5, never);
    await fetchBlob(`${base}/ok`, 5, never, 'default');
    expect(fetched.mock.calls.map(([request]) => (request as Request).cache)).toEqual(['no-store', 'default']);
    fetched.mockRestore();
  });
  it('stops at the bound', async () => {
    await expect(fetchBlob(`${base}/ok`, 4, never)).rejects.toMatchObject({ code: 'picture-too-heavy' });
  });
  it('names the HTTP status and asks once only', async () => {
    asked = [];
    await expect(fetchBlob(`${base}/502`, 10, never)).rejects.toMatchObject({
      code: 'picture-http',
      params: { status: 502 },
    });
    expect(asked).toEqual(['/502']);
  });
  it('says when nothing answers', async () => {
    await expect(fetchBlob(`${base}/cut`, 10, never)).rejects.toMatchObject({ code: 'picture-unreachable' });
  });
  it("rejects with the signal's reason when it is aborted in the middle", async () => {
    const abort = new AbortController();
    const reading = fetchBlob(`${base}/hang`, 10, abort.signal);
    await expect.poll(() => asked.includes('/hang')).toBe(true);
    abort.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });
});
