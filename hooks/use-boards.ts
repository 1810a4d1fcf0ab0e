import { useEffect, useState } from 'preact/hooks';
import type { Board } from '@/utils/workspace/board';
import { watchBoards } from '@/utils/workspace/board-changes';
import { readBoards, readSavedPlaces } from '@/utils/workspace/read-boards';

/** The boards, and which of them each saved offer is on. */
export interface KnownBoards {
  boards: readonly Board[];
  places: ReadonlyMap<string, Board>;
  /** False until they were read. */
  known: boolean;
  /** Grows with every reading. */
  revision: number;
}

const none: KnownBoards = { boards: [], places: new Map(), known: false, revision: 0 };

/** The boards as they are now, read again after every change of any view; nothing while it is not `on`. */
export function useBoards(on: boolean, fail: (error: unknown) => void): KnownBoards {
  const [known, setKnown] = useState(none);
  useEffect(() => {
    if (!on) return;
    let current = true;
    const read = () => {
      Promise.all([readBoards(), readSavedPlaces()]).then(
        ([boards, places]) =>
          current && setKnown(({ revision }) => ({ boards, places, known: true, revision: revision + 1 })),
        fail,
      );
    };
    const unwatch = watchBoards(read);
    read();
    return () => {
      current = false;
      unwatch();
    };
  }, [on]);
  return known;
}
