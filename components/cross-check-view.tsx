import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { errorActions, type ErrorAction, type StoredError } from '@/utils/errors';
import type { CrossCheckState } from '@/utils/cross-check/cross-check-state';
import type { CatalogEntry } from '@/utils/providers/provider';
import type { Offer } from '@/utils/offer/offer';
import { isRunning, type SearchState } from '@/utils/search/search-state';
import type { CrossCheck } from '@/utils/sourcing/cross-check';
import { formatList } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import { ComparePhotos } from './compare-photos';
import { ConsentCard, type ConsentTerms } from './consent-card';
import { costOf, withCost } from './cost';
import { CrossGroups } from './cross-groups';
import { CrossPictures } from './cross-pictures';
import type { CrossResult } from './cross-result';
import type { CardFacts } from './decision';
import { ErrorCard } from './error-card';
import { IconButton } from './icon-button';
import { StageWords } from './stage-words';
import './cross-check-view.css';

export interface CrossCheckViewProps {
  state: CrossCheckState;
  entry: CatalogEntry;
  /** Absent before the first answer. */
  result?: CrossResult;
  /** What this device makes of the joined offers. */
  decision: CardFacts;
  /** The pictures as they were sent, by their search. */
  pictures: ReadonlyMap<string, Blob>;
  consent?: ConsentTerms;
  /** True where ended photo checks would make another order, or other groups. */
  proposes: boolean;
  onApplyChecks(): void;
  onAllowChecks(): void;
  onCheckPhotos(): void;
  onStop(): void;
  /** Asks again about these pictures: paid, each like a search. */
  onAgain(searchIds: string[]): void;
  onAgree(searchIds: string[]): void;
  onAction(action: ErrorAction): void;
  /** Shows the set that it was made of, to change it; absent where that is gone, or shown. */
  onChange?(): void;
  onClear(): void;
}

/** The cross-check of a product's pictures: how far it is, how sure it makes, what failed, and the joined offers. */
export function CrossCheckView(props: CrossCheckViewProps) {
  const { state, entry, result, decision, pictures } = props;
  const [compared, setCompared] = useState<Offer>();
  const check = compared && decision.photos.get(compared.id);
  const picture = compared && pictures.get(result?.checkedBy.get(compared.id) ?? '');
  return (
    <section class="cross-check" aria-labelledby="cross-check-title">
      <div class="cross-head">
        <h2 id="cross-check-title">{t('cross.title', { count: state.pictures.length })}</h2>
        {props.onChange && (
          <button type="button" class="button link" onClick={props.onChange}>
            {t('cross.change')}
          </button>
        )}
        <IconButton icon="close" words={t('cross.close')} onPress={props.onClear} />
      </div>
      <CrossPictures state={state} pictures={pictures} />
      <Progress {...props} />
      <Failures {...props} />
      {result && result.check.answered > 0 && (
        <>
          <Confidence {...result.check} asked={state.pictures.length} />
          <PhotoLine {...props} />
          <CrossGroups
            result={result}
            entry={entry}
            decision={decision}
            numbers={new Map(state.pictures.map(({ search }, index) => [search.id, index + 1]))}
            onCompare={setCompared}
          />
        </>
      )}
      {compared && check && picture && (
        <ComparePhotos offer={compared} check={check} picture={picture} onClose={() => setCompared(undefined)} />
      )}
    </section>
  );
}

/** What is going on now, with Cancel; what it came to is said below. */
function Progress({ state, entry, onStop }: CrossCheckViewProps) {
  const running = state.pictures.filter(({ search }) => isRunning(search.stage));
  const total = state.pictures.length;
  const words =
    running.length === 0
      ? ''
      : running.some(({ search }) => search.stage === 'searching' || search.stage === 'checking')
        ? t('cross.asking', { provider: nameOf('provider', entry.id), done: total - running.length, total })
        : t('cross.reading', { done: total - running.length, total });
  return (
    <div class={running.length > 0 ? 'cross-progress running' : 'cross-progress'}>
      <StageWords words={words} since={running.length > 0 ? state.startedAt : undefined} onCancel={onStop} />
    </div>
  );
}

const barsOf = { high: 3, medium: 2, low: 1 } as const;

