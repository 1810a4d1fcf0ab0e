import type { Batch, BatchItem } from '@/utils/workspace/batch/batch';

/** A small valid batch; each test names what matters to it. */
export function batchWith(change: Partial<Batch>): Batch {
  return {
    version: 1,
    id: 'batch',
    revision: 0,
    stage: 'draft',
    origin: { kind: 'files' },
    providerId: 'linkfox',
    choices: { filters: [], sort: { field: 'monthSold', direction: 'desc' }, pageSize: 20 },
    look: { kind: 'as-is', part: 'whole' },
    createdAt: '2026-01-01T00:00:00.000Z',
    workedMs: 0,
    ...change,
  };
}

/** A small valid item of it. */
export function itemWith(change: Partial<BatchItem>): BatchItem {
  return {
    version: 1,
    searchId: 'search',
    batchId: 'batch',
    index: 0,
    revision: 0,
    stage: 'waiting',
    source: { kind: 'file', name: '1.jpg' },
    tries: 0,
    ...change,
  };
}
