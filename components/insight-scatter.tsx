import { FixedScaleAxis, LineChart } from 'chartist';
import { useCallback, useMemo } from 'preact/hooks';
import { barId, type InsightBar } from '@/utils/sourcing/insight-bar';
import type { Insights } from '@/utils/sourcing/insights';
import { scatterPoints } from '@/utils/sourcing/scatter-points';
import { formatBareAmount, formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { Chart } from './chart';
import { Icon } from './icon';
import { InsightBars } from './insight-bars';
import './insight-scatter.css';

interface InsightScatterProps {
  label: string;
  insight: Insights['minimumOrder'];
  /** CNY: the price at the upper edge, a round one. */
  top: string;
  chosen: readonly InsightBar[];
  onPress(bar: InsightBar): void;
}

/** Price against minimum order: a dot for each offer, in columns of minimum orders that can be pressed. */
export function InsightScatter({ label, insight: { bars, points }, top, chosen, onPress }: InsightScatterProps) {
  const bands = useMemo(() => bars.flatMap(({ bar }) => (bar.by === 'minimum-order' ? [bar] : [])), [bars]);
  const dots = useMemo(() => scatterPoints(points, bands, Number(top)), [points, bands, top]);
  const chosenAt = bars.findIndex(({ bar }) => chosen.some((each) => barId(each) === barId(bar)));
  const make = useCallback(
    (place: HTMLElement) =>
      new LineChart(
        place,
        { series: [dots.map(({ x, y, above }) => ({ x, y, meta: pointClass(x, above, chosenAt) }))] },
        {
          showLine: false,
          chartPadding: { top: 6, right: 0, bottom: 0, left: 0 },
          axisX: { type: FixedScaleAxis, low: 0, high: bands.length, ticks: [], offset: 0, showLabel: false },
          axisY: {
            type: FixedScaleAxis,
            low: 0,
            high: Number(top),
            ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => share * Number(top)),
            offset: 0,
            showLabel: false,
          },
        },
      ).on('draw', (drawn) => {
        if (drawn.type === 'point') drawn.element.addClass(String(drawn.meta));
      }),
    [dots, top, chosenAt],
  );
  const above = dots.filter((dot) => dot.above).length;
  return (
    <div class="insight-scatter" dir="ltr">
      <div class="insight-scatter-prices soft" aria-hidden="true">
        <span>{t('insights.yuan', { amount: formatBareAmount(top) })}</span>
        <span>{t('insights.yuan', { amount: formatBareAmount(String(Number(top) / 2)) })}</span>
        <span>{t('insights.yuan', { amount: '0' })}</span>
      </div>
      <div class={chosenAt < 0 ? 'insight-scatter-plot' : 'insight-scatter-plot narrowed'}>
        <Chart make={make} />
        <InsightBars class="insight-columns-bars" label={label} bars={bars} chosen={chosen} onPress={onPress}>
          {({ bar, count }, isOn) => (
            <>
              <span class="insight-scatter-count" aria-hidden="true">
                {isOn && <Icon name="check" size={11} />}
                {formatNumber(count)}
              </span>
              <span class="insight-columns-edge" aria-hidden="true">
                {bar.by === 'minimum-order' && formatNumber(Math.max(bar.from, 1))}
              </span>
            </>
          )}
        </InsightBars>
      </div>
      {above > 0 && <p class="soft small">{t('insights.above', { count: above })}</p>}
    </div>
  );
}

function pointClass(x: number, above: boolean, chosenAt: number): string {
  const own = Math.min(Math.floor(x), x) === chosenAt ? 'chosen' : 'other';
  return above ? `${own} above` : own;
}
