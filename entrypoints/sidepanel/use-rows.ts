import { useEffect, useState } from 'preact/hooks';
import type { Rows } from '@/hooks/rows';
import type { OpenedOffer } from '@/utils/search/opened-offers';
import { readOffers } from '@/utils/search/read-search';
import { isSamePicture } from '@/utils/search/same-picture';
import { findSearch } from '@/utils/search/search-data';
import { isRunning, type SearchState } from '@/utils/search/search-state';

/**
 * The rows to show for a search: its own as far as they are loaded, else those that were there before. While another
 * picture is being searched there are none, since they would answer another question; when that ends in nothing they
 * are back.
 * They are read anew when what is `opened` changes, since offers hold what was loaded of them.
 */
export function useRows(state: SearchState | undefined, opened: readonly OpenedOffer[]): Rows | undefined {
  const [rows, setRows] = useState<Rows>();

  useEffect(() => {
    if (!state) return setRows(undefined);
    let current = true;
    void read(state).then(
      (found) => current && found && setRows({ ...found, opened }),
      (error: unknown) => console.error('The rows could not be read:', error),
    );
    return () => (current = false);
  }, [state?.id, state?.revision, state?.pages, opened]);

  if (!state || !rows) return undefined;
  const own = rows.of.id === state.id;
  return own || !isRunning(state.stage) || isSamePicture(rows.of, state) ? rows : undefined;
}

async function read(state: SearchState): Promise<Omit<Rows, 'opened'> | undefined> {
  const of = state.pages > 0 ? state : state.previous && (await findSearch(state.previous, state));
  return of ? { of, offers: await readOffers(of) } : undefined;
}
