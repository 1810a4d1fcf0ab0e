import { shownRect } from '@/utils/image/locate/shown';
import type { VisiblePlace } from '@/utils/search/page-pick';
import { visiblePlace } from './visual-rect';

/** Where an element stands, cut to the viewport and scrolled into it first; undefined where it is not shown. */
export function locateForScreenshot(element: Element): VisiblePlace | undefined {
  if (!element.isConnected) return undefined;
  if (!inView(element)) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const rect = inView(element);
  return rect && visiblePlace(rect);
}

function inView(element: Element) {
  const rect = shownRect(element);
  if (!rect) return undefined;
  const left = Math.max(0, rect.x);
  const top = Math.max(0, rect.y);
  const width = Math.min(window.innerWidth, rect.x + rect.width) - left;
  const height = Math.min(window.innerHeight, rect.y + rect.height) - top;
  return width >= Math.min(16, rect.width) && height >= Math.min(16, rect.height) && width > 0 && height > 0
    ? { x: left, y: top, width, height }
    : undefined;
}
