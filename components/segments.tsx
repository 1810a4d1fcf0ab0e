import './segments.css';

interface SegmentsProps<V extends string> {
  /** The legend, and the group's name. */
  label: string;
  /** What stands around it says it already: the legend is for assistive technology only. */
  labelUnseen?: boolean;
  options: readonly { value: V; words: string }[];
  value: V;
  onChange(value: V): void;
}

/** One of a few, all in view. */
export function Segments<V extends string>({ label, labelUnseen, options, value, onChange }: SegmentsProps<V>) {
  return (
    <fieldset class="segments">
      <legend class={labelUnseen ? 'unseen' : ''}>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={label} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
