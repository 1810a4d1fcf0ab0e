import { type ServerResponse } from 'node:http';
import { html, json, type Answer, type Piece } from './answer';
import { type Fault } from './fault';
import { type LogEntry } from './log-entry';
import { bytesOf, oversized, withWrongTypes } from './spoil';

/** Waits; ends early when released or when the client goes. */
export type Hold = (ms: number) => Promise<void>;

/** Sends an answer, spoilt by a fault if there is one. */
export async function sendSpoilt(
  response: ServerResponse,
  answer: Answer,
  fault: Fault | undefined,
  entry: LogEntry,
  hold: Hold,
): Promise<void> {
  switch (fault?.kind) {
    case 'answer': {
      const { body, status = 200, headers = {} } = fault;
      return send(
        response,
        typeof body === 'string' ? html(body, status, headers) : json(body, status, headers),
        entry,
      );
    }
    case 'html':
      return send(response, html(BUSY_PAGE, fault.status ?? 200), entry);
    case 'truncated': {
      const whole = bytesOf(answer);
      return send(response, { ...answer, body: whole.subarray(0, Math.floor(whole.length / 2)) }, entry);
    }
    case 'wrong-types':
      return send(response, withWrongTypes(answer, fault.where ?? 'everywhere'), entry, hold);
    case 'oversized': {
      const big = oversized(answer);
      const undeclared = fault.declared || typeof big.body !== 'string' ? big : { ...big, body: [{ text: big.body }] };
      return send(response, undeclared, entry, hold);
    }
    case 'slow':
      await hold(fault.ms);
      return send(response, answer, entry, hold);
    case 'never':
      await hold(Infinity);
      return send(response, answer, entry, hold);
    case 'pause':
      return send(response, { ...answer, body: paused(answer, fault) }, entry, hold);
    case 'cut-before':
      entry.ending = 'cut by the server';
      response.socket?.destroy();
      return;
    case 'cut-after': {
      const whole = bytesOf(answer);
      response.writeHead(answer.status, answer.headers);
      entry.status = answer.status;
      await written(response, whole.subarray(0, Math.max(1, Math.floor(whole.length / 2))));
      entry.ending = 'cut by the server';
      response.socket?.destroy();
      return;
    }
    default:
      return send(response, answer, entry, hold);
  }
}

function paused(answer: Answer, fault: { ms: number; after?: number }): Piece[] {
  const pieces = Array.isArray(answer.body) ? answer.body : halves(bytesOf(answer).toString('utf8'));
  const at = Math.min(fault.after ?? Math.ceil(pieces.length / 2), pieces.length - 1);
  return pieces.map((piece, index) => (index === at ? { ...piece, waitMs: fault.ms } : piece));
}

const halves = (text: string): Piece[] => [
  { text: text.slice(0, Math.floor(text.length / 2)) },
  { text: text.slice(Math.floor(text.length / 2)) },
];

/** Sends an answer as it is, piece by piece where it is a stream. */
export async function send(
  response: ServerResponse,
  answer: Answer,
  entry: LogEntry,
  hold: Hold = noHold,
): Promise<void> {
  if (response.destroyed) return;
  entry.status = answer.status;
  if (!Array.isArray(answer.body)) {
    const bytes = bytesOf(answer);
    response.writeHead(answer.status, { ...answer.headers, 'content-length': String(bytes.length) });
    response.end(bytes);
    return;
  }
  response.writeHead(answer.status, answer.headers);
  response.flushHeaders();
  for (const piece of answer.body) {
    if (piece.waitMs) await hold(piece.waitMs);
    if (response.destroyed) return;
    const bytes = Buffer.from(piece.text, 'utf8');
    // Odd places, within a letter of several bytes too: a reader must not take a piece for an event.
    const middle = Math.floor(bytes.length / 2) + 1;
    await written(response, bytes.subarray(0, middle));
    if (middle < bytes.length) await written(response, bytes.subarray(middle));
  }
  response.end();
}

const noHold: Hold = () => Promise.resolve();

const written = (response: ServerResponse, bytes: Buffer) =>
  new Promise<void>((done) => {
    response.write(bytes, () => done());
  });

/** A wait that ends with the client's connection, with time, or when one of `releases` is called. */
export function held(ms: number, response: ServerResponse, releases: (() => void)[]): Promise<void> {
  return new Promise((go) => {
    const timer = ms === Infinity ? undefined : setTimeout(() => go(), ms);
    const end = () => {
      clearTimeout(timer);
      go();
    };
    releases.push(end);
    response.once('close', end);
  });
}

const BUSY_PAGE =
  '<!DOCTYPE html><html><head><title>访问过于频繁</title></head><body><h1>亲，访问受限了</h1></body></html>';
