import type { Money } from '../offer/money';
import type { UsedRate } from './exchange-rates';
import type { Figure } from './landed-profile';

/** The lines of the landed cost, each named by a message. */
export type LandedCode =
  | 'goods'
  | 'domestic-freight'
  | 'international-freight'
  | 'order-costs'
  | 'duty'
  | 'import-vat'
  | 'price'
  | 'vat-in-price'
  | 'referral-fee'
  | 'fulfilment-fee'
  | 'returns'
  | 'ads';

/**
 * Whether a line counts, and if not, why: `none` does not apply (its amount is 0); `empty` was never filled in;
 * `example` is prefilled and not confirmed; `not-given` lacks a datum of the offer, the parcel or the store page;
 * `no-rate` lacks an exchange rate; `invalid` has a figure that is no number or out of bounds.
 */
export type LineState = 'counted' | 'none' | 'empty' | 'example' | 'not-given' | 'no-rate' | 'invalid';

/** Why a figure cannot count. */
export type Obstacle = Exclude<LineState, 'counted' | 'none'>;

/** One line of the landed cost, for one unit. */
export interface LandedLine {
  code: LandedCode;
  /** `landed`: until the unit lies in the warehouse. `sale`: what the sale brings (`price`) and takes. */
  group: 'landed' | 'sale';
  state: LineState;
  /** Exact, in the profile's currency; a cost is positive. Present when the state is `counted` or `none`. */
  amount?: string;
  /** The profile's figure behind the line, counted or not. */
  figure?: Figure | Figure<Money>;
  /** What a rate was applied to, exact, in the profile's currency. */
  base?: string;
  /** What the freight was charged by, kilograms. */
  weight?: LineWeight;
  /** The exchange rate of the line. */
  rate?: UsedRate;
}

/** True of a line of the sale that is taken off the price. */
export const isTaken = ({ code, group }: Pick<LandedLine, 'code' | 'group'>): boolean =>
  group === 'sale' && code !== 'price';

/** The weights behind a freight line, exact kilograms. */
export interface LineWeight {
  chargeable: string;
  weight?: string;
  volumeWeight?: string;
}
