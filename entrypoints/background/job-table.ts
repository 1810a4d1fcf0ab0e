import type { SearchRecord } from '@/utils/search/search-record';
import { takeTurns } from '@/utils/search/take-turns';

/** A search, or a further page, that this worker is working on. */
export interface Job {
  record: SearchRecord;
  abort: AbortController;
  /** Resolves when the work has ended, however it did. */
  settled: Promise<void>;
}

/** The jobs of this worker's life, by window. What they have done stands in storage, not here. */
const jobs = new Map<number, Job>();

/** Starts one at a time per window what changes its search, so that two presses cannot cross. */
export const inTurn = takeTurns();

export function hasJob(windowId: number): boolean {
  return jobs.has(windowId);
}

/** Enters a job; `work` starts at once and never rejects. */
export function enterJob(record: SearchRecord, work: (signal: AbortSignal) => Promise<void>): void {
  const { windowId } = record.state;
  const abort = new AbortController();
  const job: Job = { record, abort, settled: Promise.resolve() };
  jobs.set(windowId, job);
  job.settled = work(abort.signal).finally(() => {
    if (jobs.get(windowId) === job) jobs.delete(windowId);
  });
}

/** Aborts the window's job; resolves with its record once it writes nothing more. */
export async function halt(windowId: number): Promise<SearchRecord | undefined> {
  const job = jobs.get(windowId);
  if (!job) return undefined;
  jobs.delete(windowId);
  job.abort.abort(new DOMException('The search was replaced or cancelled.', 'AbortError'));
  await job.record.replace();
  return job.record;
}

/** Like `halt`, and waits until the work itself has stopped too: after it nothing more is stored. */
export async function haltAndWait(windowId: number): Promise<void> {
  const job = jobs.get(windowId);
  await halt(windowId);
  await job?.settled;
}
