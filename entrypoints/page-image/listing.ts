import type { PictureCandidate } from '@/utils/image/candidate';
import { elementCandidates } from '@/utils/image/locate/element-candidates';
import { isVisible } from '@/utils/image/locate/shown';
import { searchableRoots } from '@/utils/image/locate/tree';
import type { ListedProduct } from '@/utils/search/page-pick';
import { cardAround, cardLink } from '@/utils/stores/card';
import { describeCard, openPage } from '@/utils/stores/describe-product';
import { findStore } from '@/utils/stores/find-store';
import { inBestResolution, pictureKey } from './answer';

/** Smaller pictures are marks, px. */
const smallest = 60;
/** So many elements are looked at; a page that scrolls without end may hold more. */
const mostLooked = 4000;
const mostProducts = 500;

/**
 * The products that a page lists: every box with a picture that tells of one product. Each once, in their order on the page;
 * of a box with several pictures the largest.
 */
export function listing(document: Document, address: string): ListedProduct[] {
  const page = openPage(document, address);
  const store = findStore(page);
  const cards = new Map<Element, { candidate: PictureCandidate; area: number }>();
  for (const { element, area } of pictures(document)) {
    const [picture] = elementCandidates(element, { pixels: false });
    if (!picture?.candidate.urls.some(isReadable)) continue;
    const card = cardAround(element, page, store?.card);
    if (card && area > (cards.get(card)?.area ?? -1)) cards.set(card, { candidate: picture.candidate, area });
  }
  const inOrder = [...cards].sort(([a], [b]) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const products: ListedProduct[] = [];
  const known = new Set<string>();
  for (const [card, { candidate }] of inOrder) {
    const product = products.length < mostProducts ? describeCard(card, page, store) : undefined;
    if (!product) continue;
    // An advertised product stands on the page once more, under another address.
    const link = cardLink(card, page);
    const names = [...(link ? [link] : []), ...candidate.urls.map((url) => `${pictureKey(url)} ${product.title}`)];
    if (names.some((name) => known.has(name))) continue;
    names.forEach((name) => known.add(name));
    const { shown: _, pixels: __, ...best } = inBestResolution(candidate);
    products.push({ candidate: { ...best, urls: best.urls.filter(isReadable) }, product });
  }
  return products;
}

/** What may be a product's picture, with the room that it takes, px²; one that is loaded later takes none yet. */
function* pictures(document: Document): Iterable<{ element: Element; area: number }> {
  let looked = 0;
  for (const root of searchableRoots(document)) {
    for (const element of root.querySelectorAll('img, [role="img"], [style*="background" i]')) {
      if (++looked > mostLooked) return;
      const { width, height } = element.getBoundingClientRect();
      const isLater = element.localName === 'img' && !(element as HTMLImageElement).naturalWidth;
      const sides = [element.getAttribute('width'), element.getAttribute('height')].map((side) =>
        parseInt(side ?? '', 10),
      );
      const isMark = isLater ? sides.some((side) => side < smallest) : width < smallest || height < smallest;
      if (!isMark && isVisible(element)) yield { element, area: isLater ? 0 : width * height };
    }
  }
}

/** By whoever reads them later: the page, or the worker once the page is gone. */
const isReadable = (address: string) => /^https?:/.test(address);
