import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Decision } from '@/components/decision';
import { InsightsEmpty } from '@/components/insights-empty';
import type { InsightsView } from '@/components/insights-view';
import type { PriceMark } from '@/components/price-marks';
import { refinementChips } from '@/components/refinement-chips';
import type { PanelTab } from '@/components/tab-strip';
import type { Offer } from '@/utils/offer/offer';
import { pricesOf } from '@/utils/sourcing/factory-score';
import { insightsOf } from '@/utils/sourcing/insights';
import type { PlanFigures } from '@/utils/plan-figures';
import { t } from '@/utils/i18n/t';

/** The id of the insights among the panel's views. */
export const insightsTab = 'insights';

interface InsightsTabInput {
  offers: readonly Offer[];
  decision: Decision;
  figures: PlanFigures;
  /** Shows the offers. */
  onList(): void;
  /** Shows the plan. */
  onPlan(): void;
}

/** The view of what the loaded offers look like together. */
export const makeInsightsTab = (input: InsightsTabInput): PanelTab => ({
  id: insightsTab,
  words: t('insights.tab'),
  content: <InsightsContent {...input} />,
});

/** Loads the charts once the view is opened: nobody waits for them who does not look at them. */
function InsightsContent({ offers, decision, figures, onList, onPlan }: InsightsTabInput) {
  // Asked for first: the code comes while the offers are counted.
  const [loading] = useState(() => import('@/components/insights-view'));
  const [View, setView] = useState<typeof InsightsView>();
  const [failed, setFailed] = useState(false);
  const { scores, view, shown, onView } = decision;
  useLayoutEffect(() => {
    loading.then(
      (module) => setView(() => module.InsightsView),
      () => setFailed(true),
    );
  }, [loading]);
  const prices = useMemo(() => pricesOf(scores), [scores]);
  const insights = useMemo(() => insightsOf(offers, prices), [offers, prices]);
  const marks = useMemo(() => marksOf(figures, offers), [figures, offers]);
  if (offers.length === 0) return <InsightsEmpty words={t('insights.empty')} />;
  if (failed) return <InsightsEmpty words={t('insights.failed')} />;
  if (!View) return <InsightsEmpty />;
  return (
    <View
      insights={insights}
      quantity={scores.quantity}
      marks={marks}
      left={shown.offers.length}
      chips={refinementChips(view, onView)}
      chosen={view.bars ?? []}
      onChosen={(bars) => onView({ bars })}
      onList={onList}
      onPlan={onPlan}
    />
  );
}

/** The store's price and the landed cost in the middle, as far as they are known. */
function marksOf({ storePrice, inYuan, middleLanded }: PlanFigures, offers: readonly Offer[]): PriceMark[] {
  const { cost, ...rest } = middleLanded(offers) ?? {};
  return [
    { kind: 'store', money: storePrice?.price, yuan: storePrice && inYuan(storePrice.price) },
    { kind: 'landed', money: cost, yuan: cost && inYuan(cost), ...rest },
  ];
}
