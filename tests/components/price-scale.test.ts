import { describe, expect, it } from 'vitest';
import { priceScale, tickPlace } from '@/components/price-scale';

const amounts = (values: readonly number[]) => priceScale(values, 'CNY').ticks.map(({ amount }) => amount);

describe('the prices at a chart’s axis', () => {
  it('are the lowest, the middle and the highest, within the chart', () => {
    expect(amounts([8.5, 7.9, 8])).toEqual(['7.9', '8.2', '8.5']);
    const scale = priceScale([8.5, 7.9], 'CNY');
    const places = scale.ticks.map((tick) => tickPlace(scale, tick));
    expect(places[0]).toBeGreaterThan(0.05);
    expect(places[1]).toBeCloseTo(0.5);
    expect(places[2]).toBeLessThan(0.95);
  });

  it('are no more than there are different ones', () => {
    expect(amounts([8.5, 8.5])).toEqual(['8.5']);
    expect(amounts([8.5, 8.51])).toEqual(['8.5', '8.51']);
  });
});
