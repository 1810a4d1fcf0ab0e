import type { BaseChart } from 'chartist';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './chart.css';

interface ChartProps {
  /** Makes the chart in its place; another function draws anew. */
  make(place: HTMLElement): BaseChart;
}

/** A drawing of the chart library. It is only looked at: what it shows stands in the buttons over it and in the table. */
export function Chart({ make }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const chart = make(place.current!);
    return () => void chart.detach();
  }, [make]);
  return <div ref={place} class="chart-drawing" aria-hidden="true" />;
}
