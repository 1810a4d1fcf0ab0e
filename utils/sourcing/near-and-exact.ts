import { Exact } from './exact';

/** An exact decimal with the float next to it: floats decide quickly, the decimal where they are equal. */
export interface NearAndExact {
  near: number;
  text: string;
}

/** A plain decimal string, ready to be compared many times. */
export const nearAndExact = (text: string): NearAndExact => ({ near: Number(text), text });

/** Below 0 where `a` is the smaller. Rounding to a float keeps the order, so only equal floats need the decimals. */
export const compareExact = (a: NearAndExact, b: NearAndExact): number =>
  a.near - b.near || (a.text === b.text ? 0 : new Exact(a.text).cmp(b.text));
