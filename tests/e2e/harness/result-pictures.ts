import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './self-signed';

/** The name under which 1688's result pictures stand. */
const host = 'cbu01.alicdn.com';

/** What the server has for an address: a file, bytes, or an HTTP error. */
export type ResultPicture = { file: string } | { bytes: Buffer } | { status: number };

export interface ResultPictures {
  /** Chromium's host rule that leads the name here. */
  hostRule: string;
  address(name: string | number): string;
  /** The requests that were no `<img>`: what the extension itself has read. */
  read(): { path: string; cookie?: string; referer?: string }[];
  /** How many of them wait for an answer now. */
  waiting(): number;
  /** Answers after this from now on, ms. */
  slow(ms: number): void;
  forget(): void;
  close(): Promise<void>;
}

/** A server in place of 1688's picture host; `picture` says what it has, by the name in the address. */
export async function startResultPictures(picture: (name: string) => ResultPicture): Promise<ResultPictures> {
  let delay = 0;
  let waiting = 0;
  let log: ReturnType<ResultPictures['read']> = [];
  const server = createServer(selfSigned(host), (request, response) => {
    const path = new URL(request.url ?? '/', 'https://pictures').pathname;
    const shown = request.headers['sec-fetch-dest'] === 'image';
    if (!shown) {
      log.push({ path, cookie: request.headers.cookie, referer: request.headers.referer });
      waiting += 1;
      response.once('close', () => (waiting -= 1));
    }
    const found = picture(path.slice(1));
    const answer = () => {
      if ('status' in found) return void response.writeHead(found.status).end();
      const bytes = 'file' in found ? readFileSync(found.file) : found.bytes;
      response
        .writeHead(200, { 'content-type': 'image/jpeg', 'set-cookie': 'seen=1; SameSite=None; Secure' })
        .end(bytes);
    };
    setTimeout(answer, shown ? 0 : delay);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    hostRule: `MAP ${host} 127.0.0.1:${port}`,
    address: (name) => `https://${host}/${name}`,
    read: () => log,
    waiting: () => waiting,
    slow: (ms) => void (delay = ms),
    forget: () => void (log = []),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
