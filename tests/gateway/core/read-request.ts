import { type IncomingMessage } from 'node:http';
import { type Received } from './received';

/** Reads a request to its end; undefined where the client went away before it. */
export async function readRequest(request: IncomingMessage): Promise<Received | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return undefined; // The client went away while sending: nothing was asked.
  }
  const target = request.url ?? '/';
  const url = new URL(target, 'http://host');
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    target,
    headers: request.headers,
    bytes: Buffer.concat(chunks),
    from: request.socket.remoteAddress ?? '',
    origin: `${'encrypted' in request.socket ? 'https' : 'http'}://${request.headers.host ?? ''}`,
  };
}
