import { useId } from 'preact/hooks';
import Big from 'big.js';
import { t } from '@/utils/i18n/t';
import { useTyped } from './use-typed';
import './price-range.css';

export interface PriceBounds {
  priceMin?: string;
  priceMax?: string;
}

interface PriceRangeProps extends PriceBounds {
  onChange(bounds: PriceBounds): void;
}

/** What was typed as a plain decimal string; '' where nothing was; undefined where it is no price. */
export function parsePrice(typed: string): string | undefined {
  const text = typed
    .trim()
    .replace(/^[¥￥]\s*/, '')
    .replace(',', '.');
  if (text === '') return '';
  return /^\d{1,9}(\.\d{1,4})?$/.test(text) ? new Big(text).toFixed() : undefined;
}

/** Two bounds in CNY, inclusive. What cannot be understood is said at once and not asked. */
export function PriceRange({ priceMin = '', priceMax = '', onChange }: PriceRangeProps) {
  const { typed, setTyped, focus } = useTyped({ min: priceMin, max: priceMax }, sameBounds);
  const hint = useId();

  const min = parsePrice(typed.min);
  const max = parsePrice(typed.max);
  const fault = faultOf(min, max);

  const type = (next: { min: string; max: string }) => {
    setTyped(next);
    const low = parsePrice(next.min);
    const high = parsePrice(next.max);
    if (!faultOf(low, high)) onChange({ priceMin: low || undefined, priceMax: high || undefined });
  };

  return (
    <fieldset class="price-range">
      <legend>{t('filters.price')}</legend>
      <div class="price-range-fields">
        <Bound
          words={t('filters.priceMin')}
          short={t('filters.priceMinShort')}
          typed={typed.min}
          hint={hint}
          focus={focus}
          onType={(text) => type({ ...typed, min: text })}
        />
        <span aria-hidden="true">–</span>
        <Bound
          words={t('filters.priceMax')}
          short={t('filters.priceMaxShort')}
          typed={typed.max}
          hint={hint}
          focus={focus}
          onType={(text) => type({ ...typed, max: text })}
        />
      </div>
      <p id={hint} class="field-error" aria-live="polite">
        {fault && t(fault)}
      </p>
    </fieldset>
  );
}

interface BoundProps {
  words: string;
  /** What stands in it while it is empty. */
  short: string;
  typed: string;
  /** The id of what says what is wrong. */
  hint: string;
  focus: ReturnType<typeof useTyped>['focus'];
  onType(text: string): void;
}

function Bound({ words, short, typed, hint, focus, onType }: BoundProps) {
  return (
    <input
      class="field"
      type="text"
      inputMode="decimal"
      aria-label={words}
      placeholder={short}
      aria-invalid={parsePrice(typed) === undefined}
      aria-describedby={hint}
      value={typed}
      {...focus}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}

const sameBounds = (a: { min: string; max: string }, b: { min: string; max: string }) =>
  a.min === b.min && a.max === b.max;

function faultOf(min: string | undefined, max: string | undefined) {
  if (min === undefined || max === undefined) return 'filters.priceNotNumber';
  return min && max && new Big(min).gt(max) ? 'filters.priceTurned' : undefined;
}
