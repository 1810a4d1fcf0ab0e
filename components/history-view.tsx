import { useMemo, useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { nameOf, t } from '@/utils/i18n/t';
import type { SearchState } from '@/utils/search/search-state';
import { matchesWords } from '@/utils/workspace/matches-words';
import { HistoryDetail } from './history-detail';
import { textsOf } from './history-facts';
import { HistoryKeep, type HistoryKeepProps } from './history-keep';
import { HistoryRow } from './history-row';
import { useFocusBack } from './use-focus-back';
import { VirtualList } from './virtual-list';
import './two-panes.css';
import './history-view.css';

interface HistoryViewProps {
  /** Newest first; absent while they are read. */
  searches?: readonly SearchState[];
  /** The id of the search whose details are shown. */
  shown?: string;
  /** ms since 1970. */
  now: number;
  keep: HistoryKeepProps;
  readSmall(state: SearchState): Promise<Blob | undefined>;
  readLarge(state: SearchState): Promise<Blob | undefined>;
  readOffers(state: SearchState): Promise<readonly Offer[]>;
  onShow(id: string | undefined): void;
  /** Shows the kept answer in the panel. */
  onOpen(searchId: string): void;
  onDelete(searches: readonly SearchState[]): void;
}

const rowHeight = 72;

const day = 86_400_000;
/** How far back a search may lie, ms. */
const spans = { any: Infinity, day, week: 7 * day, month: 30 * day } as const;
type Span = keyof typeof spans;

/** The searches that are kept, to be found, shown again and deleted; the details of one beside them (narrow: in their place). */
export function HistoryView(props: HistoryViewProps) {
  const { searches, shown, now, onShow, onOpen, onDelete } = props;
  const [typed, setTyped] = useState('');
  const [source, setSource] = useState('');
  const [span, setSpan] = useState<Span>('any');
  const found = useMemo(
    () =>
      searches?.filter(
        (state) =>
          (!source || state.providerId === source) &&
          now - Date.parse(state.startedAt) <= spans[span] &&
          matchesWords(textsOf(state), typed),
      ),
    [searches, typed, source, span, now],
  );
  const sources = useMemo(() => [...new Set(searches?.map(({ providerId }) => providerId))], [searches]);
  const detail = searches?.find(({ id }) => id === shown);
  const narrowed = typed.trim() !== '' || source !== '' || span !== 'any';
  const clear = () => {
    setTyped('');
    setSource('');
    setSpan('any');
  };

  const list = useFocusBack(detail?.id);

  return (
    <div class="panes history-view">
      <div class={detail ? 'panes-columns with-detail' : 'panes-columns'}>
        <section ref={list} class="panes-list history-list" aria-label={t('history.title')} aria-busy={!searches}>
          {searches && searches.length > 0 && (
            <div class="history-find">
              <input
                class="field"
                type="search"
                aria-label={t('history.find')}
                placeholder={t('history.find')}
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
              {sources.length > 1 && (
                <select
                  class="field"
                  aria-label={t('history.source')}
                  value={source}
                  onChange={(event) => setSource(event.currentTarget.value)}
                >
                  <option value="">{t('history.anySource')}</option>
                  {sources.map((id) => (
                    <option key={id} value={id}>
                      {nameOf('provider', id)}
                    </option>
                  ))}
                </select>
              )}
              <select
                class="field"
                aria-label={t('history.when')}
                value={span}
                onChange={(event) => setSpan(event.currentTarget.value as Span)}
              >
                {(Object.keys(spans) as Span[]).map((each) => (
                  <option key={each} value={each}>
                    {t(`history.when.${each}`)}
                  </option>
                ))}
              </select>
            </div>
          )}
          <div class="history-bar">
            {searches && found && searches.length > 0 && (
              <p class="soft small" role="status">
                {narrowed
                  ? t('history.shown', { shown: found.length, all: searches.length })
                  : t('history.count', { count: searches.length })}
              </p>
            )}
            {found && found.length > 0 && (
              <button type="button" class="button link small" onClick={() => onDelete(found)}>
                {narrowed ? t('history.deleteShown', { count: found.length }) : t('history.clear')}
              </button>
            )}
          </div>
          <details class="history-keep-fold">
            <summary>
              {t('history.keep')} <span class="soft">{keepWords(props.keep)}</span>
            </summary>
            <p class="soft small">{t('history.keepAbout')}</p>
            <HistoryKeep {...props.keep} />
          </details>
          {found && found.length > 0 && (
            <div class="history-head soft small" aria-hidden="true">
              <span />
              <span>{t('history.search')}</span>
              <span>{t('history.source')}</span>
              <span>{t('history.result')}</span>
              <span>{t('history.cost')}</span>
              <span>{t('history.when')}</span>
              <span />
            </div>
          )}
          {found && found.length > 0 && (
            <VirtualList
              items={found}
              label={t('history.title')}
              rowHeight={rowHeight}
              shown={shown}
              onOpen={({ id }) => onShow(id)}
              onKey={(event, state) => {
                if (event.key !== 'Delete') return false;
                onDelete([state]);
                return true;
              }}
              row={(state) => (
                <HistoryRow
                  state={state}
                  now={now}
                  readPicture={props.readSmall}
                  onOpen={() => onOpen(state.id)}
                  onDelete={() => onDelete([state])}
                />
              )}
            />
          )}
          {searches && found?.length === 0 && (
            <div class="panes-none history-none soft">
              {searches.length > 0 ? (
                <>
                  <p>{t('history.noneFound')}</p>
                  <button type="button" class="button" onClick={clear}>
                    {t('history.clearFilters')}
                  </button>
                </>
              ) : (
                <p>{t(props.keep.history.keep === 'nothing' ? 'history.noneKept' : 'history.none')}</p>
              )}
            </div>
          )}
        </section>
        {detail && (
          <HistoryDetail
            state={detail}
            readLarge={props.readLarge}
            readOffers={props.readOffers}
            onOpen={() => onOpen(detail.id)}
            onDelete={() => onDelete([detail])}
            onClose={() => onShow(undefined)}
          />
        )}
      </div>
    </div>
  );
}

const keepWords = ({ history }: HistoryKeepProps) => t(`history.keep.${history.keep}`);
