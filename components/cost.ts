import Big from 'big.js';
import type { CatalogEntry, ServiceEntry } from '@/utils/providers/provider';
import { t } from '@/utils/i18n/t';
import { formatDecimal, formatMoney } from '@/utils/i18n/format';

type Cost = NonNullable<CatalogEntry['cost']>;

/** A price of a call in words: `4.5 credits`, `¥0.02`. */
export function costWords(cost: Cost): string {
  return cost.unit === 'CNY'
    ? formatMoney({ amount: cost.amount, currency: 'CNY' })
    : t('cost.credits', { amount: formatDecimal(cost.amount) });
}

/** What a call of a service costs, by what it publishes. */
export function priceWords({ cost, usesTokens }: Pick<ServiceEntry, 'cost' | 'usesTokens'>): string {
  if (!cost) return t('service.costUnknown');
  return t(usesTokens ? 'service.perPictureTokens' : 'options.perCall', { cost: costWords(cost) });
}

/**
 * A button's words, with what a press costs where it costs something. Where a model's tokens are billed besides, that is
 * said, and where no price is published, too.
 */
export function withCost(words: string, cost: Cost | undefined, tokens = false): string {
  if (!cost) return tokens ? t('cost.tokens', { words }) : words;
  const about = costWords({ ...cost, amount: rounded(cost.amount) });
  return t(tokens ? 'cost.aboutTokens' : 'cost.about', { words, cost: about });
}

/** What so many calls cost; undefined where no price is published. */
export const costOf = (cost: Cost | undefined, calls: number): Cost | undefined =>
  cost && { ...cost, amount: new Big(cost.amount).times(calls).toFixed() };

/** An estimate needs no thousandths of a unit. */
function rounded(amount: string): string {
  const exact = new Big(amount);
  return exact.gt('0.01') ? exact.round(2).toFixed() : amount;
}
