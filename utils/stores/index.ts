import type { Product } from './product';
import type { ProductFields, Store, StorePage } from './store';
import { amazon } from './amazon';
import { aliexpress } from './aliexpress';
import { bestBuy } from './best-buy';
import { ebay } from './ebay';
import { etsy } from './etsy';
import { flipkart } from './flipkart';
import { ikea } from './ikea';
import { lazada } from './lazada';
import { magento } from './magento';
import { mercadoLibre } from './mercado-libre';
import { musinsa } from './musinsa';
import { newegg } from './newegg';
import { ozon } from './ozon';
import { rakuten } from './rakuten';
import { shein } from './shein';
import { shopify } from './shopify';
import { taobao } from './taobao';
import { target } from './target';
import { walmart } from './walmart';
import { wayfair } from './wayfair';
import { wildberries } from './wildberries';
import { woocommerce } from './woocommerce';
import { zalando } from './zalando';
import { cardAround, readCard } from './card';
import { moneyContext } from './currency';
import { merge, readGeneric } from './generic';
import { jsonLdCurrency } from './json-ld';
import { metaCurrency } from './meta';
import { httpAddress } from './text';

/** Every store, each once. */
export const stores: readonly Store[] = [
  amazon,
  aliexpress,
  bestBuy,
  ebay,
  etsy,
  flipkart,
  ikea,
  lazada,
  magento,
  mercadoLibre,
  musinsa,
  newegg,
  ozon,
  rakuten,
  shein,
  shopify,
  taobao,
  target,
  walmart,
  wayfair,
  wildberries,
  woocommerce,
  zalando,
];

/** The store that a page belongs to; undefined for a page that only its structured data describes. */
export function findStore(page: StorePage): Store | undefined {
  const host = page.url.hostname;
  const byHost = stores.find((store) => store.hosts.some((name) => host === name || host.endsWith(`.${name}`)));
  return byHost ?? stores.find((store) => store.recognises?.(page));
}

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
  const fields = merge(store?.product?.(page) ?? {}, readGeneric(page));
  const known = fields.title || fields.price || fields.storeId ? describe(fields, page) : undefined;
  const keys = new Set(known?.pictures.map(largest));
  const card =
    element && !addresses.some((address) => keys.has(largest(address))) && cardAround(element, page, store?.card);
  if (!card) return known;
  const inCard = merge(store?.cardProduct?.(card, page) ?? {}, readCard(card, page));
  return inCard.title || inCard.price ? describe(inCard, page) : known;
}

const largest = (address: string) => fullSizeAddresses(address)[0] ?? address;

function describe(fields: ProductFields, page: StorePage): Description {
  const canonical = httpAddress(page.document.querySelector('link[rel="canonical"]')?.getAttribute('href'), page.url);
  const { title, price, brand, storeId } = fields;
  return {
    product: {
      ...(title ? { title } : {}),
      ...(price ? { price } : {}),
      ...(brand ? { brand } : {}),
      ...(storeId ? { storeId } : {}),
      store: page.url.hostname.replace(/^www\./, ''),
      url:
        fields.url ??
        (canonical && new URL(canonical).host === page.url.host ? canonical : page.url.href.split('#')[0]!),
    },
    pictures: fields.pictures ?? [],
  };
}

/** Larger addresses of a picture by the store whose servers hold it, best first; empty where none is known. */
export function fullSizeAddresses(address: string): string[] {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return [];
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return [];
  for (const store of stores) {
    const larger = store.fullSize?.(url) ?? [];
    if (larger.length) return larger;
  }
  return [];
}
