import type { PictureSource, SearchState } from './search-state';

/**
 * True when both mean the same picture of the same page. A click is compared by the menu's address of the picture, a
 * located picture by any address that both have; uploads and framed areas are never the same.
 */
export function samePicture(a: PictureSource, b: PictureSource): boolean {
  if (a.kind === 'address' && b.kind === 'address') return a.url === b.url;
  if (!('pageUrl' in a) || !('pageUrl' in b) || a.pageUrl !== b.pageUrl) return false;
  const others = addressesOf(b);
  return addressesOf(a).some((url) => others.includes(url));
}

function addressesOf(source: Extract<PictureSource, { pageUrl: string }>): string[] {
  if (source.kind === 'page') return source.candidate.urls;
  return source.kind === 'click' && source.srcUrl ? [source.srcUrl] : [];
}

type Asks = Pick<SearchState, 'source' | 'picture'>;

/** True when both searches ask about one picture, by where it stands or by its bytes. */
export function isSamePicture(a: Asks, b: Asks): boolean {
  return samePicture(a.source, b.source) || (!!a.picture && a.picture.sha256 === b.picture?.sha256);
}
