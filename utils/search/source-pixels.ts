import type { PictureSource } from './search-state';

/** Addresses longer than this are data: addresses of pictures, not places. */
const longestAddress = 2048;

/** The pixels that a picked candidate brought along (a canvas, a data: address), or undefined. */
export async function pixelsOf(source: PictureSource): Promise<Blob | undefined> {
  if (source.kind !== 'page') return undefined;
  const { pixels, urls } = source.candidate;
  const dataUrl = pixels ?? urls.find((url) => url.length > longestAddress && url.startsWith('data:image/'));
  if (!dataUrl || dataUrl.startsWith('data:image/svg')) return undefined;
  return (await fetch(dataUrl)).blob();
}

/** A click's address of a picture that is too long for the record: a data: address. */
export function longAddress(source: PictureSource): string | undefined {
  const long = source.kind === 'click' && (source.srcUrl?.length ?? 0) > longestAddress;
  return long ? source.srcUrl : undefined;
}

/** The source without pixels: the record of a search stays small, and pictures are stored as such. */
export function withoutPixels(source: PictureSource): PictureSource {
  switch (source.kind) {
    case 'click': {
      const srcUrl = longAddress(source) ? undefined : source.srcUrl;
      return { ...source, pageUrl: source.pageUrl.slice(0, longestAddress), srcUrl };
    }
    case 'page': {
      const urls = source.candidate.urls.filter((url) => url.length <= longestAddress);
      const candidate = { ...source.candidate, urls, pixels: undefined };
      return { ...source, pageUrl: source.pageUrl.slice(0, longestAddress), candidate };
    }
    case 'offers-page':
    case 'product':
    case 'area':
      return { ...source, pageUrl: source.pageUrl.slice(0, longestAddress) };
    case 'address':
    case 'file':
      return source;
  }
}
