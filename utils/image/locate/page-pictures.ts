import { isPlaceholder } from './addresses';
import { elementCandidates, type LocatedPicture } from './element-candidates';
import { isVisible } from './shown';
import { searchableRoots } from './tree';

const maxLooked = 6000;

/**
 * The pictures of a page that are shown at `minSide` px or more on both sides, the largest first, through shadow roots and
 * same-origin frames. Looks at 6,000 elements at most.
 */
export function pagePictures(document: Document, minSide = 100, limit = 200): LocatedPicture[] {
  const found: { picture: LocatedPicture; area: number }[] = [];
  let looked = 0;
  for (const root of searchableRoots(document)) {
    const elements = root.querySelectorAll(
      'img, canvas, video, input[type="image"], svg image, [style*="background" i], [class*="image" i]:empty, [role="img"], div:empty, span:empty, a:empty',
    );
    for (const element of elements) {
      if (++looked > maxLooked) break;
      const box = element.getBoundingClientRect();
      if (box.width < minSide || box.height < minSide || !isVisible(element)) continue;
      for (const picture of elementCandidates(element, { pixels: false }))
        found.push({ picture, area: box.width * box.height });
    }
  }
  return found
    .sort((a, b) => b.area - a.area)
    .slice(0, limit)
    .map(({ picture }) => picture);
}

/**
 * The element that shows this address, as the browser's menu names it: the largest where several do. None where several
 * pictures wait behind one placeholder: it does not tell which of them is meant.
 */
export function elementShowing(address: string, document: Document): Element | undefined {
  let best: { element: Element; area: number } | undefined;
  let count = 0;
  for (const root of searchableRoots(document)) {
    for (const element of root.querySelectorAll('img, input[type="image"], video, svg image')) {
      if (!shows(element, address)) continue;
      count += 1;
      const box = element.getBoundingClientRect();
      const inView = box.bottom > 0 && box.top < (element.ownerDocument.defaultView?.innerHeight ?? 0);
      const area = box.width * box.height + (inView ? 1e9 : 0);
      if (!best || area > best.area) best = { element, area };
    }
  }
  return count > 1 && isPlaceholder(address) ? undefined : best?.element;
}

/** True where an element shows, or would show, that address. */
export function shows(element: Element, address: string): boolean {
  const image = element as Partial<HTMLImageElement & HTMLVideoElement>;
  if (image.currentSrc === address || image.src === address || image.poster === address) return true;
  const written = element.getAttribute('href') ?? element.getAttribute('src');
  if (!written || written.length > 8000) return false;
  try {
    return new URL(written, element.ownerDocument.baseURI).href === address;
  } catch {
    return false;
  }
}
