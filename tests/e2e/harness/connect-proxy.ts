import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

/** A proxy for TLS that leads every host of some domains to a server on loopback, and nothing else anywhere. */
export interface ConnectProxy {
  port: number;
  close(): Promise<void>;
}

/** Starts a proxy for a browser that knows no host rules: the `domains` and their hosts are served by `target`. */
export async function startConnectProxy(domains: string | readonly string[], target: string): Promise<ConnectProxy> {
  const { hostname, port } = new URL(target);
  const server = createServer((_, response) => response.writeHead(502).end());
  server.on('connect', (request, socket, head) => {
    const host = request.url?.replace(/:\d+$/, '') ?? '';
    if (![domains].flat().some((domain) => host === domain || host.endsWith(`.${domain}`)))
      return socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
