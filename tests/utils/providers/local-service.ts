import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What arrived at the local service. */
export interface Arrived {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What it answers: a status and a body (a text goes as it is, anything else as JSON), or nothing. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** `cut` breaks the connection, `hang` never answers. */
  fault?: 'cut' | 'cut-body' | 'hang';
}

export interface LocalService {
  base: string;
  arrived: Arrived[];
  close(): Promise<void>;
}

/** A service on loopback that answers as `reply` says; the providers reach it as a company's gateway. */
export async function startLocalService(reply: (request: Arrived, index: number) => Reply): Promise<LocalService> {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const entry = {
      method: request.method!,
      url: request.url!,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    arrived.push(entry);
    const { status = 200, headers = {}, body, fault } = reply(entry, arrived.length - 1);
    if (fault === 'hang') return;
    if (fault === 'cut') return void request.socket.destroy();
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    if (fault !== 'cut-body') return void response.end(text);
    response.write(text.slice(0, 10), () => request.socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
