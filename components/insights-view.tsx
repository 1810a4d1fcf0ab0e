import { useEffect, useMemo, useState } from 'preact/hooks';
import { pressBar, type InsightBar } from '@/utils/sourcing/insight-bar';
import type { Insights } from '@/utils/sourcing/insights';
import { pricesInBands } from '@/utils/sourcing/prices-in-bands';
import { formatMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { InsightCard } from './insight-card';
import { InsightColumns } from './insight-columns';
import { InsightRows } from './insight-rows';
import { InsightScatter } from './insight-scatter';
import { InsightsChoice } from './insights-choice';
import { PriceMarkLines } from './price-mark-lines';
import type { PriceMark } from './price-marks';
import type { Chip } from './chips';
import './insights-view.css';

export interface InsightsViewProps {
  insights: Insights;
  /** At which prices are compared, pieces. */
  quantity: number;
  marks: readonly PriceMark[];
  /** How many of the loaded offers all refinements leave. */
  left: number;
  /** What narrows the loaded offers, each removable. */
  chips: readonly Chip[];
  chosen: readonly InsightBar[];
  onChosen(bars: readonly InsightBar[]): void;
  /** Shows the offers that are left. */
  onList(): void;
  onPlan(): void;
}

/**
 * What the loaded offers look like together. Every bar that is pressed narrows the list of offers. The first chart is painted
 * before the others are drawn: a thousand dots take longer than it.
 */
export function InsightsView({ insights, quantity, marks, chosen, onChosen, onPlan, ...choice }: InsightsViewProps) {
  const { loaded, price } = insights;
  const common = { chosen, onPress: (bar: InsightBar) => onChosen(pressBar(chosen, bar)) };
  const [painted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return (
    <div class="insights">
      <InsightsChoice loaded={loaded} {...choice} />
      <InsightCard
        title={t('insights.price')}
        about={t('insights.priceAbout', { quantity })}
        insight={price}
        {...common}
        foot={price.given > 0 && <PriceMarkLines bars={price.bars} marks={marks} onPlan={onPlan} />}
      >
        <InsightColumns label={t('insights.price')} bars={price.bars} marks={marks} {...common} />
      </InsightCard>
      {painted && <Rest {...insights} {...common} />}
      <p class="soft small">{t('insights.about', { count: loaded })}</p>
    </div>
  );
}

interface RestProps extends Insights {
  chosen: readonly InsightBar[];
  onPress(bar: InsightBar): void;
}

function Rest({ price, minimumOrder, region, supplierType, delivery, chosen, onPress }: RestProps) {
  const common = { chosen, onPress };
  const top = topOf(price);
  const bands = useMemo(() => pricesInBands(minimumOrder), [minimumOrder]);
  const yuan = (amount: string | undefined) => amount && formatMoney({ amount, currency: 'CNY' });
  return (
    <>
      <InsightCard
        title={t('insights.scatter')}
        about={t('insights.scatterAbout')}
        insight={minimumOrder}
        more={[
          { title: t('insights.lowest'), cells: bands.map(({ lowest }) => yuan(lowest)) },
          { title: t('insights.median'), cells: bands.map(({ median }) => yuan(median)) },
          { title: t('insights.highest'), cells: bands.map(({ highest }) => yuan(highest)) },
        ]}
        {...common}
      >
        <InsightScatter label={t('insights.scatter')} insight={minimumOrder} top={top} {...common} />
      </InsightCard>
      <InsightCard
        title={t('insights.supplierType')}
        insight={supplierType}
        {...common}
        foot={
          supplierType.inferred > 0 && (
            <p class="soft small">{t('insights.inferred', { count: supplierType.inferred })}</p>
          )
        }
      >
        <InsightRows label={t('insights.supplierType')} bars={supplierType.bars} {...common} />
      </InsightCard>
      <InsightCard title={t('insights.region')} insight={region} {...common}>
        <InsightRows label={t('insights.region')} bars={region.bars} {...common} />
      </InsightCard>
      <InsightCard title={t('insights.delivery')} insight={delivery} {...common}>
        <InsightRows label={t('insights.delivery')} bars={delivery.bars} {...common} />
      </InsightCard>
    </>
  );
}

/** The upper edge of the prices that are no outliers; dearer ones stand at the top of the chart. */
function topOf({ bars }: Insights['price']): string {
  const edges = bars.flatMap(({ bar }) => (bar.by === 'price' && bar.to !== undefined ? [bar.to] : []));
  return edges.at(-1) ?? '1';
}
