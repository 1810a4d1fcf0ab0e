import type { Parcel } from '../offer/parcel';
import { parseExact, type Exact } from './exact';

/** The weight that a carrier charges one unit by. */
export interface ChargeableWeight {
  /** Kilograms: the greater of the two below. */
  kilograms: Exact;
  weight?: Exact;
  /** Length × width × height ÷ the carrier's divisor; absent where a side or the divisor is not known. */
  volumeWeight?: Exact;
}

/**
 * The greater of a unit's weight and its volume weight; undefined where neither is known.
 *
 * @param divisor cubic centimetres that a carrier counts as one kilogram, such as 5000; without it only the weight counts
 */
export function chargeableWeight(parcel: Parcel | undefined, divisor: Exact | undefined): ChargeableWeight | undefined {
  const weight = positive(parcel?.weight);
  const { length, width, height } = parcel?.size ?? {};
  const sides = [length, width, height].map(positive);
  const [a, b, c] = sides;
  const volumeWeight = a && b && c && divisor?.gt(0) ? a.times(b).times(c).div(divisor) : undefined;
  const greater = weight && volumeWeight ? (weight.gt(volumeWeight) ? weight : volumeWeight) : (weight ?? volumeWeight);
  return greater && { kilograms: greater, ...(weight ? { weight } : {}), ...(volumeWeight ? { volumeWeight } : {}) };
}

function positive(text: string | undefined): Exact | undefined {
  const value = text === undefined ? undefined : parseExact(text);
  return value?.gt(0) ? value : undefined;
}
