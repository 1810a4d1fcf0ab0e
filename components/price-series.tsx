import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { PriceChart } from './price-chart';
import { formatDate } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { Money } from '@/utils/offer/money';
import './price-series.css';

/** A price from that moment on. */
export interface SeriesPoint {
  /** ISO 8601. */
  at: string;
  money?: Money;
  /** What the list says of it, the price in it. */
  words: string;
}

interface PriceSeriesProps {
  title: string;
  /** Rising in time. */
  points: readonly SeriesPoint[];
  /** When it was looked at last, ISO 8601: the line goes on until then. */
  until: string;
}

/** The list begins with so many changes. */
const listed = 6;

/** How a price went: a small chart, and its changes in words. */
export function PriceSeries({ title, points, until }: PriceSeriesProps) {
  const line = useMemo(() => lineOf(points), [points]);
  const end = Date.parse(until);
  const [whole, setWhole] = useState(false);
  const newest = points.toReversed().slice(0, whole ? undefined : listed);
  return (
    <div class="price-series">
      <h4>{title}</h4>
      {line.length > 1 && <Line line={line} end={end} points={points} />}
      <ol aria-label={`${title} · ${t('watch.changes')}`}>
        {newest.map(({ at, words }) => (
          <li key={at}>{words}</li>
        ))}
      </ol>
      {newest.length < points.length && (
        <button type="button" class="button link" onClick={() => setWhole(true)}>
          {t('popup.showAll', { count: points.length })}
        </button>
      )}
    </div>
  );
}

function Line({
  line,
  end,
  points,
}: {
  line: readonly { x: number; y: number }[];
  end: number;
  points: readonly SeriesPoint[];
}) {
  const ChartView = useChart();
  return (
    <>
      <div class="price-series-plot" dir="ltr">
        {ChartView && <ChartView points={line} end={end} />}
      </div>
      <div class="price-series-ends soft small" dir="ltr" aria-hidden="true">
        <span>{formatDate(points[0]!.at)}</span>
        <span>{formatDate(new Date(end).toISOString())}</span>
      </div>
    </>
  );
}

/** Only prices of one currency make a line. */
function lineOf(points: readonly SeriesPoint[]): { x: number; y: number }[] {
  const currency = points.findLast(({ money }) => money)?.money?.currency;
  return points.flatMap(({ at, money }) =>
    money && money.currency === currency ? [{ x: Date.parse(at), y: Number(money.amount) }] : [],
  );
}

/** The chart library is loaded when there is something to draw; without it the list says everything. */
function useChart(): typeof PriceChart | undefined {
  const [view, setView] = useState<typeof PriceChart>();
  useLayoutEffect(() => {
    let current = true;
    import('./price-chart').then(
      (module) => current && setView(() => module.PriceChart),
      (error: unknown) => console.warn('The chart could not be loaded:', error),
    );
    return () => void (current = false);
  }, []);
  return view;
}
