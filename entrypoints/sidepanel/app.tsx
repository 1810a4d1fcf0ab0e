import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AllowHostContext } from '@/components/allow-host';
import { consentTerms } from '@/components/consent-terms';
import { Panel } from '@/components/panel';
import { CompareContext } from '@/components/compare-context';
import { PlanContext } from '@/components/plan-context';
import { queryTitle } from '@/components/query-title';
import { ShortlistContext } from '@/components/shortlist';
import { resultsTab } from '@/components/tab-strip';
import { makeRoom } from '@/hooks/make-room';
import { useBoards } from '@/hooks/use-boards';
import { useSaid } from '@/hooks/use-said';
import { TranslationContext } from '@/components/translation-context';
import type { ErrorAction } from '@/utils/errors';
import { askAccess, originsOf } from '@/utils/host-access';
import { dropRequestKey } from '@/utils/drop-request';
import { sendMessage } from '@/utils/messages';
import type { Offer } from '@/utils/offer/offer';
import { catalog, findEntry } from '@/utils/providers/catalog';
import type { SearchChoices } from '@/utils/providers/provider';
import { openServiceOptions } from '@/utils/service-request';
import { hostPattern } from '@/utils/search/host-to-allow';
import { changeProviderSettings, changeSettings, type Settings } from '@/utils/settings';
import { openWorkspace } from '@/utils/workspace/open-workspace';
import { t } from '@/utils/i18n/t';
import { crossTab, useCrossTab } from './cross-tab';
import { elsewhereTab, useElsewhere } from './elsewhere-tab';
import { useCompareTab } from './compare-tab';
import { makeInsightsTab } from './insights-tab';
import { planTab, usePlanTab } from './plan-tab';
import { useShortlistTab } from './shortlist-tab';
import { useChoices } from './use-choices';
import { useCrop } from './use-crop';
import { isFirstOf, isOfProduct, useCrossCheck, withFacts } from './use-cross-check';
import { useDecision } from './use-decision';
import { useExport } from './use-export';
import { useIntake } from './use-intake';
import { useOfferOpening } from './use-offer-opening';
import { useOpened } from './use-opened';
import { usePicked } from './use-picked';
import { usePicture } from './use-picture';
import { useRecent } from './use-recent';
import { useReport } from './use-report';
import { useRequest } from './use-request';
import { isSamePicture, useRows } from './use-rows';
import { framingTab, usePageKeys } from './use-page-keys';
import { useSearch } from './use-search';
import { useSetUp } from './use-set-up';
import { useSettings } from './use-settings';
import { useShortlist } from './use-shortlist';
import { useTranslation } from './use-translation';

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
  const { state, known } = useSearch(windowId);
  usePageKeys(framingTab(state));
  const opened = useOpened(windowId);
  const rows = useRows(state, opened);
  const picture = usePicture(state);
  const others = usePicked(windowId, state);
  const recent = useRecent(known && !state);
  const [dropOpen, setDropOpen] = useState(false);
  const openDrop = useCallback(() => setDropOpen(true), []);
  const closeDrop = useCallback(() => setDropOpen(false), []);
  useRequest(dropRequestKey(windowId), openDrop);
  const intake = useIntake(windowId, state?.id, closeDrop);
  const { fail } = intake;
  useEffect(closeDrop, [state?.id]);
  const [tab, setTab] = useState<string>(resultsTab);
  const reading = useCrossCheck(windowId, settings);
  // The first search that is read is none that has just come.
  const wasKnown = useRef(false);
  useEffect(() => {
    // The first answer of a cross-check becomes the window's search while its view is looked at.
    const view = isFirstOf(reading.state, state?.id) ? crossTab : resultsTab;
    if (wasKnown.current) setTab(view);
    wasKnown.current = known;
  }, [state?.id, known]);
  const offers = rows?.offers ?? none;
  const openPlan = useCallback(() => setTab(planTab), []);
  const beside = isOfProduct(reading.state, state) ? reading.offers : none;
  const plan = usePlanTab({ windowId, state, rows, beside, settings, fail, onOpen: openPlan });
  const { margins } = plan.actions;
  const decision = useDecision(windowId, rows, settings, fail, margins);
  const exporting = useExport({ rows, decision, margins, settings, fail });

  const showList = useCallback(() => setTab(resultsTab), []);
  const { figures } = plan;
  const translation = useTranslation(settings.translate, fail);
  const facts = useMemo(
    () => withFacts(decision, beside === none ? undefined : reading.facts),
    [decision, beside, reading.facts],
  );
  const compare = useCompareTab({ windowId, state, offers, decision: facts, figures, tab, onTab: setTab, fail });
  const insights = makeInsightsTab({ offers, decision, figures, onList: showList, onPlan: openPlan });

  const entry = findEntry(state?.providerId ?? settings.provider);
  const search = useCallback(
    (choices: SearchChoices, providerId: string) => {
      // Another source that is asked here is meant for the next pictures too.
      const another = providerId !== state?.providerId;
      if (another) void changeSettings({ provider: providerId }).catch(fail);
      void sendMessage('searchAgain', { windowId, choices, providerId }).catch(fail);
    },
    [windowId, state?.providerId, fail],
  );
  const control = useChoices(state, findEntry, search);
  const chosen = control.providerId === undefined ? entry : findEntry(control.providerId);
  const providers = useSetUp(settings, catalog);
  const report = useReport(state?.id);
  const [refused, setRefused] = useState(false);
  useEffect(() => setRefused(false), [state?.id]);
  const showElsewhere = useCallback(() => setTab(elsewhereTab), []);
  const elsewhere = useElsewhere({
    windowId,
    state,
    picture,
    settings,
    onShow: showElsewhere,
    onNewPicture: openDrop,
    say: saying.say,
    fail,
  });
  const crop = useCrop({
    state,
    entry: chosen,
    picture,
    usual: settings.look,
    settings: chosen && settings.providers[chosen.id],
    onSearch: ({ look, region, keep }) => {
      const { choices, providerId } = control;
      if (!choices) return;
      void sendMessage('searchAgain', { windowId, choices: { ...choices, region }, providerId, look }).catch(fail);
      const part = look.part === 'centre' ? 'centre' : 'whole';
      if (keep) void changeSettings({ look: { kind: look.kind, part } }).catch(fail);
    },
  });
  const again = () => {
    const ended = state?.stage === 'failed' || state?.stage === 'cancelled';
    if (ended) sendMessage('retry', { windowId }).catch(fail);
    else control.ask();
  };

  /** Does again what failed: a further page, the filing of an answer, or the search. */
  const goOn = () => {
    if (state?.moreError) sendMessage('loadMore', { windowId }).catch(fail);
    else if (state?.unfiled) sendMessage('retry', { windowId }).catch(fail);
    else again();
  };

  /** Asks the browser in the press itself, keeps that the user agreed, and goes on where the search stopped. */
  const agree = () => {
    if (!entry || !state) return;
    const { id } = entry;
    const access = askAccess(originsOf(entry, settings.providers[id]?.gateway), { sendsPictures: true });
    const afterwards = async () => {
      const granted = await access;
      setRefused(!granted);
      if (!granted) return;
      await changeProviderSettings(id, { agreedAt: new Date().toISOString() });
      await sendMessage(state.moreError ? 'loadMore' : 'retry', { windowId });
    };
    afterwards().catch(fail);
  };

  /** The options at the service that was asked. */
  const openOptions = () => {
    const opened = entry ? openServiceOptions(entry.id) : browser.runtime.openOptionsPage();
    opened.catch(fail);
  };
  const openPage = (url: string | undefined) => (url ? void browser.tabs.create({ url }).catch(fail) : openOptions());

  const act = (action: ErrorAction) => {
    switch (action) {
      case 'retry':
      case 'wait':
        return goOn();
      case 'choose-picture':
      case 'smaller-picture':
        intake.reset();
        return openDrop();
      case 'open-options':
      case 'log-in':
        return openOptions();
      case 'buy-credits':
        return openPage(entry?.links?.credits);
      case 'allow-address':
        return openPage(entry?.links?.console);
      case 'free-space':
        return void makeRoom(saying.say).then(goOn).catch(fail);
      case 'look':
        return crop.onOpen(true);
      case 'agree':
        return agree();
      case 'allow-host': // The card asks itself, in the press.
      case 'open-filters': // The panel opens its own filters.
      case 'none':
        return undefined;
    }
  };

  const cross = useCrossTab({
    windowId,
    state,
    reading,
    settings,
    findSimilar: decision,
    providers,
    choices: control.choices,
    onShow: useCallback(() => setTab(crossTab), []),
    onResults: useCallback(() => setTab(resultsTab), []),
    onSetUp: () => void browser.runtime.openOptionsPage(),
    act,
    say: saying.say,
    fail,
  });
  const adds = !state || tab === crossTab ? cross : undefined;
  const opening = useOfferOpening(windowId, rows, { settings, act, say: saying.say, fail });

  const allowHost = async (host: string) => {
    const granted = await askAccess([hostPattern(host)], { sendsPictures: false });
    if (!granted) saying.say({ words: t('action.allow-host-refused', { host }) });
    return granted;
  };
  const boards = useBoards(!isPrivate, saying.fail);
  const shortlistTab = useShortlistTab({ known: boards, settings, planOf: plan.planOf, ...saying });
  const shortlist = useShortlist({
    known: boards,
    isPrivate,
    search: rows?.of,
    letterKey: settings.letterKeys,
    planOf: plan.planOf,
    ...saying,
  });

  // Before the first reading nothing is known, and "no search yet" would be a guess.
  if (!known) return null;
  const stale = !!rows && !!state && rows.of.id !== state.id;
  const panel = (
    <Panel
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
      choices={control.choices}
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
      dropOpen={dropOpen}
      said={saying.said}
      saidFailed={saying.failed}
      onHush={saying.hush}
      lookFirst={intake.lookFirst}
      now={Date.now()}
      onChoices={control.change}
      onAsk={control.ask}
      onDiscard={control.discard}
      onProvider={control.choose}
      onSetUp={() => void browser.runtime.openOptionsPage()}
      onAgree={agree}
      onReportOpen={report.open}
      onReport={report.send}
      onAgain={again}
      onSearchWith={control.askAt}
      onCancel={() => void sendMessage('cancel', { windowId }).catch(fail)}
      onClear={() => void sendMessage('clear', { windowId }).catch(fail)}
      onLoadMore={() => void sendMessage('loadMore', { windowId }).catch(fail)}
      onAction={act}
      onOther={(index) => void sendMessage('searchPicked', { windowId, index }).catch(fail)}
      onReadAgain={() => void sendMessage('readAgain', { windowId }).catch(fail)}
      onDropOpen={setDropOpen}
      onLookFirst={intake.setLookFirst}
      onFiles={adds?.onFiles ?? intake.takeFiles}
      onAddress={adds?.onAddress ?? intake.takeAddress}
      dropWords={adds?.onFiles && t('set.dropHere')}
      alone={cross.content}
      onAddPicture={cross.onAddPicture}
      onView={(view) => void changeSettings({ view }).catch(fail)}
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
      onTab={setTab}
      onWorkspace={() => void openWorkspace('history').catch(fail)}
      onLibrary={() => void openWorkspace('library').catch(fail)}
      onReopen={(searchId) => void sendMessage('reopen', { windowId, searchId }).catch(fail)}
    />
  );
  return (
    <PlanContext.Provider value={plan.actions}>
      <TranslationContext.Provider value={translation}>
        <ShortlistContext.Provider value={shortlist}>
          <CompareContext.Provider value={compare.actions}>
            <AllowHostContext.Provider value={allowHost}>{panel}</AllowHostContext.Provider>
          </CompareContext.Provider>
        </ShortlistContext.Provider>
      </TranslationContext.Provider>
      {compare.bar}
      {exporting.dialog}
    </PlanContext.Provider>
  );
}
