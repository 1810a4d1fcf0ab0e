import type { CatalogEntry } from '@/utils/providers/provider';
import { t } from '@/utils/i18n/t';
import { formatMoney } from '@/utils/i18n/format';

type Cost = NonNullable<CatalogEntry['cost']>;

/** A price of a call in words: `4.5 credits`, `¥0.02`. */
export function costWords(cost: Cost): string {
  return cost.unit === 'CNY'
    ? formatMoney({ amount: cost.amount, currency: 'CNY' })
    : t('cost.credits', { amount: cost.amount });
}

/** A button's words, with what a press costs where it costs something. */
export function withCost(words: string, cost: Cost | undefined): string {
  return cost ? t('cost.about', { words, cost: costWords(cost) }) : words;
}
