import type { ComponentChildren } from 'preact';
import type { LandedCost } from '@/utils/sourcing/landed-cost';
import { isTelling } from '@/utils/sourcing/margins';
import { shownMoney } from '@/utils/sourcing/shown-money';
import { formatMoney, formatNumber, formatSignedPercent } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { Fact } from './fact';
import { beforeWords, breakEvenWords, lineNames } from './margin-words';
import './margin-result.css';

/** What comes out: profit, margin, what it costs, and when it pays; with what does not count yet. */
export function MarginResult({ cost }: { cost: LandedCost }) {
  const { landedUnitCost, profit, margin, roi, breakEvenPrice, without } = cost;
  const money = (amount: string | undefined): ComponentChildren =>
    amount && formatMoney(shownMoney(amount, cost.currency));
  const before = beforeWords(without);
  // Without the greatest costs a figure says little, so it must not stand out.
  const early = without.length > 0 && !isTelling({ without });
  const missing = early && t('landed.without', { lines: formatNumber(without.length) });
  return (
    <div class={early ? 'margin-result early' : 'margin-result'}>
      <dl aria-live="polite">
        <Fact name={t('landed.profit')}>{money(profit)}</Fact>
        <Fact name={t('landed.margin')}>
          {margin && (
            <>
              {formatSignedPercent(margin)} {before && <small>{before}</small>} {missing && <small>{missing}</small>}
            </>
          )}
        </Fact>
        <Fact name={t('landed.roi')}>
          {roi && (
            <>
              {formatSignedPercent(roi)} {missing && <small>{missing}</small>}
            </>
          )}
        </Fact>
        <Fact name={t('landed.cost')}>{money(landedUnitCost)}</Fact>
        <Fact name={t('landed.breakEvenPrice')}>
          {money(breakEvenPrice) || (landedUnitCost && t('landed.noBreakEven'))}
        </Fact>
        <Fact name={t('landed.breakEvenQuantity')}>{breakEvenWords(cost)}</Fact>
      </dl>
      <Missing cost={cost} />
      {landedUnitCost && without.length > 0 && (
        <p class="margin-without">{t('landed.without', { lines: lineNames(without) })}</p>
      )}
    </div>
  );
}

/** The one thing that must be done before anything comes out. */
function Missing({ cost: { lines } }: { cost: LandedCost }) {
  const state = (code: string) => lines.find((line) => line.code === code)!.state;
  const goods = state('goods');
  const price = state('price');
  const needs =
    goods === 'no-rate' || price === 'no-rate'
      ? 'rate'
      : goods !== 'counted'
        ? 'price'
        : price !== 'counted'
          ? 'sellingPrice'
          : undefined;
  return needs ? <p class="margin-needs">{t(`landed.needs.${needs}`)}</p> : null;
}
