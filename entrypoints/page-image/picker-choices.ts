import type { PictureCandidate } from '@/utils/image/candidate';
import { elementCandidates, type LocatedPicture } from '@/utils/image/locate/element-candidates';
import { pagePictures } from '@/utils/image/locate/page-pictures';
import { isArtwork } from '@/utils/image/locate/product-picture';
import { fullSizeAddresses } from '@/utils/stores/full-size';
import { pictureKey } from './answer';
import type { Choice } from './picker-look';

const maxChoices = 80;
/** Beside the larger pictures. */
const maxThumbnails = 40;
/** Smaller ones are thumbnails, or icons, px. */
const large = 80;

/**
 * The page's larger pictures, and the thumbnails of others; on a page of small ones, all of those. Of pictures stacked on one
 * place only the top one. A thumbnail of the product's own gallery is always among them.
 */
export function pageChoices(ofProduct: readonly PictureCandidate[] = []): LocatedPicture[] {
  const larger = distinct(pagePictures(document, large, 300)).slice(0, maxChoices);
  if (!larger.length) return distinct(pagePictures(document, 40, 300)).slice(0, maxChoices);
  const keys = new Set(ofProduct.flatMap(({ urls }) => urls.map(pictureKey)));
  const thumbnails = pagePictures(document, 48, 600).filter(
    ({ candidate }) => isSmall(candidate) && (isOfGallery(candidate, keys) || isThumbnail(candidate)),
  );
  return distinct([...larger, ...thumbnails.slice(0, maxThumbnails)]);
}

const isSmall = ({ shown }: PictureCandidate) => !!shown && Math.min(shown.width, shown.height) < large;
const isOfGallery = ({ urls }: PictureCandidate, keys: ReadonlySet<string>) =>
  urls.some((url) => keys.has(pictureKey(url)));

/** True for a small photo that stands for a larger one, by its address or its own size; icons are drawn, or small themselves. */
export function isThumbnail({ kind, urls, width = 0, height = 0 }: PictureCandidate): boolean {
  const address = urls.at(-1);
  if (kind !== 'img' || !address || !/^https?:/.test(address) || isArtwork(address)) return false;
  if (/\.(?:svgz?|gif|ico)$/i.test(new URL(address).pathname)) return false;
  const isLong = width > 0 && Math.max(width / height, height / width) > 2;
  return !isLong && (Math.min(width, height) >= 150 || fullSizeAddresses(address).some((larger) => larger !== address));
}

function distinct(all: readonly LocatedPicture[]): LocatedPicture[] {
  const places = new Set<string>();
  return all.filter(({ candidate: { shown } }) => {
    if (!shown) return false;
    const where = [shown.x, shown.y, shown.width, shown.height].map((side) => Math.round(side / 8)).join();
    return !places.has(where) && places.add(where);
  });
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
