import { useCallback, useMemo, useState } from 'preact/hooks';
import { BestContext } from '@/components/best-context';
import { CardContexts } from '@/components/card-contexts';
import { OpeningContext } from '@/components/offer-opening';
import { PictureResults } from '@/components/picture-results';
import { resultsTab, tabId, tabPanelId, TabStrip } from '@/components/tab-strip';
import { insightsTab, makeInsightsTab } from '@/hooks/insights-tab';
import { findSimilar } from '@/hooks/find-similar';
import { openServicePage } from '@/hooks/open-service-page';
import { useBoards } from '@/hooks/use-boards';
import { useChecks } from '@/hooks/use-checks';
import { useCompareTab } from '@/hooks/use-compare-tab';
import { useDecision } from '@/hooks/use-decision';
import { useExport } from '@/hooks/use-export';
import { useOfferOpening } from '@/hooks/use-offer-opening';
import { planTab, usePlanTab } from '@/hooks/use-plan-tab';
import { useShortlist } from '@/hooks/use-shortlist';
import { useTranslation } from '@/hooks/use-translation';
import { t } from '@/utils/i18n/t';
import { askAccess } from '@/utils/host-access';
import type { Offer } from '@/utils/offer/offer';
import { openPanel } from '@/utils/panel-window';
import { findEntry } from '@/utils/providers/catalog';
import { hostPattern } from '@/utils/search/host-to-allow';
import { changeSettings } from '@/utils/settings';
import type { BatchItem } from '@/utils/workspace/batch/batch';
import type { SectionProps } from '../section';
import type { Answer } from './use-answer';

export interface KeptResultsProps extends SectionProps {
  item: BatchItem;
  answer: Answer;
  /** The view that the address asks for: the results, unless it is the plan or the insights. */
  view?: string;
  /** Asks the browser for the pictures of results, and compares them. */
  onAllowPhotos(): void;
  onCheckPhotos(): void;
}

const lists = [resultsTab];

/** A kept answer with all that the panel does of one: order, plan, comparison, details and boards. */
export function KeptResults({ answer, item, view, windowId, settings, say, fail, ...on }: KeptResultsProps) {
  const { of, offers } = answer;
  const place = of.id;
  const best = useMemo(() => bestOf(item), [item]);
  const entry = findEntry(of.providerId);
  const [tab, onTab] = useState(view === planTab || view === insightsTab ? view : resultsTab);
  const plan = usePlanTab({
    ...{ place, state: of, rows: answer, settings, fail },
    first: offers.find(({ id }) => id === best?.offerId),
    onOpen: () => onTab(planTab),
  });
  const { margins } = plan.actions;
  const progress = useMemo(() => checksOf(item), [item]);
  const checks = useChecks(of, progress);
  const onFindSimilar = useCallback(
    (offer: Offer) => {
      const opened = openPanel(windowId);
      Promise.all([opened, findSimilar(windowId, offer)]).catch(fail);
    },
    [windowId, fail],
  );
  const decision = useDecision({
    ...{ place, rows: answer, checks, settings, margins },
    acts: {
      onAllowChecks: on.onAllowPhotos,
      onCheckPhotos: on.onCheckPhotos,
      // The batch makes them one picture after the other; pausing it stops them.
      onStopChecks: () => undefined,
      onFindSimilar,
    },
  });
  const exporting = useExport({ rows: answer, decision, margins, settings, fail });
  const translation = useTranslation(settings.translate, fail);
  const known = useBoards(true, fail);
  const shortlist = useShortlist({
    ...{ known, isPrivate: false, search: of, letterKey: settings.letterKeys, planOf: plan.planOf },
    ...{ say, fail },
  });
  const act = (action: Parameters<typeof openServicePage>[0]) => void openServicePage(action, entry)?.catch(fail);
  const opening = useOfferOpening(windowId, answer, { settings, act, say, fail });
  const compare = useCompareTab({
    ...{ place, state: of, offers, decision, figures: plan.figures, lists, tab, onTab, fail },
  });
  const allowHost = (host: string) => askAccess([hostPattern(host)], { sendsPictures: false });

  if (!entry) return null;
  const results = { id: resultsTab, words: t('tabs.results', { count: offers.length }) };
  const insights = makeInsightsTab({
    ...{ offers, decision, figures: plan.figures },
    onList: () => onTab(resultsTab),
    onPlan: () => onTab(planTab),
  });
  const tabs = [insights, ...compare.tabs, plan.tab];
  const other = tabs.find(({ id }) => id === tab);
  const shown = other?.id ?? resultsTab;
  return (
    <CardContexts
      plan={plan.actions}
      translation={translation}
      shortlist={shortlist}
      compare={compare.actions}
      allowHost={allowHost}
    >
      <OpeningContext.Provider value={opening}>
        <BestContext.Provider value={best}>
          <TabStrip tabs={[results, ...tabs]} shown={shown} onTab={onTab} />
          <div class="panel-tab" id={tabPanelId(shown)} role="tabpanel" aria-labelledby={tabId(shown)}>
            {other?.content ?? (
              <PictureResults
                state={of}
                entry={entry}
                decision={decision}
                picture={answer.picture}
                view={settings.view}
                onView={(view) => void changeSettings({ view }).catch(fail)}
                onExport={exporting.onExport}
              />
            )}
          </div>
          {compare.bar}
          {exporting.dialog}
        </BestContext.Provider>
      </OpeningContext.Provider>
    </CardContexts>
  );
}

/** What the row calls its best offer: chosen once, where the batch was answered, and named here. */
function bestOf({ result }: BatchItem) {
  return result?.best && { offerId: result.best.offer.id, quantity: result.best.quantity };
}

/** How far the batch is with the photos of this picture. */
function checksOf({ searchId, checks }: BatchItem) {
  if (!checks || checks === 'off') return undefined;
  const stage = checks === 'failed' ? 'stopped' : checks;
  // Of checks that failed, how many were missed is not noted: that some were is enough.
  return { searchId, stage, done: 0, total: checks === 'failed' ? 1 : 0 } as const;
}
