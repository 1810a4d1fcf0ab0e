import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo } from 'node:net';
import { Faults, type Fault, type SetFault } from './fault';
import { type LogEntry } from './log-entry';
import { beginEntry, canonical, shortened } from './log-request';
import { readRequest } from './read-request';
import { formBody, jsonBody } from './received';
import { held, send, sendSpoilt, type Hold } from './send-answer';
import { type Notes, type Refusal, type Service, type Work } from './service';
import { sha256 } from './sha256';

/** What every server takes. */
export interface ServerOptions {
  /** Port on loopback; a free one unless said. */
  port?: number;
  /** Serves HTTPS with this certificate, for a browser that is told to map the service's real host here. */
  tls?: { key: string; cert: string };
  /** The service's clock in milliseconds since 1970: tokens, limits and timestamps follow it. */
  now?: () => number;
}

/** A running service. */
export interface TestServer {
  /** `http://127.0.0.1:PORT`, no slash at its end. */
  url: string;
  /** Every request since the start or the last reset, in order of arrival. Entries change until their ending is known. */
  log: () => LogEntry[];
  /** Sets a fault for requests to come. */
  fault: (fault: Fault) => SetFault;
  /** Forgets log, faults and all that the service learnt; open answers are let go. */
  reset: () => void;
  /** Ends every connection. */
  close: () => Promise<void>;
}

/** Puts a protocol on a port of loopback. */
export async function startServer(service: Service, options: ServerOptions = {}): Promise<TestServer> {
  const faults = new Faults();
  let entries: LogEntry[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const entry = beginEntry(request, entries.length + 1);
    entries.push(entry);
    response.on('finish', () => (entry.ending = 'completed'));
    response.on('close', () => {
      if (entry.ending === 'pending') entry.ending = 'client went away';
    });
    serve(service, faults, entry, request, response).catch((error: unknown) => {
      entry.remarks.push(`the test server itself failed: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  // Pictures travel in the address of seed 001's GET: Node's own bound of 16 kB would refuse what the service takes.
  const limits = { maxHeaderSize: 16 * 1024 * 1024 };
  const server: Server = options.tls
    ? createTlsServer({ ...limits, ...options.tls }, listener)
    : createServer(limits, listener);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', listening);
  });
  return {
    url: `${options.tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log: () => entries,
    fault: (fault) => faults.set(fault),
    reset: () => {
      entries = [];
      faults.clear();
      service.reset?.();
    },
    close: () =>
      new Promise((closed) => {
        faults.clear();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  service: Service,
  faults: Faults,
  entry: LogEntry,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const received = await readRequest(request);
  if (!received) return;
  entry.bytes = received.bytes.length;
  const form = formBody(received);
  entry.body = shortened(form ? Object.fromEntries(form) : jsonBody(received));
  const notes: Notes = {
    remark: (text) => entry.remarks.push(text),
    picture: (picture) => entry.pictures.push(picture),
  };
  const verdict = await service.check(received, notes);
  if (isRefusal(verdict)) {
    entry.refused = verdict.why;
    return send(response, verdict.refused, entry);
  }
  if (verdict.asks !== undefined) entry.question = sha256(canonical(verdict.asks));
  const met = faults.take(entry);
  const fault = met?.fault;
  if (fault) entry.fault = fault.kind;
  const hold: Hold = (ms) => held(ms, response, met?.releases ?? []);
  const refuses = fault?.kind === 'status' && fault.status < 500;
  entry.paid = verdict.cost !== undefined && (fault?.paid ?? !refuses);
  entry.cost = entry.paid ? (verdict.cost ?? 0) : 0;
  if (fault?.kind === 'status') {
    const worded = service.statusAnswer(fault.status, received);
    const headers = { ...worded.headers };
    if (fault.retryAfter !== undefined) headers['retry-after'] = String(fault.retryAfter);
    return send(response, { ...worded, status: fault.http ?? worded.status, headers }, entry);
  }
  return sendSpoilt(response, await verdict.answer({ empty: fault?.kind === 'empty' }), fault, entry, hold);
}

const isRefusal = (verdict: Refusal | Work): verdict is Refusal => 'refused' in verdict;
