import type { Product } from './product';
import type { ProductFields, Store, StorePage } from './store';
import { cardAround, readCard } from './card';
import { moneyContext } from './currency';
import { findStore } from './find-store';
import { readDetails } from './details';
import { fullSizeAddresses } from './full-size';
import { merge, readGeneric } from './generic';
import { jsonLdCurrency } from './json-ld';
import { metaContent, metaCurrency } from './meta';
import { cleanText, httpAddress } from './text';

/** A page as the stores read it. */
export function openPage(document: Document, address: string): StorePage {
  const url = new URL(address);
  return { document, url, money: moneyContext(url, document, metaCurrency(document) ?? jsonLdCurrency(document)) };
}

/** What a page says about one product: with the pictures that belong to it, the main one first. */
export interface Description {
  product: Product;
  pictures: string[];
}

/**
 * The product of the page, or, for an element inside a listing's box, the product of that box; `addresses` are those
 * of the picture that the element shows. Undefined where the page shows no single product and the element stands in
 * no box.
 */
export function describeProduct(
  page: StorePage,
  element?: Element,
  addresses: readonly string[] = [],
): Description | undefined {
  const store = findStore(page);
  const fields = merge(
    said(() => store?.product?.(page)),
    said(() => readGeneric(page)),
  );
  const isProduct = fields.title || fields.price || fields.storeId;
  const known = isProduct
    ? describe(
        merge(
          fields,
          said(() => readDetails(page, fields, store?.details)),
        ),
        page,
      )
    : undefined;
  const keys = new Set(known?.pictures.map(largest));
  const card =
    element && !addresses.some((address) => keys.has(largest(address))) && cardAround(element, page, store?.card);
  if (!card) return known;
  const inCard = cardFields(card, page, store);
  return inCard.title || inCard.price ? describe(inCard, page) : known;
}

/** The host; a page that came from none, such as our sample shop, names its shop itself. */
function nameOfStore({ document, url }: StorePage): string {
  const named = url.protocol.startsWith('http') ? undefined : cleanText(metaContent(document, 'og:site_name'), 80);
  return named ?? url.hostname.replace(/^www\./, '');
}

/**
 * The product of a listing's box: it says a title or a price and leads to a page of its own, or it says both, as where a
 * script does the leading. Undefined where it says less.
 */
export function describeCard(card: Element, page: StorePage, store = findStore(page)): Product | undefined {
  const inCard = cardFields(card, page, store);
  const { title, price, url } = inCard;
  return (url ? title || price : title && price) ? describe(inCard, page).product : undefined;
}

const cardFields = (card: Element, page: StorePage, store: Store | undefined): ProductFields =>
  merge(
    said(() => store?.cardProduct?.(card, page)),
    said(() => readCard(card, page)),
  );

/** What one source says. A page that breaks it loses that alone: the press still finds its picture. */
function said(read: () => ProductFields | undefined): ProductFields {
  try {
    return read() ?? {};
  } catch (error) {
    console.warn('A part of the page could not be read:', error);
    return {};
  }
}

const largest = (address: string) => fullSizeAddresses(address)[0] ?? address;

function describe(fields: ProductFields, page: StorePage): Description {
  const canonical = httpAddress(page.document.querySelector('link[rel="canonical"]')?.getAttribute('href'), page.url);
  const { title, price, brand, storeId, categories, measures, packed } = fields;
  return {
    product: {
      ...(title ? { title } : {}),
      ...(price ? { price } : {}),
      ...(brand ? { brand } : {}),
      ...(storeId ? { storeId } : {}),
      ...(categories ? { categories } : {}),
      ...(measures ? { measures } : {}),
      ...(packed ? { packed } : {}),
      store: nameOfStore(page),
      url:
        fields.url ??
        (canonical && new URL(canonical).host === page.url.host ? canonical : page.url.href.split('#')[0]!),
    },
    pictures: fields.pictures ?? [],
  };
}
