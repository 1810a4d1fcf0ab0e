import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { errorActions, type ErrorAction, type StoredError } from '@/utils/errors';
import type { Offer } from '@/utils/offer/offer';
import type { Feedback } from '@/utils/providers/linkfox/feedback-body';
import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import type { RecentSearch } from '@/utils/search/read-recent';
import { isRunning, type SearchState } from '@/utils/search/search-state';
import { t } from '@/utils/i18n/t';
import { AskBar, askWords, missingChoice } from './ask-bar';
import type { ChangeWay } from './choice-fields';
import type { ConsentTerms } from './consent-card';
import { DropArea } from './drop-area';
import { ErrorCard } from './error-card';
import { FilterSheet, type FilterFocus } from './filter-sheet';
import { FirstRun } from './first-run';
import { KeysHelp } from './keys-help';
import { usePanelKeys } from './panel-keys';
import { PanelNotices } from './panel-notices';
import { usePictureIntake } from './picture-intake';
import { QueryHeader } from './query-header';
import { RecentSearches } from './recent-searches';
import { RegionPicker } from './region-picker';
import type { ReportProgress } from './report-form';
import { Results } from './results';
import { StageStatus } from './stage-status';
import { Toolbar } from './toolbar';
import { Trouble } from './trouble';
import './panel.css';

export interface PanelProps {
  /** The window's search; absent before the first one. */
  state?: SearchState;
  /** What the search's provider can do; absent when it is no longer there. */
  entry?: CatalogEntry;
  /** The source that the controls stand for: the search's own, or one that waits to be asked. */
  chosen?: CatalogEntry;
  /** The sources that can answer. */
  providers: readonly CatalogEntry[];
  offers: Offer[];
  /** True while `offers` answer the question before the present one. */
  stale: boolean;
  /** The title of the search that `offers` answer, when it is another picture's. */
  previousTitle?: string;
  /** The query picture, once it is there. */
  picture?: Blob;
  /** The choices as the controls show them; they may be ahead of those of `state`. */
  choices?: SearchChoices;
  /** How many changes wait for the button, with a paid service. */
  gathered: number;
  /** Choices that the chosen source lacks, before it is asked. */
  dropped: readonly string[];
  /** What a search sends, and to whom; absent where nothing leaves the device. */
  consent?: ConsentTerms;
  /** How far words to the service on its results have come; absent while none are written. */
  report?: ReportProgress;
  view: 'list' | 'table';
  letterKeys: boolean;
  recent: RecentSearch[];
  /** What went wrong in the panel itself, before any search: a file that could not be read. */
  intakeError?: StoredError;
  /** Something to say about what was just dropped, such as that only the first file was taken. */
  intakeNote?: string;
  dropOpen: boolean;
  /** ms since 1970. */
  now: number;
  onChoices(choices: SearchChoices, way: ChangeWay): void;
  /** Asks the gathered changes. */
  onAsk(): void;
  onDiscard(): void;
  onProvider(id: string): void;
  onSetUp(): void;
  /** Agrees that the picture goes to the service, and sends it. */
  onAgree(): void;
  onReportOpen(open: boolean): void;
  onReport(feedback: Feedback): void;
  onAgain(): void;
  onCancel(): void;
  onClear(): void;
  onLoadMore(): void;
  onAction(action: ErrorAction): void;
  onDropOpen(open: boolean): void;
  onFiles(files: File[]): void;
  onAddress(address: string): void;
  onView(view: 'list' | 'table'): void;
  onReopen(searchId: string): void;
}

