import { BarChart } from 'chartist';
import { useCallback } from 'preact/hooks';
import { barId, type InsightBar } from '@/utils/sourcing/insight-bar';
import type { CountedBar } from '@/utils/sourcing/insights';
import { formatNumber } from '@/utils/i18n/format';
import { Chart } from './chart';
import { Icon } from './icon';
import { InsightBars } from './insight-bars';
import { barWords } from './insight-words';
import { markChosen } from './mark-chosen';
import './insight-rows.css';

interface InsightRowsProps {
  label: string;
  bars: readonly CountedBar[];
  chosen: readonly InsightBar[];
  onPress(bar: InsightBar): void;
}

/** Things with names, counted: one row each, its bar between its name and its number. */
export function InsightRows({ label, bars, chosen, onPress }: InsightRowsProps) {
  const counts = bars.map(({ count }) => count).join(' ');
  const on = bars.map(({ bar }) => chosen.some((each) => barId(each) === barId(bar)));
  const marks = on.map(Number).join('');
  const make = useCallback(
    (place: HTMLElement) =>
      new BarChart(
        place,
        {
          labels: bars.map(({ bar }) => barWords(bar)),
          // The library stacks rows from below.
          series: [bars.map(({ count }, i) => ({ value: count, meta: on[i] ? 'chosen' : 'other' })).reverse()],
        },
        {
          horizontalBars: true,
          low: 0,
          high: Math.max(...bars.map(({ count }) => count), 1),
          chartPadding: 0,
          axisX: { showGrid: false, showLabel: false, offset: 0 },
          axisY: { showGrid: false, showLabel: false, offset: 0 },
        },
      ).on('draw', (drawn) => markChosen(drawn, () => 14)),
    [counts, marks],
  );
  return (
    <div class={on.includes(true) ? 'insight-rows narrowed' : 'insight-rows'} style={{ '--bars': bars.length }}>
      <Chart make={make} />
      <InsightBars class="insight-rows-bars" label={label} bars={bars} chosen={chosen} onPress={onPress}>
        {({ bar, count }, isOn) => (
          <>
            <span class="insight-rows-name" aria-hidden="true">
              {isOn && <Icon name="check" size={12} />}
              <span>{barWords(bar)}</span>
            </span>
            <span class="insight-rows-count" aria-hidden="true">
              {formatNumber(count)}
            </span>
          </>
        )}
      </InsightBars>
    </div>
  );
}
