import { type IncomingHttpHeaders } from 'node:http';
import { parseKeepingLongs } from './json-longs';

/** A request as it came, read to its end. */
export interface Received {
  method: string;
  /** Path without the query, percent-decoding left undone. */
  path: string;
  query: URLSearchParams;
  /** Everything after the host, for limits on its length. */
  target: string;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  /** Address of the asker. */
  from: string;
  /** Scheme and host that the asker used. */
  origin: string;
}

/** One header's value; empty where it is missing. */
export const header = (request: Received, name: string): string => String(request.headers[name] ?? '');

/** The media type of the body without its parameters, in lower case. */
export const mediaType = (request: Received): string =>
  header(request, 'content-type').split(';', 1)[0]!.trim().toLowerCase();

/** The JSON object of the body; undefined where the body is none or says another type. Long integers stay exact. */
export function jsonBody(request: Received): Record<string, unknown> | undefined {
  return mediaType(request) === 'application/json' ? jsonObject(request.bytes.toString('utf8')) : undefined;
}

/** A JSON object out of text; undefined for anything else. */
export function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value = parseKeepingLongs(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The fields of a form body; undefined where the body says another type. */
export function formBody(request: Received): URLSearchParams | undefined {
  return mediaType(request) === 'application/x-www-form-urlencoded'
    ? new URLSearchParams(request.bytes.toString('utf8'))
    : undefined;
}
