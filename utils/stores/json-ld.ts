import type { Currency } from '../offer/money';
import type { ProductFields, StorePage } from './store';
import { machineAmount } from './amount';
import { isCurrency } from './currency';
import { readPrice } from './price';
import { jsonLdProducts, type JsonNode } from './json-ld-nodes';
import { cleanText, httpAddress } from './text';

/**
 * The page's product by its JSON-LD, also from blocks that are not quite JSON. A page whose blocks name several
 * products of which none is known to be the page's own is a listing and yields nothing.
 */
export function readJsonLd(page: StorePage, heading: string | undefined): ProductFields {
  const nodes = mainNodes(page, heading);
  const [main] = nodes;
  if (!main) return {};
  const first = <T>(read: (product: JsonNode) => T | undefined) => {
    for (const product of nodes) {
      const value = read(product);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return {
    title: name(main),
    brand: first((product) => label(product.brand) ?? label(product.manufacturer)),
    price: first((product) => offerPrice(product, page)),
    storeId: first((product) => id(product.sku) ?? id(product.productID) ?? id(product.mpn)),
    pictures: first((product) => {
      const found = pictures(product.image, page.url);
      return found.length ? found : undefined;
    }),
  };
}

/** The node of the page's product, and those of the same name that say more about it. */
export function mainNodes(page: StorePage, heading: string | undefined): JsonNode[] {
  const products = jsonLdProducts(page.document);
  const main = chooseMain(products, page, heading);
  if (!main) return [];
  const same = products.filter((product) => product !== main && name(product) && name(product) === name(main));
  return [main, ...same];
}

/** The currency that the page's own data names for its offers, if it names just one. */
export function jsonLdCurrency(document: Document): Currency | undefined {
  const found = new Set<Currency>();
  for (const product of jsonLdProducts(document))
    for (const offer of offersOf(product)) if (isCurrency(offer.priceCurrency)) found.add(offer.priceCurrency);
  return found.size === 1 ? [...found][0] : undefined;
}

function name(product: JsonNode): string | undefined {
  return cleanText(product.name);
}

function label(value: unknown): string | undefined {
  const first = [value].flat()[0];
  return cleanText(typeof first === 'object' && first ? (first as JsonNode).name : first, 120);
}

function id(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : cleanText(value, 80);
}

function chooseMain(products: JsonNode[], page: StorePage, heading: string | undefined): JsonNode | undefined {
  const names = new Set(products.map(name));
  if (names.size <= 1) return products.find((product) => product.offers) ?? products[0];
  const here = products.find((product) => samePage(product.url ?? product['@id'], page.url));
  if (here) return here;
  const spoken = [
    heading,
    page.document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    page.document.title,
  ].map((text) => fold(cleanText(text)));
  const told = products.filter((product) => {
    const own = fold(name(product));
    return (
      own.length > 3 &&
      spoken.some((text) => text === own || (text.length > 3 && (text.includes(own) || own.includes(text))))
    );
  });
  if (told.length) return told.find((product) => product.offers) ?? told[0];
  const groups = products.filter((product) => [product['@type']].flat().includes('ProductGroup'));
  return groups.length === 1 ? groups[0] : undefined;
}

const fold = (text: string | undefined) =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function samePage(value: unknown, url: URL): boolean {
  const address = typeof value === 'string' ? httpAddress(value, url) : undefined;
  if (!address) return false;
  const other = new URL(address);
  return (
    other.pathname.length > 1 &&
    other.pathname.replace(/\/$/, '') === url.pathname.replace(/\/$/, '') &&
    (!other.search || other.search === url.search)
  );
}

function offersOf(product: JsonNode): JsonNode[] {
  const list: JsonNode[] = [];
  const add = (value: unknown, depth: number): void => {
    for (const item of [value].flat().slice(0, 300)) {
      if (typeof item !== 'object' || item === null) continue;
      const offer = item as JsonNode;
      list.push(offer);
      if (depth < 2) add(offer.offers, depth + 1);
    }
  };
  add(product.offers, 0);
  if (!list.length)
    for (const variant of [product.hasVariant].flat().slice(0, 300))
      if (typeof variant === 'object' && variant) add((variant as JsonNode).offers, 0);
  return list;
}

/** The offer of the page's own address if there is one; else the lowest of those in stock; else the lowest. */
function offerPrice(product: JsonNode, page: StorePage) {
  const offers = offersOf(product);
  const priced = offers.flatMap((offer) => {
    const price = priceOf(offer, page);
    return price ? [{ offer, price }] : [];
  });
  const own = priced.find(
    ({ offer }) =>
      page.url.search && typeof offer.url === 'string' && httpAddress(offer.url, page.url) === page.url.href,
  );
  if (own) return own.price;
  const inStock = priced.filter(({ offer }) => !/OutOfStock|SoldOut|Discontinued/i.test(words(offer.availability)));
  return (inStock.length ? inStock : priced)
    .map(({ price }) => price)
    .sort((a, b) => Number(a.amount) - Number(b.amount))[0];
}

/** True where a data block names a highest price beside this lowest one. */
const risesAbove = (lowest: string, { highPrice, maxPrice }: JsonNode, currency: string) =>
  [highPrice, maxPrice].some((highest) => Number(machineAmount(highest, currency)) > Number(lowest));

function priceOf(offer: JsonNode, page: StorePage) {
  const specifications = [offer.priceSpecification].flat().filter((item): item is JsonNode => {
    if (typeof item !== 'object' || item === null) return false;
    const kind = `${words((item as JsonNode).priceType)} ${words((item as JsonNode)['@type'])}`;
    return (
      !/ListPrice|SRP|MSRP|Strikethrough|MinimumAdvertised|Delivery/i.test(kind) &&
      !(item as JsonNode).referenceQuantity
    );
  });
  for (const source of [offer, ...specifications]) {
    const currency = [source.priceCurrency, offer.priceCurrency, page.money.declared].find(isCurrency);
    for (const value of [source.price, source.lowPrice, source.minPrice]) {
      const amount = currency && machineAmount(value, currency);
      if (amount)
        return {
          amount,
          currency,
          ...(value !== source.price && risesAbove(amount, source, currency) ? { from: true as const } : {}),
        };
      const written =
        typeof value === 'string'
          ? readPrice(value, { ...page.money, ...(currency ? { declared: currency } : {}) })
          : undefined;
      if (written) return written;
    }
  }
  return undefined;
}

/** The texts of a field that holds one or several; of anything else none. */
const words = (value: unknown): string =>
  [value]
    .flat()
    .filter((one) => typeof one === 'string')
    .join(' ');

function pictures(value: unknown, base: URL): string[] {
  return [value]
    .flat()
    .slice(0, 40)
    .flatMap((item) => {
      const node = typeof item === 'object' && item ? (item as JsonNode) : undefined;
      const address = node ? (node.contentUrl ?? node.url ?? node['@id']) : item;
      return [address]
        .flat()
        .map((one) => httpAddress(one, base))
        .filter((found) => found !== undefined);
    });
}
