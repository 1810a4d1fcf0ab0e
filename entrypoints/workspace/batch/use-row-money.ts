import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RowMoney } from '@/components/batch-row';
import { noCosts, readCosts, watchCosts, type Costs } from '@/utils/costs';
import { readKeptRates, watchKeptRates, type KeptRates } from '@/utils/exchange-rates/kept-rates';
import { planFigures } from '@/utils/plan-figures';
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
  return useMemo(() => {
    const money = new Map<string, RowMoney>();
    for (const { searchId, product, result } of items ?? []) {
      const offer = result?.best?.offer;
      if (!offer) continue;
      const figures = planFigures({ product, costs, bank, quantity });
      const { landedUnitCost: amount, currency, without } = figures.landed(offer).cost;
      const margin = figures.margins([offer]).get(offer.id);
      money.set(searchId, {
        ...(amount === undefined ? {} : { landed: { cost: { amount, currency }, without } }),
        ...(margin ? { margin } : {}),
      });
    }
    return money;
  }, [items, costs, bank, quantity]);
}
