import type { PriceMark } from './price-marks';

/** Each mark has a shape of its own: the store's price a triangle, the landed cost a diamond. */
export function PriceMarkShape({ kind }: Pick<PriceMark, 'kind'>) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <path d={kind === 'store' ? 'M0 1h10L5 9z' : 'M5 0l5 5-5 5-5-5z'} fill="currentColor" />
    </svg>
  );
}
