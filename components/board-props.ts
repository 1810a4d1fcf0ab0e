import type { Board, OfferStatus, SavedOffer, SavedPicture } from '@/utils/workspace/board';
import type { WatchControl } from './watch-control';
import type { SavedOfferWords } from '@/utils/workspace/change-saved-offers';

/** The boards, one of them with its offers, and everything that can be done with them. */
export interface BoardControl {
  boards: readonly Board[];
  /** The board that is shown; absent where there is none yet. */
  board?: Board;
  /** Its offers in the user's order; absent while they are read. */
  offers?: readonly SavedOffer[];
  /** Grows with every change, so that pictures which came late are read. */
  revision: number;
  /** How many saved offers have no picture of their own because the browser lets nobody read it yet. */
  picturesToAllow: number;
  readPicture(id: string, which: SavedPicture): Promise<Blob | undefined>;
  onBoard(id: string): void;
  onCreate(name: string): void;
  onRename(id: string, name: string): void;
  onDelete(board: Board): void;
  /** Puts an offer before another one of its board, or last. */
  onMove(id: string, before: string | undefined): void;
  onMoveToBoard(saved: SavedOffer, boardId: string): void;
  onRemove(saved: SavedOffer): void;
  onChange(id: string, change: Partial<SavedOfferWords>): void;
  onAllowPictures(): void;
  /** Puts the offers of the board into the user's library. */
  onToLibrary(): void;
  /** What is watched of all saved offers. */
  watch: WatchControl;
}

/** Keys of the messages `status.…` that name how far the user is. */
export const statusWord = (status: OfferStatus) => `status.${status}` as const;
