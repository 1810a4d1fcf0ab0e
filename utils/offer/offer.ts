import type { Money } from './money';
import type { OfferDetail } from './offer-detail';
import type { Parcel } from './parcel';
import type { PriceTier } from './price-tier';
import type { Supplier } from './supplier';

/** What a supplier makes to order. */
export interface Customization {
  supported: boolean;
  /** The service's own words, such as `来样加工` (made to the buyer's sample). */
  services?: string[];
  /** Pieces. */
  minimumSampleQuantity?: number;
  samplePrice?: Money;
  /** Smallest custom order, pieces. */
  minimumQuantity?: number;
}

/**
 * One offer on 1688: the shape that every provider produces and everything else reads.
 *
 * A field that the provider does not give is absent: it never becomes 0 or `false`. Ids are strings of any length
 * (1688 ids exceed 2^53). Rates and similarity are fractions from 0 to 1, scores are 0 to 5, times are ISO 8601.
 */
export interface Offer {
  id: string;
  title: string;
  /** The category's number on 1688. */
  categoryId?: string;
  /** The title in the user's language where the service translates. */
  titleTranslated?: string;
  /** The offer's page: `https://detail.1688.com/offer/ID.html`, or our own page for sample data. */
  url: string;
  /** The result picture: an https address, or a path inside the extension for the library. */
  imageUrl?: string;
  /** Where the row comes from; `page` is a page of 1688 that the user had open. `sample` rows are labelled on every card and never shown as a real match. */
  origin: 'service' | 'library' | 'sample' | 'page';
  /** Base price for one unit, CNY. */
  price?: Money;
  /** Ascending by quantity. */
  priceTiers?: PriceTier[];
  /** Price for one piece shipped to the end customer. */
  dropshipPrice?: Money;
  /** MOQ, units. */
  minimumOrder?: number;
  /** The selling unit in the service's words, such as `件`. */
  unit?: string;
  /** Units sold in a month. */
  monthlySales?: number;
  /** Units sold, where the service does not state over what time. */
  unitsSold?: number;
  /** The service's estimate of a month's revenue. */
  monthlyRevenue?: Money;
  /** Share of buyers that order again. */
  repurchaseRate?: number;
  tradeScore?: number;
  serviceScore?: number;
  /** Share of orders refunded for quality. */
  qualityRefundRate?: number;
  supplier: Supplier;
  /** Seller identities in the service's words: `超级工厂`, `实力商家`, `诚信通会员`. */
  sellerIdentities?: string[];
  /** Badges of the offer itself in the service's words: `严选`. */
  offerIdentities?: string[];
  /** 精选货源 (premium sourcing). */
  premiumSourcing?: boolean;
  promotion?: { active: boolean; type?: string };
  dropship?: boolean;
  dropshipFreeShipping?: boolean;
  /** True: the product is patented; check rights before ordering. */
  patented?: boolean;
  shipsFrom?: string;
  /** Hours until the parcel leaves: 0 is the same day, then 24 or 48. */
  shipsWithinHours?: number;
  noReasonReturn?: boolean;
  /** 全球严选 (global selection). */
  globalSelection?: boolean;
  /** Lane flags in the service's codes: `JPFL`, `USFL`. */
  laneFlags?: string[];
  /** Product collection ids. */
  collections?: string[];
  /** Certificates of the product, in the service's words. */
  certificates?: string[];
  customization?: Customization;
  /** One unit as it is shipped: weight and outer size. */
  parcel?: Parcel;
  /** When the offer was first listed. */
  listedAt?: string;
  /** How alike the offer's picture and the query are, 0 to 1; absent where the service does not say. */
  similarity?: number;
  /** What the service told when the offer was opened; its figures stand in the fields above too (`mergeDetail`). */
  detail?: OfferDetail;
}