function Confidence({ confidence, answered, rows, asked, ...check }: CrossCheck & { asked: number }) {
  const { foundByAll, foundByAllDifferent } = check;
  if (!confidence) return <p class="cross-confidence soft">{t('cross.onlyOne')}</p>;
  return (
    <div class={`cross-confidence ${confidence}`}>
      <span class="cross-bars" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <span key={bar} class={bar <= barsOf[confidence] ? 'on' : ''} />
        ))}
      </span>
      <div>
        <p class="cross-verdict">{t(`cross.confidence.${confidence}`)}</p>
        <p class="soft">
          {t('cross.foundByAll', { count: foundByAll, pictures: answered })}{' '}
          {foundByAllDifferent > 0 && `${t('cross.different', { count: foundByAllDifferent })} `}
          {t('cross.offers', { count: rows.length })}
          {answered < asked && ` ${t('cross.unanswered', { count: asked - answered })}`}
        </p>
      </div>
    </div>
  );
}

/** What the photo checks are at, and the one thing that can be done about them. */
function PhotoLine({ decision: { checking }, proposes, ...on }: CrossCheckViewProps) {
  const action =
    checking?.stage === 'not-allowed'
      ? ([t('photo.allow'), on.onAllowChecks, t('photo.allowWhy')] as const)
      : checking?.stage === 'running'
        ? ([t('photo.stop'), on.onStop, undefined] as const)
        : proposes
          ? ([t('cross.apply'), on.onApplyChecks, t('cross.applyWhy')] as const)
          : checking?.stage === 'stopped'
            ? ([t('photo.check'), on.onCheckPhotos, undefined] as const)
            : undefined;
  if (!action) return null;
  const [words, onPress, why] = action;
  return (
    <p class="cross-photos">
      {checking?.stage === 'running' && (
        <span class="soft">{t('photo.checkingOf', { done: checking.done, total: checking.total })}</span>
      )}
      <button type="button" class="button link" title={why} onClick={onPress}>
        {words}
      </button>
    </p>
  );
}

/** Pictures that were not answered, those with one reason together: each is named by its number. */
function Failures({ state, entry, consent, ...on }: CrossCheckViewProps) {
  const failed = state.pictures.flatMap(({ search }, index) =>
    search.stage === 'failed' || search.stage === 'cancelled' ? [{ search, number: index + 1 }] : [],
  );
  return (
    <>
      {byReason(failed).map(({ error, of }) => {
        const ids = of.map(({ search }) => search.id);
        // What the press costs is the cost of all these pictures.
        const asked = { ...entry, cost: costOf(entry.cost, ids.length) };
        const numbers = formatList(of.map(({ number }) => String(number)));
        const title = t('cross.picturesNumber', { count: ids.length, numbers });
        if (!error) {
          return (
            <Reason key="cancelled" title={title}>
              <div class="cross-cancelled">
                <p>{t('cross.cancelled')}</p>
                <button type="button" class="button" onClick={() => on.onAgain(ids)}>
                  {withCost(t('cross.ask', { count: ids.length }), asked.cost)}
                </button>
              </div>
            </Reason>
          );
        }
        const agrees = errorActions[error.code] === 'agree' && consent;
        return (
          <Reason key={JSON.stringify(error)} title={agrees ? undefined : title}>
            {agrees ? (
              <ConsentCard entry={asked} terms={consent} pictures={ids.length} onAgree={() => on.onAgree(ids)} />
            ) : (
              <ErrorCard
                error={error}
                entry={asked}
                since={of[0]?.search.stageStartedAt}
                onAction={(action) => (action === 'retry' || action === 'wait' ? on.onAgain(ids) : on.onAction(action))}
              />
            )}
          </Reason>
        );
      })}
    </>
  );
}

function Reason({ title, children }: { title?: string; children: ComponentChildren }) {
  return (
    <div class="cross-reason">
      {title && <h3>{title}</h3>}
      {children}
    </div>
  );
}

interface Failed {
  search: SearchState;
  number: number;
}

/** Cancelled pictures have no error. */
function byReason(failed: readonly Failed[]): { error?: StoredError; of: Failed[] }[] {
  const reasons = new Map<string, { error?: StoredError; of: Failed[] }>();
  for (const each of failed) {
    const { error } = each.search;
    const key = error ? JSON.stringify([error.code, error.params]) : '';
    const reason = reasons.get(key) ?? { error, of: [] };
    reason.of.push(each);
    reasons.set(key, reason);
  }
  return [...reasons.values()];
}
