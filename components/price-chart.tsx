import { FixedScaleAxis, Interpolation, LineChart } from 'chartist';
import { useCallback } from 'preact/hooks';
import { Chart } from './chart';
import type { PriceScale } from './price-scale';

interface PriceChartProps {
  /** Rising in time: ms since 1970, and an amount. Each holds until the next. */
  points: readonly { x: number; y: number }[];
  scale: PriceScale;
  /** Where the line ends, ms since 1970. */
  end: number;
}

/** A line of prices in steps. */
export function PriceChart({ points, scale, end }: PriceChartProps) {
  const make = useCallback(
    (place: HTMLElement) => {
      const amounts = points.map(({ y }) => y);
      const start = points[0]!.x;
      const newest = points.at(-1)!.x;
      // A change of just now is seen as a step, too.
      const reach = Math.max(end, newest + (newest - start) * 0.06);
      return new LineChart(
        place,
        { series: [[...points, { x: reach, y: amounts.at(-1)! }]] },
        {
          showPoint: false,
          lineSmooth: Interpolation.step({ postpone: true }),
          // Its full height: the prices beside it stand by the same scale.
          chartPadding: 0,
          axisX: {
            type: FixedScaleAxis,
            low: start,
            high: Math.max(reach, start + 1),
            ticks: [],
            offset: 0,
            showLabel: false,
          },
          axisY: {
            type: FixedScaleAxis,
            low: scale.low,
            high: scale.high,
            ticks: scale.ticks.map(({ amount }) => Number(amount)),
            offset: 0,
            showLabel: false,
          },
        },
      );
    },
    [points, scale, end],
  );
  return <Chart make={make} />;
}
