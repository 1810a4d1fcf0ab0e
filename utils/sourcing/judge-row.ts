import { Exact } from './exact';
import { compareExact, nearAndExact } from './near-and-exact';

/** A datum of offers that stand side by side: plain decimals or words; absent where an offer does not give it. */
export interface RowValues {
  values: readonly (string | undefined)[];
  /** Which end is the better one for a buyer; absent where that is a matter of taste. */
  better?: 'lowest' | 'highest';
  /** False: the figures do not mean the same, so that none is the best, such as prices that one cannot order at. */
  comparable?: boolean;
}

/** What a row says of its offers together. */
export interface RowJudgement {
  /** `differs`: two known values are not the same; `partly`: the known ones are, and some offers do not say. */
  standing: 'same' | 'differs' | 'partly' | 'not-given';
  /** The index of the one offer with the best value. */
  best?: number;
}

/**
 * Compares what offers say of one datum. The best is named only where it is well-defined: every offer gives a number that
 * means the same, and one is ahead of all others.
 */
export function judgeRow({ values, better, comparable = true }: RowValues): RowJudgement {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return { standing: 'not-given' };
  const standing = known.some((value) => !same(value, known[0]!))
    ? 'differs'
    : known.length < values.length
      ? 'partly'
      : 'same';
  const whole = comparable && known.length === values.length && known.every(isNumber);
  return better && whole && standing === 'differs' ? { standing, ...ahead(known, better) } : { standing };
}

function ahead(values: readonly string[], better: 'lowest' | 'highest'): { best?: number } {
  const order = better === 'lowest' ? 1 : -1;
  const [first, second] = values
    .map((value, index) => ({ index, value: nearAndExact(value) }))
    .sort((a, b) => order * compareExact(a.value, b.value));
  return second && compareExact(first!.value, second.value) !== 0 ? { best: first!.index } : {};
}

const isNumber = (value: string) => /^-?\d{1,40}(?:\.\d{1,40})?$/.test(value);
const same = (a: string, b: string) => a === b || (isNumber(a) && isNumber(b) && new Exact(a).eq(b));
