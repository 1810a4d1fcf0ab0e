import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CatalogEntry } from '@/utils/providers/provider';
import type { SearchState } from '@/utils/search/search-state';
import { t } from '@/utils/i18n/t';
import { withCost } from './cost';
import { Trouble, type TroubleProps } from './trouble';
import './load-more.css';

interface LoadMoreProps extends Omit<TroubleProps, 'error'> {
  state: SearchState;
  onLoadMore(): void;
  onCancel(): void;
}

/** How many rows the next page can bring. */
export function nextPageSize(state: SearchState, entry: CatalogEntry | undefined): number {
  const { pageSize } = state.choices;
  if (state.total === undefined || entry?.capabilities.totalMeaning === 'page') return pageSize;
  return Math.min(pageSize, Math.max(0, state.total - state.loaded));
}

/** The end of the rows: a button while there are more, what went wrong with it, or that this is all. */
export function LoadMore(props: LoadMoreProps) {
  const { state, entry, onLoadMore, onCancel } = props;
  const end = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const trouble = state.moreError ?? state.unfiled;
  const more = state.totalPages !== undefined && state.pages < state.totalPages;

  // The last page takes the button away; the focus then stands at the end, not nowhere.
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) end.current?.focus();
  });

  // A press beside it takes the focus too, and what goes away with it still stands in the page then.
  function left(from: Element) {
    queueMicrotask(() => {
      if (from.isConnected && document.activeElement !== from && !end.current?.contains(document.activeElement)) {
        hadFocus.current = false;
      }
    });
  }

  return (
    <div
      ref={end}
      class="load-more"
      tabIndex={-1}
      onFocusIn={() => (hadFocus.current = true)}
      onFocusOut={(event) => left(event.target as Element)}
    >
      {trouble && <Trouble {...props} error={trouble} />}
      {more ? (
        <button
          type="button"
          class="button"
          aria-disabled={!!state.loadingMore}
          onClick={() => !state.loadingMore && onLoadMore()}
        >
          {state.loadingMore
            ? t('stage.loadingMore')
            : withCost(t('results.loadMore', { count: nextPageSize(state, entry) }), entry?.cost)}
        </button>
      ) : (
        <p class="soft">{t('results.all', { count: state.loaded })}</p>
      )}
      {state.loadingMore && (
        <button type="button" class="button quiet" onClick={onCancel}>
          {t('search.cancel')}
        </button>
      )}
    </div>
  );
}
