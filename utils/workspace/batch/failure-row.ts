import type { StoredError } from '../../errors';
import { batchFailure, type BatchFailure } from './batch-failure';

/** So many calls in a row that may have been paid for and brought nothing: the next would fare no better. */
const mostUnknown = 3;
/** So many waits in a row without an answer between them. */
const mostWaits = 10;

interface Row {
  unknown: number;
  waits: number;
  /** When the line was last found broken, ms since 1970. */
  brokenAt: number;
}

/** By batch: what came in a row without an answer between, in this worker's life. */
const rows = new Map<string, Row>();

/** After an answer, or a press on the batch: what fails from now on counts anew. */
export function endRow(batchId: string): void {
  rows.delete(batchId);
}

/** What follows of a failed picture. `pauses`: the user is asked. `waitMs`: it goes on by itself after so long. */
export interface Consequence {
  kind: BatchFailure['kind'];
  pauses: boolean;
  waitMs?: number;
}

/**
 * Counts that asking about a picture failed, and says what follows.
 *
 * @param begunAt when it was begun to be asked about, ms since 1970: where the line broke, all calls that were under way break
 * with it, as when the machine goes to sleep, and count as one
 */
export function countFailure(batchId: string, error: StoredError, begunAt: number): Consequence {
  const row = rows.get(batchId) ?? { unknown: 0, waits: 0, brokenAt: 0 };
  rows.set(batchId, row);
  const failure = batchFailure(error);
  const ofLine = error.code === 'service-lost' || error.code === 'service-unreachable';
  const known = ofLine && begunAt <= row.brokenAt;
  if (ofLine) row.brokenAt = Date.now();
  // A stopped worker's call says nothing of the service.
  if (failure.kind === 'unknown' && !known && !error.code.startsWith('interrupted')) row.unknown += 1;
  if (failure.kind === 'wait' && !known) row.waits += 1;
  const waits = failure.kind === 'wait' && row.waits <= mostWaits;
  const isOwn = failure.kind === 'item' || failure.kind === 'unknown';
  const pauses = isOwn ? row.unknown >= mostUnknown : !waits;
  if (pauses) rows.delete(batchId);
  return { kind: failure.kind, pauses, ...(waits && failure.kind === 'wait' ? { waitMs: failure.ms } : {}) };
}
