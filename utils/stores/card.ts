import type { ProductFields, StorePage } from './store';
import { readItem } from './microdata';
import { readPrice } from './price';
import { isStruck, priceText, shownPrice } from './shown-price';
import { cleanText, httpAddress } from './text';

const maxClimb = 14;

/**
 * The box around one product of a listing that holds this element. By the store's own selector; else the smallest
 * ancestor with words that its neighbours repeat; else the largest that links to a single product. Undefined where the
 * element stands in no such box, as on a product's own page.
 */
export function cardAround(element: Element, page: StorePage, selector?: string): Element | undefined {
  const known = selector ? element.closest(selector) : null;
  if (known) return known;
  let linked: Element | undefined;
  let many = false;
  for (let box: Element | null = element, climbed = 0; box && climbed < maxClimb; box = parentOf(box), climbed++) {
    if (box.matches('body, html, main, header, footer, nav') || box.querySelector('h1')) break;
    if ((box.textContent?.length ?? 0) > 6000) break;
    if (isRepeated(box) && hasProductWords(box, page)) return box;
    const products: number = many ? 0 : linkedProducts(box, page).size;
    many ||= products > 1 || headings(box) > 1;
    if (!many && products === 1) linked = box;
  }
  return linked;
}

/** True where neighbours of the same kind hold a picture too. */
function isRepeated(box: Element): boolean {
  const classes = [...box.classList];
  return [...(box.parentElement?.children ?? [])].slice(0, 80).some((other) => {
    if (other === box || other.localName !== box.localName || !other.querySelector('img, picture, [role="img"]'))
      return false;
    const shared = classes.filter((name) => other.classList.contains(name)).length;
    return shared >= classes.length / 2 && shared >= other.classList.length / 2;
  });
}

/** A price, or words enough for a title, and not only the labels of a picture strip. */
function hasProductWords(box: Element, page: StorePage): boolean {
  const text = priceText(box, 3000);
  return (
    readPrice(text, page.money) !== undefined ||
    ((text.match(/\p{L}/gu)?.length ?? 0) >= 20 && linkedProducts(box, page).size > 0)
  );
}

/** The element above, across the edge of an open shadow root. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root.host as Element) : null;
}

function headings(box: Element): number {
  return new Set(
    [...box.querySelectorAll('h2, h3, h4')]
      .slice(0, 20)
      .map((heading) => heading.textContent?.trim())
      .filter((text) => text && text.length > 12),
  ).size;
}

/** The distinct pages that the box's larger pictures and titles link to. */
export function linkedProducts(box: Element, page: StorePage): Set<string> {
  const links = [...box.querySelectorAll('a[href]')].slice(0, 80);
  if (box.matches('a[href]')) links.push(box);
  const outer = box.parentElement?.closest('a[href]');
  if (outer) links.push(outer);
  return new Set(links.filter(pointsOut).flatMap((link) => productPath(link, page) ?? []));
}

/** A link that carries a picture of some size or a title, and so stands for a product. */
function pointsOut(link: Element): boolean {
  if (link.closest('[class*="swatch" i], [class*="color-option" i], [class*="rating" i], [class*="review" i]'))
    return false;
  const image = link.querySelector('img, picture, [role="img"]');
  if (image) return Number(image.getAttribute('width') ?? 100) > 60;
  return !!link.querySelector('h1, h2, h3, h4, h5') || !!link.closest('h1, h2, h3, h4, h5');
}

function productPath(link: Element, page: StorePage): string | undefined {
  const address = httpAddress(link.getAttribute('href'), page.document.baseURI || page.url);
  if (!address) return undefined;
  const url = new URL(address);
  if (/\.(?:jpe?g|png|webp|avif|gif)$/i.test(url.pathname)) return undefined;
  const ids = [...url.searchParams]
    .filter(([name]) => /^(?:id|item_?id|product_?id|offer_?id|pid|sku|variant)$/i.test(name))
    .map(([, value]) => value);
  const path = url.host + url.pathname.replace(/\/ref=.*$/, '') + (ids.length ? `?${ids.join('&')}` : '');
  const own = page.url.host + page.url.pathname.replace(/\/ref=.*$/, '');
  return path === own ? undefined : path;
}

/** What a listing's box says: its microdata, else its heading, link, picture text and shown price. */
export function readCard(card: Element, page: StorePage): ProductFields {
  const item = card.matches('[itemtype], [typeof]')
    ? card
    : card.querySelector('[itemtype*="schema.org/Product" i], [typeof~="Product"]');
  const marked = item ? readItem(item, page) : {};
  return {
    ...marked,
    title: marked.title ?? cardTitle(card, page),
    price: shownPrice(card, page.money) ?? marked.price,
    url: cardLink(card, page),
  };
}

/** The address of the product that a box stands for. */
export function cardLink(card: Element, page: StorePage): string | undefined {
  const links = [...(card.matches('a[href]') ? [card] : []), ...[...card.querySelectorAll('a[href]')].slice(0, 80)];
  const outer = card.closest('a[href]');
  if (outer && outer !== card) links.push(outer);
  const link =
    links.find((one) => pointsOut(one) && productPath(one, page)) ?? links.find((one) => productPath(one, page));
  return httpAddress(link?.getAttribute('href'), page.document.baseURI || page.url);
}

function cardTitle(card: Element, page: StorePage): string | undefined {
  const candidates: (string | null | undefined)[] = [];
  const heading = [...card.querySelectorAll('h1, h2, h3, h4, h5, h6')].slice(0, 8);
  candidates.push(...heading.map((one) => one.textContent));
  const named = [
    ...card.querySelectorAll(
      '[itemprop="name"], [class*="title" i], [class*="product-name" i], [class*="productname" i], [class*="goods-name" i], [class*="item-name" i], [data-testid*="title" i], [data-testid*="name" i]',
    ),
  ].slice(0, 12);
  candidates.push(...named.filter((one) => !isStruck(one)).map((one) => one.textContent));
  for (const link of [card, ...[...card.querySelectorAll('a[href]')].slice(0, 20)]) {
    if (link !== card && !productPath(link, page)) continue;
    candidates.push(link.getAttribute('title'), link.getAttribute('aria-label'), link.getAttribute('data-title'));
  }
  for (const link of [...card.querySelectorAll('a[href]')].slice(0, 20))
    if (productPath(link, page)) candidates.push(link.textContent);
  candidates.push(...[...card.querySelectorAll('img[alt]')].slice(0, 4).map((image) => image.getAttribute('alt')));
  return candidates.map((text) => cleanText(text)).find((text) => text !== undefined && isTitle(text));
}

/** Words, and not a price, a badge or a count. */
function isTitle(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 4 && text.length <= 400 && letters > text.length / 4;
}
