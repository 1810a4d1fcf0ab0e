import type { InsightBar, PiecesRange } from '@/utils/sourcing/insight-bar';
import { formatBareAmount, formatNumber } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';

/** What a bar is called, wherever it stands: "¥10–15", "MOQ 10–49", "Guangdong". */
export function barWords(bar: InsightBar): string {
  switch (bar.by) {
    case 'price':
      return bar.to === undefined
        ? t('insights.priceFrom', { from: formatBareAmount(bar.from) })
        : t('insights.priceRange', { from: formatBareAmount(bar.from), to: formatBareAmount(bar.to) });
    case 'minimum-order':
      return t('insights.minimumOrder', { range: piecesWords(bar) });
    case 'region':
      return nameOf('region', bar.region);
    case 'other-regions':
      return t('insights.otherRegions');
    case 'supplier-type':
      return t(`supplierType.${bar.type}`);
    case 'delivery':
      return deliveryWords(bar);
  }
}

/** Pieces from one number to another, both of them counted. */
export function piecesWords({ from, to }: PiecesRange): string {
  const first = Math.max(from, 1);
  if (to === undefined) return t('insights.piecesFrom', { from: first });
  return to - first <= 1 ? formatNumber(first) : t('insights.piecesRange', { from: first, to: to - 1 });
}

function deliveryWords({ above, upTo }: { above?: number; upTo?: number }): string {
  if (upTo === 0) return t('insights.sameDay');
  return upTo === undefined ? t('insights.laterThan', { hours: above ?? 0 }) : t('insights.within', { hours: upTo });
}
