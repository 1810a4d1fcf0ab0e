import { errorActions, outcomeOf, type StoredError } from '../../errors';

/**
 * What a failed picture means for its batch. `item`: it is this picture's own failure. `wait`: the service, or the line,
 * wants a moment; nothing was accepted, so it is asked again by itself after so many ms. `batch`: every other picture would
 * fail alike; nothing was accepted, and the user is asked. `unknown`: it may have been paid for, and is sent again by a
 * press only.
 */
export type BatchFailure = { kind: 'item' } | { kind: 'wait'; ms: number } | { kind: 'batch' } | { kind: 'unknown' };

/** How long a line that is down is waited for, ms: as after sleep, when the network comes up. */
const lineWait = 15_000;

/** What no other picture has to do with. */
const ofPicture: ReadonlySet<string> = new Set(['choose-picture', 'smaller-picture']);

export function batchFailure(error: StoredError): BatchFailure {
  if (error.code === 'service-rate')
    return { kind: 'wait', ms: Math.max(1, Number(error.params?.['seconds']) || 1) * 1000 };
  if (error.code === 'service-unreachable') return { kind: 'wait', ms: lineWait };
  if (outcomeOf(error) === 'unknown') return { kind: 'unknown' };
  return ofPicture.has(errorActions[error.code]) ? { kind: 'item' } : { kind: 'batch' };
}
