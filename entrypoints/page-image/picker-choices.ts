import { elementCandidates, type LocatedPicture } from '@/utils/image/locate/element-candidates';
import { pagePictures } from '@/utils/image/locate/page-pictures';
import type { Choice } from './picker-look';

const maxChoices = 80;

/** The page's larger pictures; on a page of small ones, those. Of pictures stacked on one place only the top one. */
export function pageChoices(): LocatedPicture[] {
  const large = pagePictures(document, 80, 300);
  const all = large.length ? large : pagePictures(document, 40, 300);
  const places = new Set<string>();
  const distinct = all.filter(({ candidate: { shown } }) => {
    if (!shown) return false;
    const where = [shown.x, shown.y, shown.width, shown.height].map((side) => Math.round(side / 8)).join();
    return !places.has(where) && places.add(where);
  });
  return distinct.slice(0, maxChoices);
}

/** The picture with the pixels that only this page can read. */
export function withPixels(picture: LocatedPicture): LocatedPicture {
  const again = elementCandidates(picture.element, { pixels: true });
  return again.find(({ candidate }) => candidate.kind === picture.candidate.kind) ?? picture;
}

/** The first choice that is on the screen; the first of all where none is. */
export function firstInView<Of extends Choice>(list: readonly Of[]): Of {
  return list.find(({ button }) => isInView(button)) ?? list[0]!;
}

function isInView(button: HTMLElement): boolean {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
}
