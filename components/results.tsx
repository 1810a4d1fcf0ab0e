import { useEffect, useRef, useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import type { Feedback } from '@/utils/providers/linkfox/feedback-body';
import { isRunning, type ClipNote, type SearchState } from '@/utils/search/search-state';
import { formatTime } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import { missingChoice } from './ask-bar';
import type { ChangeWay } from './choice-fields';
import { activeChoices, clearChoices } from './choices';
import { ComparePhotos } from './compare-photos';
import { withCost } from './cost';
import { answeredBy } from './data-source';
import type { Decision } from './decision';
import { LoadMore } from './load-more';
import { MatchSummary } from './match-summary';
import { NoCloseMatch } from './no-close-match';
import { OfferList } from './offer-list';
import { goesWords, OpenOn1688, type OnSite } from './open-on-1688';
import { ReportForm, type ReportProgress } from './report-form';
import { SkeletonRows } from './skeleton-rows';
import type { TroubleProps } from './trouble';
import { useBringUp } from './use-bring-up';
import { Icon } from './icon';
import { isPaid } from '@/utils/providers/catalog';
import { similarFrom } from '@/utils/sourcing/similarity';
import './results.css';

interface ResultsProps extends Omit<TroubleProps, 'error'> {
  state: SearchState;
  offers: Offer[];
  /** What this device makes of `offers`, and their order. */
  decision: Decision;
  /** The sources that can answer. */
  providers: readonly CatalogEntry[];
  /** The query picture, once it is there. */
  picture?: Blob;
  stale: boolean;
  /** Whose rows these are, when they belong to another picture's search. */
  previousTitle?: string;
  choices?: SearchChoices;
  /** The way to 1688.com that needs no key; absent while there is no picture. */
  onSite?: OnSite;
  view: 'list' | 'table';
  onChoices(choices: SearchChoices, way: ChangeWay): void;
  onAgain(): void;
  /** Searches this picture with that service now. */
  onSearchWith(providerId: string): void;
  onLoadMore(): void;
  onCancel(): void;
  onNewPicture(): void;
  /** Shows the user's own library. */
  onLibrary(): void;
  /** How far words to the service on its results have come; absent while none are written. */
  report?: ReportProgress;
  onReportOpen(open: boolean): void;
  onReport(feedback: Feedback): void;
}

/** The rows and what is said about them; what is there stays while something new is asked. */
export function Results(props: ResultsProps) {
  const { state, entry, offers, decision, stale, choices, view, picture, onSite } = props;
  const [compared, setCompared] = useState<Offer>();
  const done = state.stage === 'done' && !stale;
  const narrowed = entry && choices ? activeChoices(entry.capabilities, choices).length : 0;
  const best = state.bestSimilarity;
  const noneClose = done && best !== undefined && best < similarFrom;
  const { goTo, bringUp } = useBringUp(decision);
  // What a press on another page added stands below all that was there: the first of it is brought up.
  const added = stale ? undefined : firstAdded(state, offers);
  const broughtUp = useRef(added);
  useEffect(() => {
    if (broughtUp.current === added) return;
    broughtUp.current = added;
    if (added) bringUp(added);
  }, [added]);
  const clear = () => choices && props.onChoices(clearChoices(choices), 'pressed');

  const inServiceOrder = decision.view.rank === undefined && !decision.view.goodSupplier;
  const check = compared && decision.photos.get(compared.id);

  if (offers.length === 0) {
    if (isRunning(state.stage)) return <SkeletonRows />;
    if (state.stage === 'cancelled') return <Cancelled entry={entry} onAgain={props.onAgain} />;
    if (!done || (state.loaded > 0 && !state.error)) return null;
    if (state.outOf === 0) return <NothingToSearch {...props} />;
    if (narrowed > 0) {
      return <AllHidden count={narrowed} onClear={clear} />;
    }
    return <NoCloseMatch rowsFollow={false} onSite={onSite} onNewPicture={props.onNewPicture} />;
  }

  return (
    <>
      {stale && !isRunning(state.stage) && <p class="results-before soft">{before(props.previousTitle)}</p>}
      {noneClose && (
        <NoCloseMatch
          rowsFollow
          onSite={onSite}
          onClearFilters={narrowed > 0 ? clear : undefined}
          onNewPicture={props.onNewPicture}
        />
      )}
      {done && state.sample && onSite && !noneClose && (
        <div class="results-samples">
          <p>
            {t('results.samples')} {goesWords(onSite)}
          </p>
          <OpenOn1688 {...onSite} />
        </div>
      )}
      {done &&
        best !== undefined &&
        best >= similarFrom &&
        inServiceOrder &&
        (offers[0]?.similarity ?? 1) < similarFrom && <p class="results-apart soft">{t('results.apart')}</p>}
      {!stale && <MatchSummary decision={decision} providerId={state.providerId} onGoTo={bringUp} />}
      {decision.shown.offers.length === 0 && <p class="results-before soft">{t('refine.none')}</p>}
      <OfferList
        offers={decision.shown.offers}
        providerId={state.providerId}
        decision={decision}
        view={view}
        waiting={stale && isRunning(state.stage)}
        onCompare={picture && !stale ? setCompared : undefined}
        goTo={goTo}
      />
      {compared && check && picture && (
        <ComparePhotos offer={compared} check={check} picture={picture} onClose={() => setCompared(undefined)} />
      )}
      {done && (state.clip ? <p class="results-next soft">{t('results.nextPage')}</p> : <LoadMore {...props} />)}
      {done && state.clip && <PageSource clip={state.clip} />}
      {done && !state.sample && offers.some(({ origin }) => origin === 'sample') && (
        <p class="results-next soft">
          {t('results.someSamples')}{' '}
          <button type="button" class="button link" onClick={props.onLibrary}>
            {t('results.samplesOff')}
          </button>
        </p>
      )}
      {done && !state.clip && <p class="data-from soft small">{answeredBy(state, entry)}</p>}
      {done && onSite && !state.sample && (
        <div class="results-on-1688">
          <OpenOn1688 {...onSite} weight="quiet" />
          <p class="soft small">{goesWords(onSite)}</p>
        </div>
      )}
      {done && entry?.feedbackHost && <Report {...props} />}
    </>
  );
}

/** The first offer that the last page brought to those of pages before; undefined until all of them are loaded. */
function firstAdded({ clip, pages, loaded }: SearchState, offers: readonly Offer[]): string | undefined {
  return clip && pages > 1 && clip.added > 0 && offers.length === loaded ? offers[loaded - clip.added]?.id : undefined;
}

/** Where rows come from that were read off a page, and what of it was left out. */
function PageSource({ clip: { at, withoutId } }: { clip: ClipNote }) {
  const time = formatTime(at);
  return (
    <p class="data-from soft small">
      {withoutId > 0 ? t('results.dataFromPageAds', { time, count: withoutId }) : t('results.dataFromPage', { time })}
    </p>
  );
}

function Report({ state, report, onReportOpen, onReport }: ResultsProps) {
  return (
    <div class="results-report">
      {report ? (
        <ReportForm progress={report} onSend={onReport} onClose={() => onReportOpen(false)} />
      ) : (
        <button type="button" class="button quiet" onClick={() => onReportOpen(true)}>
          <Icon name="flag" />
          {t('report.open', { provider: nameOf('provider', state.providerId) })}
        </button>
      )}
    </div>
  );
}

const before = (title: string | undefined) =>
  title === undefined ? t('results.stale') : t('results.previous', { title });

function AllHidden({ count, onClear }: { count: number; onClear(): void }) {
  return (
    <section class="all-hidden">
      <p>{t('results.hidden', { count })}</p>
      <button type="button" class="button primary" onClick={onClear}>
        {t('results.showAll')}
      </button>
    </section>
  );
}

/**
 * Nothing was searched: offers are a press away, at a service that was set up, in a supplier list of the user's, or on
 * 1688's own page.
 */
function NothingToSearch({ state, providers, choices = state.choices, onSite, ...props }: ResultsProps) {
  const service = providers.find((each) => isPaid(each) && !missingChoice(each, choices));
  return (
    <section class="all-hidden">
      <p>{t('results.samplesRest')}</p>
      {service && (
        <button type="button" class="button primary" onClick={() => props.onSearchWith(service.id)}>
          {withCost(t('results.searchWith', { provider: nameOf('provider', service.id) }), service.cost)}
        </button>
      )}
      <button type="button" class={service ? 'button' : 'button primary'} onClick={props.onLibrary}>
        {t('results.openLibrary')}
      </button>
      {onSite && (
        <>
          <OpenOn1688 {...onSite} />
          <p class="soft small">{goesWords(onSite)}</p>
        </>
      )}
    </section>
  );
}

function Cancelled({ entry, onAgain }: Pick<ResultsProps, 'entry' | 'onAgain'>) {
  const paid = !!entry && isPaid(entry);
  return (
    <section class="all-hidden">
      {paid && <p>{t('results.cancelledPaid')}</p>}
      <button type="button" class="button primary" onClick={onAgain}>
        {paid ? withCost(t('query.again'), entry.cost, entry.usesTokens) : t('query.again')}
      </button>
    </section>
  );
}
