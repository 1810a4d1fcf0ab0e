import ky, { HTTPError } from 'ky';
import { FindError, type ErrorCode } from './errors';
import { parseJson } from './json';
import { watchFailure } from './network-failure';

/** The one ky instance: no credentials, no referrer, and no retry of its own (an unknown outcome is the user's call). */
const http = ky.create({ credentials: 'omit', referrerPolicy: 'no-referrer', retry: 0, timeout: false });

/**
 * Reads an address to its end, at most `maxBytes`. Past the browser's cache unless `cache` says otherwise: the worker's is
 * the regular profile's, also for what it reads for a private window. Throws `picture-http` for an HTTP error, `picture-unreachable` when
 * the network or the site's cross-origin rules refuse, `picture-too-heavy` over the bound.
 */
export async function fetchBlob(
  url: string,
  maxBytes: number,
  signal: AbortSignal,
  cache: RequestCache = 'no-store',
): Promise<Blob> {
  try {
    const response = await http.get(url, { signal, cache });
    return await boundedBlob(response, maxBytes);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FindError) throw error;
    if (error instanceof HTTPError) throw new FindError('picture-http', { status: error.response.status });
    throw new FindError('picture-unreachable', {}, { cause: error });
  }
}

async function boundedBlob(response: Response, maxBytes: number, onBytes?: () => void): Promise<Blob> {
  const chunks: BlobPart[] = [];
  await bounded(response, maxBytes, (bytes) => {
    onBytes?.();
    chunks.push(bytes);
    return false;
  });
  return new Blob(chunks, { type: response.headers.get('content-type') ?? '' });
}

/** Hands over the bytes as they come, until they end (false) or `take` says that it has enough (true). */
async function bounded(
  response: Response,
  maxBytes: number,
  take: (bytes: Uint8Array<ArrayBuffer>) => boolean,
): Promise<boolean> {
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.byteLength;
    const tooHeavy = size > maxBytes;
    if (!tooHeavy && !take(next.value as Uint8Array<ArrayBuffer>)) continue;
    await reader?.cancel();
    if (!tooHeavy) return true;
    throw new FindError('picture-too-heavy', { megabytes: size / 1e6, limit: maxBytes / 1e6 });
  }
  return false;
}

/** The longest answer that is read from a service, bytes. */
const answerBound = 10_000_000;

/** How much of an answer is copied into a report, characters. */
const longestDetail = 500;

/** One call to a service, as it goes out. */
export interface ServiceCall {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  /** A JSON text or form data; its type stands in the headers. */
  body?: string;
  /** `text`: the answer is read as it came; JSON unless said. */
  as?: 'json' | 'text';
}

/** How long a call may take, and what must not be seen of it. */
export interface ServiceCallRules {
  signal: AbortSignal;
  /** Until the last byte of the answer, ms. */
  timeLimit: number;
  /** The longest time without a byte, ms; absent where only `timeLimit` counts. */
  silenceLimit?: number;
  /** The error when that time is over. */
  timeoutCode?: Extract<ErrorCode, 'service-timeout' | 'service-timeout-peak'>;
  /** Keys and tokens of this call: an answer that repeats them is copied without them. */
  secrets: readonly string[];
}

/** What a service answered, whatever its HTTP status. */
export interface ServiceAnswer {
  status: number;
  /** The parsed JSON (`parseJson`), undefined where the body is none, such as a proxy's HTML page; or the text. */
  body: unknown;
  /** Seconds to wait, from `Retry-After`. */
  retryAfter?: number;
  /** Status, type and beginning of the answer without keys, to be copied into a report. */
  detail: string;
  /** The keys and tokens of the call: whatever is shown or kept of the body goes without them. */
  secrets: readonly string[];
}

/**
 * Sends one call to a service and reads its answer to the end. Never repeats it, sends no credentials or referrer of the
 * browser, and follows no redirect (which would carry keys elsewhere). Throws `service-unreachable` when nothing can have
 * been sent, `service-timeout`, `service-lost`, or `provider-answer` for more than 10 MB; the signal's reason when aborted.
 */
export function callService(call: ServiceCall, rules: ServiceCallRules): Promise<ServiceAnswer> {
  return send(call, rules, async (response, onBytes) =>
    readAnswer(response, await boundedText(response, onBytes), rules.secrets, call.as ?? 'json'),
  );
}

/** What a service answered; where it came as a stream of events, that was read already. */
export type StreamedAnswer = ServiceAnswer & { streamed: boolean };

