import { FindError, type StoredError, toStoredError } from '../errors';
import { fetchBlob } from '../http';
import type { PictureCandidate } from '../image/candidate';
import { inspect } from '../image/inspect';
import { pictureLimits } from '../image/limits';
import { callPage, screenshotPicture, type PagePlace } from './page-access';
import { hostToAllow } from './host-to-allow';
import type { ReadWay } from './search-state';

/** A picture as it was read, and how. */
export interface Acquired {
  blob: Blob;
  way: ReadWay;
  /** The address that it was read from, where it is one of the web. */
  url?: string;
  /** True when a larger version was tried first and could not be had. */
  smaller: boolean;
  /** The host that the browser would have to allow for more than a screenshot. */
  withheldBy?: string;
}

/** Reading takes no longer than this, ms; a picture that hangs ends in a sentence. */
const timeLimit = 30_000;

/**
 * Reads a candidate of a page, the first way that works: its own pixels, the page, the worker, a screenshot (unless it is
 * not wanted). Its addresses are tried best first; one that fails or is smaller than the shown picture gives way to the
 * next. Throws the most telling `FindError`, or the signal's reason.
 */
export async function acquireFromPage(
  candidate: PictureCandidate,
  place: PagePlace,
  signal: AbortSignal,
  { screenshot = true }: { screenshot?: boolean } = {},
): Promise<Acquired> {
  if (candidate.pixels)
    return { blob: await fetchBlob(candidate.pixels, pictureLimits.maxBytes, signal), way: 'page', smaller: false };
  const failures: FindError[] = [];
  let best: { blob: Blob; way: ReadWay; width: number; url?: string } | undefined;
  for (const [i, url] of candidate.urls.entries()) {
    const read = await readAddress(url, place, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      failures.push(asFindError(error));
      return undefined;
    });
    if (!read) continue;
    const header = inspect(new Uint8Array(await read.blob.arrayBuffer()));
    if (header?.format === 'svg') {
      // The worker has no document to draw it in, a screenshot has.
      failures.push(new FindError('picture-svg'));
      continue;
    }
    const width = header?.width ?? 0;
    if (!best || width > best.width) best = { ...read, width, ...(/^https?:/.test(url) ? { url } : {}) };
    if (width >= (candidate.width ?? 0)) return { ...best, smaller: i > 0 };
  }
  if (best) return { ...best, smaller: true };
  // A screenshot of an <img> that shows nothing would be a picture of the page's ground.
  const withheld = failures.findLast(({ code }) => code === 'picture-not-allowed');
  const telling = withheld ?? failures.at(-1) ?? new FindError('picture-unreachable');
  if (!screenshot || (candidate.kind === 'img' && !candidate.width)) throw telling;
  const blob = await screenshotPicture(place, candidate.urls.at(-1), signal);
  signal.throwIfAborted();
  if (!blob) throw telling;
  return {
    blob,
    way: 'screenshot',
    smaller: false,
    ...(withheld ? { withheldBy: String(withheld.params['host']) } : {}),
  };
}

/** Reads a pasted address. */
export async function acquireFromAddress(url: string, signal: AbortSignal): Promise<Acquired> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]);
  const blob = await fetchBlob(url, pictureLimits.maxBytes, limited).catch(async (error: unknown) => {
    signal.throwIfAborted();
    const known = await orNotAllowed(url, asFindError(error));
    const open = known.code !== 'picture-unreachable' || url.startsWith('https:');
    throw open ? known : new FindError('picture-host-closed', { host: new URL(url).hostname }, { cause: known });
  });
  return { blob, way: 'worker', url, smaller: false };
}

/** Without a permission for the site a refusal and a broken line look the same; the permission is the likelier reason. */
async function orNotAllowed(url: string, error: FindError): Promise<FindError> {
  const host = error.code === 'picture-unreachable' ? await hostToAllow(url) : undefined;
  return host === undefined ? error : new FindError('picture-not-allowed', { host }, { cause: error });
}

async function readAddress(url: string, place: PagePlace, signal: AbortSignal): Promise<{ blob: Blob; way: ReadWay }> {
  const inPage = await callPage(place, 'read', url, pictureLimits.maxBytes).catch((error: unknown) => {
    // A frame of another site refuses scripts, and a tab may be gone; the worker may still read the address.
    const blocked = error instanceof FindError && (error.code === 'page-blocked' || error.code === 'page-gone');
    if (!blocked) throw error;
    return { blocked: true as const, instead: error };
  });
  signal.throwIfAborted();
  if ('dataUrl' in inPage) return { blob: await (await fetch(inPage.dataUrl)).blob(), way: 'page' };
  if ('status' in inPage) throw new FindError('picture-http', { status: inPage.status });
  if ('bytes' in inPage && inPage.bytes !== undefined) {
    throw new FindError('picture-too-heavy', { megabytes: inPage.bytes / 1e6, limit: pictureLimits.maxBytes / 1e6 });
  }
  const gone = 'instead' in inPage && inPage.instead.code === 'page-gone' ? inPage.instead : undefined;
  if (!/^https?:/.test(url)) throw gone ?? new FindError('picture-unreachable');
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]);
  const blob = await fetchBlob(url, pictureLimits.maxBytes, limited).catch(async (error: unknown) => {
    signal.throwIfAborted();
    throw gone ?? (await orNotAllowed(url, asFindError(error)));
  });
  return { blob, way: 'worker' };
}

function asFindError(error: unknown): FindError {
  if (error instanceof FindError) return error;
  if (error instanceof Error && error.name === 'TimeoutError')
    return new FindError('picture-unreachable', {}, { cause: error });
  const stored: StoredError = toStoredError(error);
  return new FindError(stored.code, stored.params, { cause: error });
}
