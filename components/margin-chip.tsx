import { useContext } from 'preact/hooks';
import { formatSignedPercent } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { beforeWords, lineNames } from './margin-words';
import { PlanContext } from './plan-context';
import './margin-chip.css';

/** What an offer would leave of the selling price; nothing where that cannot be told. */
export function MarginChip({ offerId }: { offerId: string }) {
  const known = useContext(PlanContext)?.margins.get(offerId);
  if (!known) return null;
  const margin = formatSignedPercent(known.margin);
  const before = beforeWords(known.without);
  const about = before ? t('margin.all', { margin, lines: lineNames(known.without) }) : t('margin.whole', { margin });
  return (
    <span class={known.margin.startsWith('-') ? 'margin-chip loss' : 'margin-chip'} title={about}>
      <strong>{t('margin.chip', { margin })}</strong>
      {before && <span>{before}</span>}
    </span>
  );
}