/**
 * Like `callService`, for a service that may answer with a stream of events (`text/event-stream`): its text is handed to
 * `take` as it arrives, until the stream ends or `take` says that it has enough. Any other answer is read whole.
 */
export function streamService(
  call: ServiceCall,
  rules: ServiceCallRules,
  take: (text: string) => boolean,
): Promise<StreamedAnswer> {
  return send(call, rules, async (response, onBytes) => {
    const streams = response.ok && /^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '');
    if (!streams) {
      const text = await boundedText(response, onBytes);
      return { ...readAnswer(response, text, rules.secrets, 'json'), streamed: false };
    }
    const decoder = new TextDecoder();
    let beginning = '';
    const takeText = (text: string) => {
      if (beginning.length < longestDetail) beginning += text;
      return text !== '' && take(text);
    };
    const enough = await bounded(response, answerBound, (bytes) => {
      onBytes();
      return takeText(decoder.decode(bytes, { stream: true }));
    }).catch(tooLong(response));
    if (!enough) takeText(decoder.decode());
    return { ...readAnswer(response, beginning, rules.secrets, 'text'), body: undefined, streamed: true };
  });
}

/** Sends a call, reads its answer by `read`, which tells of every byte, and says in one form what went wrong. */
async function send<Answer>(
  call: ServiceCall,
  rules: ServiceCallRules,
  read: (response: Response, onBytes: () => void) => Promise<Answer>,
): Promise<Answer> {
  const { signal, timeLimit, silenceLimit, timeoutCode = 'service-timeout' } = rules;
  signal.throwIfAborted();
  const timeout = AbortSignal.timeout(timeLimit);
  const silence = watchSilence(silenceLimit);
  const watch = watchFailure(call.url);
  let arrived = false;
  try {
    const response = await http(call.url, {
      method: call.method,
      headers: call.headers,
      body: call.body,
      redirect: 'manual',
      throwHttpErrors: false,
      cache: 'no-store',
      signal: AbortSignal.any([signal, timeout, silence.signal]),
    });
    arrived = true;
    return await read(response, silence.heard);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FindError) throw error;
    if (timeout.aborted) throw new FindError(timeoutCode, { seconds: Math.round(timeLimit / 1000) });
    if (silence.signal.aborted) throw new FindError(timeoutCode, { seconds: Math.round(silenceLimit! / 1000) });
    // What has begun to answer was sent, whatever became of the line.
    const unreachable = !arrived && (await watch.neverSent());
    throw new FindError(unreachable ? 'service-unreachable' : 'service-lost', {}, { cause: plain(error) });
  } finally {
    watch.end();
    silence.end();
  }
}

/** Aborts its signal once nothing was heard for so long; without a limit, never. */
function watchSilence(limit: number | undefined) {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    if (limit !== undefined) timer = setTimeout(() => abort.abort(), limit);
  };
  heard();
  return { signal: abort.signal, heard, end: () => clearTimeout(timer) };
}

/** The error without its address, which holds keys where a service wants them in the query. */
function plain(error: unknown): Error {
  return new Error(error instanceof Error ? error.name : 'no answer');
}

async function boundedText(response: Response, onBytes: () => void): Promise<string> {
  return (await boundedBlob(response, answerBound, onBytes).catch(tooLong(response))).text();
}

/** More than the bound is no answer of a service. */
const tooLong = (response: Response) => (error: unknown) => {
  if (!(error instanceof FindError)) throw error;
  throw new FindError('provider-answer', {}, { cause: new Error(`HTTP ${response.status}, more than 10 MB`) });
};

function readAnswer(response: Response, text: string, secrets: readonly string[], as: 'json' | 'text'): ServiceAnswer {
  const type = response.headers.get('content-type') ?? 'no type';
  const redirect = response.type === 'opaqueredirect' ? ', a redirect' : '';
  const retryAfter = readRetryAfter(response.headers.get('retry-after'));
  return {
    status: response.status,
    body: as === 'text' ? text : tryJson(text),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    detail: withoutSecrets(`HTTP ${response.status}${redirect}, ${type}: ${text}`, secrets).slice(0, longestDetail),
    secrets,
  };
}

function tryJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3). */
function readRetryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.min(86_400, Math.max(0, seconds)) : undefined;
}

/** Leaves every secret out of a text, also in its URL-encoded form, and whatever stands after a token's name. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= 4)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((rest, secret) => rest.replaceAll(secret, '•••'), text)
    .replace(
      /((?:access|refresh)_token|_aop_signature|sign|client_secret)(["']?\s*[:=]\s*["']?)[^"'&\s,}]+/gi,
      '$1$2•••',
    );
}
