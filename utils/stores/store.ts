import type { Currency } from '../offer/money';
import type { StorePrice } from './product';
import type { Parcel } from '../offer/parcel';

/** A page as the stores read it. Everything in it is hostile text. */
export interface StorePage {
  document: Document;
  url: URL;
  /** What an ambiguous sign such as `$` or `¥` means here, where the page or its address says so. */
  money: MoneyContext;
}

/** What is known about a page's money before a price is read. */
export interface MoneyContext {
  /** The currency that the page declares for its prices. */
  declared?: Currency;
  /** The currency of the country that the address or the page's language names. */
  local?: Currency;
  /** True where nothing names a country (a `.com` in plain English), so that `$` may be read as US dollars. */
  international: boolean;
}

/** What one page or one listing card says about a product. What it does not say is absent. */
export interface ProductFields {
  title?: string;
  brand?: string;
  price?: StorePrice;
  /** The store's id of the product. */
  storeId?: string;
  /** Absolute address of the product's page. */
  url?: string;
  /** The category path in the store's words, the widest first. */
  categories?: string[];
  /** Weight and size of the product itself. */
  measures?: Parcel;
  /** Weight and size of the product as it is packed. */
  packed?: Parcel;
  /** Absolute addresses of the product's pictures as the page gives them, the main one first. */
  pictures?: string[];
}

/** One store or shop platform: a file each, registered once in `index.ts`. */
export interface Store {
  /** Unique, kebab-case; the name of its file. */
  id: string;
  name: string;
  /** Year and month in which its selectors were last checked against a real page, or `never`. */
  seen: string | 'never';
  /** Registrable host names; subdomains belong to them. Empty for a platform that runs on its customers' hosts. */
  hosts: readonly string[];
  /**
   * The servers of its pictures, as the browser is asked for them together with its pages (`*.` for everything below a
   * host): where the page may not read a picture, the worker then can. None where pictures stand on the store's own hosts.
   */
  pictureHosts?: readonly string[];
  /** Recognises a platform by its marks in the page. */
  recognises?(page: StorePage): boolean;
  /** What the product page says beyond, or better than, its structured data. */
  product?(page: StorePage): ProductFields;
  /** Selector of the boxes that hold the product's details; absent where the whole page is looked through. */
  details?: string;
  /** Selector of the box around one product in a listing. */
  card?: string;
  /** What such a box says beyond, or better than, what every box says. */
  cardProduct?(card: Element, page: StorePage): ProductFields;
  /**
   * Larger addresses of a picture of this store's picture servers, best first; none where it is none of theirs or
   * already the largest. Derived from the address alone: the reader falls back when one answers 404.
   */
  fullSize?(url: URL): string[];
}
