import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { errorActions, type ErrorAction } from '@/utils/errors';
import { isSamePhoto, type PhotoChecks } from '@/utils/sourcing/photo-check';
import { isRunning, type SearchState } from '@/utils/search/search-state';
import { seenCategories, type SeenCategory } from '@/utils/search/seen-categories';
import { t } from '@/utils/i18n/t';
import { AskBar, askWords, missingChoice } from './ask-bar';
import { FilterSheet, type FilterFocus } from './filter-sheet';
import type { PanelProps } from './panel-props';
import { PanelNotices } from './panel-notices';
import { RegionsNote } from './regions-note';
import { Results } from './results';
import { StageStatus } from './stage-status';
import { Toolbar } from './toolbar';
import { Trouble } from './trouble';

export interface ResultsTabProps extends PanelProps {
  state: SearchState;
  /** Where the filters stand open, and what in them has the focus. */
  filters: 'closed' | FilterFocus;
  onFilters(filters: 'closed' | FilterFocus): void;
  onKeys(): void;
}

/** The controls of a search stand with its rows while there is something to change. */
function showsControls({ state, entry, chosen = entry, choices, offers, gathered }: PanelProps): boolean {
  if (!state || !chosen || !choices) return false;
  const answered = state.stage === 'done' || isRunning(state.stage) || offers.length > 0;
  return answered || gathered > 0 || (!!state.error && errorActions[state.error.code] === 'open-filters');
}

/** The offers with what narrows and sorts them, and what went wrong with the search. */
export function ResultsTab(props: ResultsTabProps) {
  const { state, entry, chosen = entry, choices, stale, gathered, filters, onFilters } = props;
  const root = useRef<HTMLDivElement>(null);
  const waits = gathered > 0;
  const controls = showsControls(props);
  const filtersOpen = controls && filters !== 'closed';
  const missing = waits && chosen && choices ? missingChoice(chosen, choices) : undefined;
  const closeFilters = () => onFilters('closed');

  const focusFilters = () => root.current?.querySelector<HTMLElement>('[data-filters]')?.focus();
  // What is behind the sheet is hidden while it is open, so the focus can go back only after it is gone.
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !filtersOpen) focusFilters();
    wasOpen.current = filtersOpen;
  }, [filtersOpen]);
  // The pressed button goes with what it asked; the focus stays with the controls.
  const waited = useRef(false);
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body;
    if (waited.current && !waits && lost) focusFilters();
    waited.current = waits;
  }, [waits]);
  // Another view, or the next search, begins with them closed.
  useEffect(() => closeFilters, []);

  const { checking, photos } = props.decision;
  const samePhotos = checking && checking.stage !== 'running' && !stale ? countSamePhotos(photos) : undefined;
  const status = <StageStatus state={state} entry={entry} samePhotos={samePhotos} onCancel={props.onCancel} />;
  const act = (action: ErrorAction) => {
    if (action === 'open-filters') onFilters('sheet');
    else props.onAction(action);
  };
  const proposed = chosen?.id === state.providerId ? state.regions : undefined;
  const regions = proposed && proposed.length > 1 ? proposed : undefined;
  const otherAsked = waits && chosen?.id !== entry?.id;

  return (
    <div ref={root} class={filtersOpen ? 'results-tab filters-open' : 'results-tab'}>
      {!controls && status}
      {regions && (
        <RegionsNote providerId={state.providerId} regions={regions} onChoose={() => props.onAction('look')} />
      )}
      <PanelNotices state={state} entry={entry} onReadAgain={props.onReadAgain} />
      {state.error && !(otherAsked && errorActions[state.error.code] === 'agree') && (
        <Trouble {...props} error={state.error} onAction={act} />
      )}
      <div class="panel-body">
        {filtersOpen && chosen && choices && (
          <FilterSheet
            entry={chosen}
            choices={choices}
            focus={filters}
            missing={missing}
            seenCategories={categoriesToPick(props)}
            doneWords={doneWords(state, stale)}
            askWords={waits ? askWords(chosen) : undefined}
            onChange={props.onChoices}
            onAsk={() => {
              props.onAsk();
              closeFilters();
            }}
            onClose={closeFilters}
          />
        )}
        <div class="panel-main">
          {controls && chosen && choices && (
            <div class="panel-controls">
              <Toolbar
                entry={chosen}
                choices={choices}
                decision={props.decision}
                view={props.view}
                filtersOpen={filtersOpen}
                onFilters={(open) => onFilters(open ? 'sheet' : 'closed')}
                onChange={props.onChoices}
                onView={props.onView}
                onExport={props.onExport}
                onKeys={props.onKeys}
              />
              {waits && (
                <AskBar
                  entry={chosen}
                  choices={choices}
                  gathered={gathered}
                  dropped={props.dropped}
                  onAsk={props.onAsk}
                  onDiscard={props.onDiscard}
                  onFilters={() => onFilters('missing')}
                />
              )}
            </div>
          )}
          {controls && status}
          <Results {...props} onAction={act} onNewPicture={() => props.onDropOpen(true)} />
        </div>
      </div>
    </div>
  );
}

/** The categories of the offers that are there, then those of earlier answers. */
function categoriesToPick({ offers, keptCategories }: PanelProps): SeenCategory[] {
  const own = seenCategories(offers);
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...keptCategories.filter(({ id }) => !ids.has(id))];
}

const countSamePhotos = (photos: PhotoChecks) => [...photos.values()].filter(isSamePhoto).length;

function doneWords(state: SearchState, stale: boolean): string {
  if (isRunning(state.stage)) return t('filters.searching');
  if (stale || state.stage !== 'done') return t('filters.close');
  return t('filters.show', { count: state.total ?? state.loaded });
}
