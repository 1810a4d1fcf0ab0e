import type { Offer } from '../offer/offer';
import { readPicture } from '../search/read-search';
import type { SearchState } from '../search/search-state';
import type { Board, SavedOffer } from './board';
import { newBoard } from './change-boards';
import type { PlanSnapshot } from './plan-snapshot';
import { currentBoard } from './read-boards';
import { storedBoard } from './stored-boards';
import { writeBoards } from './write-boards';

/** What is saved of an offer. */
export interface OfferToSave {
  offer: Offer;
  /** The search that found it. */
  search: SearchState;
  /** The window's plan for it, where there is one. */
  plan?: PlanSnapshot;
}

/**
 * Saves an offer as it is now, first on the board that was used last; the first board is made under `firstName`. An offer
 * that is saved already stays where and as it is. Resolves with its board.
 */
export async function saveOffer({ offer, search, plan }: OfferToSave, firstName: string): Promise<Board> {
  if (search.private) throw new Error('Nothing of a private window is kept.');
  // The history may forget the search; what was asked stays beside the answer.
  const product = await readPicture(search, 'thumbnail');
  const at = new Date().toISOString();
  return writeBoards(async (writing) => {
    const boards = writing.objectStore('boards');
    const stored = (await boards.getAll()).map(storedBoard).filter((board) => board !== undefined);
    const before = await writing.objectStore('savedOffers').get(offer.id);
    const present = before && stored.find(({ id }) => id === before.boardId);
    if (present) return present;
    const last = currentBoard(stored) ?? newBoard(firstName);
    const board = { ...last, usedAt: at, order: [offer.id, ...last.order.filter((id) => id !== offer.id)] };
    const saved: SavedOffer = {
      version: 1,
      id: offer.id,
      boardId: board.id,
      offer,
      savedAt: at,
      found: { searchId: search.id, providerId: search.providerId, at: search.cached ?? search.startedAt },
      ...(search.product ? { product: search.product } : {}),
      note: '',
      tags: [],
      ...(plan ? { plan } : {}),
    };
    await boards.put(board);
    await writing.objectStore('savedOffers').put(saved);
    if (product) await writing.objectStore('savedPictures').put(product, [offer.id, 'product']);
    return board;
  });
}
