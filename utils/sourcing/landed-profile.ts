import type { Currency, Money } from '../offer/money';

/** One figure of a profile. It counts only when it is confirmed. */
export interface Figure<T = string> {
  value: T;
  /** False: prefilled, shown as "example, check". */
  confirmed: boolean;
  /** Where the figure can be read; only such a one carries a source. */
  source?: string;
}

/** The figures of a profile; an absent one has not been filled in. Rates are fractions, as plain decimal strings. */
export interface LandedFigures {
  /** From the supplier to the port or forwarder, a chargeable kilogram. */
  domesticFreight?: Figure<Money>;
  /** To the marketplace's warehouse, a chargeable kilogram. */
  internationalFreight?: Figure<Money>;
  /** Cubic centimetres that the carrier counts as one kilogram. */
  volumeDivisor?: Figure;
  /** What an order costs whatever its size: clearance, inspection, bank fee. */
  orderCosts?: Figure<Money>;
  /** Of the customs value. */
  dutyRate?: Figure;
  vatRate?: Figure;
  /** Of the selling price, VAT included where the price includes it. */
  referralRate?: Figure;
  /** A unit sold. */
  fulfilmentFee?: Figure<Money>;
  /** Share of units sold that come back. */
  returnRate?: Figure;
  /** Advertising as a share of the selling price. */
  adRate?: Figure;
}

/** How a seller sells on one marketplace: everything that the landed cost needs besides the offer. */
export interface LandedProfile {
  /** The marketplace, such as `amazon.de`, or a name of the user's. */
  id: string;
  /** Everything is computed and shown in it. */
  currency: Currency;
  /** The store's price includes VAT (GST, consumption tax). */
  priceIncludesVat: boolean;
  /** VAT paid at import: claimed back, or a cost. */
  importVat: 'reclaimed' | 'cost';
  /** What duty is charged on: the goods alone, or with the international freight. */
  dutyBase: 'goods' | 'goods-and-freight';
  figures: LandedFigures;
}
