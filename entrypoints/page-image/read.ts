import { toDataUrl } from '@/utils/image/data-url';
import { drawSvg, isSvg } from '@/utils/image/draw-svg';
import { elementShowing } from '@/utils/image/locate/page-pictures';
import { pixelsOf } from '@/utils/image/locate/pixels';
import type { PageRead } from '@/utils/search/page-pick';

const timeLimit = 20_000;

/**
 * Reads a picture with the access that the page has: with its cookies from its own origin, without any from others.
 * SVG comes back drawn, as PNG. Never rejects; what may not be read, or takes over 20 s, is `blocked`.
 */
export async function readPicture(url: string, maxBytes: number): Promise<PageRead> {
  try {
    const blob = /^data:/i.test(url) ? dataBlob(url, maxBytes) : await fetchBlob(url, maxBytes);
    if (!(blob instanceof Blob)) return blob;
    if (await isSvg(blob)) return { dataUrl: await drawSvg(await blob.text()) };
    return { dataUrl: await toDataUrl(blob) };
  } catch {
    return fromElement(url) ?? { blocked: true };
  }
}

async function fetchBlob(url: string, maxBytes: number): Promise<Blob | PageRead> {
  const signal = AbortSignal.timeout(timeLimit);
  const own = new URL(url, location.href).origin === location.origin;
  const ask = (cache: RequestCache) => fetch(url, { credentials: own ? 'same-origin' : 'omit', cache, signal });
  // The copy that an <img> left in the cache may lack the header that lets scripts read it: then ask again past the cache.
  const response = await ask('default').catch((error: unknown) => {
    if (own || signal.aborted) throw error;
    return ask('reload');
  });
  if (!response.ok) return { status: response.status };
  const announced = Number(response.headers.get('content-length'));
  if (announced > maxBytes) {
    await response.body?.cancel();
    return { blocked: true, bytes: announced };
  }
  return bounded(response, maxBytes);
}

/** The body as it arrives, given up as soon as it is longer than allowed. */
async function bounded(response: Response, maxBytes: number): Promise<Blob | PageRead> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return { blocked: true, bytes };
    }
    parts.push(value);
  }
  return new Blob(parts, { type: response.headers.get('content-type')?.split(';')[0]?.trim() ?? '' });
}

/** A data: address needs no request, which a page's policy might forbid. */
function dataBlob(url: string, maxBytes: number): Blob | PageRead {
  const comma = url.indexOf(',');
  const head = url.slice(5, comma);
  const body = url.slice(comma + 1);
  if (comma < 0) return { blocked: true };
  if (body.length > maxBytes * 3) return { blocked: true, bytes: body.length };
  const text = decodeURIComponent(body);
  const bytes = /;\s*base64\s*$/i.test(head)
    ? Uint8Array.from(atob(text.replace(/\s/g, '')), (c) => c.charCodeAt(0))
    : new TextEncoder().encode(text);
  return bytes.byteLength > maxBytes
    ? { blocked: true, bytes: bytes.byteLength }
    : new Blob([bytes], { type: head.split(';')[0]!.trim() });
}

/** An element that shows the picture and was allowed to load it openly can be drawn. */
function fromElement(url: string): PageRead | undefined {
  const element = elementShowing(url, document);
  const dataUrl = element?.localName === 'img' ? pixelsOf(element as HTMLImageElement) : undefined;
  return dataUrl ? { dataUrl } : undefined;
}
