import { formatDate, formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { SavedOffer } from '@/utils/workspace/board';
import { plannedFigures } from '@/utils/workspace/snapshot-plan';
import { landedRows, noPlanWords, orderRows } from './figure-rows';
import { FigureTable } from './figure-table';
import { lineNames } from './margin-words';

/** The plan that was saved with an offer, computed with the prices and rates of that day. */
export function SavedPlan({ offer, plan }: Required<Pick<SavedOffer, 'plan'>> & Pick<SavedOffer, 'offer'>) {
  const { order, landed } = plannedFigures(offer, plan);
  return (
    <details class="saved-plan">
      <summary>
        {t('boards.plan', { count: formatNumber(plan.quantity), marketplace: plan.profile.id })}{' '}
        <span class="soft small">{t('boards.planOf', { date: formatDate(plan.at) })}</span>
      </summary>
      <FigureTable table={landedRows(landed)} />
      {landed.without.length > 0 && (
        <p class="small soft">{t('landed.without', { lines: lineNames(landed.without) })}</p>
      )}
      {order.kind === 'plan' ? (
        <FigureTable table={orderRows(order)} />
      ) : (
        <p class="small soft">{noPlanWords(order)}</p>
      )}
    </details>
  );
}
