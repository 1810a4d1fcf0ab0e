import type { PictureCandidate } from '@/utils/image/candidate';
import { inOrder } from '@/utils/image/locate/addresses';
import type { LocatedPicture } from '@/utils/image/locate/element-candidates';
import type { PickAnswer } from '@/utils/search/page-pick';
import { describeProduct, openPage } from '@/utils/stores/describe-product';
import { fullSizeAddresses } from '@/utils/stores/full-size';

/** A picture that was found; without an element where only the menu's address is known. */
export type Found = Omit<LocatedPicture, 'element'> & { element?: Element };

/** The pictures in their best resolution, with the product that the first of them shows. */
export function answerWith(found: readonly Found[]): PickAnswer {
  const page = openPage(document, location.href);
  const first = found[0];
  const description = describeProduct(page, first?.element, first?.candidate.urls);
  return {
    outcome: found.length ? 'found' : 'none',
    candidates: found.map(({ candidate }) => inBestResolution(candidate, description?.pictures)),
    ...(description ? { product: description.product } : {}),
  };
}

/**
 * The candidate with the store's larger addresses in front, the shown one staying last. Of the product's own pictures
 * those that are the same picture are taken in too: a page often shows less than its data names.
 */
export function inBestResolution(
  candidate: PictureCandidate,
  productPictures: readonly string[] = [],
): PictureCandidate {
  const shown = candidate.urls.at(-1);
  if (!shown) return candidate;
  const keys = new Set(candidate.urls.map(pictureKey));
  const same = productPictures.filter((address) => keys.has(pictureKey(address)));
  const larger = [...candidate.urls, ...same].flatMap(fullSizeAddresses);
  // Where the shown picture is the full size itself, its smaller renderings are none to try first.
  const lesser = (address: string) => address !== shown && fullSizeAddresses(address)[0] === shown;
  const urls = [...larger, ...same, ...candidate.urls].filter((address) => !lesser(address));
  return { ...candidate, urls: inOrder(urls, shown) };
}

/**
 * The same for every size of one picture: its full-size address where the store is known, else the address, without
 * query. A long file name is told apart without the server, of which a store has several for one picture.
 */
export function pictureKey(address: string): string {
  if (!/^https?:/.test(address)) return address;
  const { hostname, pathname } = new URL(fullSizeAddresses(address)[0] ?? address);
  return pathname.length - pathname.lastIndexOf('/') > 12 ? pathname : hostname + pathname;
}
