import { useEffect, useState } from 'preact/hooks';
import { keepWorkerUp } from '@/utils/keep-worker-up';
import { watchSearch, watchWork } from '@/utils/search/read-search';
import type { SearchState } from '@/utils/search/search-state';

/** The window's search and whether it was read yet; the worker is kept at work while one is running. */
export function useSearch(windowId: number): { state?: SearchState; known: boolean } {
  const [search, setSearch] = useState<{ state?: SearchState; known: boolean }>({ known: false });
  useEffect(() => watchSearch(windowId, (state) => setSearch({ state, known: true })), [windowId]);
  useEffect(() => keepWorkerUp((callback) => watchWork(windowId, callback)), [windowId]);
  return search;
}
