import type { Money } from '../offer/money';
import type { Parcel } from '../offer/parcel';

/** What a product costs in a store. */
export interface StorePrice extends Money {
  /** The lowest of several: a range, or a "from" price. Absent: exact. */
  from?: true;
}

/** What a store page says about the product that was pointed at. Hostile text: shown as text only. */
export interface Product {
  title?: string;
  price?: StorePrice;
  brand?: string;
  /** The store's own name, such as `amazon.de`. */
  store: string;
  /** The store's id of the product (ASIN and the like). */
  storeId?: string;
  /** The category path in the store's words, the widest first; at most 8 steps. */
  categories?: string[];
  /** Weight and size of the product itself, where the page says them without a doubt. */
  measures?: Parcel;
  /** Weight and size of the product as it is packed, which is what freight is paid for. */
  packed?: Parcel;
  /** The product's page. */
  url: string;
}
