import Big from 'big.js';

/** A fraction as it is typed in percent: `"0.045"` is `"4.5"`. A text that is no number stays as it is. */
export const toPercent = (fraction: string): string => {
  try {
    return new Big(fraction).times(100).toFixed();
  } catch {
    return fraction;
  }
};

/** A percentage as a fraction: `"4.5"` is `"0.045"`, exactly. */
export const toFraction = (percent: string): string => new Big(percent).times('0.01').toFixed();
