import { longestBoardName, type Board } from './board';
import { storedBoard } from './stored-boards';
import { putBack, takeOffers } from './taken-offers';
import { writeBoards, type BoardWriting, type Undo } from './write-boards';

const now = () => new Date().toISOString();
const nameOf = (typed: string) => typed.trim().slice(0, longestBoardName);

/** A board without offers, which is not stored yet. */
export const newBoard = (name: string): Board => ({
  version: 1,
  id: crypto.randomUUID(),
  name: nameOf(name),
  createdAt: now(),
  usedAt: now(),
  order: [],
});

/** Adds an empty board, to which new offers go from now on. */
export function createBoard(name: string): Promise<Board> {
  const board = newBoard(name);
  return writeBoards(async (writing) => {
    await writing.objectStore('boards').put(board);
    return board;
  });
}

/** Gives a board another name. */
export const renameBoard = (id: string, name: string): Promise<void> => changeBoard(id, { name: nameOf(name) });

/** Makes it the board that new offers go to. */
export const chooseBoard = (id: string): Promise<void> => changeBoard(id, { usedAt: now() });

/** The board as it is now, inside a change. */
export async function boardIn(writing: BoardWriting, id: string): Promise<Board | undefined> {
  return storedBoard(await writing.objectStore('boards').get(id));
}

function changeBoard(id: string, change: Partial<Board>): Promise<void> {
  return writeBoards(async (writing) => {
    const board = await boardIn(writing, id);
    if (board) await writing.objectStore('boards').put({ ...board, ...change });
  });
}

/** Deletes a board with its offers and their pictures. */
export async function deleteBoard(id: string): Promise<Undo> {
  const { board, taken } = await writeBoards(async (writing) => {
    const ids = await writing.objectStore('savedOffers').index('board').getAllKeys(id);
    const offers = await takeOffers(writing, ids);
    const stored = await boardIn(writing, id);
    await writing.objectStore('boards').delete(id);
    return { board: stored, taken: offers };
  });
  return () =>
    writeBoards(async (writing) => {
      const back = new Set(await putBack(writing, taken));
      if (board) {
        await writing.objectStore('boards').put({ ...board, order: board.order.filter((offer) => back.has(offer)) });
      }
    });
}
