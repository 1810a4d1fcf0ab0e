import { hoveredPicture } from './hovered-picture';

/** The button's diameter, px: a target that is large enough to be hit. */
export const diameter = 28;
/** From the picture's edges, px. */
const inset = 6;

/** A place in the viewport, px. */
export interface Place {
  x: number;
  y: number;
}

/**
 * The upper left of the button in the first corner of the picture where it hides nothing that can be pressed and does not
 * come under the pointer, which may be about to press the page's own link; undefined where there is none.
 */
export function freeCorner(picture: Element, pointer: Place): Place | undefined {
  const box = picture.getBoundingClientRect();
  const left = Math.max(0, box.left) + inset;
  const right = Math.min(innerWidth, box.right) - inset - diameter;
  const top = Math.max(0, box.top) + inset;
  const bottom = Math.min(innerHeight, box.bottom) - inset - diameter;
  if (right < left || bottom < top) return undefined;
  // Where reading starts stores put badges, where it ends their hearts and carts.
  const [start, end] = getComputedStyle(picture).direction === 'rtl' ? [right, left] : [left, right];
  const corners = [
    { x: start, y: top },
    { x: start, y: bottom },
    { x: end, y: bottom },
    { x: end, y: top },
  ];
  return corners.find((corner) => !isUnder(pointer, corner) && isFree(corner, picture));
}

/** True where the pointer is on the button or so close that it would be hit by mistake. */
export function isUnder(pointer: Place, { x, y }: Place): boolean {
  const near = (at: number, start: number) => at > start - inset && at < start + diameter + inset;
  return near(pointer.x, x) && near(pointer.y, y);
}

function isFree({ x, y }: Place, picture: Element): boolean {
  const [middleX, middleY] = [x + diameter / 2, y + diameter / 2];
  if (hoveredPicture(document, middleX, middleY) !== picture) return false;
  const control = document
    .elementFromPoint(middleX, middleY)
    ?.closest('button, input, select, summary, [role="button"], [role="checkbox"]');
  return !control || control.contains(picture);
}