/** The whole side panel. It knows no browser: everything comes in as props and goes out as calls. */
export function Panel(props: PanelProps) {
  const { state, entry, choices, offers, stale, gathered, dropOpen, intakeError } = props;
  const { chosen = entry } = props;
  const root = useRef<HTMLDivElement>(null);
  const [filters, setFilters] = useState<'closed' | FilterFocus>('closed');
  const [keys, setKeys] = useState(false);
  const over = usePictureIntake(props);

  const answered = state && (state.stage === 'done' || isRunning(state.stage) || offers.length > 0);
  const byFilters = state?.error && errorActions[state.error.code] === 'open-filters';
  const waits = gathered > 0;
  const showControls = !!state && !!chosen && !!choices && (answered || byFilters || waits);
  const filtersOpen = !!showControls && filters !== 'closed';
  const missing = waits && chosen && choices ? missingChoice(chosen, choices) : undefined;
  useEffect(() => {
    if (!state) setFilters('closed');
  }, [state]);

  const closeFilters = () => setFilters('closed');
  // What is behind the sheet is hidden while it is open, so the focus can go back only after it is gone.
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !filtersOpen) root.current?.querySelector<HTMLElement>('[data-filters]')?.focus();
    wasOpen.current = filtersOpen;
  }, [filtersOpen]);
  // The pressed button goes with what it asked; the focus stays with the controls.
  const waited = useRef(false);
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body;
    if (waited.current && !waits && lost) root.current?.querySelector<HTMLElement>('[data-filters]')?.focus();
    waited.current = waits;
  }, [waits]);
  usePanelKeys(
    props.letterKeys,
    useCallback(() => setFilters('keyword'), []),
    useCallback(() => setKeys(true), []),
  );

  const status = <StageStatus state={state} entry={entry} onCancel={props.onCancel} />;
  const act = (action: ErrorAction) => {
    if (action === 'open-filters') setFilters('sheet');
    else props.onAction(action);
  };
  const proposed = chosen?.id === state?.providerId ? state?.regions : undefined;
  const regions = proposed && proposed.length > 1 ? proposed : undefined;
  const newPicture = () => props.onDropOpen(true);

  return (
    <div ref={root} class={filtersOpen ? 'panel filters-open' : 'panel'}>
      {state ? (
        <QueryHeader {...props} state={state} onNewPicture={newPicture} />
      ) : (
        <h1 class="unseen">{t('app.name')}</h1>
      )}
      {!showControls && status}
      {state && regions && (
        <RegionPicker
          providerId={state.providerId}
          regions={regions}
          chosen={choices?.region}
          picture={props.picture}
          size={state.picture}
          onChoose={(region) => choices && props.onChoices({ ...choices, region }, 'pressed')}
        />
      )}
      <PanelNotices state={state} entry={entry} intakeNote={props.intakeNote} />
      {intakeError && <ErrorCard error={intakeError} onAction={act} />}
      {!state && <FirstRun />}
      {(dropOpen || !state) && (
        <DropArea
          focus={dropOpen}
          onFiles={props.onFiles}
          onAddress={props.onAddress}
          onClose={state ? () => props.onDropOpen(false) : undefined}
        />
      )}
      {state?.error && !(waits && chosen?.id !== entry?.id && errorActions[state.error.code] === 'agree') && (
        <Trouble {...props} error={state.error} onAction={act} />
      )}
      {!state && <RecentSearches searches={props.recent} now={props.now} onReopen={props.onReopen} />}
      {state && (
        <div class="panel-body">
          {filtersOpen && (
            <FilterSheet
              entry={chosen}
              choices={choices}
              focus={filters}
              missing={missing}
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
          <main>
            {showControls && (
              <div class="panel-controls">
                <Toolbar
                  entry={chosen}
                  choices={choices}
                  view={props.view}
                  filtersOpen={filtersOpen}
                  onFilters={(open) => (open ? setFilters('sheet') : closeFilters())}
                  onChange={props.onChoices}
                  onView={props.onView}
                  onKeys={() => setKeys(true)}
                />
                {waits && (
                  <AskBar
                    entry={chosen}
                    choices={choices}
                    gathered={gathered}
                    dropped={props.dropped}
                    onAsk={props.onAsk}
                    onDiscard={props.onDiscard}
                    onFilters={() => setFilters('missing')}
                  />
                )}
              </div>
            )}
            {showControls && status}
            <Results {...props} state={state} onAction={act} onNewPicture={newPicture} />
          </main>
        </div>
      )}
      {over && (
        <div class="panel-drop" aria-hidden="true">
          {t('drop.here')}
        </div>
      )}
      {keys && <KeysHelp letterKeys={props.letterKeys} onClose={() => setKeys(false)} />}
    </div>
  );
}

function doneWords(state: SearchState, stale: boolean): string {
  if (isRunning(state.stage) || stale) return t('filters.searching');
  return t('filters.show', { count: state.total ?? state.loaded });
}
