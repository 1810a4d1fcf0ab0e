import type { BatchItem } from './batch';

/** How far a batch is. */
export interface BatchCounts {
  total: number;
  done: number;
  failed: number;
  cancelled: number;
  /** Still to be asked, those that are asked now included. */
  left: number;
  asking: number;
  /** Pictures that are made ready for the batch's provider, or need not be any more. */
  ready: number;
  /** Of `done`, how many photo checks have come to an end, and how many wait for the browser's permission. */
  checked: number;
  notAllowed: number;
}

/** Counts the items of a batch of that provider. */
export function countItems(items: Iterable<BatchItem>, providerId: string): BatchCounts {
  const counts: BatchCounts = {
    total: 0,
    done: 0,
    failed: 0,
    cancelled: 0,
    left: 0,
    asking: 0,
    ready: 0,
    checked: 0,
    notAllowed: 0,
  };
  for (const { stage, ready, checks } of items) {
    counts.total += 1;
    if (stage === 'waiting' || stage === 'asking') counts.left += 1;
    else counts[stage] += 1;
    if (stage === 'asking') counts.asking += 1;
    if (stage !== 'waiting' || ready?.providerId === providerId) counts.ready += 1;
    if (stage === 'done' && checks) counts.checked += 1;
    if (stage === 'done' && checks === 'not-allowed') counts.notAllowed += 1;
  }
  return counts;
}
