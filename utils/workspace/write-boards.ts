import { writeStores, type Writing } from '../db';
import { announceBoards } from './board-changes';

/** Takes back what was done; rejects, and changes nothing, where the disk has no room for it. */
export type Undo = () => Promise<void>;

const boardStores = ['boards', 'savedOffers', 'savedPictures', 'watches'] as const;

/** One transaction over the boards and what is on them. */
export type BoardWriting = Writing<typeof boardStores>;

/** Changes boards and what is on them, all or nothing (`writeStores`), then tells every view. */
export async function writeBoards<Result>(change: (writing: BoardWriting) => Promise<Result>): Promise<Result> {
  const result = await writeStores(boardStores, change);
  announceBoards();
  return result;
}
