import { useEffect, useState } from 'preact/hooks';
import type { Rows } from '@/hooks/rows';
import { useOpened } from '@/hooks/use-opened';
import { readOffers, readPicture } from '@/utils/search/read-search';
import { findSearch } from '@/utils/search/search-data';
import type { BatchItem } from '@/utils/workspace/batch/batch';

/** All that was found for a picture of a batch. */
export interface Answer extends Rows {
  /** The picture as it was searched, while it is kept. */
  picture?: Blob;
}

/**
 * The kept answer of a picture, read again as its offers' details come in. `windowId` is the page's own window, whose presses
 * load them. `null` where it was deleted in the history.
 */
export function useAnswer(
  { searchId, stage }: BatchItem,
  windowId: number,
  fail: (error: unknown) => void,
): Answer | null | undefined {
  const [answer, setAnswer] = useState<Answer | null>();
  const opened = useOpened(windowId);
  useEffect(() => {
    let current = true;
    void read(searchId).then(
      (found) => current && setAnswer(found && { ...found, opened }),
      (error: unknown) => current && fail(error),
    );
    return () => void (current = false);
  }, [searchId, stage, opened]);
  return answer;
}

async function read(searchId: string): Promise<Omit<Answer, 'opened'> | null> {
  const of = await findSearch(searchId, { windowId: -1, private: false });
  if (!of || of.deletedAt) return null;
  const [offers, picture] = await Promise.all([readOffers(of), readPicture(of, 'prepared')]);
  return { of, offers, picture };
}
