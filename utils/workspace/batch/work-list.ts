import type PQueue from 'p-queue';
import { toStoredError, type StoredError } from '../../errors';
import { withHeartbeat } from '../../search/heartbeat';
import { tellViews } from './batch-news';

/** What is queued or under way in this worker's life, by its kind and item. */
const taken = new Set<string>();
/** What could not be written of a batch; nothing more of it is begun before the next press. */
const stuck = new Map<string, StoredError>();

/** True while anything is queued or under way. */
export const isAtWork = (): boolean => taken.size > 0;

/** True where the last of a batch could not be written. */
export const isStuck = (batchId: string): boolean => stuck.has(batchId);

/** After a press on a batch: what it was stuck in may be mended. */
export function unstick(batchId: string): void {
  stuck.delete(batchId);
}

/** Tells all views that something has changed, and what could not be written. */
export function tellChanges(): void {
  tellViews(Object.fromEntries(stuck));
}

/** A piece of work on a batch. */
export interface Work {
  /** Equal for the same piece: it is queued once. */
  name: string;
  batchId: string;
  run(): Promise<unknown>;
  /** Follows in place of `run` where the batch is stuck by the time of its turn. */
  passedBy?(): void;
  /** Follows once it is neither queued nor under way, unless the batch is stuck. */
  after?(): Promise<void>;
}

/** Queues a piece of work, unless it is queued or under way. True where it was not. */
export function enqueue(queue: PQueue, { name, batchId, run, passedBy, after }: Work): boolean {
  if (taken.has(name)) return false;
  taken.add(name);
  const work = async () => {
    try {
      if (stuck.has(batchId)) passedBy?.();
      else await withHeartbeat(run);
    } catch (error) {
      // What happens to a picture is written in its item; here even that could not be.
      console.warn('A batch could not be written:', error);
      stuck.set(batchId, toStoredError(error));
    } finally {
      taken.delete(name);
      tellChanges();
    }
    if (!stuck.has(batchId)) await after?.().catch(console.warn);
  };
  void queue.add(work);
  return true;
}
