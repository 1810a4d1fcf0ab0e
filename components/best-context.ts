import { createContext } from 'preact';

/** Which of the shown offers a batch holds for the best one, and what that was chosen for. */
export interface BatchBest {
  offerId: string;
  /** Pieces. */
  quantity: number;
}

/** Present where the results of a batch's row are shown: the card or row of that offer says so. */
export const BestContext = createContext<BatchBest | undefined>(undefined);
