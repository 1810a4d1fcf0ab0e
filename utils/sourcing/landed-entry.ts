import type { Money } from '../offer/money';
import type { ChargeableWeight } from './chargeable-weight';
import { zero, type Exact } from './exact';
import type { UsedRate } from './exchange-rates';
import type { LandedCode, LandedLine, LineState } from './landed-line';
import type { Figure } from './landed-profile';
import type { Reading } from './read-figure';

/** A line of the landed cost while it is computed with; `lineOf` writes it down. */
export interface LandedEntry {
  code: LandedCode;
  state: LineState;
  /** 0 where the line does not count. */
  amount: Exact;
  figure?: Figure | Figure<Money>;
  base?: Exact;
  weight?: ChargeableWeight;
  rate?: UsedRate;
}

/** An entry of what a figure or a datum reads as. */
export function entryOf(
  code: LandedCode,
  reading: Reading,
  { figure, base, weight }: Pick<LandedEntry, 'figure' | 'base' | 'weight'> = {},
): LandedEntry {
  if ('obstacle' in reading) return { code, state: reading.obstacle, amount: zero, figure, base, weight };
  return { code, state: 'counted', amount: reading.value, figure, base, weight, rate: reading.rate };
}

/** An entry that does not apply. */
export const noneOf = (code: LandedCode): LandedEntry => ({ code, state: 'none', amount: zero });

/**
 * `rate` of the base, an earlier entry's amount or a sum with it. What keeps the base from counting (`baseState`) keeps
 * the share from it.
 */
export function shareOf(
  code: LandedCode,
  figure: Figure | undefined,
  rate: Reading,
  base: Exact,
  baseState: LineState,
): LandedEntry {
  if ('obstacle' in rate) return entryOf(code, rate, { figure });
  if (baseState !== 'counted' && baseState !== 'none') return entryOf(code, { obstacle: baseState }, { figure });
  return entryOf(code, { value: base.times(rate.value) }, { figure, base });
}

/** The sum of the entries that count. */
export const sumOf = (entries: readonly LandedEntry[]): Exact =>
  entries.reduce((total, { amount }) => total.plus(amount), zero);

/** The entries that could not count, by name; what does not apply is not missing. */
export const uncounted = (entries: readonly LandedEntry[]): LandedCode[] =>
  entries.filter(({ state }) => state !== 'counted' && state !== 'none').map(({ code }) => code);

/** The entry with its exact figures written out. */
export function lineOf(group: LandedLine['group'], entry: LandedEntry): LandedLine {
  const { code, state, amount, figure, base, weight, rate } = entry;
  return {
    code,
    group,
    state,
    ...(state === 'counted' || state === 'none' ? { amount: amount.toFixed() } : {}),
    ...(figure ? { figure } : {}),
    ...(base ? { base: base.toFixed() } : {}),
    ...(weight ? { weight: writtenWeight(weight) } : {}),
    ...(rate ? { rate } : {}),
  };
}

const writtenWeight = ({ kilograms, weight, volumeWeight }: ChargeableWeight): LandedLine['weight'] => ({
  chargeable: kilograms.toFixed(),
  ...(weight ? { weight: weight.toFixed() } : {}),
  ...(volumeWeight ? { volumeWeight: volumeWeight.toFixed() } : {}),
});
