import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MoneyLack, RowMoney } from '@/components/batch-row';
import { noCosts, readCosts, watchCosts, type Costs } from '@/utils/costs';
import { readKeptRates, watchKeptRates, type KeptRates } from '@/utils/exchange-rates/kept-rates';
import { planFigures, type PlanSources } from '@/utils/plan-figures';
import type { BatchItem } from '@/utils/workspace/batch/batch';

/** What the best offers of a batch come to, by search. `quantity`: what is ordered of each, pieces. */
export function useRowMoney(
  items: readonly BatchItem[] | undefined,
  quantity: number,
  fail: (error: unknown) => void,
): ReadonlyMap<string, RowMoney> {
  const [costs, setCosts] = useState<Costs>(noCosts);
  const [{ table: bank }, setRates] = useState<KeptRates>({});
  useEffect(() => {
    void readCosts().then(setCosts, fail);
    void readKeptRates().then(setRates, fail);
    const unwatch = [watchCosts(setCosts), watchKeptRates(setRates)];
    return () => unwatch.forEach((end) => end());
  }, []);
  const moneyOf = useMemo(() => rowMoney({ costs, bank, quantity }), [costs, bank, quantity]);
  return useMemo(() => new Map((items ?? []).map((item) => [item.searchId, moneyOf(item)])), [items, moneyOf]);
}

/** Each item's figures once: as a batch goes on few items change at a time, and the others are the same objects. */
function rowMoney(sources: Pick<PlanSources, 'costs' | 'bank' | 'quantity'>): (item: BatchItem) => RowMoney {
  const known = new WeakMap<BatchItem, RowMoney>();
  return (item) => {
    const money = known.get(item) ?? makeMoney(item, sources);
    known.set(item, money);
    return money;
  };
}

function makeMoney(
  { product, result }: BatchItem,
  sources: Pick<PlanSources, 'costs' | 'bank' | 'quantity'>,
): RowMoney {
  const offer = result?.best?.offer;
  if (!offer) return {};
  const figures = planFigures({ product, ...sources });
  const { cost: landed, price } = figures.landed(offer);
  const { landedUnitCost: amount, currency, without } = landed;
  const cost = amount === undefined ? undefined : { amount, currency };
  const margin = figures.margins([offer]).get(offer.id);
  // Without a price of the supplier's nothing can be told; with one and no sum, nobody knows its currency in the other.
  const cannot: MoneyLack = price ? 'rate' : 'price';
  return {
    lacks: {
      ...(cost ? {} : { landed: cannot }),
      ...(margin ? {} : { margin: cost && !figures.sellingPrice ? ('sellingPrice' as const) : cannot }),
    },
    ...(cost ? { landed: { cost, yuan: figures.inYuan(cost), without } } : {}),
    ...(margin ? { margin } : {}),
  };
}
