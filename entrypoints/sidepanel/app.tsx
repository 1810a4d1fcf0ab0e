import { useCallback, useMemo } from 'preact/hooks';
import { CardContexts } from '@/components/card-contexts';
import { consentTerms } from '@/components/consent-terms';
import { Panel } from '@/components/panel';
import { queryTitle } from '@/components/query-title';
import { resultsTab } from '@/components/tab-strip';
import { findSimilar } from '@/hooks/find-similar';
import { makeRoom } from '@/hooks/make-room';
import { makeInsightsTab } from '@/hooks/insights-tab';
import { useBoards } from '@/hooks/use-boards';
import { useCompareTab } from '@/hooks/use-compare-tab';
import { useExport } from '@/hooks/use-export';
import { useOfferOpening } from '@/hooks/use-offer-opening';
import { useOpened } from '@/hooks/use-opened';
import { usePlanTab } from '@/hooks/use-plan-tab';
import { useSaid } from '@/hooks/use-said';
import { useShortlist } from '@/hooks/use-shortlist';
import { useTranslation } from '@/hooks/use-translation';
import type { StoredError } from '@/utils/errors';
import { askAccess } from '@/utils/host-access';
import type { Offer } from '@/utils/offer/offer';
import { troubleKey } from '@/utils/panel-trouble';
import { hostPattern } from '@/utils/search/host-to-allow';
import { isSamePicture } from '@/utils/search/same-picture';
import type { Settings } from '@/utils/settings';
import { t } from '@/utils/i18n/t';
import { crossTab, useCrossTab } from './cross-tab';
import { useElsewhere } from './elsewhere-tab';
import { panelCommands } from './panel-commands';
import { useShortlistTab } from './shortlist-tab';
import { useCrop } from './use-crop';
import { isOfProduct, useCrossCheck, withFacts } from './use-cross-check';
import { useDropArea } from './use-drop-area';
import { useIntake } from './use-intake';
import { useKeptCategories } from './use-kept-categories';
import { framingTab, usePageKeys } from './use-page-keys';
import { usePicked } from './use-picked';
import { usePicture } from './use-picture';
import { useRecent } from './use-recent';
import { useRemedies } from './use-remedies';
import { useReport } from './use-report';
import { useRequest } from './use-request';
import { useRows } from './use-rows';
import { useSearch } from './use-search';
import { useSettings } from './use-settings';
import { useSource } from './use-source';
import { useView } from './use-view';
import { useWindowDecision } from './use-window-decision';

const none: Offer[] = [];

interface AppProps {
  windowId: number;
  isPrivate: boolean;
  initialSettings: Settings;
}

