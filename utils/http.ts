import ky, { HTTPError } from 'ky';
import { FindError } from './errors';

/** The one ky instance: no credentials, no referrer, and no retry of its own (an unknown outcome is the user's call). */
const http = ky.create({ credentials: 'omit', referrerPolicy: 'no-referrer', retry: 0, timeout: false });

/**
 * Reads an address to its end, at most `maxBytes`. Throws `picture-http` for an HTTP error, `picture-unreachable` when
 * the network or the site's cross-origin rules refuse, `picture-too-heavy` over the bound.
 */
export async function fetchBlob(url: string, maxBytes: number, signal: AbortSignal): Promise<Blob> {
  try {
    const response = await http.get(url, { signal });
    return await boundedBlob(response, maxBytes);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FindError) throw error;
    if (error instanceof HTTPError) throw new FindError('picture-http', { status: error.response.status });
    throw new FindError('picture-unreachable', {}, { cause: error });
  }
}

async function boundedBlob(response: Response, maxBytes: number): Promise<Blob> {
  const chunks: BlobPart[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw new FindError('picture-too-heavy', { megabytes: size / 1e6, limit: maxBytes / 1e6 });
    }
    chunks.push(next.value as Uint8Array<ArrayBuffer>);
  }
  return new Blob(chunks, { type: response.headers.get('content-type') ?? '' });
}
