import type { Money } from './money';
import type { Parcel } from './parcel';
import type { PriceTier } from './price-tier';

/** One variant of an offer: a colour, a size. Fields that the service does not give are absent. */
export interface Sku {
  id?: string;
  /** What sets it apart, in the service's words, translated where the service translates: `颜色` (`Colour`) is `红色` (`Red`). */
  attributes: { name: string; nameTranslated?: string; value: string; valueTranslated?: string }[];
  imageUrl?: string;
  /** Unit price, CNY. */
  price?: Money;
  /** Price of one piece shipped to the end customer. */
  dropshipPrice?: Money;
  /** Units that can be ordered now. */
  stock?: number;
  /** The supplier's own article number. */
  articleNumber?: string;
}

/**
 * What a service tells of one offer when it is opened: it adds to `Offer` and follows its rules (absent is unknown, ids
 * are strings, money is exact).
 */
export interface OfferDetail {
  offerId: string;
  title?: string;
  titleTranslated?: string;
  categoryId?: string;
  categoryName?: string;
  /** https addresses of the offer's pictures, the main one first. */
  imageUrls: string[];
  /** Ascending by quantity. */
  priceTiers: PriceTier[];
  dropshipPrice?: Money;
  dropshipFreeShipping?: boolean;
  skus: Sku[];
  minimumOrder?: number;
  /** Pieces in one lot, where the offer is sold by the lot. */
  lotSize?: number;
  unit?: string;
  unitTranslated?: string;
  stock?: number;
  /** Units sold, over a time that the service does not state. */
  unitsSold?: number;
  /** Weight and size of one unit as it is shipped. */
  parcel?: Parcel;
  shipsFrom?: string;
  /** Hours until the parcel leaves; 0 is the same day. */
  shipsWithinHours?: number;
  attributes: { name: string; nameTranslated?: string; value: string; valueTranslated?: string }[];
  /** Names of the product's certificates, in the service's words. */
  certificates: string[];
  sellingPoints: string[];
  supplierName?: string;
  tradeScore?: number;
  serviceScore?: number;
  /** False when the offer can no longer be ordered. */
  onSale?: boolean;
}
