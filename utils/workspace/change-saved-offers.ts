import type { SavedOffer } from './board';
import { boardIn } from './change-boards';
import { storedOffer } from './stored-boards';
import { putBack, takeOffers } from './taken-offers';
import { writeBoards, type Undo } from './write-boards';

/** What the user says of a saved offer. */
export type SavedOfferWords = Pick<SavedOffer, 'note' | 'tags' | 'status' | 'plan'>;

/** Changes what the user says of a saved offer; `undefined` takes a value away. One that was taken off stays away. */
export function changeSavedOffer(id: string, change: Partial<SavedOfferWords>): Promise<void> {
  return writeBoards(async (writing) => {
    const offers = writing.objectStore('savedOffers');
    const saved = storedOffer(await offers.get(id));
    if (!saved) return;
    const next = Object.entries({ ...saved, ...change }).filter(([, value]) => value !== undefined);
    await offers.put(Object.fromEntries(next) as unknown as SavedOffer);
  });
}

/** Takes an offer off its board, with its pictures. */
export async function removeSavedOffer(id: string): Promise<Undo> {
  const { taken, board } = await writeBoards(async (writing) => {
    const offers = await takeOffers(writing, [id]);
    const of = offers[0] && (await boardIn(writing, offers[0].offer.boardId));
    if (of) await writing.objectStore('boards').put({ ...of, order: of.order.filter((each) => each !== id) });
    return { taken: offers, board: of };
  });
  return () =>
    writeBoards(async (writing) => {
      const [back] = await putBack(writing, taken);
      if (!back || !board) return;
      // A board that was deleted meanwhile comes back with it: an offer is nowhere else to be seen.
      const now = (await boardIn(writing, board.id)) ?? { ...board, order: [] };
      await writing.objectStore('boards').put({ ...now, order: placedAsIn(board.order, now.order, id) });
    });
}

/** Puts an offer before another one of its board, or last where none is named. */
export function moveSavedOffer(id: string, before: string | undefined): Promise<void> {
  return writeBoards(async (writing) => {
    const saved = storedOffer(await writing.objectStore('savedOffers').get(id));
    const board = saved && (await boardIn(writing, saved.boardId));
    if (board) await writing.objectStore('boards').put({ ...board, order: placedBefore(board.order, id, before) });
  });
}

/** Puts an offer first on another board. */
export async function moveToBoard(id: string, boardId: string): Promise<Undo> {
  const from = await writeBoards(async (writing) => {
    const saved = storedOffer(await writing.objectStore('savedOffers').get(id));
    const to = await boardIn(writing, boardId);
    if (!saved || !to || saved.boardId === boardId) return undefined;
    const boards = writing.objectStore('boards');
    const board = await boardIn(writing, saved.boardId);
    if (board) await boards.put({ ...board, order: board.order.filter((each) => each !== id) });
    await boards.put({ ...to, usedAt: new Date().toISOString(), order: placedBefore(to.order, id, to.order[0]) });
    await writing.objectStore('savedOffers').put({ ...saved, boardId });
    return board;
  });
  return async () => {
    if (!from) return;
    await moveToBoard(id, from.id);
    await moveSavedOffer(id, followerOf(from.order, id));
  };
}

function placedBefore(order: readonly string[], id: string, before: string | undefined): string[] {
  const others = order.filter((each) => each !== id);
  const at = before === undefined || before === id ? -1 : others.indexOf(before);
  return before === id ? [...order] : at < 0 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)];
}

/** Puts it before whom it stood before, as far as that one is still there. */
function placedAsIn(former: readonly string[], order: readonly string[], id: string): string[] {
  const after = former.slice(former.indexOf(id) + 1);
  return placedBefore(
    order,
    id,
    after.find((each) => order.includes(each)),
  );
}

const followerOf = (order: readonly string[], id: string): string | undefined => order[order.indexOf(id) + 1];
