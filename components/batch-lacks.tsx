import type { BatchItem } from '@/utils/workspace/batch/batch';
import { t } from '@/utils/i18n/t';
import type { MoneyLack, RowMoney } from './batch-row';
import { lineNames } from './margin-words';

interface BatchLacksProps {
  items: readonly BatchItem[];
  money: ReadonlyMap<string, RowMoney>;
  /** Shows the plan of a row, where all of it is given. */
  onPlan(searchId: string): void;
}

/** What the landed costs and margins of a batch wait for, and the way to where it is given. */
export function BatchLacks({ items, money, onPlan }: BatchLacksProps) {
  const found = items.filter(({ result }) => result?.best);
  const moneyOf = ({ searchId }: BatchItem) => money.get(searchId) ?? {};
  const lacking = (why: MoneyLack) =>
    found.filter((item) => Object.values(moneyOf(item).lacks ?? {}).some((each) => each === why));
  const rate = lacking('rate');
  const priced = lacking('sellingPrice');
  const uncounted = found.filter((item) => (moneyOf(item).landed?.without.length ?? 0) > 0);
  const lines = [...new Set(uncounted.flatMap((item) => moneyOf(item).landed?.without ?? []))].filter(
    // The store's price has a sentence of its own.
    (code) => code !== 'price',
  );
  const sentences = [
    ...(rate.length > 0 ? [t('batch.lacks.rate')] : []),
    ...(priced.length > 0 ? [t('batch.lacks.sellingPrice', { count: priced.length })] : []),
    ...(lines.length > 0 ? [t('landed.without', { lines: lineNames(lines) })] : []),
  ];
  const first = rate[0] ?? priced[0] ?? uncounted[0];
  if (!first || sentences.length === 0) return null;
  return (
    <p class="batch-lacks soft small">
      {sentences.join(' ')}{' '}
      <button type="button" class="button link" onClick={() => onPlan(first.searchId)}>
        {t('batch.lacks.plan')}
      </button>
    </p>
  );
}