/** Reads the window's state, draws the panel, sends what is pressed as commands. */
export function App({ windowId, isPrivate, initialSettings }: AppProps) {
  const settings = useSettings(initialSettings);
  const saying = useSaid();
  const { tell } = saying;
  useRequest(
    troubleKey(windowId),
    useCallback((trouble: unknown) => tell(trouble as StoredError), [tell]),
  );
  const { state, known } = useSearch(windowId);
  usePageKeys(framingTab(state));
  const opened = useOpened(windowId);
  const rows = useRows(state, opened);
  const picture = usePicture(state);
  const others = usePicked(windowId, state);
  const recent = useRecent(known && !state);
  const report = useReport(state?.id);
  const drop = useDropArea(windowId, state?.id);
  const intake = useIntake(windowId, state?.id, drop.onClose);
  const { fail } = intake;
  const commands = panelCommands(windowId, fail);
  const reading = useCrossCheck(windowId, settings);
  const view = useView(state?.id, known, reading.state);

  // What is made of the loaded offers.
  const offers = rows?.offers ?? none;
  const beside = isOfProduct(reading.state, state) ? reading.offers : none;
  const plan = usePlanTab({ place: windowId, state, rows, beside, settings, fail, onOpen: view.showPlan });
  const { figures } = plan;
  const { margins } = plan.actions;
  const decision = useWindowDecision(windowId, rows, settings, fail, margins);
  const exporting = useExport({ rows, decision, margins, settings, fail });
  const translation = useTranslation(settings.translate, fail);
  const facts = useMemo(
    () => withFacts(decision, beside === none ? undefined : reading.facts),
    [decision, beside, reading.facts],
  );
  const boards = useBoards(!isPrivate, saying.fail);
  const saved = { known: boards, planOf: plan.planOf, ...saying };
  const shortlist = useShortlist({ ...saved, isPrivate, search: rows?.of, letterKey: settings.letterKeys });

  // What is asked, and what can be done where that went wrong.
  const { entry, chosen, providers, control, searchLook } = useSource(windowId, state, settings, fail);
  const keptCategories = useKeptCategories(chosen, isPrivate);
  const crop = useCrop({
    state,
    entry: chosen,
    picture,
    usual: settings.look,
    settings: chosen && settings.providers[chosen.id],
    onSearch: searchLook,
  });
  const { refused, again, agree, act } = useRemedies({
    windowId,
    state,
    entry,
    settings,
    onAsk: control.ask,
    onNewPicture: () => {
      intake.reset();
      drop.onOpen();
    },
    onLook: () => crop.onOpen(true),
    onFreeSpace: () => makeRoom(saying.say),
    fail,
  });
  const allowHost = async (host: string) => {
    const granted = await askAccess([hostPattern(host)], { sendsPictures: false });
    if (!granted) saying.say({ words: t('action.allow-host-refused', { host }) });
    return granted;
  };
  const opening = useOfferOpening(windowId, rows, { settings, act, say: saying.say, fail });

  // The views beside the results.
  const insights = makeInsightsTab({ offers, decision, figures, onList: view.showList, onPlan: view.showPlan });
  const { tab, onTab } = view;
  const compare = useCompareTab({
    ...{ place: windowId, state, offers, decision: facts, figures, tab, onTab, fail },
    lists: [resultsTab, crossTab],
  });
  const shortlistTab = useShortlistTab({
    ...saved,
    settings,
    onSearchAgain: ({ offer, found }) => {
      view.showList();
      void findSimilar(windowId, offer, found.providerId).catch(fail);
    },
  });
  const elsewhere = useElsewhere({
    windowId,
    state,
    picture,
    settings,
    onShow: view.showElsewhere,
    onNewPicture: drop.onOpen,
    say: saying.say,
    fail,
  });
  const cross = useCrossTab({
    windowId,
    state,
    reading,
    settings,
    findSimilar: decision,
    providers,
    choices: control.choices,
    onShow: view.showCross,
    onResults: view.showList,
    onSetUp: commands.onSetUp,
    act,
    say: saying.say,
    fail,
  });
  const adds = !state || tab === crossTab ? cross : undefined;

  // Before the first reading nothing is known, and "no search yet" would be a guess.
  if (!known) return null;
  const stale = !!rows && !!state && rows.of.id !== state.id;
  const panel = (
    <Panel
      {...commands}
      state={state}
      entry={entry}
      chosen={chosen}
      providers={providers}
      offers={offers}
      decision={decision}
      opening={opening}
      stale={stale}
      previousTitle={stale && !isSamePicture(rows.of, state) ? queryTitle(rows.of) : undefined}
      picture={picture}
      picking={cross.picking && tab === crossTab}
      choices={control.choices}
      keptCategories={keptCategories}
      gathered={control.gathered}
      dropped={control.dropped}
      consent={state && entry && consentTerms(entry, settings.providers[entry.id], state, refused)}
      others={others}
      crop={crop}
      report={report.progress}
      view={settings.view}
      letterKeys={settings.letterKeys}
      recent={recent}
      intakeError={intake.error}
      intakeNote={intake.note}
      dropOpen={drop.open}
      said={saying.said}
      saidFailed={saying.failed}
      onHush={saying.hush}
      lookFirst={intake.lookFirst}
      now={Date.now()}
      onChoices={control.change}
      onAsk={control.ask}
      onDiscard={control.discard}
      onProvider={control.choose}
      onAgree={agree}
      onReportOpen={report.open}
      onReport={report.send}
      onAgain={again}
      onSearchWith={control.askAt}
      onAction={act}
      onDropOpen={drop.setOpen}
      onLookFirst={intake.setLookFirst}
      onFiles={adds?.onFiles ?? intake.takeFiles}
      onAddress={adds?.onAddress ?? intake.takeAddress}
      dropWords={adds?.onFiles && t('set.dropHere')}
      alone={cross.content}
      onAddPicture={cross.onAddPicture}
      onExport={exporting.onExport}
      onSite={elsewhere.onSite}
      tabs={[
        ...cross.tabs,
        insights,
        ...compare.tabs,
        plan.tab,
        ...(isPrivate ? [] : [shortlistTab]),
        ...elsewhere.tabs,
      ]}
      tab={tab}
      onTab={onTab}
    />
  );
  return (
    <CardContexts
      plan={plan.actions}
      translation={translation}
      shortlist={shortlist}
      compare={compare.actions}
      allowHost={allowHost}
    >
      {panel}
      {compare.bar}
      {exporting.dialog}
    </CardContexts>
  );
}
