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

/** The source without pixels: the record of a search stays small, and pictures are stored as such. */
export function withoutPixels<S extends PictureSource>(source: S): S {
  if (source.kind !== 'page') return source;
  const urls = source.candidate.urls.filter((url) => url.length <= longestAddress);
  return { ...source, candidate: { ...source.candidate, urls, pixels: undefined } };
}
