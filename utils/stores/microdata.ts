import type { ProductFields, StorePage } from './store';
import { machineAmount } from './amount';
import { isCurrency } from './currency';
import { readPrice } from './price';
import { cleanText, httpAddress } from './text';

/** An item of microdata (https://html.spec.whatwg.org/multipage/microdata.html) or RDFa (https://www.w3.org/TR/rdfa-lite/). */
const itemSelector =
  '[itemtype*="schema.org/Product" i], [typeof~="Product"], [typeof~="schema:Product"], [typeof*="schema.org/Product" i], [typeof~="gr:Offering"], [typeof~="gr:ProductOrService"]';
const scope = '[itemscope], [itemtype], [typeof]';

/** The page's product by microdata or RDFa. */
export function readMicrodata(page: StorePage): ProductFields {
  const item = mainItem(page);
  return item ? readItem(item, page) : {};
}

/** The element of the page's product. Two or more items without one that holds the heading are a listing. */
export function mainItem(page: StorePage): Element | undefined {
  const items = [...page.document.querySelectorAll(itemSelector)]
    .slice(0, 200)
    .filter((item) => !item.parentElement?.closest(itemSelector));
  return items.length === 1
    ? items[0]
    : items.find((one) => one.querySelector('h1') || one.matches('[itemprop="mainEntity"]'));
}

/** What one item says, its nested offer included and its nested products left out. */
export function readItem(item: Element, page: StorePage): ProductFields {
  const all = (...names: string[]) => itemProperties(item, ...names);
  // The name of the brand, of a review or of the shop belongs to an item of its own.
  const title = all('name').find((element) => {
    const owner = element.parentElement?.closest(scope);
    return (
      !element.matches(scope) &&
      (!owner || owner === item || !item.contains(owner)) &&
      !element.parentElement?.closest('[itemprop~="brand"], [property~="brand"], [itemprop~="itemListElement"]')
    );
  });
  const brand = all('brand').map((element) =>
    cleanText(valueOf(element.querySelector('[itemprop~="name"], [property~="name"]') ?? element), 120),
  )[0];
  const pictures = all('image').flatMap((element) => httpAddress(pictureOf(element), page.url) ?? []);
  const currency =
    all('priceCurrency')
      .map((element) => valueOf(element)?.trim().toUpperCase())
      .find(isCurrency) ?? page.money.declared;
  const prices = all('price', 'lowPrice').filter((element) => !element.closest('del, s, strike'));
  let price: ProductFields['price'];
  for (const element of prices) {
    const value = valueOf(element);
    const amount = currency && machineAmount(value, currency);
    price = amount
      ? { amount, currency }
      : readPrice(value, { ...page.money, ...(currency ? { declared: currency } : {}) });
    if (price) break;
  }
  return {
    title: cleanText(title && valueOf(title)),
    brand,
    price,
    storeId: all('sku', 'productID').map((element) => cleanText(valueOf(element), 80)?.replace(/^sku:/i, ''))[0],
    ...(pictures.length ? { pictures: [...new Set(pictures)] } : {}),
  };
}

/** The elements that carry one of these properties of an item or of what is nested in it, other products apart. */
export function itemProperties(item: Element, ...names: string[]): Element[] {
  const scopes = [item, ...referenced(item)];
  return scopes
    .flatMap((one) =>
      names.flatMap((name) => {
        const selector = propertySelector(name);
        const inside = [...one.querySelectorAll(selector)].slice(0, 60);
        return one !== item && one.matches(selector) ? [one, ...inside] : inside;
      }),
    )
    .filter((element) => ownerOf(element, scopes));
}

/** RDFa writes a property bare, with a prefix, or as a whole address. */
const propertySelector = (name: string) =>
  `[itemprop~="${name}"], [property~="${name}"], [property~="schema:${name}"], [property$="schema.org/${name}"]${name in goodRelations ? `, [property~="${goodRelations[name]}"]` : ''}`;

/** The older vocabulary for offers, http://purl.org/goodrelations/v1. */
const goodRelations: Record<string, string> = {
  name: 'gr:name',
  price: 'gr:hasCurrencyValue',
  priceCurrency: 'gr:hasCurrency',
  brand: 'gr:hasBrand',
  sku: 'gr:hasStockKeepingUnit',
  image: 'foaf:depiction',
};

/** Elements elsewhere on the page that belong to the item by `itemref`. */
function referenced(item: Element): Element[] {
  const ids = item.getAttribute('itemref')?.trim().split(/\s+/).slice(0, 20) ?? [];
  return ids.flatMap((id) => item.ownerDocument.getElementById(id) ?? []);
}

function ownerOf(element: Element, scopes: Element[]): boolean {
  const inner = element.parentElement?.closest(itemSelector);
  return !inner || scopes.some((scope) => inner === scope || inner.contains(scope));
}

/** The value of a property: its attribute, else its text. */
export function valueOf(element: Element): string | undefined {
  return (
    element.getAttribute('content') ?? element.getAttribute('value') ?? element.textContent?.slice(0, 4000) ?? undefined
  );
}

function pictureOf(element: Element): string | null | undefined {
  for (const name of ['content', 'data-src', 'src', 'href', 'resource'])
    if (element.getAttribute(name)) return element.getAttribute(name);
  return element.querySelector('img')?.getAttribute('src');
}
