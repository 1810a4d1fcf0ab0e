import { useId } from 'preact/hooks';
import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { useTyped } from './use-typed';
import './number-field.css';

interface NumberFieldProps {
  label: string;
  /** Stands behind the number. */
  unit?: string;
  min: number;
  max: number;
  value: number;
  onChange(value: number): void;
}

/** A whole number in a range. What is none is said at once and not taken. */
export function NumberField({ label, unit, min, max, value, onChange }: NumberFieldProps) {
  const { typed, setTyped, focus } = useTyped(String(value));
  const fault = useId();
  const wrong = read(typed, min, max) === undefined;
  return (
    <label class="number-field">
      <span>{label}</span>
      <span class="number-field-value">
        <input
          class="field"
          inputMode="numeric"
          maxLength={9}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? fault : undefined}
          {...focus}
          onInput={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            const number = read(text, min, max);
            if (number !== undefined && number !== value) onChange(number);
          }}
        />
        {unit && <span class="soft">{unit}</span>}
      </span>
      {wrong && (
        <span id={fault} class="field-error">
          {t('number.between', { min: formatNumber(min), max: formatNumber(max) })}
        </span>
      )}
    </label>
  );
}

function read(text: string, min: number, max: number): number | undefined {
  if (!/^\d+$/.test(text.trim())) return undefined;
  const number = Number(text);
  return number >= min && number <= max ? number : undefined;
}
