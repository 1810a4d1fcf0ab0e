import type { SearchState } from '@/utils/search/search-state';

/** A small valid state; each test names what matters to it. */
export function stateWith(change: Partial<SearchState>): SearchState {
  return {
    version: 1,
    id: 'a',
    revision: 0,
    windowId: 1,
    private: false,
    stage: 'done',
    source: { kind: 'address', url: 'https://shop.example/1.jpg' },
    providerId: 'library',
    choices: { filters: [], sort: { field: 'similarity', direction: 'desc' }, pageSize: 20 },
    dropped: [],
    pages: 1,
    loaded: 1,
    sample: false,
    timings: {},
    startedAt: '2026-01-01T00:00:00.000Z',
    stageStartedAt: '2026-01-01T00:00:00.000Z',
    resumed: 0,
    ...change,
  };
}
