import { createContext } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { resultsTab } from './tab-strip';

/** Where the page will be scrolled to once its view is drawn, px; undefined where it stays. */
export const ScrollTarget = createContext<number | undefined>(undefined);

/**
 * Every view of the panel opens at its top; the results come back where they were left, as long as they are those of the
 * same search. Returns the place for `ScrollTarget`: a long list draws the rows that stand there.
 */
export function useTabScroll(shown: string, searchId: string): number | undefined {
  const before = useRef(shown);
  const left = useRef({ searchId, top: 0 });
  const changes = before.current !== shown;
  // Read while drawing: once the results are gone the shorter page has already been scrolled up.
  if (changes && before.current === resultsTab) left.current = { searchId, top: window.scrollY };
  const back = shown === resultsTab && left.current.searchId === searchId;
  const target = changes ? (back ? left.current.top : 0) : undefined;
  useLayoutEffect(() => {
    before.current = shown;
    if (target !== undefined) window.scrollTo(0, target);
  }, [shown]);
  return target;
}
