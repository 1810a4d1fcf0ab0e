import { Labelled } from './labelled';

interface NumberChoiceProps {
  label: string;
  /** What is offered, in its order. */
  values: readonly number[];
  value: number;
  /** 0 stands for no bound, above all others. */
  zeroLast?: boolean;
  words(value: number): string;
  onChange(value: number): void;
}

/** One of some numbers; what a settings file brought is among them. */
export function NumberChoice({ label, values, value, zeroLast = false, words, onChange }: NumberChoiceProps) {
  const rank = (each: number) => (zeroLast && each === 0 ? Infinity : each);
  const offered = values.includes(value) ? values : [...values, value].sort((a, b) => rank(a) - rank(b));
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          class="field"
          value={String(value)}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        >
          {offered.map((each) => (
            <option key={each} value={String(each)}>
              {words(each)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
