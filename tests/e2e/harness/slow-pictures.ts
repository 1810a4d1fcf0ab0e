import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface SlowPictures {
  /** A new address each time, of a picture that takes `ms` to come and that any site may read. */
  address(ms: number): string;
  close(): Promise<void>;
}

/** Serves the pictures of a folder, each after a while. */
export async function startSlowPictures(folder: string): Promise<SlowPictures> {
  const files = readdirSync(folder).sort();
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://pictures');
    const bytes = readFileSync(join(folder, files[Number(searchParams.get('n')) % files.length]!));
    setTimeout(
      () => response.writeHead(200, { 'content-type': 'image/webp', 'access-control-allow-origin': '*' }).end(bytes),
      Number(searchParams.get('ms')),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  let asked = 0;
  return {
    address: (ms) => `http://127.0.0.1:${port}/picture?n=${asked++}&ms=${ms}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
