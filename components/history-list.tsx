import { findEntry } from '@/utils/providers/catalog';
import type { SearchState } from '@/utils/search/search-state';
import { formatAgo } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import { activeChoices } from './choices';
import { costWords } from './cost';
import { queryTitle } from './query-title';
import './history-list.css';

interface HistoryListProps {
  /** Newest first; absent while they are read. */
  searches?: readonly SearchState[];
  /** ms since 1970. */
  now: number;
  onOpen(searchId: string): void;
}

/** The searches that are kept. */
export function HistoryList({ searches, now, onOpen }: HistoryListProps) {
  return (
    <section class="history" aria-busy={!searches} aria-label={t('history.title')}>
      {searches?.length === 0 && <p class="soft">{t('history.none')}</p>}
      <ul>
        {searches?.map((state) => (
          <li key={state.id}>
            <button type="button" onClick={() => onOpen(state.id)}>
              <strong>{queryTitle(state)}</strong>
              <span class="soft">{factsOf(state, now).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who answered, by what, with how much, for how much and when. */
function factsOf(state: SearchState, now: number): string[] {
  const entry = findEntry(state.providerId);
  const filters = entry ? activeChoices(entry.capabilities, state.choices).map(({ words }) => words) : [];
  return [
    ...(state.product?.store ? [state.product.store] : []),
    nameOf('provider', state.providerId),
    ...filters,
    t('history.offers', { count: state.loaded }),
    ...(state.cost ? [costWords(state.cost)] : []),
    formatAgo(state.startedAt, now),
  ];
}
