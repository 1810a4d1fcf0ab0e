import Big from 'big.js';

/** Decimals of this room: sums and products are exact, quotients are carried to 20 places, half up. */
export const Exact = Big();
Exact.DP = 20;
Exact.RM = Big.roundHalfUp;

/** An exact decimal. */
export type Exact = Big;

export const zero = new Exact('0');
export const one = new Exact('1');

/** No price or rate is longer; it keeps a hostile page from costing time. */
const longest = 40;

/** The decimal that a plain decimal string (`"23.50"`) writes, or undefined where it is none. */
export function parseExact(text: string): Exact | undefined {
  return text.length <= longest && /^-?\d+(?:\.\d+)?$/.test(text) ? new Exact(text) : undefined;
}

/** Rounded half up to that many decimal places, as a plain decimal string: `"41.715"` to 2 places is `"41.72"`. */
export const roundHalfUp = (value: Exact, places: number): string => value.toFixed(places, Big.roundHalfUp);
