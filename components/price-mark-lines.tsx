import type { CountedBar } from '@/utils/sourcing/insights';
import { placeInBins } from '@/utils/sourcing/place-in-bins';
import { shownMoney } from '@/utils/sourcing/shown-money';
import { formatMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { beforeWords, lineNames } from './margin-words';
import { PriceMarkShape } from './price-mark-shape';
import type { PriceMark } from './price-marks';

interface PriceMarkLinesProps {
  bars: readonly CountedBar[];
  marks: readonly PriceMark[];
  /** Where an exchange rate is had. */
  onPlan(): void;
}

/** What the marks on the prices are, in words, and why one is not drawn. */
export function PriceMarkLines({ bars, marks, onPlan }: PriceMarkLinesProps) {
  const ranges = bars.flatMap(({ bar }) => (bar.by === 'price' ? [bar] : []));
  // With prices there is a landed cost, unless the rate from yuan is missing.
  const noRate = marks.some(({ kind, money, yuan }) => yuan === undefined && (kind === 'landed' || money));
  return (
    <ul class="price-mark-lines">
      {marks.map(({ kind, money, yuan, without = [], of }) => {
        if (!money) {
          return kind === 'store' && <li class="not-given">{t('insights.mark.noStore')}</li>;
        }
        const before = beforeWords(without);
        const place = yuan === undefined ? undefined : placeInBins(ranges, yuan);
        return (
          <li key={kind} class={kind} title={before ? t('landed.without', { lines: lineNames(without) }) : undefined}>
            <PriceMarkShape kind={kind} />
            <span>
              {t(`insights.mark.${kind}`, { count: of ?? 1 })}{' '}
              <strong>{formatMoney(kind === 'landed' ? shownMoney(money.amount, money.currency) : money)}</strong>
              {yuan !== undefined && money.currency !== 'CNY' && ` = ${formatMoney(shownMoney(yuan, 'CNY'))}`}
              {before && ` · ${before}`}
              {place === 'right' && ` · ${t('insights.mark.right')}`}
              {place === 'left' && ` · ${t('insights.mark.left')}`}
            </span>
          </li>
        );
      })}
      {noRate && (
        <li>
          <span>{t('insights.mark.noRate')}</span>
          <button type="button" class="button link" onClick={onPlan}>
            {t('insights.mark.toPlan')}
          </button>
        </li>
      )}
    </ul>
  );
}
