import type { Money } from '../offer/money';
import type { MoneyContext } from './store';
import { readPrice } from './price';

const struck =
  'del, s, strike, [class*="strike" i], [class*="crossed" i], [class*="line-through" i], [class*="linethrough" i], [class*="old-price" i], [class*="oldprice" i], [class*="price-old" i], [class*="price--old" i], [class*="was-price" i], [class*="price-was" i], [class*="list-price" i], [class*="original-price" i], [class*="originalprice" i], [class*="price-original" i], [class*="compare-at" i], [class*="price--compare" i], [class*="compareprice" i], [class*="msrp" i], [data-a-strike="true"]';
const notText = 'script, style, noscript, template';

/**
 * The text of an element as a reader takes it for prices: without struck-out parts, and with the point that a raised
 * pair of cents stands for (`$19` + raised `99`).
 */
export function priceText(element: Element, max = 2000): string {
  let text = '';
  const walk = (node: Node): void => {
    if (text.length > max) return;
    if (node.nodeType === 3) {
      text += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== 1) return;
    const inner = node as Element;
    if (inner.matches(notText) || (inner !== element && isStruck(inner))) return;
    if (inner.localName === 'sup' && /\d$/.test(text) && /^\s*\d\d\s*$/.test(inner.textContent ?? '')) text += '.';
    const apart = /^(?:div|p|li|h\d|tr|td|dd|dt|br|section|article|button|ul|ol|table|label)$/.test(inner.localName);
    if (apart) text += ' ';
    for (const child of inner.childNodes) walk(child);
    if (apart) text += ' ';
  };
  walk(element);
  return text.slice(0, max).trim();
}

/** True for an element that the page crosses out, by its tag, its class or its style. */
export function isStruck(element: Element): boolean {
  if (element.matches(struck)) return true;
  if (!/\d/.test(element.textContent?.slice(0, 80) ?? '')) return false;
  const view = element.ownerDocument.defaultView;
  return view?.getComputedStyle(element).textDecorationLine?.includes('line-through') ?? false;
}

const priced =
  '[itemprop="price"], [class*="price" i], [id*="price" i], [data-testid*="price" i], [data-test*="price" i], [data-auto*="price" i], [data-qa*="price" i], [data-hook*="price" i], [class*="precio" i], [class*="preco" i], [class*="prix" i], [class*="preis" i]';

/** The first current price inside a box: from the elements that call themselves a price, else from its whole text. */
export function shownPrice(box: Element, money: MoneyContext): Money | undefined {
  return namedPrices(box, money)[0]?.price ?? readPrice(priceText(box), money);
}

/** True for a box in which some element calls itself a price and shows one. */
export function hasPrices(box: Element, money: MoneyContext): boolean {
  return namedPrices(box, money).length > 0;
}

/**
 * The one price of a box that may hold others beside it (accessories, plans, other sellers): what all its price
 * elements agree on, or the one in the largest letters. Undefined where neither tells: absent rather than guessed.
 */
export function onlyPrice(box: Element, money: MoneyContext): Money | undefined {
  const found = namedPrices(box, money);
  const sized = found.map(({ element, price }) => ({ price, size: letterSize(element) }));
  const largest = Math.max(...sized.map(({ size }) => size));
  const prominent = sized.filter(({ size }) => size === largest);
  const amounts = new Set(prominent.map(({ price }) => `${Number(price.amount)} ${price.currency}`));
  return amounts.size === 1 ? prominent[0]!.price : undefined;
}

function namedPrices(box: Element, money: MoneyContext): { element: Element; price: Money }[] {
  return [...box.querySelectorAll(priced)].slice(0, 120).flatMap((element) => {
    if (isStruck(element) || element.closest(struck) || (element.textContent?.length ?? 0) > 600) return [];
    const price = readPrice(priceText(element, 600), money);
    return price ? [{ element, price }] : [];
  });
}

/** The largest letters, in px, of the digits below an element. */
function letterSize(element: Element): number {
  const view = element.ownerDocument.defaultView;
  const inside = [element, ...[...element.querySelectorAll('*')].slice(0, 30)].filter((one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && /\d/.test(node.nodeValue ?? '')),
  );
  return Math.max(0, ...inside.map((one) => parseFloat(view?.getComputedStyle(one).fontSize ?? '') || 0));
}
