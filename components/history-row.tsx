import { formatAgo, formatNumber } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import type { SearchState } from '@/utils/search/search-state';
import { costOfSearch, filtersOf, hostOf } from './history-facts';
import { KeptPicture } from './kept-picture';
import { queryTitle } from './query-title';
import { IconButton } from './icon-button';
import './history-row.css';

export interface HistoryRowProps {
  state: SearchState;
  /** ms since 1970. */
  now: number;
  readPicture(state: SearchState): Promise<Blob | undefined>;
  onOpen(): void;
  onDelete(): void;
}

/** A kept search in the list. */
export function HistoryRow({ state, now, readPicture, onOpen, onDelete }: HistoryRowProps) {
  const title = queryTitle(state);
  const filters = filtersOf(state);
  return (
    <div class="history-row">
      <KeptPicture of={state.id} size="middle" read={() => readPicture(state)} />
      <span class="history-what">
        <span class="history-title" title={title}>
          {title}
        </span>
        <span class="history-host soft small">{hostOf(state)}</span>
        <span class="history-short soft small">
          <span class="history-ago">{formatAgo(state.startedAt, now)} · </span>
          {[nameOf('provider', state.providerId), t('history.offers', { count: state.loaded })].join(' · ')}
        </span>
      </span>
      <span class="history-source">
        <span>{nameOf('provider', state.providerId)}</span>
        <span class="soft small" title={filters.join(', ')}>
          {filters.join(', ')}
        </span>
      </span>
      <span class="history-count">
        {formatNumber(state.loaded)}
        {state.sample && <span class="history-sample">{t('sample.tag')}</span>}
      </span>
      <span class="history-cost soft">{costOfSearch(state) ?? t('history.costNotGiven')}</span>
      <span class="history-when soft small">{formatAgo(state.startedAt, now)}</span>
      <span class="history-actions">
        <IconButton icon="out" words={t('history.openNamed', { title })} hint={t('history.open')} onPress={onOpen} />
        <IconButton
          icon="trash"
          words={t('history.deleteNamed', { title })}
          hint={t('history.delete')}
          onPress={onDelete}
        />
      </span>
    </div>
  );
}
