import type { Money } from '@/utils/offer/money';
import type { LandedCode } from '@/utils/sourcing/landed-line';

/** A price to hold the offers' prices against: what the store asks, or what an offer costs landed. */
export interface PriceMark {
  kind: 'store' | 'landed';
  /** As it is given or computed, in its own currency; absent where it is not known. */
  money?: Money;
  /** The same in CNY, an exact decimal; absent where no exchange rate is known. */
  yuan?: string;
  /** Of a landed cost: the costs that could not count, and how many offers it is the middle of. */
  without?: readonly LandedCode[];
  of?: number;
}
