import { useCallback, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { CropLayer } from './crop-layer';
import { DropArea } from './drop-area';
import { ErrorCard } from './error-card';
import type { FilterFocus } from './filter-sheet';
import { FirstRun } from './first-run';
import { Icon } from './icon';
import { KeysHelp } from './keys-help';
import { Notice } from './notice';
import { OpeningContext } from './offer-opening';
import { OtherPictures } from './other-pictures';
import { usePanelKeys } from './panel-keys';
import type { PanelProps } from './panel-props';
import { usePictureIntake } from './picture-intake';
import { QueryHeader } from './query-header';
import { RecentSearches } from './recent-searches';
import { ResultsTab, type ResultsTabProps } from './results-tab';
import { SaidBar } from './said-bar';
import { StageStatus } from './stage-status';
import { ScrollTarget, useTabScroll } from './tab-scroll';
import { resultsTab, TabStrip, tabId, tabPanelId, type PanelTab } from './tab-strip';
import './panel.css';

/** The whole side panel. It knows no browser: everything comes in as props and goes out as calls. */
export function Panel(props: PanelProps) {
  const { state, dropOpen, intakeError, intakeNote, onTab } = props;
  const [filters, setFilters] = useState<'closed' | FilterFocus>('closed');
  const [keys, setKeys] = useState(false);
  const over = usePictureIntake(props);
  usePanelKeys(
    props.letterKeys,
    useCallback(() => {
      onTab(resultsTab);
      setFilters('keyword');
    }, [onTab]),
    useCallback(() => setKeys(true), []),
  );

  const drop = (dropOpen || (!state && !props.alone)) && (
    <DropArea
      focus={dropOpen}
      lookFirst={props.lookFirst}
      onLookFirst={props.onLookFirst}
      onFiles={props.onFiles}
      onAddress={props.onAddress}
      onClose={dropOpen || state ? () => props.onDropOpen(false) : undefined}
    />
  );

  return (
    <div class="panel">
      <CropLayer {...props} />
      {state && props.picking ? (
        <header class="query-header">
          <div class="query-top">
            <div class="query-picture">
              <Icon name="pictures" size={22} />
            </div>
            <div class="query-words">
              <h1>{t('set.picking')}</h1>
            </div>
          </div>
        </header>
      ) : state ? (
        <QueryHeader
          {...props}
          state={state}
          onNewPicture={() => props.onDropOpen(true)}
          onCrop={() => props.crop.onOpen(true)}
        />
      ) : (
        <>
          <header>
            <h1 class="unseen">{t('app.name')}</h1>
          </header>
          <StageStatus onCancel={props.onCancel} />
        </>
      )}
      {state && !props.picking && (
        <OtherPictures pictures={props.others} entry={props.entry} onChoose={props.onOther} />
      )}
      {intakeNote && <Notice kind="plain">{intakeNote}</Notice>}
      {intakeError && <ErrorCard error={intakeError} onAction={props.onAction} />}
      {state ? (
        drop
      ) : (
        <main>
          {props.alone ?? <FirstRun />}
          {drop}
          <RecentSearches searches={props.recent} now={props.now} onReopen={props.onReopen} onAll={props.onWorkspace} />
        </main>
      )}
      {state && (
        <OpeningContext.Provider value={props.opening}>
          <Tabs {...props} state={state} filters={filters} onFilters={setFilters} onKeys={() => setKeys(true)} />
        </OpeningContext.Provider>
      )}
      {over && (
        <div class="panel-drop" aria-hidden="true">
          {props.dropWords ?? t('drop.here')}
        </div>
      )}
      <SaidBar said={props.said} failed={props.saidFailed} onHush={props.onHush} />
      {keys && <KeysHelp letterKeys={props.letterKeys} onClose={() => setKeys(false)} />}
    </div>
  );
}

/** The strip of views, and the one that is shown. */
function Tabs(props: ResultsTabProps) {
  const { tabs, offers } = props;
  const other = tabs.find(({ id }) => id === props.tab);
  const shown = other?.id ?? resultsTab;
  const target = useTabScroll(shown, props.state.id);
  const views: readonly Omit<PanelTab, 'content'>[] = [
    { id: resultsTab, words: t('tabs.results', { count: offers.length }) },
    ...tabs,
  ];
  const { words, label } = views.find(({ id }) => id === shown)!;
  return (
    <main class="panel-views">
      {tabs.length > 0 && <TabStrip tabs={views} shown={shown} onTab={props.onTab} />}
      <div
        class="panel-tab"
        id={tabPanelId(shown)}
        {...(tabs.length > 0 && { role: 'tabpanel', 'aria-labelledby': tabId(shown) })}
      >
        <h2 class="unseen">{label ?? words}</h2>
        <ScrollTarget.Provider value={target}>
          {other ? other.content : <ResultsTab {...props} />}
        </ScrollTarget.Provider>
      </div>
    </main>
  );
}
