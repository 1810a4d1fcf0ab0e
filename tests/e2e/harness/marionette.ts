import { connect, type Socket } from 'node:net';
import { waitUntil } from './wait-until';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * A client of Firefox's Marionette protocol, version 3: messages are `LENGTH:JSON`, a command is `[0, id, name, params]`
 * and its answer `[1, id, error, result]`. Needed because WebDriver BiDi refuses pages of extensions and the browser's
 * own window.
 */
export class Marionette {
  private id = 0;
  private received = Buffer.alloc(0);
  private readonly waiting = new Map<number, Waiting>();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => this.read(chunk));
    socket.on('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('Firefox closed the connection.'));
    });
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = await waitUntil(() => tryConnect(port), 'Firefox does not answer.', 60_000);
    const client = new Marionette(socket);
    await client.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    return client;
  }

  send<T = unknown>(name: string, params: object = {}): Promise<T> {
    const id = ++this.id;
    const text = JSON.stringify([0, id, name, params]);
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  /** Runs a function body; `args` are its `arguments`. In the `chrome` context it sees the browser's own window. */
  run<T>(context: 'chrome' | 'content', script: string, ...args: unknown[]): Promise<T> {
    return this.execute('WebDriver:ExecuteScript', context, script, args);
  }

  /** The same with a last argument more: the function that takes what it comes to. */
  runAsync<T>(context: 'chrome' | 'content', script: string, ...args: unknown[]): Promise<T> {
    return this.execute('WebDriver:ExecuteAsyncScript', context, script, args);
  }

  private async execute<T>(command: string, context: string, script: string, args: readonly unknown[]): Promise<T> {
    await this.send('Marionette:SetContext', { value: context });
    const { value } = await this.send<{ value: T }>(command, { script, args, sandbox: null });
    return value;
  }

  end(): void {
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const colon = this.received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.received.toString('utf8', 0, colon));
      if (this.received.length < end) return;
      const message: unknown = JSON.parse(this.received.toString('utf8', colon + 1, end));
      this.received = this.received.subarray(end);
      // The greeting is an object; answers are arrays.
      if (Array.isArray(message)) this.answer(message as [number, number, { message: string } | null, unknown]);
    }
  }

  private answer([, id, error, result]: [number, number, { message: string } | null, unknown]): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }
}

function tryConnect(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', () => resolve(undefined));
  });
}
