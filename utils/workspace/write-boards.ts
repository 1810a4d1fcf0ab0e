import type { IDBPTransaction } from 'idb';
import { db, type Schema } from '../db';
import { announceBoards } from './board-changes';

/** Takes back what was done; rejects, and changes nothing, where the disk has no room for it. */
export type Undo = () => Promise<void>;

type BoardStore = 'boards' | 'savedOffers' | 'savedPictures' | 'watches';

/** One transaction over the boards and what is on them. */
export type BoardWriting = IDBPTransaction<Schema, BoardStore[], 'readwrite'>;

/**
 * Changes boards and what is on them in one transaction, then tells every view. Where it fails (a full disk) nothing is
 * changed, and it rejects with the reason. `change` awaits nothing but what it reads and writes there.
 */
export async function writeBoards<Result>(change: (writing: BoardWriting) => Promise<Result>): Promise<Result> {
  const writing: BoardWriting = (await db()).transaction(
    ['boards', 'savedOffers', 'savedPictures', 'watches'],
    'readwrite',
  );
  // Both are awaited: a failed write makes the transaction's own promise reject as well.
  const [outcome, ended] = await Promise.allSettled([
    change(writing).catch((error: unknown) => {
      abort(writing);
      throw error;
    }),
    writing.done,
  ]);
  if (outcome.status === 'rejected') throw outcome.reason;
  if (ended.status === 'rejected') throw ended.reason;
  announceBoards();
  return outcome.value;
}

function abort(writing: BoardWriting): void {
  try {
    writing.abort();
  } catch {
    // A write that failed has ended the transaction already.
  }
}
