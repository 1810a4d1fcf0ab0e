import { isVisible } from '@/utils/image/locate/shown';

/** The least that the host and everything around it may let through, all in all. */
const leastOpacity = 0.9;
/** Rounding of the browser's, px. */
const tolerance = 2;

/**
 * True while our host is as plain to see as when it was put at `put`. It is an element of the page's, which could make it
 * transparent and lay it under a press that means something else: then a press on it says nothing.
 */
export function standsAsPut(host: Element, put: DOMRect): boolean {
  const now = host.getBoundingClientRect();
  const apart = [now.x - put.x, now.y - put.y, now.height - put.height].some((by) => Math.abs(by) > tolerance);
  if (apart || !host.isConnected || !isVisible(host)) return false;
  const own = getComputedStyle(host);
  if (isSet(own.transform) || isSet(own.filter)) return false;
  let opacity = 1;
  for (let element: Element | null = host; element; element = element.parentElement) {
    const { opacity: through, clipPath, maskImage, filter } = getComputedStyle(element);
    opacity *= Number(through || 1);
    // A filter around all of the page may be the user's own dark colours.
    if (opacity < leastOpacity || isSet(clipPath) || isSet(maskImage) || /opacity|url/.test(filter)) return false;
  }
  return true;
}

const isSet = (value: string) => !!value && value !== 'none';
