import type { Money } from './money';

/** One step of a price ladder: the unit price from `minQuantity` pieces on, up to and including `maxQuantity`. */
export interface PriceTier {
  minQuantity: number;
  /** Absent on the last tier, which has no upper end. */
  maxQuantity?: number;
  price: Money;
}
