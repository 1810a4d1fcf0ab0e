import { isPlaceholder } from '@/utils/image/locate/addresses';
import { isArtwork } from '@/utils/image/locate/product-picture';
import { isVisible } from '@/utils/image/locate/shown';
import { elementsAt } from '@/utils/image/locate/tree';
import { isOverlay } from '@/utils/page/overlay';

/** Smaller pictures are thumbnails of a gallery, marks and stars, px. */
const minSide = 100;
/** Longer ones are banners. */
const maxRatio = 3;
/** Looked at below the pointer. */
const maxDepth = 24;

/**
 * The picture at a point of the viewport that may be a product's: an image, or a background that does not fill the page.
 * What covers it counts only where it lets the picture through. Reads layout: never call it while the page scrolls.
 */
export function hoveredPicture(document: Document, x: number, y: number, own?: Element): Element | undefined {
  const stack = elementsAt(document, x, y);
  // While something else of ours lies over the page, its pictures are framed, outlined or shown alone there.
  if (stack.some((element) => element !== own && isOverlay(element))) return undefined;
  for (const element of stack.slice(0, maxDepth)) {
    if (element === own) continue;
    if (isPhoto(element)) return element;
    if (covers(element)) return undefined;
  }
  return undefined;
}

function isPhoto(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width < minSide || height < minSide || Math.max(width / height, height / width) > maxRatio) return false;
  const isImage = element.localName === 'img';
  const address = isImage ? (element as HTMLImageElement).currentSrc : backgroundOf(element);
  if (!address || /\.svgz?(?:$|[?#])|^data:image\/svg/i.test(address)) return false;
  // A ground behind half of the page is decoration.
  if (!isImage && width * height > (innerWidth * innerHeight) / 2) return false;
  return !isPlaceholder(address) && !isArtwork(address) && isVisible(element);
}

function backgroundOf(element: Element): string | undefined {
  return /^url\("([^"]+)"\)/.exec(getComputedStyle(element).backgroundImage)?.[1];
}

/** A menu, a dialog: an opaque ground over the pictures below. */
function covers(element: Element): boolean {
  const { backgroundColor, opacity } = getComputedStyle(element);
  const alpha = /^rgba\(.*[, ]([\d.]+)\)$/.exec(backgroundColor)?.[1];
  return Number(alpha ?? 1) * Number(opacity) > 0.8 && backgroundColor !== 'transparent';
}
