import { elementCandidates, type LocatedPicture } from './element-candidates';
import { shownRect, isVisible } from './shown';
import { elementsAt, pathOf } from './tree';

/** Smaller pictures under an overlay are icons, badges and stars. */
const minSide = 40;
/** How far above the press the box of "the same card" may reach. */
const maxCardClimb = 6;

/**
 * The pictures that a press on `path` at a point may mean, the likeliest first: what was pressed itself, then what lies
 * under it (overlays, zoom lenses, transparent links), then the nearest picture in the same box.
 */
export function locateAt(path: readonly Element[], point?: { x: number; y: number }): LocatedPicture[] {
  const target = path[0];
  if (!target) return [];
  const found: LocatedPicture[] = [];
  const add = (element: Element, small: boolean) => {
    for (const picture of elementCandidates(element, { pixels: true })) {
      if (!small && !isLarge(picture)) continue;
      if (
        !found.some(
          (known) => known.element === picture.element && known.candidate.urls[0] === picture.candidate.urls[0],
        )
      )
        found.push(picture);
    }
  };
  add(target, isPicture(target));
  const under = point ? elementsAt(target.ownerDocument, point.x, point.y) : [];
  for (const element of path.slice(1, 4)) add(element, false);
  for (const element of under) if (!isBackdrop(element)) add(element, false);
  if (!found.length) for (const element of nearestInBox(target, point)) add(element, false);
  for (const element of path.slice(4, 12)) if (!isBackdrop(element) && element !== target) add(element, false);
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, 12);
}

/** The way from an element outwards, where nothing was noted when it was pressed. */
export function locateElement(element: Element): LocatedPicture[] {
  const box = element.getBoundingClientRect();
  return locateAt(pathOf(element), { x: box.x + box.width / 2, y: box.y + box.height / 2 });
}

const isPicture = (element: Element) => /^(?:img|image|canvas|video|picture)$/.test(element.localName);
const isBackdrop = (element: Element) => element.matches('html, body');

/** Drawn icons and backgrounds of large areas mean a product less often than pictures do. */
function rank({ candidate }: LocatedPicture): number {
  if (
    candidate.kind === 'img' ||
    candidate.kind === 'canvas' ||
    candidate.kind === 'video' ||
    candidate.kind === 'input'
  )
    return 0;
  if (candidate.kind === 'background') return 1;
  return candidate.urls[0]?.startsWith('data:image/svg') ? 2 : 1;
}

function isLarge({ candidate, element }: LocatedPicture): boolean {
  const rect = candidate.shown ?? shownRect(element);
  return !!rect && rect.width >= minSide && rect.height >= minSide;
}

/** Pictures of the smallest box around the press that holds any, those under the point or closest to it first. */
function nearestInBox(target: Element, point?: { x: number; y: number }): Element[] {
  for (
    let box: Element | null = target, climbed = 0;
    box && climbed <= maxCardClimb && !isBackdrop(box);
    climbed++, box = pathOf(box)[1] ?? null
  ) {
    const pictures = [...box.querySelectorAll('img, canvas, video, input[type="image"], svg image')]
      .slice(0, 30)
      .filter((one) => isVisible(one));
    const large = pictures.flatMap((element) => {
      const rect = shownRect(element);
      return rect && rect.width >= minSide && rect.height >= minSide
        ? [{ element, away: point ? distance(rect, point) : 0, area: rect.width * rect.height }]
        : [];
    });
    if (large.length > 8) return [];
    if (large.length)
      return large
        .sort((a, b) => a.away - b.away || b.area - a.area)
        .map(({ element }) => element)
        .slice(0, 3);
  }
  return [];
}

/** From the point to the rectangle's edge, 0 inside. */
function distance(
  rect: { x: number; y: number; width: number; height: number },
  point: { x: number; y: number },
): number {
  const dx = Math.max(rect.x - point.x, 0, point.x - rect.x - rect.width);
  const dy = Math.max(rect.y - point.y, 0, point.y - rect.y - rect.height);
  return Math.hypot(dx, dy);
}
