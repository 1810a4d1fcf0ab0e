import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { useTyped } from './use-typed';
import './decimal-field.css';

interface WholeNumberFieldProps {
  label: string;
  value: number;
  unit: string;
  onChange(value: number): void;
}

const most = 1_000_000;

/** A field for a number of pieces. */
export function WholeNumberField({ label, value, unit, onChange }: WholeNumberFieldProps) {
  const { typed, setTyped, focus } = useTyped(String(value));
  const fault = useId();
  const wrong = parsePieces(typed) === undefined;
  return (
    <span class="decimal-field">
      <span class="decimal-field-box">
        <input
          class="field"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          aria-label={`${label}, ${unit}`}
          aria-invalid={wrong}
          aria-describedby={wrong ? fault : undefined}
          value={typed}
          {...focus}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            const pieces = parsePieces(event.currentTarget.value);
            if (pieces !== undefined) onChange(pieces);
          }}
        />
        <span aria-hidden="true">{unit}</span>
      </span>
      {wrong && (
        <span id={fault} class="field-error small" role="alert">
          {t('plan.wholeNumber')}
        </span>
      )}
    </span>
  );
}

function parsePieces(typed: string): number | undefined {
  const pieces = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : 0;
  return pieces >= 1 && pieces <= most ? pieces : undefined;
}
