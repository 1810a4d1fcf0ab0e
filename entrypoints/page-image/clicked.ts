import { pictureAddress } from '@/utils/image/locate/addresses';
import { elementCandidates, type LocatedPicture } from '@/utils/image/locate/element-candidates';
import { locateAt, locateElement } from '@/utils/image/locate/locate-at';
import type { NotedClick } from '@/utils/image/locate/noted-click';
import { elementShowing, shows } from '@/utils/image/locate/page-pictures';
import { elementsAt } from '@/utils/image/locate/tree';
import { lastPathKey, type PickQuestion } from '@/utils/search/page-pick';
import type { Found } from './answer';

/** A menu stays open for a while; what was noted longer ago than this belongs to another press. */
const notedFor = 120_000;

/**
 * What the context menu was opened on, the likeliest picture first: by Firefox's own target, by the noted path, or by
 * the address that the menu names. Empty where none of them leads to a picture.
 */
export function locateClicked({ srcUrl, targetElementId }: PickQuestion): Found[] {
  const target = targetElementId === undefined ? undefined : firefoxTarget(targetElementId);
  if (target) {
    const found = locateElement(target);
    if (found.length) return found;
  }
  const noted = notedPictures(srcUrl);
  if (noted.length) return noted;
  if (!srcUrl) return [];
  const element = elementShowing(srcUrl, document);
  const found = element ? locateElement(element) : [];
  if (found.length) return found;
  const address = pictureAddress(srcUrl, document.baseURI);
  return address ? [{ candidate: { kind: 'address', urls: [address] } }] : [];
}

function firefoxTarget(id: number): Element | undefined {
  const menus = (globalThis as { browser?: { menus?: { getTargetElement?(id: number): Element | null } } }).browser
    ?.menus;
  return menus?.getTargetElement?.(id) ?? undefined;
}

function notedPictures(srcUrl: string | undefined): LocatedPicture[] {
  const noted = (globalThis as { [lastPathKey]?: NotedClick })[lastPathKey];
  if (!noted || performance.now() - noted.at > notedFor) return [];
  // A zoom lens may be gone by now; what stood around and below it still tells.
  const path = noted.path.filter((element) => element.isConnected);
  const picture = noted.picture?.isConnected ? noted.picture : undefined;
  if (picture && noted.exact && !srcUrl) return elementCandidates(picture, { pixels: true });
  if (!srcUrl) return locateAt(picture && !path.includes(picture) ? [picture, ...path] : path, noted);
  const under = path[0] ? elementsAt(path[0].ownerDocument, noted.x, noted.y) : [];
  const shown = [...path, ...under].find((element) => shows(element, srcUrl));
  return shown
    ? locateAt([shown, ...path.filter((element) => element !== shown && element.contains(shown))], noted)
    : [];
}
