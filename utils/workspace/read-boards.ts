import { db } from '../db';
import type { Board, SavedOffer, SavedPicture } from './board';
import { storedBoard, storedOffer } from './stored-boards';

/** All boards, the oldest first. */
export async function readBoards(): Promise<Board[]> {
  const boards = present((await (await db()).getAll('boards')).map(storedBoard));
  return boards.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/** The board that new offers go to: the one that was used last. Undefined where there is none. */
export const currentBoard = (boards: readonly Board[]): Board | undefined =>
  boards.reduce<Board | undefined>((last, board) => (last && last.usedAt >= board.usedAt ? last : board), undefined);

/** The offers of a board in the user's order. */
export async function readSavedOffers(boardId: string): Promise<SavedOffer[]> {
  const transaction = (await db()).transaction(['boards', 'savedOffers']);
  const [board, offers] = await Promise.all([
    transaction.objectStore('boards').get(boardId),
    transaction.objectStore('savedOffers').index('board').getAll(boardId),
  ]);
  return inOrder(present(offers.map(storedOffer)), storedBoard(board)?.order ?? []);
}

/** Every saved offer: board by board, each in the user's order. */
export async function readAllSavedOffers(): Promise<SavedOffer[]> {
  const boards = await readBoards();
  return (await Promise.all(boards.map(({ id }) => readSavedOffers(id)))).flat();
}

/** Which board each saved offer is on, by the offer's id; no offer itself is read. */
export async function readSavedPlaces(): Promise<ReadonlyMap<string, Board>> {
  const database = await db();
  const boards = await readBoards();
  const ids = await Promise.all(boards.map(({ id }) => database.getAllKeysFromIndex('savedOffers', 'board', id)));
  return new Map(boards.flatMap((board, i) => ids[i]!.map((id) => [id, board] as const)));
}

/** The small picture that is kept beside a saved offer, or undefined where none could be read. */
export async function readSavedPicture(id: string, which: SavedPicture): Promise<Blob | undefined> {
  return (await db()).get('savedPictures', [id, which]);
}

/** The ids of the saved offers that have a small picture kept beside them, by what it shows. */
export async function readSavedPictureIds(): Promise<Record<SavedPicture, ReadonlySet<string>>> {
  const keys = await (await db()).getAllKeys('savedPictures');
  const of = (wanted: SavedPicture) => new Set(keys.flatMap(([id, which]) => (which === wanted ? [id] : [])));
  return { offer: of('offer'), product: of('product') };
}

/** An offer that the order does not name (it never should) stands last, and is not lost. */
function inOrder(offers: readonly SavedOffer[], order: readonly string[]): SavedOffer[] {
  const places = new Map(order.map((id, i) => [id, i]));
  const placeOf = ({ id }: SavedOffer) => places.get(id) ?? Infinity;
  return [...offers].sort((a, b) => Math.sign(placeOf(a) - placeOf(b)) || 0);
}

const present = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);
