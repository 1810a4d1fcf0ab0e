import { FixedScaleAxis, Interpolation, LineChart } from 'chartist';
import { useCallback } from 'preact/hooks';
import { Chart } from './chart';

interface PriceChartProps {
  /** Rising in time: ms since 1970, and an amount. Each holds until the next. */
  points: readonly { x: number; y: number }[];
  /** Where the line ends, ms since 1970. */
  end: number;
}

/** A line of prices in steps. */
export function PriceChart({ points, end }: PriceChartProps) {
  const make = useCallback(
    (place: HTMLElement) => {
      const amounts = points.map(({ y }) => y);
      const low = Math.min(...amounts);
      const high = Math.max(...amounts);
      // A line that does not move stands in the middle.
      const room = high === low ? Math.max(high * 0.1, 0.01) : (high - low) * 0.12;
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
          chartPadding: { top: 2, right: 2, bottom: 2, left: 2 },
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
            low: low - room,
            high: high + room,
            ticks: [low, high],
            offset: 0,
            showLabel: false,
          },
        },
      );
    },
    [points, end],
  );
  return <Chart make={make} />;
}
