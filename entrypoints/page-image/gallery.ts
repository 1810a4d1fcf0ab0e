import type { PictureCandidate } from '@/utils/image/candidate';
import { imgAddresses } from '@/utils/image/locate/img-addresses';
import { pictureKey } from './answer';

const maxImages = 3000;
const maxClimb = 8;
const maxPictures = 30;
/** Smaller ones are marks on a picture, px. */
const smallest = 40;

/**
 * The pictures that stand beside the product's main picture in its gallery, in their order: those of the largest box
 * around it that shows pictures and leads to no other page.
 */
export function galleryPictures(document: Document, main: readonly string[]): PictureCandidate[] {
  const keys = new Set(main.map(pictureKey));
  const site = main[0] && siteOf(main[0]);
  if (!site) return [];
  const images = [...document.images].slice(0, maxImages).flatMap((element) => {
    const urls = imgAddresses(element).filter((address) => /^https?:/.test(address));
    const isPhoto = urls.length > 0 && siteOf(urls[0]!) === site && !isDrawn(urls[0]!) && !isMark(element);
    return isPhoto ? [{ element, urls }] : [];
  });
  const found = new Map<string, PictureCandidate>();
  for (const seed of images.filter(({ urls }) => urls.some((address) => keys.has(pictureKey(address)))).slice(0, 6)) {
    const box = galleryAround(seed.element);
    for (const { element, urls } of images) {
      const key = pictureKey(urls[0]!);
      if (!box?.contains(element) || found.has(key) || found.size >= maxPictures) continue;
      const label = element.alt.replace(/\s+/g, ' ').trim().slice(0, 200);
      found.set(key, { kind: 'img', urls, ...(label ? { label } : {}) });
    }
  }
  return [...found.values()];
}

/** `i1.shop.com` and `img.shop.com` are servers of one site; below `co.uk` and its like every name is a site of its own. */
function siteOf(address: string): string {
  const { hostname } = new URL(address);
  const isShared = /\.(?:co|com|net|org|ne|or|ac|gov|edu)\.[a-z]{2}$/.test(hostname);
  return hostname
    .split('.')
    .slice(isShared ? -3 : -2)
    .join('.');
}
/** Drawn marks and animations are no photos of a product. */
const isDrawn = (address: string) => /\.(?:svg|gif)$/i.test(new URL(address).pathname);

function isMark(image: HTMLImageElement): boolean {
  return [image.getAttribute('width'), image.getAttribute('height')].some(
    (side) => side && /^\d+$/.test(side) && Number(side) < smallest,
  );
}

function galleryAround(image: Element): Element | undefined {
  let gallery: Element | undefined;
  for (let box = image.parentElement, climbed = 0; box && climbed < maxClimb; box = box.parentElement, climbed++) {
    if (box.matches('body, main, html') || !isGallery(box)) break;
    gallery = box;
  }
  return gallery;
}

/** No heading, no price, no review, and no picture that links to another page. */
function isGallery(box: Element): boolean {
  if (box.querySelector('h1, h2, [itemprop="price"], [class*="review" i], form')) return false;
  if (box.querySelectorAll('img').length > 120) return false;
  const outward = [...box.querySelectorAll('a[href]')]
    .slice(0, 80)
    .filter((link) => link.querySelector('img') && leadsAway(link));
  return outward.length < 2;
}

function leadsAway(link: Element): boolean {
  const { origin, pathname, protocol } = link as HTMLAnchorElement;
  return (
    /^https?:$/.test(protocol) &&
    !/\.(?:jpe?g|png|webp|avif|gif)$/i.test(pathname) &&
    !(origin === location.origin && pathname === location.pathname)
  );
}
