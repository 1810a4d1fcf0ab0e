import { useId, useRef, useState } from 'preact/hooks';
import { isRefined, unrefined } from '@/utils/sourcing/loaded-view';
import { t } from '@/utils/i18n/t';
import { Chips } from './chips';
import type { Decision } from './decision';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { MatchAnalysisLines, showsNothing } from './match-analysis-lines';
import { refinementChips } from './refinement-chips';
import { Refinements } from './refinements';
import './match-summary.css';

interface MatchSummaryProps {
  decision: Decision;
  providerId: string;
  /** Scrolls to an offer and gives it the focus. */
  onGoTo(offerId: string): void;
}

/**
 * One line of one height above the rows: what the matches say together, which opens, and what the photo checks are at.
 * Nothing in it moves the rows but the user's own press.
 */
export function MatchSummary({ decision, providerId, onGoTo }: MatchSummaryProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const { analysis, view } = decision;
  return (
    <section class="match-summary" aria-label={t('summary.label')}>
      <div class="match-summary-line">
        <button
          ref={toggle}
          type="button"
          class="match-summary-toggle"
          aria-expanded={open}
          aria-controls={id}
          title={summaryWords(decision)}
          onClick={() => setOpen(!open)}
        >
          <Icon name="down" size={14} />
          <span>{summaryWords(decision)}</span>
        </button>
        <PhotoChecking {...decision} />
      </div>
      {isRefined(view) && <Refined {...decision} onEmptied={() => toggle.current?.focus()} />}
      <div id={id} hidden={!open} class="match-summary-more">
        {open && (
          <>
            <MatchAnalysisLines analysis={analysis} shown={decision.shown} providerId={providerId} onGoTo={onGoTo} />
            <Refinements decision={decision} />
          </>
        )}
      </div>
    </section>
  );
}

function summaryWords({ analysis, shown }: Decision): string {
  if (showsNothing(analysis)) return t('summary.noneShows');
  const { sourceFactories, makesToSample, firstContact } = analysis;
  const factories = t('summary.factories', { count: sourceFactories.count });
  const toSample = makesToSample.count > 0 ? t('summary.toSample', { count: makesToSample.count }) : undefined;
  // Without a factory the count is all the line says; the best offer of others stands among the lines.
  const first = firstContact?.because === 'best-source-factory' ? firstContact.offerId : undefined;
  const name = shown.offers.find(({ id }) => id === first)?.supplier.name;
  const best = name === undefined ? undefined : t('summary.startWith', { supplier: name });
  return [factories, best, toSample].filter((words) => words !== undefined).join(' · ');
}

/** What the photo checks are at, and the one thing that can be done about them. */
function PhotoChecking(props: Decision) {
  const { checking, proposal } = props;
  if (checking?.stage === 'running') {
    return (
      <span class="photo-checking soft">
        {t('photo.checkingOf', { done: checking.done, total: checking.total })}
        <IconButton icon="close" words={t('photo.stop')} size={14} onPress={props.onStopChecks} />
      </span>
    );
  }
  const action =
    checking?.stage === 'not-allowed'
      ? ([t('photo.allow'), props.onAllowChecks, t('photo.allowWhy')] as const)
      : proposal === 'apply-checks'
        ? ([t('photo.apply'), props.onApplyChecks, undefined] as const)
        : proposal === 'same-photo-first'
          ? ([t('photo.first'), () => props.onView({ rank: 'same-photo' }), undefined] as const)
          : checking?.stage === 'stopped' && checking.done < checking.total
            ? ([t('photo.check'), props.onCheckPhotos, undefined] as const)
            : undefined;
  if (!action) return null;
  const [words, onPress, why] = action;
  return (
    <button type="button" class="button link photo-action" title={why} onClick={onPress}>
      {words}
    </button>
  );
}

/** How many of the loaded offers the refinements leave, each of them removable, and the way back to all. */
function Refined({ shown, view, onView, onEmptied }: Decision & { onEmptied(): void }) {
  const { passed, loaded, notJudged, byPhotoCheck } = shown;
  return (
    <div class="match-summary-refined">
      <p>
        {t('refine.passed', { passed, loaded })}
        {notJudged > 0 && ` · ${t('refine.notJudged', { count: notJudged })}`}
        {byPhotoCheck.size > 0 && ` · ${t('refine.byPhoto', { count: byPhotoCheck.size })}`}
      </p>
      <button type="button" class="button link" onClick={() => onView(unrefined)}>
        {t('refine.all')}
      </button>
      <Chips label={t('refine.on')} chips={refinementChips(view, onView)} onEmptied={onEmptied} />
    </div>
  );
}
