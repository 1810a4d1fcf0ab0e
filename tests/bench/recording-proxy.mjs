// @ts-check
import { createServer } from 'node:http';

/** @typedef {{ method: string, path: string, headers: Record<string, string>, body: string }} Recorded */

/**
 * A server that hands every request on, and remembers the last one as it came.
 *
 * @param {string} target where it hands them on to
 * @returns {Promise<{ url: string, last: () => Recorded, close: () => Promise<void> }>}
 */
export async function startRecordingProxy(target) {
  /** @type {Recorded | undefined} */
  let recorded;
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const { method = 'GET', url = '/', headers } = request;
    const kept = Object.entries(headers).filter(([name]) => name === 'authorization' || name === 'content-type');
    recorded = { method, path: url, headers: /** @type {Record<string, string>} */ (Object.fromEntries(kept)), body };
    const answer = await fetch(target + url, {
      method,
      headers: recorded.headers,
      ...(method === 'GET' ? {} : { body }),
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    last: () => {
      if (!recorded) throw new Error('Nothing was asked yet.');
      return recorded;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve(undefined));
      }),
  };
}
