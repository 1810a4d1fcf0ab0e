import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { PriceChart } from './price-chart';
import { formatDate, formatMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { Money } from '@/utils/offer/money';
import { priceScale, tickPlace } from './price-scale';
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
  /** What its prices are those of. */
  about?: string;
  /** Rising in time. */
  points: readonly SeriesPoint[];
  /** When it was looked at last, ISO 8601: the line goes on until then. */
  until: string;
}

/** The list begins with so many changes. */
const listed = 6;

/** How a price went: a small chart, and its changes in words. */
export function PriceSeries({ title, about, points, until }: PriceSeriesProps) {
  const line = useMemo(() => lineOf(points), [points]);
  const end = Date.parse(until);
  const [whole, setWhole] = useState(false);
  const newest = points.toReversed().slice(0, whole ? undefined : listed);
  return (
    <div class="price-series">
      <h4>{title}</h4>
      {about && <p class="soft small">{about}</p>}
      {line && line.points.length > 1 && <Line {...line} end={end} />}
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

interface PriceLine {
  /** ms since 1970, and an amount. */
  points: readonly { x: number; y: number }[];
  currency: Money['currency'];
}

function Line({ points, currency, end }: PriceLine & { end: number }) {
  const ChartView = useChart();
  const scale = useMemo(
    () =>
      priceScale(
        points.map(({ y }) => y),
        currency,
      ),
    [points, currency],
  );
  const start = points[0]!.x;
  // A short stretch begins, or ends, on the day of its middle.
  const dates = [...new Set([start, (start + end) / 2, end].map((at) => formatDate(new Date(at).toISOString())))];
  return (
    <div class="price-series-chart" dir="ltr">
      <div class="price-series-plot">{ChartView && <ChartView points={points} scale={scale} end={end} />}</div>
      <div class="price-series-axis soft small" aria-hidden="true">
        {scale.ticks.map((tick) => (
          <span key={tick.amount} style={{ bottom: `${tickPlace(scale, tick) * 100}%` }}>
            {formatMoney(tick)}
          </span>
        ))}
        {/* As wide as the widest of them. */}
        {scale.ticks.map((tick) => (
          <i key={tick.amount}>{formatMoney(tick)}</i>
        ))}
      </div>
      <div class="price-series-dates soft small" aria-hidden="true">
        {dates.map((date) => (
          <span key={date}>{date}</span>
        ))}
      </div>
    </div>
  );
}

/** Only prices of one currency make a line. */
function lineOf(points: readonly SeriesPoint[]): PriceLine | undefined {
  const currency = points.findLast(({ money }) => money)?.money?.currency;
  if (!currency) return undefined;
  const own = points.flatMap(({ at, money }) =>
    money && money.currency === currency ? [{ x: Date.parse(at), y: Number(money.amount) }] : [],
  );
  return { points: own, currency };
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
