import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { parsePrice } from './price-range';
import { useTyped } from './use-typed';
import './decimal-field.css';

interface DecimalFieldProps {
  /** What a screen reader calls it. */
  label: string;
  /** A plain decimal string; '' where there is none. */
  value: string;
  /** What stands after the field, such as `%`. */
  unit?: string;
  placeholder?: string;
  /** A plain decimal string, or '' when the field was emptied. What is no number is said and not passed on. */
  onChange(value: string): void;
}

/** A short field for one number that is not negative. A decimal comma is read as well. */
export function DecimalField({ label, value, unit, placeholder, onChange }: DecimalFieldProps) {
  const { typed, setTyped, focus } = useTyped(value);
  const fault = useId();
  const wrong = parsePrice(typed) === undefined;
  return (
    <span class="decimal-field">
      <span class="decimal-field-box">
        <input
          class="field"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          aria-label={unit ? `${label}, ${unit}` : label}
          aria-invalid={wrong}
          aria-describedby={wrong ? fault : undefined}
          placeholder={placeholder}
          value={typed}
          {...focus}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            const next = parsePrice(event.currentTarget.value);
            if (next !== undefined) onChange(next);
          }}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
      </span>
      {wrong && (
        <span id={fault} class="field-error small" role="alert">
          {t('plan.notNumber')}
        </span>
      )}
    </span>
  );
}
