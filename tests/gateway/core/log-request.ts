import { type IncomingMessage } from 'node:http';
import { type LogEntry } from './log-entry';
import { sha256 } from './sha256';

/** The entry of a request whose headers have arrived. */
export function beginEntry(request: IncomingMessage, number: number): LogEntry {
  const url = new URL(request.url ?? '/', 'http://host');
  return {
    number,
    method: request.method ?? '',
    path: url.pathname,
    query: shortened(Object.fromEntries(url.searchParams)) as Record<string, string>,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: undefined,
    bytes: 0,
    time: new Date().toISOString(),
    pictures: [],
    remarks: [],
    paid: false,
    cost: 0,
    ending: 'pending',
  };
}

/** The same value with texts beyond 2,000 characters cut to beginning, length and hash. */
export function shortened(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.length > 2_000
      ? `${value.slice(0, 60)}… (${value.length} characters, sha256 ${sha256(value)})`
      : value;
  }
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, shortened(field)]));
}

/** JSON with the keys of every object in order, so that equal questions are equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}
