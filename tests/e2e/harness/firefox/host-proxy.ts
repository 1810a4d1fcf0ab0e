import { createServer, request as ask } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A proxy that does for Firefox what host rules do for Chromium. */
export interface HostProxy {
  port: number;
  /** What holds from now on: Chromium's rules, such as `MAP www.amazon.com 127.0.0.1:8443`, separated by commas. */
  lead(rules: string): void;
  close(): Promise<void>;
}

/** Starts such a proxy. It leads a host that no rule names nowhere. */
export async function startHostProxy(): Promise<HostProxy> {
  let targets = new Map<string, { host: string; port: number }>();
  const targetOf = (host: string, port: string) => targets.get(`${host}:${port}`) ?? targets.get(host);

  const server = createServer((request, response) => {
    const { hostname, port, pathname, search } = new URL(request.url!);
    const target = targetOf(hostname, port || '80');
    if (!target) return void response.writeHead(502).end();
    const { method, headers } = request;
    const onward = ask({ ...target, path: pathname + search, method, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', (request, socket, head) => {
    const [host, port] = request.url!.split(':');
    const target = targetOf(host!, port!);
    if (!target) return socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const onward = connect(target.port, target.host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    lead: (rules) => {
      const named = rules.matchAll(/MAP (\S+) ([^\s:]+):(\d+)/g);
      targets = new Map([...named].map(([, name, host, port]) => [name!, { host: host!, port: Number(port) }]));
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        // What is led on by CONNECT is no longer the server's own.
        for (const socket of sockets) socket.destroy();
      }),
  };
}
