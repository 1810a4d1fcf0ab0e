import { BarChart } from 'chartist';
import { useCallback } from 'preact/hooks';
import { barId, type InsightBar } from '@/utils/sourcing/insight-bar';
import type { CountedBar } from '@/utils/sourcing/insights';
import { placeInBins } from '@/utils/sourcing/place-in-bins';
import type { PriceRange } from '@/utils/sourcing/price-bins';
import { formatBareAmount, formatNumber } from '@/utils/i18n/format';
import { Chart } from './chart';
import { Icon } from './icon';
import { InsightBars } from './insight-bars';
import { markChosen } from './mark-chosen';
import { PriceMarkShape } from './price-mark-shape';
import type { PriceMark } from './price-marks';
import './insight-columns.css';

interface InsightColumnsProps {
  label: string;
  /** Of prices, in order. */
  bars: readonly CountedBar[];
  marks: readonly PriceMark[];
  chosen: readonly InsightBar[];
  onPress(bar: InsightBar): void;
}

/** How prices spread: a column for each range, over its lower edge, and the prices to hold them against as upright lines. */
export function InsightColumns({ label, bars, marks, chosen, onPress }: InsightColumnsProps) {
  const ranges = bars.flatMap(({ bar }) => (bar.by === 'price' ? [bar satisfies PriceRange] : []));
  const counts = bars.map(({ count }) => count).join(' ');
  const on = bars.map(({ bar }) => chosen.some((each) => barId(each) === barId(bar)));
  const chosenAt = on.indexOf(true);
  const most = Math.max(...bars.map(({ count }) => count), 1);
  const make = useCallback(
    (place: HTMLElement) =>
      new BarChart(
        place,
        {
          labels: ranges.map(({ from }) => from),
          series: [bars.map(({ count }, i) => ({ value: count, meta: on[i] ? 'chosen' : 'other' }))],
        },
        {
          low: 0,
          high: most,
          chartPadding: 0,
          axisX: { showGrid: false, showLabel: false, offset: 0 },
          axisY: { showGrid: false, showLabel: false, offset: 0 },
        },
      ).on('draw', (drawn) => markChosen(drawn, (width) => width / bars.length - 4)),
    [counts, chosenAt],
  );
  const end = ranges.at(-1)?.to;
  return (
    <div class={chosenAt < 0 ? 'insight-columns' : 'insight-columns narrowed'} dir="ltr">
      <Chart make={make} />
      <InsightBars class="insight-columns-bars" label={label} bars={bars} chosen={chosen} onPress={onPress}>
        {({ bar, count }, isOn) => (
          <>
            <span class="insight-columns-count" style={{ '--height': count / most }} aria-hidden="true">
              {isOn && <Icon name="check" size={11} />}
              {formatNumber(count)}
            </span>
            <span class="insight-columns-edge" aria-hidden="true">
              {bar.by === 'price' && formatBareAmount(bar.from)}
            </span>
          </>
        )}
      </InsightBars>
      {end !== undefined && (
        <span class="insight-columns-edge end" aria-hidden="true">
          {formatBareAmount(end)}
        </span>
      )}
      {marks.map(
        ({ kind, yuan }) =>
          yuan !== undefined && (
            <span
              key={kind}
              class={`price-mark ${kind}`}
              style={{ left: `${shareOf(placeInBins(ranges, yuan), ranges.length) * 100}%` }}
              aria-hidden="true"
            >
              <PriceMarkShape kind={kind} />
            </span>
          ),
      )}
    </div>
  );
}

/** Of the chart's width, from 0 to 1. */
function shareOf(place: ReturnType<typeof placeInBins>, columns: number): number {
  if (place === 'left') return 0;
  return place === 'right' ? 1 : place / columns;
}
