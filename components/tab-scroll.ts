import { useLayoutEffect, useRef } from 'preact/hooks';
import { resultsTab } from './tab-strip';

/**
 * Every view of the panel opens at its top; the results come back where they were left, as long as they are those of the
 * same search.
 */
export function useTabScroll(shown: string, searchId: string): void {
  const before = useRef(shown);
  const left = useRef({ searchId, top: 0 });
  // Read while drawing: once the results are gone the shorter page has already been scrolled up.
  if (before.current === resultsTab && shown !== resultsTab) left.current = { searchId, top: window.scrollY };
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const back = shown === resultsTab && left.current.searchId === searchId;
    window.scrollTo(0, back ? left.current.top : 0);
  }, [shown]);
}
