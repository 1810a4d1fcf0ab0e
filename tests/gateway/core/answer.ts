import { stringifyWithLongs } from './json-longs';

/** One part of a streamed body, and how long the service is silent before it. */
export interface Piece {
  text: string;
  /** Milliseconds of silence before this piece. */
  waitMs?: number;
}

/** What a service sends back. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer | Piece[];
}

/** An answer in JSON; longs made by `long()` stay exact. */
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  body: stringifyWithLongs(value),
});

/** A page. */
export const html = (text: string, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: text,
});

/** An answer whose body is a stream of events. */
export const eventStream = (pieces: Piece[]): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/event-stream;charset=UTF-8', 'cache-control': 'no-cache' },
  body: pieces,
});
