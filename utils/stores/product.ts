import type { Money } from '../offer/money';

/** What a store page says about the product that was pointed at. Hostile text: shown as text only. */
export interface Product {
  title?: string;
  price?: Money;
  brand?: string;
  /** The store's own name, such as `amazon.de`. */
  store: string;
  /** The store's id of the product (ASIN and the like). */
  storeId?: string;
  /** The product's page. */
  url: string;
}
