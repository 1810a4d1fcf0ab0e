import type { ProductFields, StorePage } from './store';
import { machineAmount } from './amount';
import { isCurrency } from './currency';
import { readPrice } from './price';
import { cleanText, httpAddress } from './text';

const itemSelector =
  '[itemtype*="schema.org/Product" i], [typeof~="Product"], [typeof~="schema:Product"], [typeof~="gr:Offering"]';

/** The page's product by microdata or RDFa. Two or more items without one that holds the heading are a listing. */
export function readMicrodata(page: StorePage): ProductFields {
  const items = [...page.document.querySelectorAll(itemSelector)]
    .slice(0, 200)
    .filter((item) => !item.parentElement?.closest(itemSelector));
  const item =
    items.length === 1
      ? items[0]
      : items.find((one) => one.querySelector('h1') || one.matches('[itemprop="mainEntity"]'));
  return item ? readItem(item, page) : {};
}

/** What one item says, its nested offer included and its nested products left out. */
export function readItem(item: Element, page: StorePage): ProductFields {
  const scopes = [item, ...referenced(item)];
  const all = (...names: string[]) =>
    scopes
      .flatMap((scope) =>
        names.flatMap((name) => {
          const selector = `[itemprop~="${name}"], [property="${name}"], [property="schema:${name}"]`;
          const inside = [...scope.querySelectorAll(selector)].slice(0, 60);
          return scope !== item && scope.matches(selector) ? [scope, ...inside] : inside;
        }),
      )
      .filter((element) => ownerOf(element, scopes));
  const title = all('name').find(
    (element) =>
      !element.closest(
        '[itemprop~="brand"], [property~="brand"], [itemprop~="review"], [itemprop~="seller"], [itemprop~="itemListElement"], [itemprop~="offers"]',
      ),
  );
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

/** Elements elsewhere on the page that belong to the item by `itemref`. */
function referenced(item: Element): Element[] {
  const ids = item.getAttribute('itemref')?.trim().split(/\s+/).slice(0, 20) ?? [];
  return ids.flatMap((id) => item.ownerDocument.getElementById(id) ?? []);
}

function ownerOf(element: Element, scopes: Element[]): boolean {
  const inner = element.parentElement?.closest(itemSelector);
  return !inner || scopes.some((scope) => inner === scope || inner.contains(scope));
}

function valueOf(element: Element): string | undefined {
  return (
    element.getAttribute('content') ?? element.getAttribute('value') ?? element.textContent?.slice(0, 4000) ?? undefined
  );
}

function pictureOf(element: Element): string | null | undefined {
  for (const name of ['content', 'data-src', 'src', 'href', 'resource'])
    if (element.getAttribute(name)) return element.getAttribute(name);
  return element.querySelector('img')?.getAttribute('src');
}
