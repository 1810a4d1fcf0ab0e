import Big from 'big.js';
import type { CallCost } from './paid-call';

/** What a search has cost so far with one answer more, exact; of what has another unit the last stands alone. */
export function addCost(before: CallCost | undefined, more: CallCost | undefined): CallCost | undefined {
  if (before?.unit !== more?.unit || !before || !more) return more ?? before;
  return { ...more, amount: new Big(before.amount).plus(more.amount).toFixed() };
}
