import { useId } from 'preact/hooks';
import { useTyped } from './use-typed';
import './typed-field.css';

interface TypedFieldProps<Value> {
  /** What a screen reader calls it. */
  label: string;
  /** What stands in it, as text. */
  value: string;
  /** What stands after the field, such as `%`. */
  unit?: string;
  placeholder?: string;
  inputMode: 'decimal' | 'numeric';
  /** The value of a typed text, or undefined where it is none. */
  read(typed: string): Value | undefined;
  /** What is said of a text that is no value. */
  wrongWords: string;
  onChange(value: Value): void;
  /** What is typed is no value. */
  onWrong?(): void;
}

/** A short field for one number. What cannot be read is said beside it and not passed on as a value. */
export function TypedField<Value>(props: TypedFieldProps<Value>) {
  const { label, value, unit, placeholder, inputMode, read, wrongWords, onChange, onWrong } = props;
  const { typed, setTyped, focus } = useTyped(value);
  const fault = useId();
  const wrong = read(typed) === undefined;
  return (
    <span class="typed-field">
      <span class="typed-field-box">
        <input
          class="field"
          type="text"
          inputMode={inputMode}
          autocomplete="off"
          aria-label={unit ? `${label}, ${unit}` : label}
          aria-invalid={wrong}
          aria-describedby={wrong ? fault : undefined}
          placeholder={placeholder}
          value={typed}
          {...focus}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            const next = read(event.currentTarget.value);
            if (next === undefined) onWrong?.();
            else onChange(next);
          }}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
      </span>
      {wrong && (
        <span id={fault} class="field-error small" role="alert">
          {wrongWords}
        </span>
      )}
    </span>
  );
}
