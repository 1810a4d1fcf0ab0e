import type { PictureCandidate } from '../candidate';
import { inOrder, isPlaceholder, pictureAddress } from './addresses';
import { cssAddresses } from './css-addresses';
import { imgAddresses } from './img-addresses';
import { pixelsOf } from './pixels';
import { shownRect } from './shown';
import { svgAddress } from './svg-markup';

/** A picture together with the element that shows it. */
export interface LocatedPicture {
  candidate: PictureCandidate;
  element: Element;
}

/** Pixels are read only where asked: a page may hold many canvases. */
export interface CandidateOptions {
  pixels: boolean;
}

/** What one element itself shows as a picture: its own content, then its backgrounds and those of `::before`, `::after`. */
export function elementCandidates(element: Element, options: CandidateOptions): LocatedPicture[] {
  const own = ownPicture(element, options);
  return [...(own ? [own] : []), ...backgrounds(element)].map((candidate) => ({ candidate, element }));
}

function ownPicture(element: Element, { pixels }: CandidateOptions): PictureCandidate | undefined {
  const base = element.ownerDocument.baseURI;
  switch (element.localName) {
    case 'img':
      return imgPicture(element as HTMLImageElement, pixels);
    case 'input': {
      if ((element as HTMLInputElement).type !== 'image') return undefined;
      return described(element, 'input', imgAddresses(element));
    }
    case 'image': {
      const address = pictureAddress(
        element.getAttribute('href') ?? element.getAttributeNS('http://www.w3.org/1999/xlink', 'href'),
        base,
      );
      return address ? described(element, 'svg', [address]) : undefined;
    }
    case 'svg': {
      if (element.closest('symbol, defs') || element.parentElement?.closest('svg')) return undefined;
      const inner = element.querySelector('image');
      const address = inner ? undefined : svgAddress(element);
      return inner ? ownPicture(inner, { pixels }) : address ? described(element, 'svg', [address]) : undefined;
    }
    case 'canvas': {
      const canvas = element as HTMLCanvasElement;
      const read = pixels ? pixelsOf(canvas) : undefined;
      return {
        ...described(element, 'canvas', []),
        ...(read ? { pixels: read } : {}),
        width: canvas.width,
        height: canvas.height,
      };
    }
    case 'video': {
      const video = element as HTMLVideoElement;
      const poster = pictureAddress(video.getAttribute('poster'), base);
      const frame = pixels && video.readyState >= 2 ? pixelsOf(video) : undefined;
      const size = video.videoWidth ? { width: video.videoWidth, height: video.videoHeight } : {};
      return { ...described(element, 'video', inOrder([poster])), ...(frame ? { pixels: frame } : {}), ...size };
    }
    default:
      return undefined;
  }
}

function imgPicture(image: HTMLImageElement, pixels: boolean): PictureCandidate | undefined {
  const urls = imgAddresses(image);
  // A lazy page shows a dot until the picture comes: what tells the picture's own address is none.
  const tellsMore = urls.some((url) => url !== image.currentSrc);
  const blank = image.complete && image.naturalWidth > 0 && image.naturalWidth <= 2 && !tellsMore;
  if (!urls.length || blank) return undefined;
  const size = image.naturalWidth > 0 ? { width: image.naturalWidth, height: image.naturalHeight } : {};
  const read = pixels && urls.at(-1)!.startsWith('blob:') ? pixelsOf(image) : undefined;
  return { ...described(image, 'img', urls), ...(read ? { pixels: read } : {}), ...size };
}

function backgrounds(element: Element): PictureCandidate[] {
  const view = element.ownerDocument.defaultView;
  if (!view) return [];
  const base = element.ownerDocument.baseURI;
  const read = (pseudo?: string) => {
    const style = view.getComputedStyle(element, pseudo);
    if (pseudo && (style.content === 'none' || style.content === 'normal')) return [];
    return [
      ...cssAddresses(style.backgroundImage),
      ...(pseudo || /^url\(/.test(style.content) ? cssAddresses(style.content) : []),
      ...cssAddresses(style.borderImageSource),
    ];
  };
  const found = [...read(), ...read('::before'), ...read('::after')].flatMap(
    (value) => pictureAddress(value, base) ?? [],
  );
  const lazy = [
    element.getAttribute('data-bg'),
    element.getAttribute('data-background-image'),
    element.getAttribute('data-bgset'),
  ].flatMap((value) => pictureAddress(cssAddresses(value)[0] ?? value, base) ?? []);
  const urls = [...new Set([...found, ...lazy])].filter((address) => !isPlaceholder(address));
  return urls.slice(0, 4).map((address) => described(element, 'background', [address]));
}

function described(element: Element, kind: PictureCandidate['kind'], urls: string[]): PictureCandidate {
  const shown = shownRect(element);
  const words = element.getAttribute('alt') || element.getAttribute('aria-label') || element.getAttribute('title');
  const label = words?.replace(/\s+/g, ' ').trim().slice(0, 200);
  return { kind, urls, ...(shown ? { shown } : {}), ...(label ? { label } : {}) };
}
