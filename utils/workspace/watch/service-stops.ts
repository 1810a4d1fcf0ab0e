import type { StoredError } from '../../errors';
import { batchFailure } from '../batch/batch-failure';

/** So many checks in a row that may have been paid for and brought nothing: the next would fare no better. */
const mostUnknown = 3;

/** Which services one run of checks leaves alone from then on, and why. */
export interface ServiceStops {
  why(providerId: string): StoredError | undefined;
  answered(providerId: string): void;
  failed(providerId: string, error: StoredError): void;
}

/** The services of a run that begins: none is left alone yet. */
export function serviceStops(): ServiceStops {
  const stopped = new Map<string, StoredError>();
  const unknown = new Map<string, number>();
  return {
    why: (id) => stopped.get(id),
    answered: (id) => void unknown.delete(id),
    failed(id, error) {
      const { kind } = batchFailure(error);
      if (kind === 'item' || isOwn(error)) return;
      const row = (unknown.get(id) ?? 0) + 1;
      if (kind === 'unknown') unknown.set(id, row);
      if (kind !== 'unknown' || row >= mostUnknown) stopped.set(id, error);
    },
  };
}

/** Of this check alone: its search is gone, or an earlier worker's call was lost with it. */
const isOwn = ({ code }: StoredError) => code === 'watch-search-gone' || code.startsWith('interrupted');
