import type { Money } from '../offer/money';
import type { ProductFields, StorePage } from './store';
import { linkedProducts } from './card';
import { metaContent } from './meta';
import { readPrices } from './price';
import { hasPrices, onlyPrice, priceText } from './shown-price';
import { cleanText } from './text';

const maxClimb = 8;
/** A box with more words than these is the page and no longer the product, characters. */
const longestBox = 1500;

/**
 * The product of a plain page that carries no data at all: its one heading, with one price near it and a picture beside
 * both. Empty where there are several headings or prices, for articles, and for a site's front page.
 */
export function readLayout(page: StorePage): ProductFields {
  const { document, url } = page;
  const headings = [...document.querySelectorAll('h1')].slice(0, 5).filter((h1) => cleanText(h1.textContent));
  const [heading] = headings;
  const article = /^article|^video|^profile/i.test(metaContent(document, 'og:type') ?? '');
  if (!heading || headings.length > 1 || article || url.pathname === '/') return {};
  // A listing is told by its links, which costs less than reading its prices.
  if (!hasPicture(heading, page)) return {};
  const price = priceByHeading(page) ?? writtenPrice(heading, page);
  return price ? { title: cleanText(heading.textContent), price } : {};
}

/** The one current price in the smallest box around the heading that holds any. */
export function priceByHeading(page: StorePage): Money | undefined {
  const heading = [...page.document.querySelectorAll('h1')].find((h1) => cleanText(h1.textContent));
  for (const box of boxesAround(heading, page)) if (hasPrices(box, page.money)) return onlyPrice(box, page.money);
  return undefined;
}

/** A price that nothing names as one: the only amount in the smallest box around the heading that holds any. */
function writtenPrice(heading: Element, page: StorePage): Money | undefined {
  for (const box of boxesAround(heading, page)) {
    if ((box.textContent?.length ?? 0) > longestBox) return undefined;
    const found = readPrices(priceText(box, longestBox), page.money);
    const [current, ...others] = found.filter(({ role }) => role === 'price');
    if (found.length)
      return current && !others.length ? { amount: current.amount, currency: current.currency } : undefined;
  }
  return undefined;
}

/** A picture of some size near the heading, and no second product that one links to. */
function hasPicture(heading: Element, page: StorePage): boolean {
  for (const box of boxesAround(heading, page)) {
    if (linkedProducts(box, page).size > 1) return false;
    if ([...box.querySelectorAll('img, picture')].slice(0, 60).some(isPhoto)) return true;
  }
  return false;
}

function isPhoto(image: Element): boolean {
  const side = Number(image.getAttribute('width') ?? 200);
  const words = `${image.className} ${image.id} ${image.getAttribute('src')?.slice(0, 300)}`;
  return side >= 120 && !image.closest('header, nav, footer') && !/logo|icon|avatar|banner|sprite|\.svg/i.test(words);
}

/** The boxes around an element, the smallest first; the whole page only where it holds little else. */
function boxesAround(element: Element | undefined, { document }: StorePage): Element[] {
  const boxes: Element[] = [];
  let box = element?.parentElement;
  for (; box && box !== document.body && boxes.length < maxClimb; box = box.parentElement) boxes.push(box);
  if (box && box === document.body && (box.textContent?.length ?? 0) <= longestBox) boxes.push(box);
  return boxes;
}
