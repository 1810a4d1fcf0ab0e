import type { ComponentChild } from 'preact';
import { useContext } from 'preact/hooks';
import { formatSignedPercent } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { isTelling, type OfferMargin } from '@/utils/sourcing/margins';
import { lineNames, shortBefore } from './margin-words';
import { PlanContext } from './plan-context';
import './margin-chip.css';

interface MarginChipProps {
  offerId: string;
  /** Stands in its place where no margin can be told. */
  absent?: ComponentChild;
}

/** What an offer would leave of the selling price. */
export function MarginChip({ offerId, absent = null }: MarginChipProps) {
  const plan = useContext(PlanContext);
  const known = plan?.margins.get(offerId);
  if (!plan || !known) return <>{absent}</>;
  const margin = formatSignedPercent(known.margin);
  const before = shortBefore(known.without);
  const about = before ? t('margin.all', { margin, lines: lineNames(known.without) }) : t('margin.whole', { margin });
  return (
    <span class={`margin-chip ${standingOf(known)}`} title={plan.atLowest ? `${about} ${t('margin.lowest')}` : about}>
      <span class="unseen">{t('margin.chip')} </span>
      <strong>{margin}</strong>
      {before && <span>{before}</span>}
      {plan.atLowest && <span>{t('margin.lowestShort')}</span>}
    </span>
  );
}

/** A loss is one whatever is still missing; a gain only once the costs that matter most are in it. */
function standingOf(known: OfferMargin): 'loss' | 'gain' | '' {
  if (known.margin.startsWith('-')) return 'loss';
  return isTelling(known) ? 'gain' : '';
}
