import type { Rect } from '../candidate';
import { frameOf } from './tree';

/** Where an element stands in the viewport of the outermost same-origin document, CSS px; undefined where it takes no room. */
export function shownRect(element: Element): Rect | undefined {
  const own = element.getBoundingClientRect();
  if (own.width < 1 || own.height < 1) return undefined;
  let { x, y } = own;
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const outer = frame.getBoundingClientRect();
    x += outer.x + frame.clientLeft;
    y += outer.y + frame.clientTop;
  }
  return { x, y, width: own.width, height: own.height };
}

/** True unless the page hides the element by its style. */
export function isVisible(element: Element): boolean {
  const check = (element as { checkVisibility?(options: object): boolean }).checkVisibility;
  return check ? check.call(element, { opacityProperty: true, visibilityProperty: true }) : true;
}
